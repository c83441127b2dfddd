import type { FormattedExecutionResult } from 'graphql';
import { leaveOutTexts } from './entity-text.js';
import type { Skeleton } from './entity-text.js';

/** An answer as JSON, with the id of its request, but for the entities whose texts are remembered. */
export function answerSkeleton(
  { errors, data, extensions }: FormattedExecutionResult,
  requestId: string,
): Skeleton {
  return leaveOutTexts({ errors, data, extensions: { ...extensions, requestId } });
}
