import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { AnswerDraft } from '../fast/answers/answer-draft.js';
import type { EntityText } from '../fast/execution/entity-text.js';

/** What a request, or a subscription, is known by. */
export class RequestScope {
  /** Name of the GraphQL operation, for the access log; set once it is known. */
  operationName: string | null = null;
  /** Of a GraphQL request whose answer may be remembered. */
  draft: AnswerDraft | null = null;
  /** What the text of its answer leaves out: see `joinTexts`. */
  leftOut: readonly EntityText[] = [];
  readonly #logger: Logger;
  #log: Logger | null = null;

  constructor(
    readonly requestId: string,
    logger: Logger,
  ) {
    this.#logger = logger;
  }

  /** Names the request in each line. Made when it is asked for: few requests have anything to say. */
  get log(): Logger {
    return (this.#log ??= this.#logger.child({ requestId: this.requestId }));
  }

  /** Writes the one line that every request has, which needs no logger of its own. */
  logEnd(level: 'debug' | 'info', { method, path, status, ms }: RequestEnd): void {
    if (!this.#logger.isLevelEnabled(level)) return;
    const { requestId, operationName } = this;
    const named = operationName === null ? {} : { operationName };
    this.#logger[level]({ requestId, method, path, ...named, status, ms }, 'request');
  }
}

/** How a request ended. */
export interface RequestEnd {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

/**
 * The GraphQL request in whose course the current code runs. Only the edge uses it, where Apollo's hooks get no request;
 * everything below takes what it needs as a parameter.
 */
export const requestScope = new AsyncLocalStorage<RequestScope>();
