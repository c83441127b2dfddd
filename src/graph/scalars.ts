import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import {
  GraphQLCountryCode,
  GraphQLDateTime,
  GraphQLDuration,
  GraphQLNonNegativeInt,
  GraphQLTimeZone,
  GraphQLURL,
} from 'graphql-scalars';
import { isoCountryCode } from '../sp-api/wire/country-codes.js';

const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

function refused(name: string, accepted: string, value: unknown): GraphQLError {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value;
  return new GraphQLError(`${name} must be ${accepted}; got ${shown}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Builds a scalar for strings of one form, unchanged in both directions. */
function textScalar(
  name: string,
  form: RegExp,
  accepted: string,
  description: string,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && form.test(value)) return value;
    throw refused(name, accepted, value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => {
      const exact = node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
      return check(exact ? node.value : node.kind);
    },
  });
}

/** Wall-clock time of day. */
export const LocalTime = textScalar(
  'LocalTime',
  LOCAL_TIME,
  'a time of day as HH:mm from 00:00 to 23:59, such as 09:30',
  'A time of day without a date or zone, as `HH:mm` from `00:00` to `23:59`. Which zone it is read in is said by the field.',
);

/** Exact decimal number, as text throughout: amounts of money never pass through a float. */
export const Decimal = textScalar(
  'Decimal',
  DECIMAL,
  'a decimal number as a string, such as "12.50" (at most 15 digits before and 6 after the point)',
  'An exact decimal number as a string, such as `"12.50"`. In variables it must be a string, because a JSON number may lose digits.',
);

/** Caches the results of a pure scalar: zones and countries are few, and checking them is slow. */
function memoised(scalar: GraphQLScalarType, limit: number): GraphQLScalarType {
  const seen = new Map<unknown, unknown>();
  const { name, description, extensions, parseValue, parseLiteral, serialize } = scalar.toConfig();
  return new GraphQLScalarType({
    name,
    description,
    extensions,
    parseValue,
    parseLiteral,
    serialize: (value) => {
      if (seen.has(value)) return seen.get(value);
      const answer = serialize(value);
      if (seen.size < limit) seen.set(value, answer);
      return answer;
    },
  });
}

function countryScalar(): GraphQLScalarType<string, string> {
  const { name, description, specifiedByURL, extensions } = GraphQLCountryCode.toConfig();
  const check = (value: unknown): string => {
    const code = typeof value === 'string' ? isoCountryCode(value) : null;
    if (code !== null) return code;
    throw refused('CountryCode', 'an ISO 3166-1 alpha-2 country code, such as US or GB', value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    extensions,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : node.kind),
  });
}

const TEXT = Symbol('text');

/**
 * Writes dates as JSON text and caches the text on the date: a list of 50 sources spends most of its JSON time on 100
 * dates. A WeakMap entry takes 2 us more, mostly in the garbage collector.
 */
function asText(scalar: GraphQLScalarType): GraphQLScalarType {
  const { name, description, extensions, parseValue, parseLiteral, serialize } = scalar.toConfig();
  return new GraphQLScalarType({
    name,
    description,
    extensions,
    parseValue,
    parseLiteral,
    serialize: (value) => {
      if (!(value instanceof Date)) return serialize(value);
      const date: Date & { [TEXT]?: string } = value;
      const known = date[TEXT];
      if (known !== undefined) return known;
      serialize(date);
      return (date[TEXT] = date.toISOString());
    },
  });
}

/** IANA time zone. The check builds an Intl.DateTimeFormat (121 us), so results are cached. */
export const TimeZone = memoised(GraphQLTimeZone, 1_000);
/** Accepts codes in any case, and Amazon's `UK` and `EL`. Returns the ISO code, which also goes to Amazon. */
export const CountryCode = countryScalar();
export const DateTime = asText(GraphQLDateTime);
export const Duration = GraphQLDuration;
export const NonNegativeInt = GraphQLNonNegativeInt;
export const Url = GraphQLURL;
