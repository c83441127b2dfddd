import {
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  Kind,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';
import type { FactKind } from '../runtime/cache/fact-versions.js';
import { deprecatedParts, hasDeprecatedParts } from './deprecated-parts.js';

const CACHEABLE = 'cacheable';

type Facts = ReadonlySet<FactKind>;

/** Answered from the schema, which does not change. */
const META_FIELDS: ReadonlySet<string> = new Set(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map(({ name }) => name),
);

/**
 * Declares that a resolver depends only on its parent, its arguments, the configuration, the caches of the request's
 * sellers, and these facts of the seller in the store: not on other facts, uncached calls or the request. A resolver whose
 * value changes with the time tells when, by `changesAt` of the context. A response is cached as a whole only when all of its
 * resolvers declare it.
 */
export function Cacheable(...facts: readonly FactKind[]): MethodDecorator {
  return Extensions({ [CACHEABLE]: facts });
}

/**
 * Returns the facts that responses to a valid document depend on: they may be cached while these, and the cached values that they
 * have read, are current. Null when they may not be cached.
 */
export function cacheableFacts(schema: GraphQLSchema, document: DocumentNode): Facts | null {
  let cacheable = true;
  const facts = new Set<FactKind>();
  const require = (fits: boolean): void => {
    cacheable &&= fits;
  };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => require(operation === OperationTypeNode.QUERY),
      Directive: ({ name }) => require(name.value === 'skip' || name.value === 'include'),
      Field: (field) => {
        const parent = types.getParentType();
        const owners = parent ? objectTypesOf(schema, parent) : [];
        require(
          owners.length > 0 && owners.every((owner) => isFieldCacheable(owner, field, facts)),
        );
      },
    }),
  );
  // Each use of a deprecated part is counted, and a cached response executes nothing.
  require(!hasDeprecatedParts(schema) || deprecatedParts(schema, document).size === 0);
  const isRequest = document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return cacheable && isRequest ? facts : null;
}

/** Returns all types whose resolvers may run for a selection on `type`. */
function objectTypesOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

/** Tells whether a field may be part of a cached response, and adds the facts that it depends on. */
function isFieldCacheable(
  owner: GraphQLObjectType,
  { name }: FieldNode,
  facts: Set<FactKind>,
): boolean {
  if (isIntrospectionType(owner) || META_FIELDS.has(name.value)) return true;
  const field = owner.getFields()[name.value];
  if (!field?.resolve) return field !== undefined;
  const declared = field.extensions[CACHEABLE] as readonly FactKind[] | undefined;
  for (const fact of declared ?? []) facts.add(fact);
  return declared !== undefined;
}
