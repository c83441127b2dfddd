import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Secret } from './secret.js';

/** A selling partner account that the program acts for. */
export interface SellerConfig {
  readonly id: string;
  readonly name: string | null;
  /** Null takes SP_API_REGION. */
  readonly region: 'na' | 'eu' | 'fe' | null;
  readonly refreshToken: Secret;
  readonly marketplaceIds: readonly string[];
}

/** Earlier versions called a seller without an id `default`. That is no id of Amazon, and ids must not change later. */
export const SELLER_ID = /^(?!default$)[A-Za-z0-9_-]{1,64}$/;
/** Amazon specifies no format of its marketplace ids. */
export const MARKETPLACE_ID = /^[^\s,]{1,64}$/;

const KNOWN_KEYS = new Set([
  'id',
  'name',
  'region',
  'refreshToken',
  'refreshTokenFile',
  'marketplaceIds',
]);

type Report = (path: string, reason: string) => void;

/** What a file of sellers holds. */
export interface SellersFile {
  /** Those that can be used. */
  readonly sellers: readonly SellerConfig[];
  /** Each is the end of a sentence that begins with the file. Contains no secret. */
  readonly problems: readonly string[];
  /** The files with refresh tokens that it names. */
  readonly tokenFiles: readonly string[];
}

/** The file that is read. */
interface Reading {
  readonly folder: string;
  readonly report: Report;
  readonly tokenFiles: string[];
}

/** Returns why a file could not be read, without its path. */
export function reasonOfFileError(error: unknown): string {
  const code = isRecord(error) ? String(error['code']) : 'unknown error';
  return code === 'ENOENT' ? 'names a file that does not exist' : `can't be read (${code})`;
}

function parseJson(text: string, report: Report): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // V8 quotes a part of the text in its message, which may be a token. Only the position is reported.
    const [position = ''] = / at position \d+.*$/.exec(String(error)) ?? [];
    report('', `is not JSON${position}`);
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readMarketplaces(value: unknown, path: string, report: Report): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    report(path, 'must be an array with at least one marketplace id');
    return [];
  }
  return value.flatMap((id: unknown, index) => {
    if (typeof id === 'string' && MARKETPLACE_ID.test(id)) return [id];
    report(
      `${path}[${index}]`,
      'must be a marketplace id without spaces or commas, like ATVPDKIKX0DER',
    );
    return [];
  });
}

/** Returns the trimmed text. Reports anything else than text of this form, and returns null. */
function readText(value: unknown, form: RegExp, complain: () => void): string | null {
  const text = typeof value === 'string' ? value.trim() : null;
  if (text !== null && form.test(text)) return text;
  complain();
  return null;
}

const REGIONS = ['na', 'eu', 'fe'] as const;

function readRegion(value: unknown, path: string, report: Report): SellerConfig['region'] {
  if (value === undefined || value === null) return null;
  const region = REGIONS.find((one) => one === value);
  if (region === undefined) report(`${path}.region`, 'must be na, eu or fe');
  return region ?? null;
}

/** Reads the token from the element, or from the file that it names. Null after a report. */
function readToken(
  value: Readonly<Record<string, unknown>>,
  path: string,
  { folder, report, tokenFiles }: Reading,
): string | null {
  const { refreshToken, refreshTokenFile: file } = value;
  if (file === undefined)
    return readText(refreshToken, /./, () => {
      report(`${path}.refreshToken`, 'must be text that is not empty');
    });
  if (refreshToken !== undefined || typeof file !== 'string' || file.trim() === '') {
    report(`${path}.refreshTokenFile`, 'must be the path of a file, in place of refreshToken');
    return null;
  }
  const place = resolve(folder, file.trim());
  tokenFiles.push(place);
  try {
    return readText(readFileSync(place, 'utf8'), /./, () => {
      report(`${path}.refreshTokenFile`, 'names an empty file');
    });
  } catch (error) {
    report(`${path}.refreshTokenFile`, reasonOfFileError(error));
    return null;
  }
}

function readSeller(value: unknown, path: string, reading: Reading): SellerConfig | null {
  const { report } = reading;
  if (!isRecord(value)) {
    report(path, 'must be an object');
    return null;
  }
  for (const key of Object.keys(value)) {
    if (!KNOWN_KEYS.has(key)) report(`${path}.${key}`, 'is not a known key');
  }
  const id = readText(value['id'], SELLER_ID, () => {
    report(`${path}.id`, 'must be 1 to 64 letters, digits, _ and -');
  });
  const name = readText(value['name'] ?? '', /^/, () => {
    report(`${path}.name`, 'must be text');
  });
  const region = readRegion(value['region'], path, report);
  const refreshToken = readToken(value, path, reading);
  const marketplaces = readMarketplaces(value['marketplaceIds'], `${path}.marketplaceIds`, report);
  if (id === null || refreshToken === null) return null;
  return Object.freeze({
    id,
    name: name || null,
    region,
    refreshToken: new Secret(refreshToken),
    marketplaceIds: Object.freeze(marketplaces),
  });
}

/** Reads a file of sellers. Reports each invalid element with its path. */
export function readSellersFile(file: string): SellersFile {
  const problems: string[] = [];
  const tokenFiles: string[] = [];
  const report: Report = (path, reason) =>
    void problems.push(path === '' ? reason : `has ${path}, which ${reason}`);
  const sellers = readElements(file, { folder: dirname(file), report, tokenFiles });
  return { sellers, problems, tokenFiles };
}

function readElements(file: string, reading: Reading): readonly SellerConfig[] {
  const { report } = reading;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    report('', reasonOfFileError(error));
    return [];
  }
  const json = parseJson(text, report);
  if (json === undefined) return [];
  if (!Array.isArray(json) || json.length === 0) {
    report('', 'must hold an array with at least one seller');
    return [];
  }
  const seen = new Map<string, number>();
  return json.flatMap((element: unknown, index) => {
    const seller = readSeller(element, `[${index}]`, reading);
    if (seller === null) return [];
    const first = seen.get(seller.id);
    if (first !== undefined) report(`[${index}].id`, `is the same as [${first}].id`);
    seen.set(seller.id, index);
    return [seller];
  });
}
