import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';

const KNOWN = 'known';

type ReadKnown = (parent: object) => unknown;

/**
 * Of a field resolver: what its parent carries already is taken from there, and only when that is `undefined` the resolver
 * runs. In a list that was loaded in full, preparing the arguments of a resolver costs more than all of its fields.
 */
export function FromParent(read: (parent: never) => unknown): MethodDecorator {
  return Extensions({ [KNOWN]: read });
}

/** What reads a field's value from its parent, when the field has that. */
export function parentReader({ extensions }: GraphQLField<unknown, unknown>): ReadKnown | undefined {
  return extensions[KNOWN] as ReadKnown | undefined;
}

/** Puts what `Known` says before the resolvers. */
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
