import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { isList } from '../../../graph/list-size.js';

/** An introspection value costs more than a data value: each has a resolver. */
export const INTROSPECTION_WEIGHT = 2;

/** Share of wrapped types that wrap another wrapped type. */
const WRAPPED = 0.4;

const RARE = 0.2;

type Entries = Readonly<Record<string, number>>;

/** Estimates the lists of an introspection from the schema. Computed when a query first needs it. */
export class IntrospectionEntries {
  readonly #schema: GraphQLSchema;
  #entries: Entries | null = null;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Returns how many entries a list has on average, or how often an object exists. Null for a field of the data. */
  of(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number | null {
    if (!isIntrospectionType(parent)) return null;
    if (field.name === 'ofType') return WRAPPED;
    if (!isList(field.type)) return null;
    this.#entries ??= entriesOf(this.#schema);
    return this.#entries[field.name] ?? RARE;
  }
}

function entriesOf(schema: GraphQLSchema): Entries {
  const types = Object.values(schema.getTypeMap());
  const fields = types
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter((type) => isInputObjectType(type));
  const enums = types.filter((type) => isEnumType(type));
  const perType = (lists: readonly { readonly length: number }[]): number =>
    lists.reduce((sum, { length }) => sum + length, 0) / types.length;
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: fields.length / types.length,
    args: fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length,
    inputFields: perType(inputs.map((type) => Object.keys(type.getFields()))),
    enumValues: perType(enums.map((type) => type.getValues())),
    locations: 5,
  };
}
