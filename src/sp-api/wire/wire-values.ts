import { countUnknownValue } from '../../telemetry/unknown-values.js';
import { isoCountryCode } from './country-codes.js';
import type { FlagWire, ListWire, NumberWire, TextWire } from '../operations/wire.js';

// The only readers of single values from Amazon, one for each kind. An unreadable value is null, never an
// error: it costs one field and not the whole answer.

type Absent = undefined;

/** Reads text for people and trims it. Null for absent and blank text. */
export function textOf(value: TextWire | Absent): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** Reads the address of a web page or file. Null for other text, which the scalar `URL` refuses with the whole answer. */
export function webAddressOf(value: TextWire | Absent): string | null {
  const text = textOf(value);
  return text !== null && /^https?:/i.test(text) && URL.canParse(text) ? text : null;
}

/**
 * Reads an identifier, such as an order id, a SKU or a code of the seller, without trimming or changing its
 * case. Null for absent and blank text. A whole number becomes its digits.
 */
export function idOf(value: TextWire | number | Absent): string | null {
  // Above 2^53 the last digits of a JSON number are lost.
  if (typeof value !== 'string') return Number.isSafeInteger(value) ? String(value) : null;
  return value.trim() === '' ? null : value;
}

/** Other spellings of enum values in Amazon's APIs, with the spelling of its models, in lower case. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['canceled', 'cancelled'],
  ['orders', 'order'],
  ['ounce', 'oz'],
  ['ounces', 'oz'],
  ['gram', 'g'],
  ['grams', 'g'],
  ['in', 'inches'],
  ['inch', 'inches'],
  ['cm', 'centimeters'],
  ['centimeter', 'centimeters'],
  ['centimetre', 'centimeters'],
  ['centimetres', 'centimeters'],
]);

/**
 * Reads an enum value that only this program compares. Returns it in upper case, in the spelling of Amazon's
 * models.
 */
export function wordOf(value: TextWire | Absent): string | null {
  const word = textOf(value)?.toLowerCase();
  return word === undefined ? null : (SPELLINGS.get(word) ?? word).toUpperCase();
}

/** Reads a finite number, also from its text. */
export function numberOf(value: NumberWire | Absent): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

// The range of GraphQL's Int. A greater number is not a quantity.
const MAX_COUNT = 2_147_483_647;

/** Reads a whole number of zero or more. */
export function countOf(value: NumberWire | Absent): number | null {
  const number = numberOf(value);
  return number !== null && Number.isInteger(number) && number >= 0 && number <= MAX_COUNT
    ? number
    : null;
}

/** Reads a boolean, also from its text. */
export function flagOf(value: FlagWire | Absent): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** Returns the objects of a list. A single object counts as a list of one. */
export function listOf<Item extends object>(
  value: ListWire<Item> | Item | Absent,
): readonly Item[] {
  if (value === null || value === undefined || typeof value !== 'object') return [];
  if (!Array.isArray(value)) return [value as Item];
  const items = value as readonly (Item | null)[];
  // Most lists contain only objects and need no copy.
  return items.every(isThere) ? items : items.filter(isThere);
}

function isThere<Item extends object>(item: Item | null): item is Item {
  return typeof item === 'object' && item !== null;
}

/** Returns the non-blank texts of a list. */
export function textsOf(value: ListWire<string> | Absent): string[] {
  return (Array.isArray(value) ? (value as readonly TextWire[]) : [])
    .map(textOf)
    .filter((text) => text !== null);
}

// Epoch seconds of the years 2001 to 2286. Amazon sends no other number in this range as a timestamp.
const EPOCH_SECONDS = { from: 1e9, to: 1e10 };
const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/**
 * Reads an instant from RFC 3339, epoch seconds (also as `"1.678741763E9"`), or epoch milliseconds. A time
 * without a zone is UTC, in every time zone of this program.
 */
