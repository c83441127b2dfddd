import { once } from 'node:events';
import { GraphQLError } from 'graphql';
import { SpApiError } from '../../src/sp-api/errors/errors.js';
import { closeAll } from './server-fixture.js';
import {
  connectClient,
  disconnectAll,
  follow,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';
import type { Received } from './server-subscriptions-fixture.js';

afterEach(async () => {
  await disconnectAll();
  await closeAll();
});

const TICK = 'subscription Ticking { tick { n } }';

function codesOf({ error }: Received): unknown {
  return Array.isArray(error) ? error.map((one: GraphQLError) => one.extensions?.['code']) : error;
}

describe('a subscription', () => {
  it('receives each event, and its end', async () => {
    const server = await startSubscriptionServer();
    const ticking = follow(connectClient(server), TICK);
    for (const n of [1, 2, 3]) server.source.send({ n });
    server.source.end();
    const { results, error } = await ticking.end;
    expect(results.map(({ data }) => data)).toEqual([1, 2, 3].map((n) => ({ tick: { n } })));
    expect(error).toBeNull();
    expect(server.source.returns).toBe(0);
  });

  it('shares its connection with others without mixing events', async () => {
    const subscribed: string[] = [];
    const server = await startSubscriptionServer({
      subscribe: async function* subscribe(_, { from }) {
        subscribed.push(String(from));
        yield { n: Number(from) };
      },
    });
    const client = connectClient(server);
    const query = 'subscription($from: Int) { tick(from: $from) { n } }';
    const all = [5, 6, 7].map((from) => follow(client, { query, variables: { from } }).end);
    const results = await Promise.all(all);
    expect(results.map((one) => one.results.map(({ data }) => data))).toEqual(
      [5, 6, 7].map((n) => [{ tick: { n } }]),
    );
    expect(await server.metrics.render()).toContain('graphql_sockets_open 1');
  });

  it('has one request id, and a new context for each event', async () => {
    const server = await startSubscriptionServer({ costOf: () => ({ calls: 1 }) });
    const ticking = follow(connectClient(server), TICK);
    server.source.send({ n: 1 });
    server.source.send({ n: 2 });
    server.source.end();
    const { results } = await ticking.end;
    const [{ request }] = server.contexts as [(typeof server.contexts)[0]];
    expect(server.contexts).toHaveLength(3);
    expect(new Set(server.contexts.map((context) => context.request.requestId)).size).toBe(1);
    expect(request.baseUrl).toBe(server.url);
    expect(results.map(({ extensions }) => extensions)).toEqual(
      [1, 2].map(() => ({ cost: { calls: 1 }, requestId: request.requestId })),
    );
    expect(request.signal.aborted).toBe(false);
  });

  it('closes its source when the client unsubscribes, even an idle one', async () => {
    const server = await startSubscriptionServer();
    const ticking = follow(connectClient(server), TICK);
    server.source.send({ n: 1 });
    await ticking.next();
    ticking.unsubscribe();
    await server.source.returned;
    const [{ request }] = server.contexts as [(typeof server.contexts)[0]];
    expect(request.signal.reason).toMatchObject({ name: 'ClientGoneError' });
    expect(server.source.returns).toBe(1);
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'subscription ended', outcome: 'unsubscribed', events: 1 }),
    );
  });

  it('closes its source when the client disconnects', async () => {
    const server = await startSubscriptionServer();
    const client = connectClient(server);
    const ticking = follow(client, TICK);
    server.source.send({ n: 1 });
    await ticking.next();
    client.terminate();
    await server.source.returned;
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'subscription ended', outcome: 'disconnected' }),
    );
  });

  it('can be cancelled during its set-up', async () => {
    let begun: () => void = () => undefined;
    const subscribing = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const server = await startSubscriptionServer({
      subscribe: async (_, __, { request }) => {
        begun();
        await once(request.signal, 'abort');
        return server.source;
      },
    });
    const ticking = follow(connectClient(server), TICK);
    await subscribing;
    ticking.unsubscribe();
    await server.source.returned;
    expect(server.source.returns).toBe(1);
  });

  it('aborts the current event when the client unsubscribes', async () => {
    let begun: (signal: AbortSignal) => void = () => undefined;
    const working = new Promise<AbortSignal>((resolve) => {
      begun = resolve;
    });
    const server = await startSubscriptionServer({
      slow: async (_, __, { request }) => {
        begun(request.signal);
        await once(request.signal, 'abort');
        request.signal.throwIfAborted();
      },
    });
    const ticking = follow(connectClient(server), 'subscription { tick { slow } }');
    server.source.send({ n: 1 });
    const signal = await working;
    expect(signal.aborted).toBe(false);
    ticking.unsubscribe();
    await server.source.returned;
    expect(signal.reason).toMatchObject({ name: 'ClientGoneError' });
  });

  it('is logged and counted from its start to its end', async () => {
    const server = await startSubscriptionServer();
    const ticking = follow(connectClient(server), TICK);
    server.source.send({ n: 1 });
    await ticking.next();
    expect(await server.metrics.render()).toContain('graphql_subscriptions_open 1');
    server.source.end();
    await ticking.end;
    const text = await server.metrics.render();
    expect(text).toContain('graphql_subscriptions_open 0');
    expect(text).toContain('graphql_subscriptions_total{outcome="completed"} 1');
    expect(text).toContain('graphql_subscription_events_total 1');
    const { requestId } = server.contexts[0]!.request;
    const named = { operationName: 'Ticking', requestId };
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'subscription started', ...named }),
    );
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'subscription ended', outcome: 'completed', ...named }),
    );
  });
});

