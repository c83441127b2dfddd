import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { isList } from '../../../graph/list-size.js';

/** A value of the introspection takes longer than one of the data: each has a resolver. */
export const INTROSPECTION_WEIGHT = 2;

/** Of ten types that are wrapped, so many have one inside. */
const WRAPPED = 0.4;

const RARE = 0.2;

type Entries = Readonly<Record<string, number>>;

const known = new WeakMap<GraphQLSchema, Entries>();

/** How many entries a list of the introspection has on average, or how often an object is there; null for any other field. */
export function introspectionEntries(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): number | null {
  if (!isIntrospectionType(parent)) return null;
  if (field.name === 'ofType') return WRAPPED;
  if (!isList(field.type)) return null;
  let entries = known.get(schema);
  if (!entries) known.set(schema, (entries = entriesOf(schema)));
  return entries[field.name] ?? RARE;
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
