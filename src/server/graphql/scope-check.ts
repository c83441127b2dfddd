import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type {
  DocumentNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { AccessScope } from '../../graph/access/access-scope.js';
import { scopesNeeded } from '../../graph/access/needs-scope.js';
import type { ScopesNeeded } from '../../graph/access/needs-scope.js';
import type { Principal } from '../../graph/access/principal.js';

/** Receives a caller, and the mutations of an operation that was refused because the caller lacks a scope. Must not throw. */
export type OnDeniedMutations = (principal: Principal, mutations: ReadonlySet<string>) => void;

/** Tells which scopes an operation needs that its caller lacks. Reads each operation once. */
export class ScopeCheck {
  readonly #schema: GraphQLSchema;
  readonly #needed = new WeakMap<OperationDefinitionNode, ScopesNeeded>();

  readonly #onDenied: OnDeniedMutations;

  constructor(schema: GraphQLSchema, onDenied: OnDeniedMutations = () => undefined) {
    this.#schema = schema;
    this.#onDenied = onDenied;
  }

  /** @param principal is null for a caller whose identity is not proven, who may do nothing. */
  allows(
    principal: Principal | null,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): boolean {
    if (!principal) return false;
    for (const scope of this.#neededBy(document, operation).keys())
      if (!principal.scopes.has(scope)) return false;
    return true;
  }

  /** @throws GraphQLError FORBIDDEN that names the missing scopes, and for each a field that needs it. */
  assertAllowed(
    principal: Principal | null,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void {
    if (this.allows(principal, document, operation)) return;
    const missing = [...this.#neededBy(document, operation)].filter(
      ([scope]) => !principal?.scopes.has(scope),
    );
    if (principal && operation.operation === OperationTypeNode.MUTATION)
      this.#onDenied(principal, rootFieldsOf(document, operation));
    const named = missing.map(([scope, field]) => `${scope}, which ${field} needs`);
    throw new GraphQLError(
      `The access key or token lacks ${missing.length === 1 ? 'the scope' : 'the scopes'} ${named.join('; ')}. Nothing was executed.`,
      {
        extensions: {
          code: 'FORBIDDEN',
          missingScopes: missing.map(([scope]): AccessScope => scope),
          http: { status: 403 },
        },
      },
    );
  }

  #neededBy(document: DocumentNode, operation: OperationDefinitionNode): ScopesNeeded {
    let needed = this.#needed.get(operation);
    if (!needed) {
      needed = scopesNeeded(this.#schema, document, operation);
      this.#needed.set(operation, needed);
    }
    return needed;
  }
}

/** Returns the names of the root fields of an operation of a valid document, with those of its fragments. */
function rootFieldsOf(
  { definitions }: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): ReadonlySet<string> {
  const names = new Set<string>();
  const sets = new Set<SelectionSetNode>([selectionSet]);
  for (const { selections } of sets)
    for (const selection of selections)
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sets.add(selection.selectionSet);
      else
        for (const definition of definitions)
          if (
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value
          )
            sets.add(definition.selectionSet);
  return names;
}
