import { isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

const KNOWN = 'known';

type ReadKnown = (parent: object) => unknown;

/**
 * Reads a field from its parent, and runs the resolver only when that value is `undefined`. In a fully loaded list,
 * preparing resolver arguments costs more than all of its fields.
 */
export function FromParent(read: (parent: never) => unknown): MethodDecorator {
  return Extensions({ [KNOWN]: read });
}

/** Returns the function that reads a field from its parent, if the field declares one. */
function parentReader({ extensions }: GraphQLField<unknown, unknown>): ReadKnown | undefined {
  return extensions[KNOWN] as ReadKnown | undefined;
}

/** Puts the readers of `FromParent` in front of the resolvers. */
export function readParentsFirst(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const { resolve } = field;
      const read = parentReader(field);
      if (!read || !resolve) continue;
      field.resolve = (parent: object, args, context, info): unknown => {
        const known = read(parent);
        return known === undefined ? resolve(parent, args, context, info) : known;
      };
    }
  }
}
