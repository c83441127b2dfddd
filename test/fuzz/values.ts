import type { Choices } from './choices.js';
import { idsFor } from './real-ids.js';
import type { RealIds } from './real-ids.js';

/** Text that breaks encoders, databases, XML, URLs and prototype chains. */
const ODD_TEXTS = [
  '',
  ' ',
  '\ud800',
  'a\udc00b',
  '\0',
  'a\0b',
  '\ufeffbom',
  '\u202eltr',
  'e\u0301\u0301',
  '👩‍👩‍👧‍👦',
  '\uffff',
  '\u2028',
  '\u0085\u001b[31m',
  'line\r\nx-header: 1',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  "' OR 1=1; --",
  '"); DROP TABLE purchase; --',
  '<x>]]>&amp;</x>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '../../..',
  '.',
  '..',
  '%00%2e%2e/',
  '?a=b&c=d#e',
  '${7*7}{{7*7}}',
  '__MAGIC__"+x+"',
  'null',
  'NaN',
  '-0',
  '١٢٣',
  'ß'.repeat(300),
  'x'.repeat(6_000),
] as const;

const INTEGERS = [1, 2, 3, 0, 5, -1, 100, 101, 999_999, 2_147_483_647, -2_147_483_648] as const;
const FLOATS = [
  1,
  10.5,
  0,
  -1,
  0.1,
  1e-7,
  1e21,
  5e-324,
  Number.MAX_VALUE,
  150.999_999_999,
] as const;
const PAGE_SIZES = [2, 1, 3, 5, 0, -1, 100, 101, 2_147_483_647] as const;
const QUANTITIES = [1, 2, 0, -1, 1_000_000, 2_147_483_647] as const;

const DATES = [
  '2026-06-01T15:00:00Z',
  '2026-05-12T10:30:00.000Z',
  '2026-05-01T00:00:00+14:00',
  '0001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2016-12-31T23:59:60Z',
  '2024-02-29T24:00:00Z',
  '2026-02-30T00:00:00Z',
  '1969-12-31T23:59:59.999999999-23:59',
  '2026-06-01t15:00:00z',
  '2026-06-01',
] as const;

/** Values of scalars other than text and numbers. The first values are valid, the last ones are not. */
const BY_SCALAR: Readonly<Record<string, readonly [unknown, ...unknown[]]>> = {
  Boolean: [true, false],
  CountryCode: ['US', 'DE', 'us', 'XX', ''],
  CurrencyCode: ['USD', 'JPY', 'usd', ''],
  DateTime: DATES,
  Decimal: ['12.50', '0', '-1', '999999999999999.999999', '00.10', '1e5', '.5', ''],
  Duration: ['PT2H', 'P1D', 'P1Y2M3DT4H5M6S', 'PT0S', 'P', '-PT1H'],
  Float: FLOATS,
  LocalDate: ['2026-12-24', '2026-02-30', '2026-1-1', '0000-00-00', '9999-12-31'],
  LocalTime: ['09:30', '00:00', '23:59', '24:00', '9:30'],
  TimeZone: ['Europe/Berlin', 'UTC', 'America/Los_Angeles', 'Mars/Olympus'],
  URL: ['https://example.com/a?b=c', 'not a url'],
};

/** Returns the whole numbers for an argument of this name. */
function integersFor(name: string): readonly [number, ...number[]] {
  if (name === 'first' || name === 'last') return PAGE_SIZES;
  return /quantity|number/i.test(name) ? QUANTITIES : INTEGERS;
}

/**
 * Returns the first value of a scalar more often than all others together, because a case that is refused early tests
 * little.
 */
function mostlyFirst(choices: Choices, values: readonly [unknown, ...unknown[]]): unknown {
  return choices.chance(35) ? choices.pick(values) : values[0];
}

function textFor(name: string, choices: Choices, ids: RealIds): string {
  const known = idsFor(name, ids);
  if (known.length > 0 && !choices.chance(20)) return choices.pick(known) ?? '';
  if (!choices.chance(60)) return `plain ${choices.below(9)}`;
  const odd = choices.pick(ODD_TEXTS);
  return choices.chance(30) ? odd + (choices.pick(known) ?? 'x') : odd;
}

/** Returns a cursor with one character changed, removed or added. */
function altered(cursor: string, choices: Choices): string {
  const at = choices.below(cursor.length);
  return cursor.slice(0, at) + choices.pick(['', 'A', '_', '=']) + cursor.slice(at + 1);
}

/** Returns a value of a scalar for a field or argument of this name. */
export function scalarValue(type: string, name: string, choices: Choices, ids: RealIds): unknown {
  if (type === 'Int') return mostlyFirst(choices, integersFor(name));
  const listed = BY_SCALAR[type];
  if (listed) return mostlyFirst(choices, listed);
  if (name === 'after') {
    const cursor = textFor(name, choices, ids);
    return choices.chance(30) && cursor !== '' ? altered(cursor, choices) : cursor;
  }
  return textFor(name, choices, ids);
}
