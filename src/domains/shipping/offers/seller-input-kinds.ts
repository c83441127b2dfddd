import { issuesOf } from '../../../graph/input-issues.js';
import { MoneyInput } from '../../../graph/money.type.js';
import { UnitOfLength, UnitOfWeight } from '../../../graph/measures/measures.type.js';
import { WeightInput } from '../../../graph/measures/measures.input.js';
import { addressIssues } from '../parcels/ship-from.js';
import { ShippingAddressInput } from '../parcels/ship-from.input.js';
import { LONGEST_VALUE } from './seller-input.input.js';
import type { SellerInputValue } from './seller-input-value.js';
import type { SellerInputKind } from './seller-input.type.js';

/** How the values of one kind are described, read and written. */
interface KindRules {
  /** Ends the sentence "the value must be …". */
  readonly accepted: string;
  /** JSON Schema of a value. */
  readonly schema: object;
  /** Reads the JSON of an answer. Null when it has not the form, otherwise what is accepted when a part is wrong. */
  readonly read: (value: unknown) => SellerInputValue | string | null;
  /** Returns the JSON of a value. Undefined when it is not of this kind. */
  readonly show: (value: SellerInputValue) => unknown;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const COUNTRY = /^[A-Z]{2}$/;
const CURRENCY = /^[A-Z]{3}$/;

const ADDRESS_PARTS = {
  required: ['name', 'addressLine1', 'city', 'postalCode', 'countryCode', 'phone', 'email'],
  optional: ['addressLine2', 'addressLine3', 'county', 'stateOrRegion'],
} as const;
const ALL_ADDRESS_PARTS = [...ADDRESS_PARTS.required, ...ADDRESS_PARTS.optional];

const text = { type: 'string' };

export const KIND_RULES: Readonly<Record<SellerInputKind, KindRules>> = {
  TEXT: {
    accepted: `text of 1 to ${LONGEST_VALUE} characters`,
    schema: text,
    read: (value) => (isText(value) ? { valueAsString: value } : null),
    show: ({ valueAsString }) => valueAsString,
  },
  INTEGER: {
    accepted: 'a whole number',
    schema: { type: 'integer' },
    read: (value) => (isInteger(value) ? { valueAsInteger: value } : null),
    show: ({ valueAsInteger }) => valueAsInteger,
  },
  BOOLEAN: {
    accepted: 'true or false',
    schema: { type: 'boolean' },
    read: (value) => (typeof value === 'boolean' ? { valueAsBoolean: value } : null),
    show: ({ valueAsBoolean }) => valueAsBoolean,
  },
  TIMESTAMP: {
    accepted: 'a moment as ISO 8601 text with an offset, such as "2026-12-01T10:00:00Z"',
    schema: { ...text, format: 'date-time' },
    read: (value) => {
      const moment = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : null;
      return moment && !Number.isNaN(moment.getTime()) ? { valueAsTimestamp: moment } : null;
    },
    show: ({ valueAsTimestamp }) => valueAsTimestamp?.toISOString(),
  },
  ADDRESS: {
    accepted: 'an object with the fields of ShippingAddressInput',
    schema: {
      type: 'object',
      properties: Object.fromEntries(ALL_ADDRESS_PARTS.map((name) => [name, text])),
      required: ADDRESS_PARTS.required,
      additionalProperties: false,
    },
    read: readAddressValue,
    show: ({ valueAsAddress }) => valueAsAddress && partsOf(valueAsAddress),
  },
  WEIGHT: {
    accepted: 'a weight like { "value": 12, "unit": "OZ" }, above zero, in OZ or G',
    schema: measureSchema(Object.keys(UnitOfWeight)),
    read: (value) => {
      const measure = readMeasure(value, UnitOfWeight);
      return measure && { valueAsWeight: Object.assign(new WeightInput(), measure) };
    },
    show: ({ valueAsWeight }) => valueAsWeight && showMeasure(valueAsWeight, UnitOfWeight),
  },
  LENGTH: {
    accepted:
      'a length like { "value": 3, "unit": "INCHES" }, above zero, in INCHES or CENTIMETERS',
    schema: measureSchema(Object.keys(UnitOfLength)),
    read: (value) => {
      const measure = readMeasure(value, UnitOfLength);
      return measure && { valueAsDimension: measure };
    },
    show: ({ valueAsDimension }) => valueAsDimension && showMeasure(valueAsDimension, UnitOfLength),
  },
  MONEY: {
    accepted:
      'an amount like { "amount": "12.50", "currencyCode": "USD" }, of zero or more with at most two digits after the point',
    schema: {
      type: 'object',
      properties: {
        amount: { ...text, pattern: '^\\d{1,12}(\\.\\d{1,2})?$' },
        currencyCode: { ...text, pattern: CURRENCY.source },
      },
      required: ['amount', 'currencyCode'],
      additionalProperties: false,
    },
    read: readMoneyValue,
    show: ({ valueAsCurrency }) =>
      valueAsCurrency && {
        amount: valueAsCurrency.amount,
        currencyCode: valueAsCurrency.currencyCode,
      },
  },
  OTHER: {
    accepted: 'text, a whole number, or true or false',
    schema: { type: ['string', 'integer', 'boolean'] },
    read: (value) =>
      KIND_RULES.TEXT.read(value) ??
      KIND_RULES.INTEGER.read(value) ??
      KIND_RULES.BOOLEAN.read(value),
    show: ({ valueAsString, valueAsInteger, valueAsBoolean }) =>
      valueAsString ?? valueAsInteger ?? valueAsBoolean,
  },
};

// Amazon lists no data types. These names are those of its value fields and of their types.
const KINDS: ReadonlyMap<string, SellerInputKind> = new Map([
  ['string', 'TEXT'],
  ['integer', 'INTEGER'],
  ['boolean', 'BOOLEAN'],
  ['timestamp', 'TIMESTAMP'],
  ['address', 'ADDRESS'],
  ['weight', 'WEIGHT'],
  ['dimension', 'LENGTH'],
  ['length', 'LENGTH'],
  ['currency', 'MONEY'],
  ['currencyamount', 'MONEY'],
]);

/** Returns the kind of Amazon's data type, whatever its case. */
export function kindOf(dataType: string | null): SellerInputKind {
  return KINDS.get(dataType?.toLowerCase() ?? '') ?? 'OTHER';
}

/** Returns the JSON of a value in the form that an answer has. Null for an empty value. */
export function answerOf(value: SellerInputValue): unknown {
  for (const { show } of Object.values(KIND_RULES)) {
    const shown = show(value);
    if (shown !== null && shown !== undefined) return shown;
  }
  return null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_VALUE;
}

function isInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** Returns an object that has no other fields than these. */
function objectOf(value: unknown, names: readonly string[]): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  return entries.every(([name]) => names.includes(name)) ? Object.fromEntries(entries) : null;
}

