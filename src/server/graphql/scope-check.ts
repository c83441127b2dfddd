import { GraphQLError } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { AccessScope } from '../../graph/access/access-scope.js';
import { scopesNeeded } from '../../graph/access/needs-scope.js';
import type { ScopesNeeded } from '../../graph/access/needs-scope.js';
import type { Principal } from '../../graph/access/principal.js';

/** Tells which scopes an operation needs that its caller lacks. Reads each operation once. */
export class ScopeCheck {
  readonly #schema: GraphQLSchema;
  readonly #needed = new WeakMap<OperationDefinitionNode, ScopesNeeded>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
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
