import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type {
  DocumentNode,
  ExecutionArgs,
  GraphQLSchema,
  OperationDefinitionNode,
  ValidationRule,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { PersistedDocuments } from './documents/persisted-documents.js';
import { sha256 } from './documents/trusted-documents.js';
import { HttpError } from './http-error.js';
import { assertCostWithVariables, limitRules, QueryLimitError } from './limits.js';
import type { QueryLimits } from './limits.js';
import { unconditionalSubscriptionRoot } from './subscription-root-rule.js';

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

function coded(error: GraphQLError, code: string): GraphQLError {
  if (error instanceof QueryLimitError || error.extensions['code'] !== undefined) return error;
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { ...extensions, code },
    originalError: error,
  });
}

/** What of a checked subscription the execution of each of its events takes. */
export type CheckedSubscription = Required<
  Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>
> & { readonly operation: OperationDefinitionNode };

/** Checks subscriptions as Apollo checks queries: the same limits, the same codes. */
export class SubscriptionChecker {
  readonly #schema: GraphQLSchema;
  readonly #limits: QueryLimits;
  readonly #rules: readonly ValidationRule[];
  readonly #documents: PersistedDocuments;

  constructor(schema: GraphQLSchema, limits: QueryLimits, documents: PersistedDocuments) {
    this.#schema = schema;
    this.#limits = limits;
    this.#documents = documents;
    this.#rules = [...specifiedRules, unconditionalSubscriptionRoot, ...limitRules(limits)];
  }

  /** Throws RefusedSubscription. */
  check(payload: SubscribePayload): CheckedSubscription {
    const { variables } = payload;
    // Clients send an empty name for an operation without one.
    const operationName = payload.operationName || null;
    const query = this.#textOf(payload);
    const document = this.#parse(query);
    const operation = this.#operationOf(document, operationName);
    const invalid = validate(this.#schema, document, this.#rules);
    if (invalid.length > 0) {
      throw new RefusedSubscription(invalid.map((e) => coded(e, 'GRAPHQL_VALIDATION_FAILED')));
    }
    if (payload.extensions?.['persistedQuery']) this.#documents.remember(sha256(query), query);
    const variableValues = variables ?? {};
    this.#checkVariables(document, operation, variableValues);
    return {
      schema: this.#schema,
      document,
      operation,
      operationName,
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

  #parse(query: string): DocumentNode {
    try {
      return parse(query, { maxTokens: this.#limits.maxTokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      throw new RefusedSubscription([coded(error, 'GRAPHQL_PARSE_FAILED')]);
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
    const { errors } = getVariableValues(
      this.#schema,
      operation.variableDefinitions ?? [],
      variables,
      { maxErrors: MAX_VARIABLE_ERRORS },
    );
    if (errors) throw new RefusedSubscription(errors.map((e) => coded(e, 'BAD_USER_INPUT')));
    try {
      assertCostWithVariables(this.#schema, document, operation, variables, this.#limits.maxCost);
    } catch (error) {
      throw error instanceof QueryLimitError ? new RefusedSubscription([error]) : error;
    }
  }
}
