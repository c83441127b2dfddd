import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { Extensions } from 'type-graphql';
import type { AccessScope } from './access-scope.js';

const NEEDS = 'needsScope';

/**
 * Declares the scope that a field needs: each root field, and each field with personal data. `ANY` is enough with any key.
 */
export function Needs(scope: AccessScope | 'ANY'): MethodDecorator & PropertyDecorator {
  return Extensions({ [NEEDS]: scope });
}

/** @throws Error that names the root fields without a scope. A server with such a field must not start. */
export function assertRootFieldsDeclareScopes(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const open = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {})
      .filter(({ extensions }) => extensions[NEEDS] === undefined)
      .map(({ name }) => `${root?.name}.${name}`),
  );
  if (open.length > 0)
    throw new Error(`These root fields declare no scope with @Needs: ${open.join(', ')}.`);
}

/** Scopes, each with the first field that needs it, such as `Mutation.buyShipping`. */
export type ScopesNeeded = ReadonlyMap<AccessScope, string>;

/** Returns the scopes that an operation of a valid document needs, whatever its conditions decide. */
export function scopesNeeded(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ScopesNeeded {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const needed = new Map<AccessScope, string>();
  const used = new Set<string>();
  const waiting: ASTNode[] = [operation];
  for (const part of waiting) {
    const types = new TypeInfo(schema);
    visit(
      part,
      visitWithTypeInfo(types, {
        Field: ({ name }) => {
          for (const owner of ownersOf(schema, types.getParentType()))
            noteScope(owner, name.value, needed);
        },
        FragmentSpread: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (!fragment || used.has(name.value)) return;
          used.add(name.value);
          waiting.push(fragment);
        },
      }),
    );
  }
  return needed;
}

/**
 * Tells whether a field leads on from what an operation returns to other data of a seller. A mutation shows what it changed, and a
 * key the names of its sellers; all that lies behind needs READ, as it does in a query.
 */
function leadsOn(owner: GraphQLObjectType, type: GraphQLNamedType): boolean {
  if (owner.name === SELLER) return isCompositeType(type) && type.name !== MARKETPLACE;
  if (type.name === SELLER) return false;
  if (owner.name.endsWith('Payload') && type.name !== ORDER) return false;
  // It has the label, which is what a purchase buys.
  if (owner.name === 'Purchase' && type.name === 'Shipment') return false;
  return isObjectType(type) && type.name.endsWith('Connection')
    ? belongsToSeller(getNamedType(type.getFields()['nodes']?.type))
    : belongsToSeller(type);
}

const SELLER = 'Seller';
/** Says who a seller is. */
const MARKETPLACE = 'Marketplace';
/** A payload shows it only so that client caches update it. */
const ORDER = 'Order';

function belongsToSeller(type: GraphQLNamedType | undefined): boolean {
  if (isInterfaceType(type)) return true;
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'SellerOwned');
}

/** Returns all types whose fields may be read by a selection on `type`. */
function ownersOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | null | undefined,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function noteScope(
  owner: GraphQLObjectType,
  field: string,
  needed: Map<AccessScope, string>,
): void {
  if (isIntrospectionType(owner)) return;
  const { extensions, type } = owner.getFields()[field] ?? {};
  if (!extensions || !type) return;
  const declared = extensions[NEEDS];
  const scope = declared ?? (leadsOn(owner, getNamedType(type)) ? 'READ' : 'ANY');
  if (typeof scope !== 'string' || scope === 'ANY' || needed.has(scope as AccessScope)) return;
  needed.set(scope as AccessScope, `${owner.name}.${field}`);
}
