import type { IncomingHttpHeaders } from 'node:http';

export interface AnswerQuestion {
  /** Who asks, as far as it decides what he may see; those with the same text may see the same. */
  readonly principal: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Query string of a GET. */
  readonly search: string;
  /** Body of a POST as it was sent; `undefined` when there is none. */
  readonly body: string | undefined;
}

/**
 * What tells two requests apart that may be answered differently: everything that was sent, to the letter, and who sent it.
 * The headers decide whether a request is answered at all, in which form, and with which links in it. No part but the
 * last can contain a line feed.
 */
export function answerKey({ principal, method, headers, search, body }: AnswerQuestion): string {
  const { host = '', accept = '', 'content-type': type = '' } = headers;
  const preflight = String(headers['apollo-require-preflight'] ?? '');
  const operation = String(headers['x-apollo-operation-name'] ?? '');
  const who = encodeURIComponent(principal);
  return `${who}\n${method}\n${host}\n${accept}\n${type}\n${preflight}\n${operation}\n${search}\n${body ?? ''}`;
}
