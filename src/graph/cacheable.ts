import {
  isAbstractType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';

const CACHEABLE = 'cacheable';

/**
 * Of a field with a resolver: what it answers depends on nothing but its parent, its arguments, the configuration, and what
 * it reads from the memories of its request's sellers. Not on the time, the ledger, Amazon past the memories, or the request.
 * An answer is remembered as a whole only when all of its resolvers say so.
 */
export function Cacheable(): MethodDecorator {
  return Extensions({ [CACHEABLE]: true });
}

/** Whether the answers to a valid document may be remembered, as long as what they have read is current. */
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
  return cacheable && document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION);
}

/** All types whose resolvers can be run for a selection on `type`. */
function objectTypesOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function isFieldCacheable(owner: GraphQLObjectType, { name }: FieldNode): boolean {
  if (name.value === '__typename') return true;
  const field = owner.getFields()[name.value];
  return field !== undefined && (!field.resolve || field.extensions[CACHEABLE] === true);
}