describe('errors of a subscription', () => {
  it('are masked in the execution of an event, and do not end the subscription', async () => {
    const server = await startSubscriptionServer();
    const ticking = follow(connectClient(server), 'subscription { tick { n secret } }');
    server.source.send({ n: 1 });
    server.source.send({ n: 2 });
    server.source.end();
    const { results, error } = await ticking.end;
    const { requestId } = server.contexts[0]!.request;
    expect(error).toBeNull();
    expect(results.map(({ data }) => data)).toEqual([
      { tick: { n: 1, secret: null } },
      { tick: { n: 2, secret: null } },
    ]);
    expect(results[0]!.errors).toEqual([
      {
        message: 'Internal server error.',
        locations: [{ line: 1, column: 25 }],
        path: ['tick', 'secret'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ]);
    expect(JSON.stringify(server.logs)).toContain('hunter2');
  });

  it.each([
    ['that fails', new Error('the password is hunter2')],
    [
      'whose error has extensions by chance',
      Object.assign(new Error('hunter2'), { extensions: { code: 'SELLER_NOT_FOUND' } }),
    ],
  ])('are masked when they come from a source %s, and end the subscription', async (_, error) => {
    const server = await startSubscriptionServer();
    const ticking = follow(connectClient(server), TICK);
    server.source.send({ n: 1 });
    server.source.fail(error);
    const received = await ticking.end;
    expect(received.results).toHaveLength(1);
    expect(received.error).toMatchObject([
      { message: 'Internal server error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(await server.metrics.render()).toMatch(/code="INTERNAL_SERVER_ERROR"} 1/);
  });

  it('are shown when they are meant for the caller', async () => {
    const upstream = new SpApiError('Amazon asks to slow down.', {
      code: 'UPSTREAM_THROTTLED',
      operation: 'getShipment',
      httpStatus: 429,
      requestId: 'amzn-1',
      entries: [],
      retryable: true,
      retryAfterMs: 1500,
      outcome: 'not-executed',
    });
    const unknown = new GraphQLError('No such purchase.', {
      extensions: { code: 'SELLER_NOT_FOUND' },
    });
    for (const [error, code] of [
      [upstream, 'UPSTREAM_THROTTLED'],
      [unknown, 'SELLER_NOT_FOUND'],
    ] as const) {
      const server = await startSubscriptionServer({
        subscribe: () => {
          throw error;
        },
      });
      const received = await follow(connectClient(server), TICK).end;
      expect(received.error).toMatchObject([
        { message: error.message, path: ['tick'], extensions: { code } },
      ]);
      expect(server.logs).toContainEqual(expect.objectContaining({ outcome: 'failed' }));
    }
  });

  it('are masked when there is no source, or no context', async () => {
    const servers = [
      await startSubscriptionServer({ subscribe: () => 'hunter2' }),
      await startSubscriptionServer({
        createContext: () => Promise.reject(new Error('the password is hunter2')),
      }),
    ];
    for (const server of servers) {
      const received = await follow(connectClient(server), TICK).end;
      expect(JSON.stringify(received.error)).not.toContain('hunter2');
      expect(codesOf(received)).toEqual(['INTERNAL_SERVER_ERROR']);
    }
  });
});

describe('a subscription document', () => {
  it.each([
    'subscription { tick @skip(if: true) { n } }',
    'subscription ($s: Boolean!) { tick @skip(if: $s) { n } }',
    'subscription { tick @include(if: true) { n } }',
    'subscription { ... @include(if: false) { tick { n } } }',
    'subscription { ...A @skip(if: true) } fragment A on Subscription { tick { n } }',
    'subscription { ...A } fragment A on Subscription { ... { tick @skip(if: true) { n } } }',
  ])('is refused with a condition on its root: %s', async (query) => {
    const server = await startSubscriptionServer();
    const received = await follow(connectClient(server), query).end;
    expect(codesOf(received)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it.each([
    { query: TICK, operationName: '' },
    { query: 'subscription { tick { n @skip(if: false) } }' },
  ])('is accepted with an empty name, and with conditions below its root: %j', async (payload) => {
    const server = await startSubscriptionServer();
    const { end } = follow(connectClient(server), payload);
    server.source.send({ n: 1 });
    server.source.end();
    expect((await end).results.map(({ data }) => data)).toEqual([{ tick: { n: 1 } }]);
  });
});

describe('an invalid subscription', () => {
  it.each([
    ['no GraphQL', '{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['of no field of the schema', 'subscription { tock }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['of two fields', 'subscription { tick { n } b: tick { n } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with a wrong variable',
      'subscription($a: Int) { tick(from: $a) { n } }',
      { a: 'x' },
      'BAD_USER_INPUT',
    ],
    ['an unused fragment', 'fragment A on Tick { n }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', '{ hello }', {}, 'ONLY_SUBSCRIPTIONS'],
    ['a mutation', 'mutation { change }', {}, 'ONLY_SUBSCRIPTIONS'],
  ])('is refused: %s', async (_, query, variables, code) => {
    const server = await startSubscriptionServer();
    const received = await follow(connectClient(server), { query, variables }).end;
    expect(codesOf(received)).toEqual([code]);
    expect(server.contexts).toEqual([]);
    expect(await server.metrics.render()).toContain(`graphql_errors_total{code="${code}"} 1`);
  });

  it('does not affect other subscriptions of the connection', async () => {
    const server = await startSubscriptionServer();
    const client = connectClient(server);
    const ticking = follow(client, TICK);
    server.source.send({ n: 1 });
    await ticking.next();
    expect(codesOf(await follow(client, '{').end)).toEqual(['GRAPHQL_PARSE_FAILED']);
    server.source.send({ n: 2 });
    expect((await ticking.next()).data).toEqual({ tick: { n: 2 } });
  });

  it('is not executed as a query over HTTP', async () => {
    const server = await startSubscriptionServer();
    const { status, json } = await server.query(TICK);
    expect([status, json.errors[0].extensions.code]).toEqual([400, 'SUBSCRIPTION_NEEDS_WEBSOCKET']);
    expect(server.executed).toEqual([]);
  });
});
