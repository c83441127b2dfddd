import { ReplyRecorder } from '../../../src/domains/shipping/purchases/buy/reply-recorder.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { ManualClock } from '../sp-api/manual-clock.js';

/** A ledger that fails until it is repaired. */
function ledger() {
  const state = { isBroken: true, tries: 0, recorded: 0 };
  const step = async (): Promise<void> => {
    state.tries += 1;
    if (state.isBroken) throw new StoreError('FULL', 'The disk is full.');
    state.recorded += 1;
  };
  return { state, step };
}

function recorder() {
  const clock = new ManualClock();
  return { clock, replies: new ReplyRecorder(clock) };
}

describe('an answer of Amazon', () => {
  it('is on record at the third try at once', async () => {
    const { state, step } = ledger();
    const { replies, clock } = recorder();
    const late = async (): Promise<void> => {
      if (state.tries === 2) state.isBroken = false;
      await step();
    };
    expect(await replies.record(late)).toBe(true);
    expect([state.tries, replies.size, clock.timers]).toEqual([3, 0, 0]);
  });

  it('is kept, and recorded as soon as the ledger works again', async () => {
    const { state, step } = ledger();
    const { replies, clock } = recorder();
    const done = replies.record(step);
    await clock.advance(3_000);
    expect(replies.size).toBe(1);
    expect(() => replies.assertRecorded()).toThrow('The disk is full.');
    state.isBroken = false;
    await clock.advance(2_000);
    expect(await done).toBe(true);
    expect([state.recorded, replies.size, clock.timers]).toEqual([1, 0, 0]);
    expect(() => replies.assertRecorded()).not.toThrow();
  });

  it('keeps its client waiting for ten seconds at most, and is recorded afterwards', async () => {
    const { state, step } = ledger();
    const { replies, clock } = recorder();
    const done = replies.record(step);
    await clock.advance(10_000);
    expect(await done).toBe(false);
    await clock.advance(3_600_000);
    expect(replies.size).toBe(1);
    state.isBroken = false;
    await clock.advance(2_000);
    expect([state.recorded, replies.size]).toEqual([1, 0]);
  });

  it('is tried once more at the end of the process', async () => {
    const { state, step } = ledger();
    const { replies, clock } = recorder();
    const broken = ledger();
    const [done, lost] = [replies.record(step), replies.record(broken.step)];
    await clock.advance(200);
    state.isBroken = false;
    await replies.settled();
    expect(await done).toBe(true);
    expect(state.recorded).toBe(1);
    expect(await lost).toBe(false);
    expect(clock.timers).toBe(0);
  });

  it('fails with what is no failure of the ledger', async () => {
    const { replies } = recorder();
    await expect(replies.record(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
    expect(replies.size).toBe(0);
  });
});
