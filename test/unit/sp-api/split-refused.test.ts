import { askInParts } from '../../../src/sp-api/calls/split-refused.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';

const EIGHT = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function refusal(httpStatus: number, isGrantGood?: boolean): SpApiError {
  return new SpApiError('refused', {
    code: httpStatus === 403 ? 'UPSTREAM_DENIED' : 'UPSTREAM_REJECTED',
    operation: 'searchListingsItems',
    httpStatus,
    requestId: null,
    entries: [],
    retryable: false,
    retryAfterMs: null,
    outcome: 'not-executed',
    denied: isGrantGood === undefined ? undefined : { kind: 'SKU', ids: EIGHT, isGrantGood },
  });
}

/** Requests eight ids. A call with one of the ids that `isRefused` names is refused as a whole. */
async function asked(
  isRefused: (id: string) => boolean,
  error: Error,
  options: { mostExtraCalls: number; singlesUpTo?: number } = { mostExtraCalls: 100 },
) {
  const calls: string[] = [];
  const results = await askInParts(
    EIGHT,
    (ids) => {
      calls.push(ids.join(''));
      return ids.some(isRefused) ? Promise.reject(error) : Promise.resolve('answered');
    },
    options,
  );
  const answered = results.flatMap((result) => ('answer' in result ? result.ids : []));
  const failed = results.flatMap((result) => ('error' in result ? result.ids : []));
  return { calls, answered: answered.toSorted(), failed: failed.toSorted() };
}

const ONLY_C = (id: string): boolean => id === 'c';

describe('several ids in one call', () => {
  it('are requested once when none is refused', async () => {
    expect(await asked(() => false, refusal(400))).toEqual({
      calls: ['abcdefgh'],
      answered: EIGHT,
      failed: [],
    });
  });

  it('are requested in halves until the refused one is alone', async () => {
    const { calls, answered, failed } = await asked(ONLY_C, refusal(400));
    expect(calls).toEqual(['abcdefgh', 'abcd', 'efgh', 'ab', 'cd', 'c', 'd']);
    expect(answered).toEqual(EIGHT.filter((id) => id !== 'c'));
    expect(failed).toEqual(['c']);
  });

  it('are requested one by one when a refused part is small', async () => {
    const { calls } = await asked(ONLY_C, refusal(400), { mostExtraCalls: 100, singlesUpTo: 4 });
    expect(calls).toEqual(['abcdefgh', 'abcd', 'efgh', 'a', 'b', 'c', 'd']);
  });

  it('keep their error when no further call is allowed', async () => {
    expect(await asked(ONLY_C, refusal(400), { mostExtraCalls: 3 })).toMatchObject({
      calls: ['abcdefgh', 'abcd', 'efgh'],
      failed: ['a', 'b', 'c', 'd'],
    });
  });

  it('are denied after both halves when the grant never opened the operation', async () => {
    const { calls, failed } = await asked(() => true, refusal(403, false));
    expect(calls).toEqual(['abcdefgh', 'abcd', 'efgh']);
    expect(failed).toEqual(EIGHT);
  });

  it('are requested one by one when all are denied although the grant is good', async () => {
    const { calls } = await asked(() => true, refusal(403, true));
    expect(calls).toHaveLength(15);
  });

  it('are requested further when one half succeeded', async () => {
    const { failed } = await asked(ONLY_C, refusal(403, false));
    expect(failed).toEqual(['c']);
  });

  it.each([500, 404])('fail together with a %i, which no id causes', async (status) => {
    const { calls, failed } = await asked(ONLY_C, refusal(status));
    expect(calls).toEqual(['abcdefgh']);
    expect(failed).toEqual(EIGHT);
  });
});
