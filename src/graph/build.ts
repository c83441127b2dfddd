import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { guardArguments } from './argument-guard.js';
import { identifierLimits } from './identifier-limits.js';
import { readKnownFirst } from './known-value.js';
import { addSellerFields } from './seller-field.js';
import { storableTexts } from './text-arguments.js';

export type ResolverClass = abstract new (...args: never[]) => object;

/**
 * Builds the schema from resolver classes.
 * @param instances the resolver of each class that needs more than its request's context to be made.
 */
export function buildSchema(
  resolvers: NonEmptyArray<ResolverClass>,
  instances: ReadonlyMap<ResolverClass, object> = new Map(),
): GraphQLSchema {
  const made = new Map(instances);
  const schema = buildSchemaSync({
    resolvers: resolvers,
    // Input rules are checked by the services, which answer all problems at once as a result.
    validate: false,
    // Apollo checks the schema when it takes it; TypeGraphQL would run the whole introspection on it once more.
    skipCheck: true,
    pubSub: NO_TOPICS,
    container: {
      get: (resolver: new () => object) => {
        let instance = made.get(resolver);
        if (!instance) made.set(resolver, (instance = new resolver()));
        return instance;
      },
    },
  });
  addSellerFields(schema);
  readKnownFirst(schema);
  guardArguments(schema, [identifierLimits, storableTexts]);
  return schema;
}

// Every subscription brings its own source, which knows whom it tells what; TypeGraphQL asks for topics all the same.
const NO_TOPICS = {
  publish(): never {
    throw new Error('there are no topics');
  },
  subscribe(): never {
    throw new Error('there are no topics');
  },
};

/** The schema as text, in an order that does not depend on the code's. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
