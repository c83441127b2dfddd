import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from 'graphql';
import type { GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';

/** Options of Apollo Client's `InMemoryCache`. */
export interface ApolloCache {
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
  readonly typePolicies: Readonly<Record<string, { readonly merge: true }>>;
}

/**
 * Returns what Apollo Client cannot know without the schema: the members of interfaces and unions, and the values without an id.
 * Two screens that select different fields of such a value would replace each other's fields, and fetch them again and again;
 * with `merge` the cache keeps both.
 */
export function apolloCacheOf(schema: GraphQLSchema): ApolloCache {
  const types = clientTypes(schema);
  return {
    possibleTypes: Object.fromEntries(
      types.filter(isAbstractType).map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
    ),
    typePolicies: Object.fromEntries(
      mergedValues(schema, types).map((name) => [name, { merge: true as const }]),
    ),
  };
}

/** Returns the types that a client can see in a response, sorted. Introspection and the protocol of federation are left out. */
export function clientTypes(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !type.name.startsWith('_'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function rootNames(schema: GraphQLSchema): ReadonlySet<string | undefined> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return new Set(roots.map((root) => root?.name));
}

/** Returns the names of objects without an id that a field returns outside of a list. Apollo Client replaces lists as a whole. */
function mergedValues(schema: GraphQLSchema, types: readonly GraphQLNamedType[]): string[] {
  const roots = rootNames(schema);
  const objects = types.filter(isObjectType);
  const single = new Set(
    objects
      .filter(({ name }) => name !== schema.getMutationType()?.name)
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ type }) => !isListType(getNullableType(type)))
      .flatMap(({ type }) => objectTypesOf(schema, getNamedType(type)))
      .map(({ name }) => name),
  );
  return objects
    .filter((type) => single.has(type.name) && !roots.has(type.name) && !('id' in type.getFields()))
    .map(({ name }) => name);
}

function objectTypesOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}
