import {
  isAbstractType,
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

/** Returns the scopes that an operation of a valid document needs, whatever its conditions decide. */
export function scopesNeeded(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<AccessScope> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const needed = new Set<AccessScope>();
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

/** Returns all types whose fields may be read by a selection on `type`. */
function ownersOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | null | undefined,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function noteScope(owner: GraphQLObjectType, field: string, needed: Set<AccessScope>): void {
  if (isIntrospectionType(owner)) return;
  const scope = owner.getFields()[field]?.extensions[NEEDS];
  if (typeof scope === 'string' && scope !== 'ANY') needed.add(scope as AccessScope);
}