export function instantOf(value: TextWire | number | Absent): Date | null {
  if (typeof value === 'number') return epoch(value);
  const text = textOf(value);
  if (text === null) return null;
  const number = Number(text);
  if (Number.isFinite(number)) return epoch(number);
  const parsed = new Date(LOCAL_DATE_TIME.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  // The DateTime scalar supports years of four digits.
  const year = parsed.getUTCFullYear();
  return year >= 0 && year <= 9999 ? parsed : null;
}

function epoch(number: number): Date | null {
  const seconds = number >= EPOCH_SECONDS.from && number < EPOCH_SECONDS.to;
  const ms = seconds ? number * 1000 : number;
  return ms >= EPOCH_SECONDS.from * 1000 && ms < EPOCH_SECONDS.to * 1000
    ? new Date(Math.round(ms))
    : null;
}

// A page of locations has hundreds of times and zones, but few different ones.
const MOST_REMEMBERED = 1_000;
// Longer text is neither a time nor a zone.
const MOST_REMEMBERED_LENGTH = 64;
const localTimes = new Map<string, string | null>();
const timeZones = new Map<string, string | null>();

function remembered(
  cache: Map<string, string | null>,
  text: string | null,
  read: (text: string) => string | null,
): string | null {
  if (text === null) return null;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const value = read(text);
  const fits = cache.size < MOST_REMEMBERED && text.length <= MOST_REMEMBERED_LENGTH;
  if (fits) cache.set(text, value);
  return value;
}

/** Reads a time of day as `HH:mm`, also from `2:00` and `02:00:00`. */
export function localTimeOf(value: TextWire | Absent): string | null {
  return remembered(localTimes, textOf(value), parseLocalTime);
}

function parseLocalTime(text: string): string | null {
  const match = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(text);
  const [, hours = '', minutes = ''] = match ?? [];
  if (!match || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

// Amazon names no upper limit for a time of day, and ISO 8601 allows 24:00 for the end of a day.
const END_OF_DAY = /^24:00(?::00(?:\.0+)?)?$/;

/** Reads a closing time like `localTimeOf`. `24:00` becomes `23:59`, which stands for the end of the day. */
export function closingTimeOf(value: TextWire | Absent): string | null {
  return END_OF_DAY.test(textOf(value) ?? '') ? '23:59' : localTimeOf(value);
}

/** Reads the name of an IANA time zone. */
export function timeZoneOf(value: TextWire | Absent): string | null {
  // Building an Intl.DateTimeFormat to check a zone takes 0.1 ms.
  return remembered(timeZones, textOf(value), (name) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
    } catch {
      return null;
    }
  });
}

/** Reads a country as its ISO 3166-1 alpha-2 code: `GB` for `uk`. Returns null for other text and counts it. */
export function countryOf(value: TextWire | Absent): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const code = isoCountryCode(text);
  // Longer text may be part of an address, which must not appear in a metric.
  if (code === null) countUnknownValue('CountryCode', /^\w{2,3}$/.test(text) ? text : 'other');
  return code;
}

/**
 * Reads an enum value in any case or known spelling. Returns UNKNOWN for an unknown value and counts it. Null
 * for absent.
 */
export function enumOf<Member extends string>(
  enumName: string,
  members: Readonly<Record<string, Member>> & { readonly UNKNOWN: NoInfer<Member> },
  value: TextWire | Absent,
): Member | null {
  const text = textOf(value);
  if (text === null) return null;
  const member = memberOf(members, text);
  if (member !== undefined && member !== members.UNKNOWN) return member;
  countUnknownValue(enumName, text);
  return members.UNKNOWN;
}

/**
 * Reads an enum value like `enumOf`, for an input enum without UNKNOWN. Returns null for an unknown value and
 * counts it.
 */
export function knownOf<Member extends string>(
  enumName: string,
  members: Readonly<Record<string, Member>>,
  value: TextWire | Absent,
): Member | null {
  const text = textOf(value);
  if (text === null) return null;
  const member = memberOf(members, text);
  if (member !== undefined) return member;
  countUnknownValue(enumName, text);
  return null;
}

function memberOf<Member extends string>(
  members: Readonly<Record<string, Member>>,
  text: string,
): Member | undefined {
  const word = text.toLowerCase();
  const byText = membersByText(members);
  return byText.get(word) ?? byText.get(SPELLINGS.get(word) ?? '');
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

/** Returns the enum's values by their lower-case text. Enums are few and live as long as the process. */
function membersByText<Member extends string>(
  members: Readonly<Record<string, Member>>,
): ReadonlyMap<string, Member> {
  let index = indexes.get(members) as ReadonlyMap<string, Member> | undefined;
  if (!index) {
    index = new Map(Object.values(members).map((member) => [member.toLowerCase(), member]));
    indexes.set(members, index);
  }
  return index;
}
