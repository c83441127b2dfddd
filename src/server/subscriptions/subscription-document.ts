import { getOperationAST, getVariableValues, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, ExecutionArgs, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Principal } from '../../graph/access/principal.js';
import type { ErrorCode } from '../../graph/error-code.js';
import { documentBytes } from '../graphql/documents/document-size.js';
import type {
  DocumentReference,
  PersistedDocuments,
} from '../graphql/documents/persisted-documents.js';
import type { DeprecatedUses } from '../graphql/deprecated-uses.js';
import { sha256 } from '../graphql/documents/trusted-documents.js';
import { HttpError } from '../http/http-error.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import { coded, pointsOfCheck, RefusedDocument } from '../graphql/limits/document-checker.js';
import type { DocumentChecker } from '../graphql/limits/document-checker.js';
import { isRecord } from '../http/json-record.js';

const MAX_VARIABLE_ERRORS = 50;

/** A subscription that is refused. Its errors are shown to the caller. */
export class RefusedSubscription extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The subscription is refused.');
    this.name = 'RefusedSubscription';
  }
}

/** Creates a refusal with one error and its code. */
export function refusal(code: ErrorCode, message: string): RefusedSubscription {
  return new RefusedSubscription([new GraphQLError(message, { extensions: { code } })]);
}

/** The parts of a checked subscription that execute its events. */
export type CheckedSubscription = Required<
  Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>
> & {
  readonly operation: OperationDefinitionNode;
  /** Cost of one event. */
  readonly cost: number;
  /** Estimated bytes of its document. */
  readonly bytes: number;
  /** Equal for subscriptions with the same document, operation and variables. */
  readonly request: string;
};

/** Payload of a subscribe message. */
interface SubscriptionRequest extends DocumentReference {
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
  readonly extensions?: Record<string, unknown> | null;
}

function badRequest(message: string): RefusedSubscription {
  return refusal('BAD_REQUEST', message);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Checks the form of a payload. Throws RefusedSubscription. */
function requestOf(payload: unknown): SubscriptionRequest {
  if (!isRecord(payload)) throw badRequest('The payload of a subscribe message must be an object.');
  const { query, operationName, variables, extensions } = payload;
  for (const [name, value] of Object.entries({ query, operationName })) {
    if (!isAbsent(value) && typeof value !== 'string') {
      throw badRequest(`"${name}" must be text.`);
    }
  }
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (!isAbsent(value) && !isRecord(value)) throw badRequest(`"${name}" must be an object.`);
  }
  const named =
    payload['documentId'] ?? (isRecord(extensions) ? extensions['persistedQuery'] : null);
  if (isAbsent(query) && isAbsent(named)) {
    throw badRequest('A subscription needs "query" with its text, or "documentId" with its id.');
  }
  return payload;
}

type Points = Pick<PrincipalLimits, 'assertHas' | 'chargeRefused'>;

/** Where a subscribe message comes from. */
interface Sender {
  readonly messageBytes: number;
  readonly principal: Principal;
}

/** Checks subscriptions as Apollo checks queries, with the same limits and codes. */
export class SubscriptionChecker {
  readonly #schema: GraphQLSchema;
  readonly #checker: DocumentChecker;
  readonly #documents: PersistedDocuments;
  readonly #uses: DeprecatedUses;
  readonly #principals: Points;

  constructor(
    schema: GraphQLSchema,
    checker: DocumentChecker,
    documents: PersistedDocuments,
    uses: DeprecatedUses,
    principals: Points,
  ) {
    this.#uses = uses;
    this.#schema = schema;
    this.#checker = checker;
    this.#documents = documents;
    this.#principals = principals;
  }

  /**
   * Checks a subscribe message. Its sender needs the points for that, and loses them when it is refused.
   * @throws RefusedSubscription
   */
  check(payload: unknown, { messageBytes, principal }: Sender): CheckedSubscription {
    const points = pointsOfCheck(messageBytes);
    try {
      this.#principals.assertHas(points, principal);
      return this.#checked(payload);
    } catch (error) {
      if (error instanceof HttpError) throw refusal(error.code, error.message);
      if (error instanceof RefusedSubscription) this.#principals.chargeRefused(points, principal);
      throw error;
    }
  }

  #checked(payload: unknown): CheckedSubscription {
    const request = requestOf(payload);
    const { variables, extensions } = request;
    // Clients send an empty name for an operation without a name.
    const operationName = request.operationName || null;
    const query = this.#textOf(request);
    const document = this.#documentOf(query);
    const operation = this.#operationOf(document, operationName);
    if (extensions?.['persistedQuery']) this.#documents.register(sha256(query), query);
    const variableValues = variables ?? {};
    this.#checkVariables(document, operation, variableValues);
    this.#uses.count(document, operation, variableValues);
    return {
      schema: this.#schema,
      document,
      operation,
      operationName,
      variableValues,
      cost: this.#checker.costOf(document, operation, variableValues),
      bytes: documentBytes(document),
      // Null and an absent variable differ, so this is the text as it was sent.
      request: sha256(JSON.stringify([query, operationName, variableValues])),
    };
  }

  #textOf(request: SubscriptionRequest): string {
    try {
      return this.#documents.textOf(request);
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
          ? 'operationName must be the name of an operation in the document.'
          : 'The document contains no operation.',
      );
    }
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw refusal(
        'ONLY_SUBSCRIPTIONS',
        'WebSocket connections run subscriptions only. Send queries and mutations by POST.',
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
      throw error instanceof GraphQLError ? new RefusedSubscription([error]) : error;
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
