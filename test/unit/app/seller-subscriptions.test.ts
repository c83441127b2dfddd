import { setImmediate } from 'node:timers/promises';
import { startOrderChangeSubscriptions } from '../../../src/app/seller-subscriptions.js';
import { TroubleLog } from '../../../src/app/trouble-log.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { anSpApiError, FakeSellerClient } from '../shipping/fake-seller-client.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:orders';

const down = () => {
  throw anSpApiError({ code: 'UPSTREAM_UNAVAILABLE', httpStatus: 503 });
};

let clock: ManualClock;
let lines: string[];
let stop: () => Promise<void>;

beforeEach(() => {
  clock = new ManualClock();
  lines = [];
});

afterEach(() => stop());

async function pass(ms: number): Promise<void> {
  await clock.advance(ms);
  for (let i = 0; i < 10; i += 1) await setImmediate();
}

async function start(
  application: FakeSellerClient,
  ...sellers: readonly FakeSellerClient[]
): Promise<void> {
  const logger = createLogger({
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  });
  stop = startOrderChangeSubscriptions({
    arn: ARN,
    spApi: { forApplication: () => application },
    sellers: { present: sellers },
    logger,
    troubles: new TroubleLog({ logger, now: () => clock.now() }),
    clock,
    random: () => 0.5,
  });
  await pass(0);
}

const application = () =>
  new FakeSellerClient({
    getDestinations: () => ({
      payload: [{ destinationId: 'd1', resource: { sqs: { arn: ARN } } }],
    }),
  });

const subscribedTo = (destinationId: string) =>
  new FakeSellerClient({
    getSubscriptions: () => ({ payload: { subscriptions: [{ destinationId }] } }),
  });

describe('subscriptions to changes of orders', () => {
  it('cost one call, and one for each seller, when all exist', async () => {
    const [app, one, two] = [application(), subscribedTo('d1'), subscribedTo('d1')];
    await start(app, one, two);
    expect([app, one, two].map(({ operations }) => operations)).toEqual([
      ['getDestinations'],
      ['getSubscriptions'],
      ['getSubscriptions'],
    ]);
    expect(clock.timers).toBe(0);
  });

  it('to another destination stay unchanged, and are logged', async () => {
    await start(application(), subscribedTo('d9'));
    expect(lines.join()).toContain('changes of orders go to another destination: left as it is');
    expect(clock.timers).toBe(0);
  });

  it('are retried only for the sellers whose subscription failed', async () => {
    let answer: () => unknown = down;
    const one = new FakeSellerClient({ getSubscriptions: () => answer() });
    const two = subscribedTo('d1');
    await start(application(), one, two);
    expect(clock.timers).toBe(1);
    answer = () => ({ payload: { subscriptions: [{ destinationId: 'd1' }] } });
    await pass(30_000);
    expect([one.operations.length, two.operations.length]).toEqual([2, 1]);
    expect(clock.timers).toBe(0);
  });

  it('are retried when there is no destination yet', async () => {
    const app = new FakeSellerClient({ getDestinations: down });
    const seller = subscribedTo('d1');
    await start(app, seller);
    await pass(30_000);
    await pass(60_000);
    expect(app.operations).toHaveLength(3);
    expect(seller.operations).toEqual([]);
    // The call events are logged, so the attempts need no line.
    expect(lines).toEqual([]);
  });

  it('are not retried after a stop', async () => {
    const app = new FakeSellerClient({ getDestinations: down });
    await start(app, subscribedTo('d1'));
    await stop();
    await pass(3_600_000);
    expect(app.operations).toHaveLength(1);
  });
});
