import { once } from 'node:events';
import type { GraphQLFieldResolver } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Client, ExecutionResult } from 'graphql-ws';
import { SpApiError } from '../../src/sp-api/errors/errors.js';
import { updates } from '../../src/graph/updates.js';
import { LOCAL_PRINCIPAL, principalOf } from '../../src/graph/access/principal.js';
import { Subscriptions } from '../../src/store/engine/change-feed.js';
import { WebSocket } from 'ws';
import { until } from '../graph/until.js';
import { ManualClock } from '../unit/sp-api/manual-clock.js';
import { closeAll } from './server-fixture.js';
import type { TestContext } from './server-fixture.js';
import {
  connectClient,
  connectSocket,
  disconnectAll,
  follow,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';
import type { Follower, SubscriptionServer } from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

const TICK = 'subscription Ticks { tick { n } }';

interface Change {
  readonly name: string;
  readonly n: number;
}

type Options = Parameters<typeof startSubscriptionServer>[0];

/** Starts a server whose `tick` sends changes of named objects. `from` names an object that is sent at once. */
async function start(options: Options = {}) {
  const feed = new Subscriptions<Change>(() => undefined);
  const state = new Map<string, number>();
  const counts = { reads: 0, followed: 0 };
  const subscribe: GraphQLFieldResolver<unknown, TestContext> = (_, args, { request }) => {
    const from = args['from'] as number | undefined;
    counts.followed += 1;
    return updates<string, object>(
      {
        noun: 'ticks',
        sharedAs: '',
        first: new Map(from === undefined ? [] : [[`${from}`, `${from}`]]),
        isComplete: false,
        replaces: true,
        follow: (to) => feed.subscribe(({ name }) => to.changed(name, name)),
        read: async (name) => {
          counts.reads += 1;
          return { n: state.get(name) ?? 0, again: [] };
        },
      },
      request.signal,
      request.subscriber,
    );
  };
  const server = await startSubscriptionServer({ subscribe, ...options });
  const change = (name: string, n: number): void => {
    state.set(name, n);
    feed.publish({ name, n });
  };
  const subscribed = (count: number) => until(async () => counts.followed >= count && ready());
  // A subscription starts to listen in the turn after its source was made.
  const ready = async (): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return true;
  };
  return { server, feed, state, counts, change, subscribed };
}

/** Subscribes this many times, over connections of ten subscriptions. */
function followMany(server: SubscriptionServer, count: number, query = TICK): Follower[] {
  const clients: Client[] = [];
  return Array.from({ length: count }, (_, at) => {
    if (at % 10 === 0) clients.push(connectClient(server));
    return follow(clients.at(-1) as Client, query);
  });
}

const nexts = (followers: readonly Follower[]): Promise<ExecutionResult[]> =>
  Promise.all(followers.map((one) => one.next()));

const idsOf = (results: readonly ExecutionResult[]) =>
  new Set(results.map(({ extensions }) => extensions?.['requestId']));

