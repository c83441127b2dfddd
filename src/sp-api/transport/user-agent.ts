/** The user agent's fields in Amazon's format. */
export interface UserAgentParts {
  readonly application: string;
  readonly version: string;
  /** More attributes such as `Platform` or `Host`. `Language` has a default. */
  readonly attributes?: Readonly<Record<string, string>>;
}

const LONGEST = 500;

/**
 * Returns `Application/Version (Language=Name/Version; ...)` with reserved characters escaped. Throws a
 * RangeError for what Amazon or HTTP would reject: an empty name, more than 500 characters, or anything but
 * printable ASCII.
 *
 * https://developer-docs.amazon.com/sp-api/docs/include-a-user-agent-header-in-all-requests
 */
export function userAgentHeader(parts: UserAgentParts): string {
  const { Language: language, ...others } = parts.attributes ?? {};
  const attributes = [
    `Language=${language === undefined ? `Node.js/${escaped(process.versions.node)}` : escaped(language)}`,
    ...Object.entries(others).map(([name, value]) => `${escaped(name)}=${escaped(value)}`),
  ];
  const header = `${escaped(parts.application)}/${escaped(parts.version)} (${attributes.join('; ')})`;
  if (parts.application === '' || parts.version === '') {
    throw new RangeError('The user agent needs the name and the version of the application.');
  }
  if (header.length > LONGEST) {
    throw new RangeError(
      `The user agent has ${header.length} characters; Amazon accepts ${LONGEST}.`,
    );
  }
  if (!/^[\x20-\x7e]+$/.test(header)) {
    throw new RangeError('The user agent may hold printable ASCII characters only.');
  }
  return header;
}

function escaped(value: string): string {
  return value.replaceAll(/[\\/(=);]/g, String.raw`\$&`);
}
