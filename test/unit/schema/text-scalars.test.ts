import { parseValue } from 'graphql';
import {
  CountryCode,
  CurrencyCode,
  DateTime,
  Decimal,
  Duration,
  LocalDate,
  LocalTime,
  TimeZone,
  Url,
} from '../../../src/graph/scalars.js';

describe('a scalar for text', () => {
  it.each([
    [CurrencyCode, 'USD', 'got USD.'],
    [Decimal, 'null', 'got null.'],
    [LocalTime, 'NOON', 'got NOON.'],
    [LocalTime, '[1, 2]', 'got [1, 2].'],
    [LocalTime, 'A'.repeat(99), `got ${'A'.repeat(40)}.`],
    [LocalTime, '"noon"', 'got "noon".'],
  ])('shows a refused literal as it is written (%s %s)', (scalar, written, shown) => {
    expect(() => scalar.parseLiteral(parseValue(written))).toThrow(shown);
  });
});

it.each([CountryCode, CurrencyCode, DateTime, Duration, LocalDate, LocalTime, TimeZone, Url])(
  '%s says that a name without quotes needs them',
  (scalar) => {
    expect(() => scalar.parseLiteral(parseValue('US'))).toThrow(
      / got US\. Put it in quotes: "US"\.$/,
    );
    expect(() => scalar.parseLiteral(parseValue('true'))).toThrow(/ got true\.$/);
  },
);