function readAddressValue(value: unknown): SellerInputValue | string | null {
  const parts = objectOf(value, ALL_ADDRESS_PARTS);
  if (!parts) return null;
  for (const name of ADDRESS_PARTS.required) {
    if (typeof parts[name] !== 'string') return `an address with ${name} as text`;
  }
  for (const name of ADDRESS_PARTS.optional) {
    const part = parts[name] ?? null;
    if (part !== null && typeof part !== 'string')
      return `an address with ${name} as text, or without it`;
  }
  const address = Object.assign(new ShippingAddressInput(), parts);
  if (!COUNTRY.test(address.countryCode)) {
    return 'an address whose countryCode is an ISO 3166-1 alpha-2 code';
  }
  const [issue] = [...issuesOf(address, []), ...addressIssues(address, [])];
  return issue
    ? `an address whose ${issue.path.join('.')} is ${issue.accepted}`
    : { valueAsAddress: address };
}

function readMoneyValue(value: unknown): SellerInputValue | null {
  const { amount, currencyCode } = objectOf(value, ['amount', 'currencyCode']) ?? {};
  if (typeof amount !== 'string' || typeof currencyCode !== 'string') return null;
  const money = Object.assign(new MoneyInput(), { amount, currencyCode });
  return CURRENCY.test(currencyCode) && issuesOf(money).length === 0
    ? { valueAsCurrency: money }
    : null;
}

function readMeasure<Unit extends string>(
  json: unknown,
  units: Readonly<Record<string, Unit>>,
): { readonly value: number; readonly unit: Unit } | null {
  const { value, unit } = objectOf(json, ['value', 'unit']) ?? {};
  if (typeof value !== 'number' || value <= 0 || typeof unit !== 'string') return null;
  const found = Object.entries(units).find(([name]) => name === unit);
  return found ? { value, unit: found[1] } : null;
}

function showMeasure(
  { value, unit }: { readonly value: number; readonly unit: string },
  units: Readonly<Record<string, string>>,
): object {
  const [name = unit] = Object.entries(units).find(([, word]) => word === unit) ?? [];
  return { value, unit: name };
}

function measureSchema(units: readonly string[]): object {
  return {
    type: 'object',
    properties: { value: { type: 'number', exclusiveMinimum: 0 }, unit: { enum: units } },
    required: ['value', 'unit'],
    additionalProperties: false,
  };
}

function partsOf(address: object): object {
  const given = Object.entries(address).filter(
    ([name, part]) => ALL_ADDRESS_PARTS.some((known) => known === name) && (part ?? '') !== '',
  );
  return Object.fromEntries(given);
}
