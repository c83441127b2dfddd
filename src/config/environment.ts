import { nearestName } from './nearest-name.js';
import { readSecretFiles, SECRET_FILES } from './secret-files.js';
import { variables } from './variables.js';
import type { VariableInfo } from './variable-info.js';
import type { VariableName } from './variables.js';

/** A problem of the environment. Secret values are shown as `[redacted]`. */
export interface ConfigProblem {
  readonly variable: string;
  /** `null` when the variable is not set. */
  readonly value: string | null;
  /** Describes the problem, as the end of a sentence that begins with the variable. */
  readonly reason: string;
  readonly accepted: string;
}

/** Thrown when the environment cannot be used. `problems` lists everything that is wrong, and the message shows it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      [
        `The configuration has ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`,
        ...problems.map(({ variable, value, reason, accepted }) => {
          const shown = value === null ? variable : `${variable}=${value}`;
          return `  ${shown} ${reason}. Accepted: ${accepted}.`;
        }),
      ].join('\n'),
    );
    this.name = 'ConfigError';
  }
}

const infoByName: ReadonlyMap<string, VariableInfo> = new Map(
  variables.map((info) => [info.name, info]),
);
const OWN_PREFIX = /^(?:SP_API_|LWA_)/;

/** Returns the description of the values that a variable accepts. */
export function acceptedBy(name: VariableName): string {
  return infoByName.get(name)?.accepted ?? '';
}

/** Reads variables by kind. Collects all problems instead of throwing at the first one. */
export class Environment {
  readonly #env: NodeJS.ProcessEnv;
  readonly #fromFiles: ReadonlyMap<string, string>;
  readonly #problems: ConfigProblem[] = [];

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
    const { values, problems } = readSecretFiles(env);
    this.#fromFiles = values;
    for (const { path, ...problem } of problems)
      this.#problems.push({ ...problem, value: path, accepted: 'path of a file with the secret' });
  }

  /** Throws ConfigError with all problems that were found so far, if there are any. */
  assertUsable(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems);
  }

  addProblem(variable: VariableName, reason: string, hideValue = false): void {
    const value = this.given(variable);
    this.#problems.push({
      variable,
      value:
        value !== null && (hideValue || infoByName.get(variable)?.secret) ? '[redacted]' : value,
      reason,
      accepted: acceptedBy(variable),
    });
  }

  /** Reports unknown variables with this program's prefixes. A misspelt variable would otherwise have no effect. */
  reportUnknown(): void {
    const names = [...variables.map((info) => info.name), ...SECRET_FILES.keys()];
    for (const name of Object.keys(this.#env).sort()) {
      const isKnown = infoByName.has(name) || SECRET_FILES.has(name);
      if (!OWN_PREFIX.test(name) || isKnown || !this.#env[name]) continue;
      this.#problems.push({
        variable: name,
        // A misspelt variable may hold a secret, so the report omits its value.
        value: null,
        reason: 'is not a known variable',
        accepted: `the name ${nearestName(name, names)}, perhaps`,
      });
    }
  }

  /** Returns the value, or that of its file, without surrounding blanks; null when unset or empty. */
  given(name: VariableName): string | null {
    return this.#env[name]?.trim() || (this.#fromFiles.get(name) ?? null);
  }

  isSet(name: VariableName): boolean {
    return this.given(name) !== null;
  }

  /** Returns the value or the default. */
  text(name: VariableName): string | null {
    return this.given(name) ?? (infoByName.get(name)?.default || null);
  }

  /** Returns a value of a closed list. Null when the variable is wrong, or unset without a default. */
  choice<const Choice extends string>(
    name: VariableName,
    choices: readonly Choice[],
  ): Choice | null {
    const value = this.text(name);
    if (value === null) return null;
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) this.addProblem(name, 'is not accepted');
    return chosen ?? null;
  }

  flag(name: VariableName): boolean {
    return this.choice(name, ['true', 'false']) === 'true';
  }

  /** Returns a whole number in a range. Reports a wrong value and returns `min` in its place. */
  integer(name: VariableName, min: number, max: number): number {
    const value = this.text(name) ?? '';
    const number = Number(value);
    if (/^\d{1,15}$/.test(value) && number >= min && number <= max) return number;
    this.addProblem(name, `is not a whole number from ${min} to ${max}`);
    return min;
  }

  /** Returns an http or https URL without query, fragment, credentials and trailing slash. */
  url(name: VariableName): string | null {
    const value = this.given(name);
    if (value === null) return null;
    const url = URL.parse(value);
    if (url === null || !/^https?:$/.test(url.protocol)) {
      this.addProblem(name, 'is not an absolute http or https URL');
      return null;
    }
    if (url.search || url.hash || url.username || url.password) {
      this.addProblem(name, 'has a query, a fragment or credentials', true);
      return null;
    }
    return url.href.replace(/\/+$/, '');
  }
}
