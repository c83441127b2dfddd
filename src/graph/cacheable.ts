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
import { deprecatedParts, hasDeprecatedParts } from './deprecated-parts.js';

const CACHEABLE = 'cacheable';

/** Answered from the schema, which does not change. */
const META_FIELDS: ReadonlySet<string> = new Set(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map(({ name }) => name),
);

/**
 * Declares that a resolver depends only on its parent, its arguments, the configuration, and the caches of the
 * request's sellers: not on the time, the ledger, uncached calls or the request. A response is cached as a whole only
 * when all of its resolvers declare it.
 */
export function Cacheable(): MethodDecorator {
  return Extensions({ [CACHEABLE]: true });
}

/** Tells whether responses to a valid document may be cached while the values they have read are current. */
export function isCacheable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let cacheable = true;
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
        require(owners.length > 0 && owners.every((owner) => isFieldCacheable(owner, field)));
      },
    }),
  );
  // Each use of a deprecated part is counted, and a cached response executes nothing.
  require(!hasDeprecatedParts(schema) || deprecatedParts(schema, document).size === 0);
  return cacheable && document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
}

/** Returns all types whose resolvers may run for a selection on `type`. */
function objectTypesOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function isFieldCacheable(owner: GraphQLObjectType, { name }: FieldNode): boolean {
  if (isIntrospectionType(owner) || META_FIELDS.has(name.value)) return true;
  const field = owner.getFields()[name.value];
  return field !== undefined && (!field.resolve || field.extensions[CACHEABLE] === true);
}
