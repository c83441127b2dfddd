import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { GraphQLField, GraphQLInputType } from 'graphql';

const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  DateTime: '"2030-01-01T00:00:00Z"',
  Date: '"2030-01-01"',
  Decimal: '"1.00"',
  CurrencyCode: '"USD"',
  CountryCode: '"US"',
  LocalDate: '"2026-12-24"',
  LocalTime: '"09:00"',
  TimeZone: '"UTC"',
  URL: '"https://example.com/"',
  JSON: '{}',
};

/** Writes a literal that fits the type. `given` replaces values of input fields and arguments by their name. */
function literal(type: GraphQLInputType, given: Readonly<Record<string, string>> = {}): string {
  if (isNonNullType(type)) return literal(type.ofType, given);
  if (isListType(type)) return `[${literal(type.ofType, given)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return LITERALS[type.name] ?? '"x"';
  const fields = Object.values(type.getFields());
  const required = fields.filter((field) => isRequiredInputField(field) || field.name in given);
  // One of a type with `@oneOf`.
  const chosen = type.isOneOf ? fields.slice(0, 1) : required;
  const parts = chosen.map(
    (field) => `${field.name}: ${given[field.name] ?? literal(field.type, given)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

/** Writes the smallest selection of a field that is valid, with all required arguments. */
export function minimalField(
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, string>> = {},
): string {
  const args = field.args
    .filter((arg) => isRequiredArgument(arg) || arg.name in given)
    .map((arg) => `${arg.name}: ${given[arg.name] ?? literal(arg.type, given)}`);
  const inner = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${inner}`;
}
