import type { FormattedExecutionResult } from 'graphql';
import type { EntityTexts, Skeleton } from './entity-text.js';

/** Returns an answer as JSON with the id of its request. Entities with a cached text are left out. */
export function answerSkeleton(
  texts: EntityTexts,
  { errors, data, extensions }: FormattedExecutionResult,
  requestId: string,
): Skeleton {
  return texts.skeletonOf({ errors, data, extensions: { ...extensions, requestId } });
}
