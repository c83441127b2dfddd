import { isInputObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { NonEmptyArray } from 'type-graphql';
import { auditMutations, nameSubjects } from './audit/audited-mutations.js';
import { listEnumValues } from './enum-refusals.js';
import { callDirectly } from './direct-calls.js';
import { readGetters } from './fields.js';
import { guardArguments } from './argument-guard.js';
import { compactInputFields } from './input-fields.js';
import { makeInputInstances, withDeclaredTypes } from './input-instances.js';
import { limitFieldTurns } from './field-turns.js';
import { weighLists } from './list-size.js';
import { readIdArguments } from './id-arguments.js';
import { identifierLimits } from './identifier-limits.js';
import { orderedPeriods } from './period-order.js';
import { describeRoots } from './root-descriptions.js';
import { readParentsFirst } from './parent-value.js';
import { storableTexts } from './text-arguments.js';

export type ResolverClass = abstract new (...args: never[]) => object;

/**
 * Builds the schema from resolver classes.
 * @param instances the instances of resolver classes that need constructor arguments.
 */
export function buildSchema(
  resolvers: NonEmptyArray<ResolverClass>,
  instances: ReadonlyMap<ResolverClass, object> = new Map(),
): GraphQLSchema {
  const made = new Map(instances);
  const instanceOf = (resolver: ResolverClass): object => {
    const known = made.get(resolver) ?? new (resolver as new () => object)();
    made.set(resolver, known);
    return known;
  };
  const schema = withDeclaredTypes(() =>
    buildSchemaSync({
      resolvers: resolvers,
      // The services check input rules and return all issues at once as a result.
      validate: false,
      // Apollo validates the schema. TypeGraphQL would run the whole introspection once more.
      skipCheck: true,
      pubSub: NO_TOPICS,
      container: {
        get: instanceOf,
      },
    }),
  );
  markOneOf(schema);
  listEnumValues(schema);
  weighLists(schema);
  describeRoots(schema);
  readGetters(schema);
  callDirectly(schema, resolvers, instanceOf);
  // Before the fields that parents answer without a resolver.
  limitFieldTurns(schema);
  readParentsFirst(schema);
  makeInputInstances(schema);
  guardArguments(schema, [identifierLimits, storableTexts, orderedPeriods]);
  nameSubjects(schema);
  // After all rules and resolvers, which receive Amazon's own ids.
  readIdArguments(schema);
  auditMutations(schema);
  compactInputFields(schema);
  return schema;
}

/**
 * Lets graphql-js refuse values of `@oneOf` inputs that do not have exactly one field. TypeGraphQL writes the directive into the
 * syntax tree only.
 */
function markOneOf(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInputObjectType(type)) continue;
    type.isOneOf = type.astNode?.directives?.some(({ name }) => name.value === 'oneOf') ?? false;
  }
}

// Every subscription has a source. TypeGraphQL requires topics nevertheless.
const NO_TOPICS = {
  publish(): never {
    throw new Error('there are no topics');
  },
  subscribe(): never {
    throw new Error('there are no topics');
  },
};

/** Prints the schema, sorted so that the order of the code does not matter. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
