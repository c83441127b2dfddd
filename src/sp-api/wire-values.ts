import { countUnknownValue } from '../telemetry/unknown-values.js';
import type { FlagWire, ListWire, NumberWire, TextWire } from './operations/wire.js';

// Tolerant readers of single values: what can't be read is absent, never an error, so that one odd field of an answer
// costs that field and not the answer.

type Absent = undefined;

/** Text without surrounding space; null for absent, empty and what is no text. */
export function textOf(value: TextWire | Absent): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** A finite number, also from its text. */
export function numberOf(value: NumberWire | Absent): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A whole number of zero or more. */
export function countOf(value: NumberWire | Absent): number | null {
  const number = numberOf(value);
  return number !== null && Number.isInteger(number) && number >= 0 ? number : null;
}

export function flagOf(value: FlagWire | Absent): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  const text = value.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** The items that are there. A single object where a list was announced counts as a list of one. */
export function listOf<Item extends object>(
  value: ListWire<Item> | Item | Absent,
): readonly Item[] {
  if (value === null || value === undefined || typeof value !== 'object') return [];
  if (!Array.isArray(value)) return [value as Item];
  const items = value as readonly (Item | null)[];
  // Nearly every list is whole: it need not be copied.
  return items.every(isThere) ? items : items.filter(isThere);
}

function isThere<Item extends object>(item: Item | null): item is Item {
  return typeof item === 'object' && item !== null;
}

/** The texts of a list, empty ones left out. */
export function textsOf(value: ListWire<string> | Absent): string[] {
  return (Array.isArray(value) ? (value as readonly TextWire[]) : [])
    .map(textOf)
    .filter((text) => text !== null);
}

// Epoch seconds of the years 2001 to 2286: nothing else that Amazon sends as a timestamp is in that range.
const EPOCH_SECONDS = { from: 1e9, to: 1e10 };

/** An instant from RFC 3339, from epoch seconds (also as `"1.678741763E9"`), or from epoch milliseconds. */
export function instantOf(value: TextWire | number | Absent): Date | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'number' ? value : Number(value);
  if (Number.isFinite(number)) return epoch(number);
  const parsed = new Date(value);
  return Number.isNaN(parsed.getTime()) ? null : parsed;
}

function epoch(number: number): Date | null {
  const seconds = number >= EPOCH_SECONDS.from && number < EPOCH_SECONDS.to;
  const ms = seconds ? number * 1000 : number;
  return ms >= EPOCH_SECONDS.from * 1000 && ms < EPOCH_SECONDS.to * 1000
    ? new Date(Math.round(ms))
    : null;
}

/**
 * The member of an enum, without regard to case; its UNKNOWN for a value of tomorrow, which is counted; null for absent.
 */
export function enumOf<Member extends string>(
  enumName: string,
  members: Readonly<Record<string, Member>> & { readonly UNKNOWN: Member },
  value: TextWire | Absent,
): Member | null {
  const text = textOf(value);
  if (text === null) return null;
  const member = membersByText(members).get(text.toLowerCase());
  if (member !== undefined && member !== members.UNKNOWN) return member;
  countUnknownValue(enumName, text);
  return members.UNKNOWN;
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>();

/** The members of an enum by their lower-case text; enums are few and live as long as the process. */
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
