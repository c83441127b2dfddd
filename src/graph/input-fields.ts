import { isInputObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

/**
 * Makes the coercion of large inputs twice as fast. graphql-js lists the fields of an input type for each object of a
 * request. It keeps them in an object without a prototype, which V8 stores as a hash table, and listing one is slow. V8
 * stores an object compactly as soon as the properties of an object that inherits from it are listed.
 */
export function compactInputFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) listInherited(Object.create(type.getFields()) as object);
  }
}

function listInherited(heir: object): void {
  // The first property is enough.
  for (const name in heir) if (name in heir) return;
}
