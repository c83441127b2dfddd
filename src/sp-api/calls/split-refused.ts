import { SpApiError } from '../errors/errors.js';

type Ids = readonly string[];

/** The result of one part of a batch: an answer for all of its ids, or the error of all of them. */
export type PartResult<Answer> =
  { readonly ids: Ids; readonly answer: Answer } | { readonly ids: Ids; readonly error: unknown };

export interface SplitOptions {
  /** Calls that may follow the first one. After that, a refused part keeps its error. */
  readonly mostExtraCalls: number;
  /**
   * A refused part of at most this many ids is split into single ids. Default: 1, so that parts are always
   * halved.
   */
  readonly singlesUpTo?: number;
}

/**
 * Asks for several ids in one call. When Amazon refuses the call for a reason that may concern a single id,
 * asks for smaller parts, so that the other ids get their answers. Never rejects.
 *
 * Cost: one call. After a refusal about two more for each halving, at most `mostExtraCalls`.
 */
export async function askInParts<Answer>(
  ids: Ids,
  ask: (ids: Ids) => Promise<Answer>,
  { mostExtraCalls, singlesUpTo = 1 }: SplitOptions,
): Promise<PartResult<Answer>[]> {
  const settled: PartResult<Answer>[] = [];
  let callsLeft = mostExtraCalls;
  let parts: Ids[] = [ids];
  while (parts.length > 0) {
    const results = await Promise.all(parts.map((part) => resultOf(part, ask)));
    const refused = results.filter(isSplittable);
    settled.push(...results.filter((result) => !isSplittable(result)));
    parts = [];
    for (const result of refused) {
      const smaller = partsOf(result.ids, singlesUpTo);
      const isWorthIt = smaller.length <= callsLeft && !blamesGrant(results, settled);
      if (isWorthIt) {
        callsLeft -= smaller.length;
        parts.push(...smaller);
      } else settled.push(result);
    }
  }
  return settled;
}

async function resultOf<Answer>(
  ids: Ids,
  ask: (ids: Ids) => Promise<Answer>,
): Promise<PartResult<Answer>> {
  try {
    return { ids, answer: await ask(ids) };
  } catch (error) {
    return { ids, error };
  }
}

function isSplittable(result: PartResult<unknown>): boolean {
  return 'error' in result && result.ids.length > 1 && mayBlameOneId(result.error);
}

/** Tells whether one id may be the cause of a refusal of several. */
export function mayBlameOneId(error: unknown): boolean {
  if (!(error instanceof SpApiError)) return false;
  return error.denied ? true : error.code === 'UPSTREAM_REJECTED' && error.httpStatus === 400;
}

/**
 * When Amazon never accepted a call and denies every part, the grant is the cause: smaller parts would be
 * denied too.
 */
function blamesGrant(
  results: readonly PartResult<unknown>[],
  settled: readonly PartResult<unknown>[],
): boolean {
  const isDenied = (result: PartResult<unknown>): boolean =>
    'error' in result &&
    result.error instanceof SpApiError &&
    result.error.denied?.isGrantGood === false;
  const hasAnswer = settled.some((result) => 'answer' in result);
  return results.length > 1 && !hasAnswer && results.every(isDenied);
}

function partsOf(ids: Ids, singlesUpTo: number): Ids[] {
  if (ids.length <= singlesUpTo) return ids.map((id) => [id]);
  const middle = Math.ceil(ids.length / 2);
  return [ids.slice(0, middle), ids.slice(middle)];
}
