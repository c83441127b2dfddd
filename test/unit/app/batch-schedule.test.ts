import DataLoader from 'dataloader';
import { createBatchSchedule } from '../../../src/runtime/background/batch-schedule.js';
import { TimedTurns } from '../../../src/runtime/background/timed-turns.js';

const MAX_TURN_MS = 10;

/** Loads one key per field. Each field works for 4 ms of fake time, so that few of them fit into one turn. */
async function batchesOf(
  keys: readonly number[],
  mustWait = false,
  isNested = false,
): Promise<number[]> {
  let at = 0;
  let turn = 1;
  const turns = new TimedTurns(MAX_TURN_MS, { turn: () => turn, now: () => at });
  const sizes: number[] = [];
  const loader = new DataLoader(
    async (batch: readonly number[]) => {
      sizes.push(batch.length);
      return batch;
    },
    { batchScheduleFn: createBatchSchedule(turns) },
  );
  const field = (key: number): Promise<number> => {
    at += 4;
    return loader.load(key);
  };
  let isDone = false;
  const count = (): void => {
    turn += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const loaded = keys.map(async (key) => {
    await turns.next(mustWait);
    // A nested field waits again.
    if (isNested && key % 2 === 1) await turns.next(true);
    // A resolver loads some microtasks after its start.
    for (let step = 0; step < key % 7; step += 1) await Promise.resolve();
    return field(key);
  });
  expect(await Promise.all(loaded)).toEqual(keys);
  isDone = true;
  return sizes;
}

describe('a batch of keys', () => {
  it('is one when its fields fit into one turn', async () => {
    expect(await batchesOf([1, 2])).toEqual([2]);
  });

  it('is still one when its fields run in many turns', async () => {
    const keys = Array.from({ length: 25 }, (_, key) => key);
    expect(await batchesOf(keys)).toEqual([25]);
    expect(await batchesOf(keys, true)).toEqual([25]);
    expect(await batchesOf(keys, true, true)).toEqual([25]);
    // The first field asks for the batch while the last one has just started.
    expect(await batchesOf([1, 2], true)).toEqual([2]);
  });
});