describe('an event of equal subscriptions', () => {
  it('is read and executed once, and has the request id of each', async () => {
    const { server, counts, change, subscribed } = await start();
    const followers = followMany(server, 110);
    await subscribed(110);
    change('a', 7);
    const results = await nexts(followers);
    expect(new Set(results.map(({ data }) => JSON.stringify(data)))).toEqual(
      new Set(['{"tick":{"n":7}}']),
    );
    expect([counts.reads, server.executed.length]).toEqual([1, 1]);
    expect(idsOf(results).size).toBe(110);
  });

  it('is executed for each that has another document, name, variable or host', async () => {
    const { server, change, subscribed } = await start();
    const { port } = new URL(server.url);
    const elsewhere = createClient({
      url: `ws://localhost:${port}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const client = connectClient(server);
    const query = 'subscription A($x: Boolean = true) { tick { n slow @include(if: $x) } }';
    const followers = [
      follow(client, TICK),
      follow(client, 'subscription Ticks { tick { m: n } }'),
      follow(client, { query: `${TICK} subscription B { tick { n } }`, operationName: 'B' }),
      follow(client, { query: `${TICK} subscription B { tick { n } }`, operationName: 'Ticks' }),
      follow(client, { query }),
      follow(client, { query, variables: { x: false } }),
      follow(elsewhere, TICK),
    ];
    await subscribed(7);
    change('a', 1);
    await nexts(followers);
    expect(server.executed).toHaveLength(7);
    await elsewhere.dispose();
  });

  it('is executed for each caller', async () => {
    const { server, change, subscribed } = await start({
      authenticate: (name = '') =>
        principalOf({ ...LOCAL_PRINCIPAL, id: name.split(' ')[0] ?? '', sellers: new Set([name]) }),
    });
    const clients = ['one A', 'one A', 'one B', 'two A'].map((authorization) =>
      createClient({
        url: server.socketUrl,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization },
      }),
    );
    const followers = clients.map((client) => follow(client, TICK));
    await subscribed(4);
    change('a', 1);
    await nexts(followers);
    expect(server.executed).toHaveLength(3);
    for (const client of clients) await client.dispose();
  });

  it('is executed for each when the answer is long', async () => {
    const { server, change, subscribed } = await start({ slow: () => 'x'.repeat(70_000) });
    const followers = followMany(server, 2, 'subscription { tick { slow } }');
    await subscribed(2);
    change('a', 1);
    await nexts(followers);
    expect(server.executed).toHaveLength(2);
  });

  it('states its calls for one of them', async () => {
    const { server, change, subscribed } = await start({
      costOf: (_, isShared) => ({ totalCalls: isShared ? 0 : 1 }),
    });
    const followers = followMany(server, 4);
    await subscribed(4);
    change('a', 1);
    const results = await nexts(followers);
    const calls = results.map(({ extensions }) => JSON.stringify(extensions?.['cost']));
    expect(calls.filter((cost) => cost === '{"totalCalls":1}')).toHaveLength(1);
    expect(calls.filter((cost) => cost === '{"totalCalls":0}')).toHaveLength(3);
  });

  it('is not shared again after the object has changed', async () => {
    const { server, change, subscribed } = await start();
    const followers = followMany(server, 3);
    await subscribed(3);
    for (let n = 1; n <= 5; n += 1) {
      change('a', n);
      const results = await nexts(followers);
      for (const { data } of results) expect(data).toEqual({ tick: { n } });
    }
    expect(server.executed).toHaveLength(5);
  });

  it('comes to each subscription in the order of the changes', async () => {
    const { change, server, subscribed } = await start();
    const followers = followMany(server, 30);
    await subscribed(30);
    const names = Array.from({ length: 20 }, (_, at) => at);
    for (const n of names) change(`${n}`, n);
    for (const follower of followers) {
      const got = [];
      for (const _ of names) got.push(((await follower.next()).data as any).tick.n); // oxlint-disable-line typescript/no-explicit-any -- the form is known
      expect(got).toEqual(names);
    }
    // A slow machine takes more than the second for which an answer is shared.
    expect(server.executed.length).toBeLessThan(100);
  });
});

describe('one of equal subscriptions', () => {
  it('gets what it names at its start, and the others get nothing', async () => {
    const { server, state, change, subscribed } = await start();
    const query = 'subscription { tick(from: 1) { n } }';
    const earlier = followMany(server, 2, query);
    await nexts(earlier);
    change('1', 1);
    await nexts(earlier);
    // As another process would do, whose change is not announced yet.
    state.set('1', 2);
    const [late] = followMany(server, 1, query);
    await subscribed(3);
    expect((await late?.next())?.data).toEqual({ tick: { n: 2 } });
    for (const one of earlier) {
      one.unsubscribe();
      expect((await one.end).results).toHaveLength(2);
    }
  });

  it('leaves while it executes an event, and the others get the answer', async () => {
    const slow = Promise.withResolvers<string>();
    const contexts: TestContext[] = [];
    const { server, change, subscribed } = await start({
      slow: (_, __, context) => {
        contexts.push(context);
        return slow.promise;
      },
    });
    const [first, second, third] = followMany(server, 3, 'subscription { tick { n slow } }');
    await subscribed(3);
    change('a', 1);
    await until(async () => contexts.length === 1);
    first?.unsubscribe();
    await first?.end;
    await until(async () => (await server.metrics.render()).includes('subscriptions_open 2'));
    expect(contexts[0]?.request.signal.aborted).toBe(false);
    slow.resolve('done');
    for (const { data } of await nexts([second!, third!]))
      expect(data).toEqual({ tick: { n: 1, slow: 'done' } });
    expect(server.executed).toHaveLength(1);
  });

  it('does not read, and delays no other', async () => {
    const long = 'x'.repeat(20_000);
    const { server, change, subscribed } = await start({
      slow: () => long,
      subscriptionLimits: { maxUnreadMs: 60_000 },
    });
    const query = 'subscription { tick { n slow } }';
    const socket = await connectSocket(server);
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const seen: number[] = [];
    socket.on('message', (data: Buffer) =>
      seen.push(JSON.parse(data.toString()).payload.data.tick.n),
    );
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
    const [other] = followMany(server, 1, query);
    await subscribed(2);
    socket.pause();
    for (let n = 1; n <= 600; n += 1) {
      change(`${n % 7}`, n);
      expect((await other?.next())?.data).toMatchObject({ tick: { n } });
    }
    expect(server.executed.length).toBeLessThan(610);
    socket.resume();
    // The latest state of each object, and no older one after it.
    await until(async () => [594, 595, 596, 597, 598, 599, 600].every((n) => seen.includes(n)));
    expect(seen.length).toBeLessThan(600);
    for (let name = 0; name < 7; name += 1) {
      const ofName = seen.filter((n) => n % 7 === name);
      expect(ofName).toEqual(ofName.toSorted((a, b) => a - b));
    }
  });

  it('gets no event that a newer one has replaced meanwhile', async () => {
    const slow = Promise.withResolvers<string>();
    const { server, change, subscribed } = await start({ slow: () => slow.promise });
    const followers = followMany(server, 2, 'subscription { tick { n slow } }');
    await subscribed(2);
    change('a', 1);
    await until(async () => server.executed.length === 1);
    change('a', 2);
    slow.resolve('done');
    const results = await nexts(followers);
    for (const { data } of results) expect(data).toMatchObject({ tick: { n: 2 } });
  });

  it('pays the points of each event', async () => {
    const clock = new ManualClock();
    const { server, change, subscribed } = await start({
      principalLimits: { points: { limit: 10, includesLocal: true }, requests: null, clock },
      limits: { maxCost: 100 },
    });
    const followers = followMany(server, 2, 'subscription { tick { n again { n } } }');
    await subscribed(2);
    for (let n = 0; n < 20; n += 1) change(`${n}`, n);
    await until(async () => clock.timers > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    // Alone, each would have points for six or more events.
    expect(server.executed.length).toBeLessThan(5);
    expect(server.executed.length).toBeGreaterThan(0);
    followers.forEach((one) => one.unsubscribe());
    await clock.advance(2_000);
  });
});

describe('an error of an event of equal subscriptions', () => {
  const failing = new SpApiError('Amazon asks to slow down.', {
    code: 'UPSTREAM_THROTTLED',
    operation: 'getOrder',
    httpStatus: 429,
    requestId: 'amzn-1',
    entries: [],
    retryable: true,
    retryAfterMs: 1500,
    outcome: 'not-executed',
  });

  it('is shared and counted for each', async () => {
    const { server, change, subscribed } = await start({
      slow: () => {
        throw failing;
      },
    });
    const followers = followMany(server, 5, 'subscription { tick { n slow } }');
    await subscribed(5);
    change('a', 1);
    const results = await nexts(followers);
    for (const { errors } of results)
      expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_THROTTLED' } }]);
    expect(server.executed).toHaveLength(1);
    expect(await server.metrics.render()).toContain(
      'graphql_errors_total{code="UPSTREAM_THROTTLED"} 5',
    );
  });

  it('that is a bug names the request id of each, and the log has each', async () => {
    const { server, change, subscribed } = await start();
    const followers = followMany(server, 5, 'subscription { tick { n secret } }');
    await subscribed(5);
    change('a', 1);
    const results = await nexts(followers);
    for (const { errors, extensions } of results)
      expect(errors?.[0]?.extensions?.['requestId']).toBe(extensions?.['requestId']);
    expect(server.executed).toHaveLength(5);
    const logged = server.logs.filter(({ msg }) => String(msg).startsWith('unexpected error'));
    expect(new Set(logged.map(({ requestId }) => requestId))).toEqual(idsOf(results));
  });
});
