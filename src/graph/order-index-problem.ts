import { ErrorCode } from './error-code.js';
import { Problem } from './problem.type.js';

/**
 * Returns what the graph shows of a failing search for orders.
 * @param code as the index has stored it. An earlier version may have stored another one.
 */
export function orderIndexProblem(code: string, since: Date): Problem {
  const known = Object.hasOwn(ErrorCode, code) ? (code as ErrorCode) : 'INTERNAL_SERVER_ERROR';
  const message = `The changes of orders cannot be read from Amazon (${known}), so the orders shown here grow old. The server tries again by itself.`;
  return new Problem({ code: known, message, since });
}
