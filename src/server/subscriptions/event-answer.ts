import { execute } from 'graphql';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { tooLarge } from '../fast/execution/answer-text.js';
import { exceedsAnswerSize } from '../fast/execution/answer-size.js';
import { formatErrors } from '../graphql/format-error.js';
import type { FormatError } from '../graphql/format-error.js';
import { MOST_ERRORS, SHOWN_OF_TOO_MANY, tooManyErrors } from '../graphql/limits/most-errors.js';
import type { RequestScope } from '../http/request-scope.js';
import type { CostOf } from '../server-options.js';
import type { CheckedSubscription } from './subscription-document.js';

/**
 * Longest text that equal subscriptions share. A longer answer is executed for each of them: thousands of clients may
 * take one text at once, and the limits of an execution then do not limit the memory.
 */
const MOST_SHARED_CHARACTERS = 64 * 1024;

/** The code of an error whose details only the log has, under the id of the subscription. */
const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** The answer to one event of a subscription, without the parts that belong to one subscriber. */
export interface EventAnswer {
  /** The JSON of the data and the errors, without the closing brace. */
  readonly head: string;
  /** The cost of the subscriber for which the event was executed. Undefined without one. */
  readonly cost: object | undefined;
  /** The cost of the others. */
  readonly sharedCost: object | undefined;
  /** The codes of the errors. */
  readonly codes: readonly string[];
  /** The sellers that the answer concerns. */
  readonly sellerIds: readonly string[];
  /** False when equal subscriptions must execute the event again. */
  readonly isShareable: boolean;
}

/** One event to execute. */
interface Execution<Context extends object> {
  readonly checked: CheckedSubscription;
  readonly event: unknown;
  readonly contextValue: Context;
  readonly sellerIds: ReadonlySet<string>;
}

interface Formatting<Context extends object> {
  readonly costOf: CostOf<Context>;
  readonly formatError: FormatError;
  readonly scope: RequestScope;
}

/** Executes a subscription for one event. */
export async function answerEvent<Context extends object>(
  { checked, event, contextValue, sellerIds }: Execution<Context>,
  formatting: Formatting<Context>,
): Promise<EventAnswer> {
  const result = await execute({ ...checked, contextValue, rootValue: event });
  const { formatError, scope, costOf } = formatting;
  const formatted = formattedResult(result, formatError);
  const shown = exceedsAnswerSize(formatted) ? tooLarge(formatted, formatError, scope) : formatted;
  const codes = (shown.errors ?? []).map(({ extensions }) => String(extensions?.['code']));
  const head = JSON.stringify(shown).slice(0, -1);
  return {
    head,
    cost: costOf(contextValue),
    sharedCost: costOf(contextValue, true),
    codes,
    sellerIds: [...sellerIds],
    isShareable: head.length <= MOST_SHARED_CHARACTERS && !codes.includes(INTERNAL),
  };
}

function formattedResult(
  { errors, ...result }: ExecutionResult,
  formatError: FormatError,
): FormattedExecutionResult {
  if (!errors) return result;
  const isTooMany = errors.length > MOST_ERRORS;
  const shown = isTooMany
    ? [...errors.slice(0, SHOWN_OF_TOO_MANY), tooManyErrors(errors.length)]
    : errors;
  const data = isTooMany ? { data: null } : {};
  return { ...result, ...data, errors: formatErrors(shown, formatError) };
}

/**
 * Returns the JSON of an answer for one subscriber.
 * @param isShared true when the event was executed for another one.
 */
export function textOf(answer: EventAnswer, requestId: string, isShared: boolean): string {
  const cost = isShared ? answer.sharedCost : answer.cost;
  return `${answer.head},"extensions":${JSON.stringify({ ...(cost && { cost }), requestId })}}`;
}
