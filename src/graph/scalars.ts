import { GraphQLScalarType, Kind } from 'graphql';
import {
  GraphQLDateTime,
  GraphQLDuration,
  GraphQLJSON,
  GraphQLTimeZone,
  GraphQLURL,
} from 'graphql-scalars';
import { isoCountryCode } from '../sp-api/wire/country-codes.js';
import { refused, refusedAt } from './refused-value.js';

const LOCAL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCAL_DATE = /^\d{4}-\d\d-\d\d$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
const CURRENCY_CODE = /^[A-Z]{3}$/;

/** What clients and code generators learn about a scalar. */
interface Manual {
  readonly description: string;
  /** The specification of the format. */
  readonly specifiedByURL: string;
}

/** Builds a scalar for text. @param read returns the accepted form of a text, and null for other text. */
function textScalar(
  name: string,
  read: (text: string) => string | null,
  accepted: string,
  manual: Manual,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    const text = typeof value === 'string' ? read(value) : null;
    if (text !== null) return text;
    throw refused(name, accepted, value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    ...manual,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => {
      const isText =
        node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT;
      const text = isText ? read(node.value) : null;
      if (text !== null) return text;
      throw refusedAt(name, accepted, node);
    },
  });
}

/** Accepts text of one form, unchanged. */
function ofForm(form: RegExp): (text: string) => string | null {
  return (text) => (form.test(text) ? text : null);
}

/** Wall-clock time of day. */
export const LocalTime = textScalar(
  'LocalTime',
  ofForm(LOCAL_TIME),
  'a time of day as HH:mm from 00:00 to 23:59, such as 09:30',
  {
    description:
      'A time of day as `HH:mm`, from `00:00` to `23:59`, without a date. The field says which time zone applies.',
    specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  },
);

/** Accepts days of the calendar only: `2026-02-30` is none. */
function calendarDay(text: string): string | null {
  if (!LOCAL_DATE.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : null;
}

/** Day of the calendar. */
export const LocalDate = textScalar(
  'LocalDate',
  calendarDay,
  'a day as YYYY-MM-DD, such as 2026-12-24',
  {
    description:
      'A day of the calendar as `YYYY-MM-DD`, without a time. The field says which time zone applies.',
    specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6',
  },
);

/** Exact decimal number, as text throughout: amounts of money never pass through a float. */
export const Decimal = textScalar(
  'Decimal',
  ofForm(DECIMAL),
  'a decimal number as a string, such as "12.50" (at most 15 digits before and 6 after the point)',
  {
    description:
      'An exact decimal number as a string, such as `"12.50"`. In variables it must be a string, because a JSON number may lose digits.',
    specifiedByURL: 'https://www.w3.org/TR/xmlschema-2/#decimal',
  },
);

/** Accepts every code of the form: Amazon may sell in a currency that a list of ours does not have yet. */
export const CurrencyCode = textScalar(
  'CurrencyCode',
  ofForm(CURRENCY_CODE),
  'an ISO 4217 currency code of three capital letters, such as USD',
  {
    description: 'An ISO 4217 currency code, such as `USD`.',
    specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  },
);

/** Accepts codes in any case, and Amazon's `UK` and `EL`. Returns the ISO code, which also goes to Amazon. */
export const CountryCode = textScalar(
  'CountryCode',
  isoCountryCode,
  'an ISO 3166-1 alpha-2 country code, such as US or GB',
  {
    description: 'An ISO 3166-1 alpha-2 country code, such as `US`.',
    specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  },
);

/** Caches the results of a pure scalar: zones are few, and checking them is slow. */
function memoised(scalar: GraphQLScalarType, limit: number): GraphQLScalarType {
  const seen = new Map<unknown, unknown>();
  const { serialize, ...config } = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    serialize: (value) => {
      if (seen.has(value)) return seen.get(value);
      const answer = serialize(value);
      if (seen.size < limit) seen.set(value, answer);
      return answer;
    },
  });
}

const TEXT = Symbol('text');

/**
 * Writes dates as JSON text and caches the text on the date: a list of 50 sources spends most of its JSON time on 100
 * dates. A WeakMap entry takes 2 us more, mostly in the garbage collector.
 */
