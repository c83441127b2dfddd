import type { FormattedExecutionResult } from 'graphql';
import { formatErrors } from '../../graphql/format-error.js';
import type { FormatError } from '../../graphql/format-error.js';
import { requestScope } from '../../http/request-scope.js';
import type { RequestScope } from '../../http/request-scope.js';
import { answerTooLarge, exceedsAnswerSize } from './answer-size.js';
import type { EntityTexts, Skeleton } from './entity-text.js';

/** Dependencies of the functions that write answers. */
export interface AnswerWriting {
  readonly texts: EntityTexts;
  readonly formatError: FormatError;
}

/**
 * Returns an answer as JSON with the id of its request. Entities with a cached text are left out. An answer that is too large
 * becomes an error, before its text is made.
 */
export function answerSkeleton(
  { texts, formatError }: AnswerWriting,
  answer: FormattedExecutionResult,
  scope: RequestScope,
): Skeleton {
  const { errors, data, extensions } = exceedsAnswerSize(answer)
    ? tooLarge(answer, formatError, scope)
    : answer;
  return texts.skeletonOf({
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
  if (scope.draft) scope.draft.isCacheable = false;
  const errors = requestScope.run(scope, () => formatErrors([answerTooLarge()], formatError));
  return { errors, data: null, ...(extensions && { extensions }) };
}
