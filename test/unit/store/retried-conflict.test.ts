import type { StoreError } from '../../../src/store/engine/store-error.js';
import { postgresError } from '../../../src/store/engine/postgres/postgres-errors.js';
import { retriedConflict } from '../../../src/store/engine/postgres/retried-conflict.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const errorOf = (code: string): StoreError =>
  postgresError('host/ledger', Object.assign(new Error('ended'), { code }), 'step');

/** Runs a step that fails with these errors and then succeeds. Returns its result, or the error, and how often it ran. */
async function run(errors: readonly unknown[]): Promise<[unknown, number]> {
  const clock = new ManualClock();
  const left = [...errors];
  let runs = 0;
  const step = (): Promise<string> => {
    runs += 1;
    const [error] = left.splice(0, 1);
    return error === undefined ? Promise.resolve('done') : Promise.reject(error);
  };
  const result = retriedConflict(step, clock).catch((error: unknown) => error);
  await clock.advance(1_000);
  expect(clock.timers).toBe(0);
  return [await result, runs];
}

describe('a step that the database ended because of others', () => {
  it.each(['40P01', '40001'])('is run again after %s', async (code) => {
    expect(await run([errorOf(code), errorOf(code)])).toEqual(['done', 3]);
  });

  it('is given up after five runs, with an error that allows another try', async () => {
    const [error, runs] = await run(Array.from({ length: 9 }, () => errorOf('40P01')));
    expect(runs).toBe(5);
    expect(error).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining('Nothing was recorded. Try again.'),
    });
  });

  it.each([
    ['a broken connection, after which the step may have taken place', errorOf('57P01')],
    ['a unique key', errorOf('23505')],
    ['an error of the step', new Error('no')],
  ])('is not run again after %s', async (_what, error) => {
    expect(await run([error])).toEqual([error, 1]);
  });
});
