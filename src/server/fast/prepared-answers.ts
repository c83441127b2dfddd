import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { whenReady } from '../../graph/eventual.js';
import type { Eventual } from '../../graph/eventual.js';
import type { Metrics } from '../../telemetry/metrics.js';
import { bodyOf } from '../graphql/answer-body.js';
import type { FormatError } from '../graphql/format-error.js';
import type { ScopeCheck } from '../graphql/scope-check.js';
import type { DeprecatedUses } from '../graphql/deprecated-uses.js';
import type { WholeAnswer } from '../graphql/graphql-answer.js';
import type { PersistedDocuments } from '../graphql/documents/persisted-documents.js';
import { answerText } from './execution/answer-text.js';
import type { PreparedExecution, Variables } from './execution/prepared-execution.js';
import type { PreparedQuery } from './execution/prepared-queries.js';
import { isRecord } from '../http/json-record.js';
import type { JsonRecord } from '../http/json-record.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import { requestScope } from '../http/request-scope.js';
import { withThrottle } from '../http/throttle.js';
import type { RequestScope } from '../http/request-scope.js';

/** A POST with a JSON body. A document that was sent by id has been looked up in the manifest. */
export interface PostedRequest<Context extends object> {
  readonly body: unknown;
  readonly accept: string | undefined;
  readonly scope: RequestScope;
  readonly createContext: () => Context | Promise<Context>;
}

export interface PreparedAnswersDependencies<Context extends object> {
  readonly formatError: FormatError;
  readonly documents: PersistedDocuments;
  readonly costOf: (context: Context) => object | undefined;
  readonly metrics: Pick<Metrics, 'countExecution'>;
  readonly uses: Pick<DeprecatedUses, 'count'>;
  readonly scopes: Pick<ScopeCheck, 'allows'>;
  readonly principals: Pick<PrincipalLimits, 'charge'>;
}

interface Question {
  readonly query: PreparedQuery;
  readonly variables: Variables;
}

// Clients send few different values, and short ones.
const MAX_ACCEPTS = 100;
const MAX_ACCEPT_LENGTH = 256;

/**
 * Answers requests with prepared queries. Apollo takes tens of microseconds for each request, mostly to repeat checks
 * on a known text. An unusual request is left to Apollo, so that each check and each message exists once.
 */
export class PreparedAnswers<Context extends object> {
  readonly #execution: PreparedExecution;
  readonly #dependencies: PreparedAnswersDependencies<Context>;
  /** Content types of Apollo's answers, by the `Accept` header. */
  readonly #contentTypes = new LRUCache<string, string>({ max: MAX_ACCEPTS });

  constructor(execution: PreparedExecution, dependencies: PreparedAnswersDependencies<Context>) {
    this.#execution = execution;
    this.#dependencies = dependencies;
  }

  /** Notes the content type that Apollo has chosen for an `Accept` header. */
  learn(accept: string | undefined, contentType: string): void {
    const key = accept ?? '';
    if (key.length <= MAX_ACCEPT_LENGTH) this.#contentTypes.set(key, contentType);
  }

  /**
   * Returns an answer with HTTP 200, or `null` when Apollo has to answer; nothing was executed then. Returns no promise
   * where none is needed: each await would cost a small query a hundredth of its time.
   */
  answer(request: PostedRequest<Context>): Eventual<WholeAnswer | null> {
    const contentType = this.#contentTypes.get(request.accept ?? '');
    const question = contentType === undefined ? null : this.#questionOf(request.body);
    if (contentType === undefined || !question) return null;
    const { query, variables } = question;
    // Apollo refuses it.
    if (!this.#admits(question, request.scope)) return null;
    return whenReady(request.createContext(), (context) =>
      whenReady(query.run(context, variables), (result) =>
        result === null
          ? null
          : {
              kind: 'whole',
              status: 200,
              headers: { 'content-type': contentType },
              body: bodyOf(this.#textOfAnswer(result, question, request.scope, context)),
            },
      ),
    );
  }

  /** Tells whether the caller may run the query now, and charges it. */
  #admits({ query, variables }: Question, scope: RequestScope): boolean {
    const { scopes, principals } = this.#dependencies;
    const { principal } = scope;
    if (!scopes.allows(principal, query.document, query.operation)) return false;
    return principals.charge(scope, principal, () => this.#execution.costOf(query, variables));
  }

  #textOfAnswer(
    result: ExecutionResult,
    { query, variables }: Question,
    scope: RequestScope,
    context: Context,
  ): string {
    const { costOf, metrics, uses, formatError } = this.#dependencies;
    metrics.countExecution('prepared');
    uses.count(query.document, query.operation, variables);
    noteOperation(scope, query, result);
    const cost = costOf(context);
    const answer = this.#complete(result, scope);
    return answerText(
      cost ? { ...answer, extensions: { cost: withThrottle(cost, scope) } } : answer,
      formatError,
      scope,
    );
  }

  // Only the formatting of errors reads the request scope.
  #complete(result: ExecutionResult, scope: RequestScope): FormattedExecutionResult {
    if (!result.errors) return this.#execution.complete(result);
    return requestScope.run(scope, () => this.#execution.complete(result));
  }

  #questionOf(body: unknown): Question | null {
    if (!isRecord(body)) return null;
    const text = this.#documentOf(body);
    const variables = body['variables'] ?? {};
    const operationName = body['operationName'] ?? null;
    if (text === null || !isRecord(variables)) return null;
    if (operationName !== null && typeof operationName !== 'string') return null;
    const query = this.#execution.find(text, operationName);
    return query && this.#execution.accepts(query, variables) ? { query, variables } : null;
  }

  #documentOf({ query = null, extensions = null }: JsonRecord): string | null {
    if (extensions !== null && !isRecord(extensions)) return null;
    const persisted = extensions?.['persistedQuery'] ?? null;
    if (persisted === null) return typeof query === 'string' ? query : null;
    // A text with its hash is left to Apollo, which registers it.
    if (query !== null || !isRecord(persisted)) return null;
    const { sha256Hash: hash } = persisted;
    return typeof hash === 'string' ? this.#dependencies.documents.find(hash) : null;
  }
}

function noteOperation(
  scope: RequestScope,
  { operation, facts }: PreparedQuery,
  { errors }: ExecutionResult,
): void {
  scope.operationName = operation.name?.value ?? null;
  scope.operationType = operation.operation;
  if (!scope.draft) return;
  scope.draft.operationName = scope.operationName;
  scope.draft.facts = errors === undefined ? facts : null;
}
