import { GraphQLCountryCode } from 'graphql-scalars';
import { spyOn } from 'jest-mock';
import {
  closingTimeOf,
  countOf,
  countryOf,
  enumOf,
  flagOf,
  idOf,
  instantOf,
  knownOf,
  listOf,
  localTimeOf,
  numberOf,
  textOf,
  webAddressOf,
  textsOf,
  timeZoneOf,
  wordOf,
} from '../../../src/sp-api/wire/wire-values.js';
import { onUnknownValue } from '../../../src/telemetry/unknown-values.js';

const ALPHABET = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));

function unknownValuesOf(read: () => unknown): string[][] {
  const seen: string[][] = [];
  const stop = onUnknownValue((...value) => seen.push(value));
  read();
  stop();
  return seen;
}

describe('the readers of wire values', () => {
  it.each([
    [' Tacoma ', 'Tacoma'],
    ['', null],
    [' \n', null],
    [98402 as never, null],
    [null, null],
    [undefined, null],
    [true as never, null],
    [{} as never, null],
  ])('read the text %j as %j', (value, expected) => {
    expect(textOf(value)).toBe(expected);
  });

  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    [' http://example.com ', 'http://example.com'],
    ['ftp://example.com', null],
    ['https://', null],
    ['no address', null],
    [null, null],
  ])('read the web address %j as %j', (value, expected) => {
    expect(webAddressOf(value)).toBe(expected);
  });

  it.each([
    [' MUG ', ' MUG '],
    ['mug', 'mug'],
    ['100000000000017', '100000000000017'],
    [100000000000017, '100000000000017'],
    [2 ** 53, null],
    [1.5, null],
    ['', null],
    ['  ', null],
    [null, null],
    [{} as never, null],
  ])('read the id %j as %j', (value, expected) => {
    expect(idOf(value)).toBe(expected);
  });

  it.each([
    [' cancelled ', 'CANCELLED'],
    ['', null],
    [undefined, null],
  ])('read the word %j as %j', (value, expected) => {
    expect(wordOf(value)).toBe(expected);
  });

  it.each([
    ['12.5', 12.5],
    [' 3 ', 3],
    [-1, -1],
    ['', null],
    ['a few', null],
    [Number.NaN, null],
    [null, null],
  ])('read the number %j as %j', (value, expected) => {
    expect(numberOf(value)).toBe(expected);
  });

  it.each([
    ['3', 3],
    [0, 0],
    [-1, null],
    [1.5, null],
    [2_147_483_647, 2_147_483_647],
    [2_147_483_648, null],
    ['', null],
  ])('read the count %j as %j', (value, expected) => {
    expect(countOf(value)).toBe(expected);
  });

  it.each([
    [true, true],
    ['True', true],
    [' false ', false],
    ['yes', null],
    ['', null],
    [1 as never, null],
  ])('read the flag %j as %j', (value, expected) => {
    expect(flagOf(value)).toBe(expected);
  });

  it.each([
    [[{ a: 1 }, null], [{ a: 1 }]],
    [{ a: 1 }, [{ a: 1 }]],
    ['' as never, []],
    [null, []],
  ])('read the list %j as %j', (value, expected) => {
    expect(listOf(value)).toEqual(expected);
  });

  it('read the texts of a list', () => {
    expect(textsOf([' a ', '', null, 'b'])).toEqual(['a', 'b']);
  });

  it.each([
    ['2026-03-02T08:15:00Z', '2026-03-02T08:15:00.000Z'],
    ['2026-03-02T08:15:00+01:00', '2026-03-02T07:15:00.000Z'],
    ['2026-03-02T08:15:00', '2026-03-02T08:15:00.000Z'],
    ['2026-03-02 08:15', '2026-03-02T08:15:00.000Z'],
    ['2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['1.596578152E9', '2020-08-04T21:55:52.000Z'],
    [' 1596578152 ', '2020-08-04T21:55:52.000Z'],
    [1596578152.5, '2020-08-04T21:55:52.500Z'],
    [1596578152123, '2020-08-04T21:55:52.123Z'],
    ['2026', null],
    [0, null],
    ['+012026-01-01T00:00:00Z', null],
    ['soon', null],
    ['', null],
    [null, null],
  ])('read the instant %j as %j, in any time zone of the machine', (value, expected) => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/Los_Angeles';
    try {
      expect(instantOf(value)?.toISOString() ?? null).toBe(expected);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it.each([
    ['2:00', '02:00'],
    ['02:00:00', '02:00'],
    ['02:00:00.000', '02:00'],
    ['24:00', null],
    ['2pm', null],
    ['', null],
  ])('read the local time %j as %j', (value, expected) => {
    expect(localTimeOf(value)).toBe(expected);
  });

  it.each([
    ['24:00', '23:59'],
    ['24:00:00', '23:59'],
    ['24:01', null],
    ['25:00', null],
    ['2:00', '02:00'],
    ['00:00', '00:00'],
    ['', null],
  ])('read the closing time %j as %j', (value, expected) => {
    expect(closingTimeOf(value)).toBe(expected);
  });

  it.each([
    [' America/Los_Angeles ', 'America/Los_Angeles'],
    ['Mars/Olympus', null],
    ['', null],
  ])('read the time zone %j as %j', (value, expected) => {
    expect(timeZoneOf(value)).toBe(expected);
  });

  it.each([
    ['US', 'US'],
    [' us ', 'US'],
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['EL', 'GR'],
    ['na', 'NA'],
    ['XK', 'XK'],
    ['ZZ', null],
    ['USA', null],
    ['United Kingdom', null],
    ['constructor', null],
    ['', null],
    [null, null],
  ])('read the country %j as %j', (value, expected) => {
    expect(countryOf(value)).toBe(expected);
  });

  it('read every pair of letters as a country of the graph, or as none', () => {
    const pairs = ALPHABET.flatMap((first) => ALPHABET.map((second) => first + second));
    const shown = pairs.filter((pair) => {
      try {
        return GraphQLCountryCode.serialize(pair) === pair;
      } catch {
        return false;
      }
    });
    expect(pairs.filter((pair) => countryOf(pair) === pair)).toEqual(shown);
  });

  it('count an unknown country code, but never the text of an address', () => {
    expect(unknownValuesOf(() => ['ZZ', '12 Wharf Road', 'UK', ''].map(countryOf))).toEqual([
      ['CountryCode', 'ZZ'],
      ['CountryCode', 'other'],
    ]);
  });
});

describe('a member of an enum', () => {
  const Members = { KILOGRAMS: 'kilograms', OUNCES: 'oz', UNKNOWN: 'UNKNOWN' } as const;

  it.each([
    ['kilograms', Members.KILOGRAMS],
    [' KILOGRAMS ', Members.KILOGRAMS],
    ['Ounces', Members.OUNCES],
    ['', null],
    [undefined, null],
  ])('is read from %j as %j', (text, expected) => {
    let read: unknown;
    expect(unknownValuesOf(() => (read = enumOf('Unit', Members, text)))).toEqual([]);
    expect(read).toBe(expected);
  });

  it.each(['stones', 'UNKNOWN', 'unknown'])('is UNKNOWN for %j, which is counted', (text) => {
    let read: unknown;
    const seen = unknownValuesOf(() => (read = enumOf('Unit', Members, text)));
    expect(read).toBe(Members.UNKNOWN);
    expect(seen).toEqual([['Unit', text]]);
  });

  it('is null, and counted, when inputs take the enum', () => {
    const Inputs = { KILOGRAMS: 'kilograms' } as const;
    let read: unknown;
    const seen = unknownValuesOf(() => (read = knownOf('Unit', Inputs, 'stones')));
    expect(read).toBeNull();
    expect(seen).toEqual([['Unit', 'stones']]);
  });
});

describe('the cache of zones', () => {
  const checksOf = (text: string): number => {
    const check = spyOn(Intl, 'DateTimeFormat');
    try {
      expect(timeZoneOf(text)).toBe(timeZoneOf(text));
      return check.mock.calls.length;
    } finally {
      check.mockRestore();
    }
  };

  it('checks a text once', () => {
    expect(checksOf('Mars/Olympus_Mons')).toBe(1);
  });

  it('keeps no text that is too long for a zone', () => {
    expect(checksOf(`Mars/${'x'.repeat(60)}`)).toBe(2);
  });
});
