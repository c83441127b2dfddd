import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { Principal } from '../../graph/access/principal.js';
import type { AnswerDraft } from '../fast/answers/answer-draft.js';
import type { Throttle } from './throttle.js';

/** Codes of errors in one line of the access log. */
const MOST_CODES = 10;
/** Sellers of one request that are counted, and those that a line names. */
const MOST_SELLERS = 100;
const MOST_NAMED_SELLERS = 5;
const NO_SELLERS: readonly string[] = [];
const NO_CODES: readonly string[] = [];

/** Identifies a request or a subscription in logs, and collects facts about its answer. */
export class RequestScope {
  /** Name of the GraphQL operation for the access log. Set when it is known. */
  operationName: string | null = null;
  operationType: 'query' | 'mutation' | 'subscription' | null = null;
  /** The caller. Null until its identity is proven. */
  principal: Principal | null = null;
  /** What its caller has left. Null until it is charged, and for a caller without a limit. */
  throttle: Throttle | null = null;
  /** Points that were charged. Null for a caller without a limit. */
  cost: number | null = null;
  /** Set for a GraphQL request whose answer may be cached. */
  draft: AnswerDraft | null = null;
  readonly #logger: Logger;
  #log: Logger | null = null;
  /** Kinds of errors that are logged. Null for none. */
  #loggedKinds: Set<string> | null = null;
  #omitted = 0;
  /** Codes of errors in the answer. Null for none. */
  #codes: Set<string> | null = null;
  /** Sellers that the request concerned. Null for none. */
  #sellers: Set<string> | null = null;
  #traceId: string | null = null;

  constructor(
    readonly requestId: string,
    logger: Logger,
  ) {
    this.#logger = logger;
  }

  /** Adds the request id, and that of the trace, to each line. Created on first use: few requests write to the log. */
  get log(): Logger {
    const { requestId, traceId } = this;
    return (this.#log ??= this.#logger.child({
      requestId,
      ...(traceId === null ? {} : { traceId }),
    }));
  }

  /** Id of the trace that the current work belongs to. Null without one. */
  get traceId(): string | null {
    return this.#traceId;
  }

  set traceId(traceId: string | null) {
    this.#traceId = traceId;
    this.#log = null;
  }

  /** Notes a seller that the request concerns, for the access log. */
  noteSeller(sellerId: string): void {
    const sellers = (this.#sellers ??= new Set());
    if (sellers.size < MOST_SELLERS) sellers.add(sellerId);
  }

  /** The sellers that the request concerned, up to 100. */
  get sellerIds(): readonly string[] {
    return this.#sellers === null ? NO_SELLERS : [...this.#sellers];
  }

  get errorCodes(): readonly string[] {
    return this.#codes === null ? NO_CODES : [...this.#codes];
  }

  /** Returns false, and counts the error, when one of its kind is logged: 200 orders may fail for one reason. */
  isFirstOf(kind: string): boolean {
    const kinds = (this.#loggedKinds ??= new Set());
    if (kinds.has(kind)) {
      this.#omitted += 1;
      return false;
    }
    kinds.add(kind);
    return true;
  }

  /** Notes the code of an error in the answer, for the access log. */
  noteCode(code: string): void {
    const codes = (this.#codes ??= new Set());
    if (codes.size < MOST_CODES) codes.add(code);
  }

  /** Returns the sellers as fields of a line: the only one, or the number with the first ones. */
  loggedSellers(): object {
    const { sellerIds } = this;
    if (sellerIds.length === 0) return {};
    if (sellerIds.length === 1) return { sellerId: sellerIds[0] };
    return { sellers: sellerIds.length, sellerIds: sellerIds.slice(0, MOST_NAMED_SELLERS) };
  }

  /** Starts to count errors again, for the next event of a subscription. Returns those that were not logged. */
  restartErrors(): number {
    const omitted = this.#omitted;
    this.#omitted = 0;
    this.#loggedKinds = null;
    return omitted;
  }

  /** Starts to collect codes again, for the next event of a subscription. */
  restartCodes(): void {
    this.#codes = null;
  }

  /** Writes the access log line of the request. Needs no logger of the request. */
  logEnd(level: 'debug' | 'info', { method, route, path, status, ms }: RequestEnd): void {
    if (!this.#logger.isLevelEnabled(level)) return;
    const { requestId, traceId, operationName, principal, cost } = this;
    const omittedErrors = this.restartErrors();
    const end = {
      requestId,
      ...(traceId === null ? {} : { traceId }),
      method,
      route,
      path,
      ...(operationName === null ? {} : { operationName }),
      ...(principal === null ? {} : { principal: principal.id }),
      ...this.loggedSellers(),
      status,
      ms,
      ...(cost === null ? {} : { cost }),
      ...(this.#codes === null ? {} : { errorCodes: this.errorCodes }),
      ...(omittedErrors === 0 ? {} : { omittedErrors }),
    };
    this.#logger[level](end, 'request');
  }
}

/** Facts about a completed request, for the access log. */
export interface RequestEnd {
  readonly method: string;
  /** Name of the route. `none` for an unknown path. */
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

/**
 * The scope of the GraphQL request that the current code belongs to. Only the server uses it, because Apollo's hooks
 * get no request; all other code takes parameters. It is a constant of the module: it holds no data itself, each
 * asynchronous context has its own scope.
 */
export const requestScope = new AsyncLocalStorage<RequestScope>();
