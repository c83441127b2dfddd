import { getOperationAST, getVariableValues, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, ExecutionArgs, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import { sha256 } from './documents/trusted-documents.js';
import { HttpError } from './http-error.js';
import { coded, RefusedDocument } from './limits/document-checker.js';
import type { DocumentChecker } from './limits/document-checker.js';
import { QueryLimitError } from './limits/query-limits.js';

const MAX_VARIABLE_ERRORS = 50;

/** A subscription that is not started. Its errors are the caller's. */
export class RefusedSubscription extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The subscription is refused.');
    this.name = 'RefusedSubscription';
  }
}

/** Refuses with one error that has `code` in its extensions. */
export function refusal(code: string, message: string): RefusedSubscription {
  return new RefusedSubscription([new GraphQLError(message, { extensions: { code } })]);
}

/** What of a checked subscription the execution of each of its events takes. */
export type CheckedSubscription = Required<
  Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>
> & { readonly operation: OperationDefinitionNode };

/** Checks subscriptions as Apollo checks queries: the same limits, the same codes. */
export class SubscriptionChecker {
  readonly #schema: GraphQLSchema;
  readonly #checker: DocumentChecker;
  readonly #documents: PersistedDocuments;

  constructor(schema: GraphQLSchema, checker: DocumentChecker, documents: PersistedDocuments) {
    this.#schema = schema;
    this.#checker = checker;
    this.#documents = documents;
  }

  /** Throws RefusedSubscription. */
  check(payload: SubscribePayload): CheckedSubscription {
    const { operationName, variables } = payload;
    const query = this.#textOf(payload);
    const document = this.#documentOf(query);
    const operation = this.#operationOf(document, operationName);
    if (payload.extensions?.['persistedQuery']) this.#documents.remember(sha256(query), query);
    const variableValues = variables ?? {};
    this.#checkVariables(document, operation, variableValues);
    return {
      schema: this.#schema,
      document,
      operation,
      operationName: operationName ?? null,
      variableValues,
    };
  }

  #textOf(payload: SubscribePayload): string {
    try {
      return this.#documents.textOf(payload);
    } catch (error) {
      throw error instanceof HttpError ? refusal(error.code, error.message) : error;
    }
  }

  #documentOf(query: string): DocumentNode {
    try {
      return this.#checker.check(query);
    } catch (error) {
      throw error instanceof RefusedDocument ? new RefusedSubscription(error.errors) : error;
    }
  }

  #operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
    const operation = getOperationAST(document, name);
    if (!operation) {
      throw refusal(
        'OPERATION_RESOLUTION_FAILURE',
        document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
          ? 'The operation name must be that of one of the operations in the document.'
          : 'The document contains no operation.',
      );
    }
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw refusal(
        'ONLY_SUBSCRIPTIONS',
        'Over WebSocket this server runs subscriptions only; send queries and mutations by POST.',
      );
    }
    return operation;
  }

  #checkVariables(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): void {
    try {
      this.#checker.assertRequest(document, operation, variables);
    } catch (error) {
      throw error instanceof QueryLimitError ? new RefusedSubscription([error]) : error;
    }
    const { errors } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      variables,
      { maxErrors: MAX_VARIABLE_ERRORS },
    );
    if (errors) throw new RefusedSubscription(errors.map((e) => coded(e, 'BAD_USER_INPUT')));
  }
}
