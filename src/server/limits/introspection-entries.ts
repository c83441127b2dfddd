import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';
import { isList } from '../../schema/list-size.js';

/** A value of an introspection counts less than one of the data: it is at hand. */
export const INTROSPECTION_WEIGHT = 0.1;

/** Estimates for the lists that a type of the introspection has, by the name of the field. */
const ENTRIES: Readonly<Record<string, number>> = {
  fields: 10,
  inputFields: 5,
  enumValues: 5,
  possibleTypes: 2,
  interfaces: 1,
  args: 2,
  directives: 6,
  locations: 5,
};

/** How many entries a list of the introspection counts with; null for what is no list. */
export function introspectionEntries(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): number | null {
  if (!isList(field.type)) return null;
  if (parent.name === '__Schema' && field.name === 'types') {
    return Object.keys(schema.getTypeMap()).length;
  }
  return ENTRIES[field.name] ?? 1;
}
