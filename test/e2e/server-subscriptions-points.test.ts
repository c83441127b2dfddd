import { LOCAL_PRINCIPAL, principalOf } from '../../src/graph/access/principal.js';
import { DroppedChanges } from '../../src/graph/dropped-changes.js';
import { ManualClock } from '../unit/sp-api/manual-clock.js';
import { until } from '../graph/until.js';
import { closeAll } from './server-fixture.js';
import {
  connectClient,
  disconnectAll,
  follow,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

// Costs more than ten points, to subscribe and for each event.
const TICK = 'subscription { tick { again { n } } }';

it('an event takes the points of its selection, and waits for those that its caller lacks', async () => {
  const clock = new ManualClock();
  const server = await startSubscriptionServer({
    principalLimits: { points: { limit: 10, includesLocal: true }, requests: null, clock },
    authenticate: () => principalOf({ ...LOCAL_PRINCIPAL, id: 'key:one' }),
    limits: { maxCost: 100 },
  });
  const follower = follow(connectClient(server), TICK);
  const sent = 20;
  for (let n = 0; n < sent; n += 1) server.source.send({ again: [{ n }] });
  await follower.next();
  // A hundred points can be saved up.
  await until(async () => server.executed.length > 0 && clock.timers > 0);
  const before = server.executed.length;
  expect(before).toBeLessThan(sent);
  while (server.executed.length < sent) {
    await clock.advance(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const seconds = (clock.now() - 1_000_000) / 1_000;
  expect(seconds).toBeGreaterThanOrEqual(sent - before);
  server.source.end();
  expect((await follower.end).results).toHaveLength(sent);
});

it('an unsubscribed event that waits for points is not executed', async () => {
  const clock = new ManualClock();
  const server = await startSubscriptionServer({
    principalLimits: { points: { limit: 1, includesLocal: true }, requests: null, clock },
    authenticate: () => principalOf({ ...LOCAL_PRINCIPAL, id: 'key:one' }),
    limits: { maxCost: 30 },
  });
  const follower = follow(connectClient(server), TICK);
  for (let n = 0; n < 5; n += 1) server.source.send({ again: [{ n }] });
  await until(async () => clock.timers > 0);
  const executed = server.executed.length;
  follower.unsubscribe();
  await follower.end;
  await until(async () => server.source.returns === 1);
  await clock.advance(60_000);
  expect(server.executed).toHaveLength(executed);
});

it('changes that a filter drops take points too, and are not sent', async () => {
  const clock = new ManualClock();
  const server = await startSubscriptionServer({
    principalLimits: { points: { limit: 10, includesLocal: true }, requests: null, clock },
    authenticate: () => principalOf({ ...LOCAL_PRINCIPAL, id: 'key:one' }),
    limits: { maxCost: 100 },
  });
  const follower = follow(connectClient(server), TICK);
  // A hundred points can be saved up.
  server.source.send(new DroppedChanges(50));
  server.source.send({ again: [{ n: 1 }] });
  await until(async () => clock.timers > 0);
  expect(server.executed).toHaveLength(0);
  await clock.advance(10_000);
  await follower.next();
  server.source.end();
  expect((await follower.end).results).toHaveLength(1);
});
