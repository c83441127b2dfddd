import { EqualSubscriptions } from '../../../src/server/subscriptions/equal-subscriptions.js';
import type { EventAnswer } from '../../../src/server/subscriptions/event-answer.js';

const ANSWER: EventAnswer = {
  head: '{"data":null',
  cost: undefined,
  sharedCost: undefined,
  codes: [],
  sellerIds: [],
  isShareable: true,
};

/** Subscriptions of one group that take the same event. */
function setUp(count: number) {
  const equals = new EqualSubscriptions();
  const answer = Promise.withResolvers<EventAnswer>();
  const signals: AbortSignal[] = [];
  const controllers = Array.from({ length: count }, () => new AbortController());
  for (let n = 0; n < count; n += 1) equals.enter();
  const event = {};
  let ended = 0;
  const take = (at: number, grants = '') =>
    equals.answer(event, { grants, signal: controllers[at]!.signal }, (signal, onEnd) => {
      signals.push(signal);
      onEnd(() => void (ended += 1));
      return answer.promise;
    });
  const end = (at: number) => controllers[at]?.abort(new Error(`${at} ended`));
  return { equals, answer, signals, take, end, endings: () => ended };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('equal subscriptions that wait for an answer', () => {
  it('continue one after another', async () => {
    const { answer, take } = setUp(20);
    const continued: number[] = [];
    for (let at = 0; at < 20; at += 1) void take(at).then(() => continued.push(at));
    answer.resolve(ANSWER);
    await turn();
    expect(continued.length).toBeLessThan(5);
    while (continued.length < 20) await turn();
  });

  it('abort the execution when the last of them ends', async () => {
    const { signals, take, end, answer } = setUp(3);
    const taken = [take(0), take(1)];
    end(0);
    expect(signals[0]?.aborted).toBe(false);
    end(1);
    expect(signals[0]?.reason).toMatchObject({ message: '1 ended' });
    // A later one executes the event again.
    void take(2);
    expect(signals).toHaveLength(2);
    answer.resolve(ANSWER);
    await Promise.all(taken);
  });

  it('execute the event themselves when the execution of another fails', async () => {
    const { signals, take, answer } = setUp(2);
    const taken = [take(0), take(1)];
    answer.reject(new Error('no context'));
    const outcomes = await Promise.allSettled(taken);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(signals).toHaveLength(2);
  });

  it('execute the event themselves when their grants have changed', async () => {
    const { signals, take, answer } = setUp(3);
    answer.resolve(ANSWER);
    const taken = await Promise.all([take(0, 'few'), take(1, 'more'), take(2, 'few')]);
    expect(taken.map(({ isShared }) => isShared)).toEqual([false, false, true]);
    expect(signals).toHaveLength(2);
  });

  it('end the execution when the last of them has sent the answer', async () => {
    const { take, answer, endings } = setUp(2);
    answer.resolve(ANSWER);
    const [one, two] = await Promise.all([take(0), take(1)]);
    one.release();
    expect(endings()).toBe(0);
    two.release();
    expect(endings()).toBe(1);
  });
});
