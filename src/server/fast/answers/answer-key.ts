import type { IncomingHttpHeaders } from 'node:http';

export interface AnswerQuestion {
  /** The grants of the caller. Callers with equal grants have equal answers. */
  readonly principal: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Query string of a GET. */
  readonly search: string;
  /** Body of a POST as it was sent. `undefined` without a body. */
  readonly body: string | undefined;
}

/**
 * Returns a text that differs for any two requests that may have different answers. It contains the principal and all
 * input, unchanged. The headers decide whether a request is accepted, the form of the answer, and the links in it. Only
 * the last part can contain a line feed.
 */
export function answerKey({ principal, method, headers, search, body }: AnswerQuestion): string {
  const { host = '', accept = '', 'content-type': type = '' } = headers;
  const preflight = String(headers['apollo-require-preflight'] ?? '');
  const operation = String(headers['x-apollo-operation-name'] ?? '');
  const who = encodeURIComponent(principal);
  return `${who}\n${method}\n${host}\n${accept}\n${type}\n${preflight}\n${operation}\n${search}\n${body ?? ''}`;
}
