import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputField, GraphQLInputObjectType, GraphQLInputType } from 'graphql';
import type { Choices } from './choices.js';
import type { RealIds } from './real-ids.js';
import { TEMPLATES } from './templates.js';
import { scalarValue } from './values.js';

/** An enum value's name. Distinguishes it from text in a literal. */
class EnumName {
  constructor(readonly name: string) {}

  toJSON(): string {
    return this.name;
  }
}

const MOST_INPUTS_DEEP = 6;

/** Generates values of input types, as JSON with separate enum names. */
export class InputMaker {
  readonly #choices: Choices;
  readonly #ids: RealIds;

  constructor(choices: Choices, ids: RealIds) {
    this.#choices = choices;
    this.#ids = ids;
  }

  valueOf(type: GraphQLInputType, name: string, depth = 0): unknown {
    const choices = this.#choices;
    if (isNonNullType(type)) return this.valueOf(type.ofType, name, depth);
    if (isListType(type)) return this.#list(type.ofType, name, depth);
    if (isInputObjectType(type)) return this.#object(type, depth);
    if (isEnumType(type)) {
      return new EnumName(choices.pick(type.getValues().map((value) => value.name)) ?? '');
    }
    return scalarValue(type.name, name, choices, this.#ids);
  }

  #list(type: GraphQLInputType, name: string, depth: number): unknown {
    const choices = this.#choices;
    const length = choices.pick([1, 2, 0, 3, 30]);
    const values = Array.from({ length }, () => this.valueOf(type, name, depth + 1));
    return choices.chance(15) ? [...values, ...values] : values;
  }

  #object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const choices = this.#choices;
    const ids = this.#ids;
    const fields = type.getFields();
    const template = TEMPLATES[type.name];
    if (template && !choices.chance(20)) {
      const value = asLiterals(template(choices, ids), type);
      return choices.chance(50) ? this.#changed(value, type, depth) : value;
    }
    const taken = Object.values(fields).filter(
      (field) =>
        isRequired(field) ||
        (depth < MOST_INPUTS_DEEP && choices.chance(field.name === 'sellerId' ? 80 : 25)),
    );
    return Object.fromEntries(taken.map((field) => [field.name, this.#field(field, depth)]));
  }

  /** Returns the object with another value for one field, or for one inside of it. */
  #changed(
    value: Readonly<Record<string, unknown>>,
    type: GraphQLInputObjectType,
    depth: number,
  ): Record<string, unknown> {
    const choices = this.#choices;
    const field = choices.pick(Object.values(type.getFields()));
    if (!field) return { ...value };
    const inner = value[field.name];
    const innerType = getNullableType(field.type);
    const isInside = isInputObjectType(innerType) && isObject(inner) && choices.chance(70);
    const other = isInside ? this.#changed(inner, innerType, depth + 1) : this.#field(field, depth);
    return { ...value, [field.name]: other };
  }

  #field(field: GraphQLInputField, depth: number): unknown {
    if (!isNonNullType(field.type) && this.#choices.chance(5)) return null;
    return this.valueOf(field.type, field.name, depth + 1);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRequired({ type, defaultValue }: GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** Converts the enums of a template, which are text, to enum names. */
function asLiterals(value: Record<string, unknown>, type: GraphQLInputObjectType) {
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      return [name, field ? asLiteral(inner, field.type) : inner];
    }),
  );
}

function asLiteral(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return asLiteral(value, type.ofType);
  if (Array.isArray(value) && isListType(type)) {
    return value.map((item) => asLiteral(item, type.ofType));
  }
  if (isEnumType(type) && typeof value === 'string') return new EnumName(value);
  return isInputObjectType(type) && typeof value === 'object' && value !== null
    ? asLiterals({ ...value }, type)
    : value;
}

/** Returns a value as a GraphQL literal. */
export function literalOf(value: unknown): string {
  if (value instanceof EnumName) return value.name;
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, inner]) => `${name}: ${literalOf(inner)}`);
    return `{ ${fields.join(', ')} }`;
  }
  return JSON.stringify(value);
}
