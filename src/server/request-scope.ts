import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'pino';
import type { AnswerDraft } from './answers/answer-draft.js';
import type { EntityText } from './execution/entity-text.js';

/** What the HTTP request that is being served is known by. */
export interface RequestScope {
  readonly requestId: string;
  readonly log: Logger;
  /** Name of the GraphQL operation, for the access log; set once it is known. */
  operationName: string | null;
  /** Of a GraphQL request whose answer may be remembered. */
  draft: AnswerDraft | null;
  /** What the text of its answer leaves out: see `joinTexts`. */
  leftOut?: readonly EntityText[];
}

/**
 * The request in whose course the current code runs. Only the edge uses it, where Apollo's hooks get no request;
 * everything below takes what it needs as a parameter.
 */
export const requestScope = new AsyncLocalStorage<RequestScope>();
