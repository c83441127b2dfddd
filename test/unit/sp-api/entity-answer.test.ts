import {
  errorWhenFailed,
  malformedAnswer,
  nullWhenUnknown,
} from '../../../src/sp-api/calls/entity-answer.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { SpApiErrorCode } from '../../../src/sp-api/errors/errors.js';

const ORDER_ID = '111-2222222-3333333';

function failed(code: SpApiErrorCode): SpApiError {
  return new SpApiError('getOrder: failed', {
    code,
    operation: 'getOrder',
    httpStatus: null,
    requestId: null,
    entries: [],
    retryable: false,
    retryAfterMs: null,
    outcome: 'unknown',
  });
}

describe('an answer for one entity', () => {
  it('is null when Amazon does not know the id', async () => {
    const answer = Promise.reject(failed('UPSTREAM_NOT_FOUND'));
    await expect(nullWhenUnknown('order', ORDER_ID, answer)).resolves.toBeNull();
  });

  it('rejects on any other failure', async () => {
    const error = failed('UPSTREAM_TIMEOUT');
    const answer = nullWhenUnknown('order', ORDER_ID, Promise.reject(error));
    await expect(answer).rejects.toBe(error);
  });

  it('becomes its error, so that other keys of a batch keep their results', async () => {
    const error = failed('UPSTREAM_TIMEOUT');
    await expect(errorWhenFailed(Promise.reject(error))).resolves.toBe(error);
    await expect(errorWhenFailed(Promise.resolve(7))).resolves.toBe(7);
  });

  it('wraps a rejection that is not an Error', async () => {
    // oxlint-disable-next-line prefer-promise-reject-errors -- this is the case under test
    const result = await errorWhenFailed(Promise.reject('odd'));
    expect(result).toMatchObject({ message: 'loading failed', cause: 'odd' });
  });

  it.each([
    ['safe', true],
    ['never', false],
  ] as const)('is malformed without the entity, for repeat "%s"', (repeat, retryable) => {
    expect(malformedAnswer({ name: 'getOrder', repeat })).toMatchObject({
      message: 'getOrder: the answer could not be read',
      code: 'UPSTREAM_MALFORMED',
      outcome: 'unknown',
      retryable,
    });
  });
});
