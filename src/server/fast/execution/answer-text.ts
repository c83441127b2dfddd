import type { FormattedExecutionResult } from 'graphql';
import { formatErrors } from '../../graphql/format-error.js';
import type { FormatError } from '../../graphql/format-error.js';
import { requestScope } from '../../http/request-scope.js';
import type { RequestScope } from '../../http/request-scope.js';
import { answerTooLarge, exceedsAnswerSize } from './answer-size.js';

/** Returns an answer as JSON with the id of its request. An answer that is too large becomes an error, before its text is made. */
export function answerText(
  answer: FormattedExecutionResult,
  formatError: FormatError,
  scope: RequestScope,
): string {
  const { errors, data, extensions } = exceedsAnswerSize(answer)
    ? tooLarge(answer, formatError, scope)
    : answer;
  return JSON.stringify({
    errors,
    data,
    extensions: { ...extensions, requestId: scope.requestId },
  });
}

/** Returns the answer that is sent in place of one that is too large. It is not cached. */
export function tooLarge(
  { extensions }: FormattedExecutionResult,
  formatError: FormatError,
  scope: RequestScope,
): FormattedExecutionResult {
  if (scope.draft) scope.draft.facts = null;
  const errors = requestScope.run(scope, () => formatErrors([answerTooLarge()], formatError));
  return { errors, data: null, ...(extensions && { extensions }) };
}