function asText(scalar: GraphQLScalarType): GraphQLScalarType {
  const { serialize, ...config } = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
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

/** A library's scalar with our manual. */
function explained(scalar: GraphQLScalarType, manual: Manual): GraphQLScalarType {
  return new GraphQLScalarType({ ...scalar.toConfig(), ...manual });
}

/** A library's scalar whose errors say what is accepted. The library's say only that it is not this. */
function accepting(scalar: GraphQLScalarType, accepted: string): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => {
      try {
        return parseValue(value);
      } catch {
        throw refused(scalar.name, accepted, value);
      }
    },
    parseLiteral: (node, variables) => {
      try {
        return parseLiteral(node, variables);
      } catch {
        throw refusedAt(scalar.name, accepted, node);
      }
    },
  });
}

/**
 * The form of the names in the IANA list: a region and a place, or UTC. Intl also takes abbreviations, some of which mean several
 * zones, other cases, and offsets, which Amazon refuses.
 */
const ZONE_NAME = /^(?:UTC|[A-Z][A-Za-z0-9_+-]*(?:\/[A-Z][A-Za-z0-9_+-]*)+)$/;

/** Takes only text of this form. */
function named(scalar: GraphQLScalarType, form: RegExp): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => {
      if (typeof value === 'string' && !form.test(value)) throw new TypeError('another form');
      return parseValue(value);
    },
    parseLiteral: (node, variables) => {
      if (node.kind === Kind.STRING && !form.test(node.value)) throw new TypeError('another form');
      return parseLiteral(node, variables);
    },
  });
}

/** IANA time zone. The check builds an Intl.DateTimeFormat (121 us), so results are cached. */
export const TimeZone = memoised(
  accepting(
    named(
      explained(GraphQLTimeZone, {
        description:
          'A time zone by its name in the IANA list, such as `America/Los_Angeles`, or `UTC`.',
        specifiedByURL: 'https://www.iana.org/time-zones',
      }),
      ZONE_NAME,
    ),
    'the name of an IANA time zone, such as America/Los_Angeles',
  ),
  1_000,
);

/** Digits of a second after the third that are not zero. */
const BELOW_MILLISECONDS = /\.\d{3}\d*[1-9]/;

/** Refuses moments that a date cannot hold: rounded, a filter would lose what happened within that millisecond. */
function exactToMilliseconds(scalar: GraphQLScalarType): GraphQLScalarType {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const isFiner = (value: unknown): boolean =>
    typeof value === 'string' && BELOW_MILLISECONDS.test(value);
  const accepted =
    'a moment with at most 3 digits of a second after the point, such as 2026-11-28T15:04:05.123Z';
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => {
      if (isFiner(value)) throw refused(scalar.name, accepted, value);
      return parseValue(value);
    },
    parseLiteral: (node, variables) => {
      if (node.kind === Kind.STRING && isFiner(node.value))
        throw refusedAt(scalar.name, accepted, node);
      return parseLiteral(node, variables);
    },
  });
}

export const DateTime = exactToMilliseconds(
  asText(
    accepting(
      explained(GraphQLDateTime, {
        description:
          'A moment with its offset, to the millisecond, such as `2026-11-28T15:04:05Z` or `2026-11-28T15:04:05.123Z`. Answers are always in UTC.',
        specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
      }),
      'an ISO 8601 date-time with a zone, such as 2026-11-29T14:00:00Z',
    ),
  ),
);

export const Duration = accepting(
  explained(GraphQLDuration, {
    description: 'An ISO 8601 duration, such as `PT1H` or `P2D`.',
    specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3339#appendix-A',
  }),
  'an ISO 8601 duration, such as PT1H or P2D',
);

export const Json = explained(GraphQLJSON, {
  description: 'JSON of any form. The field says which.',
  specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc8259',
});

export const Url = accepting(
  explained(GraphQLURL, {
    description: 'An absolute URL.',
    specifiedByURL: 'https://datatracker.ietf.org/doc/html/rfc3986',
  }),
  'an absolute URL, such as https://example.com/labels',
);
