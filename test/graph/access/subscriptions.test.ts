import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';

let app: GuardedApp;
beforeAll(async () => {
  app = await startGuardedApp();
});
afterAll(() => app.close());

const WATCH = 'subscription { purchaseBatchUpdated(id: "batch", sellerId: "$") { key } }';

/** Subscribes, and returns the close code of the connection, or the errors of the subscription. */
async function outcomeOf(
  connectionParams: Record<string, unknown> | undefined,
  headers: Record<string, string> = {},
): Promise<unknown> {
  class WithHeaders extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers });
    }
  }
  const [seller] = app.running.emulator.sellers;
  const client = createClient({
    url: `${app.running.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithHeaders,
    retryAttempts: 0,
    ...(connectionParams && { connectionParams }),
  });
  try {
    return await new Promise((resolve) => {
      client.subscribe(
        { query: WATCH.replace('$', seller?.sellerId ?? '') },
        {
          next: (message) => resolve(message),
          error: (error) => {
            const isClosed = typeof error === 'object' && error !== null && 'code' in error;
            resolve(
              isClosed
                ? error.code
                : (error as { extensions: { code: string } }[]).map((one) => one.extensions.code),
            );
          },
          complete: () => resolve('complete'),
        },
      );
    });
  } finally {
    await client.dispose();
  }
}

describe('a WebSocket', () => {
  it('with a nested payload is refused like one without a key', async () => {
    const nested = JSON.parse(`${'{"headers":'.repeat(2_000)}{}${'}'.repeat(2_000)}`) as object;
    expect(await outcomeOf(nested as Record<string, unknown>)).toBe(4403);
  });

  it('without a key is closed with 4403', async () => {
    expect(await outcomeOf(undefined)).toBe(4403);
    expect(await outcomeOf({ authorization: 'Bearer fgk_1' })).toBe(4403);
  });

  it.each(['Authorization', 'authorization'])(
    'takes a key as %s of its first message, in headers there, or as a header',
    async (name) => {
      const key = `Bearer ${await app.createKey(['METRICS'])}`;
      // The subscription is refused, so the connection was accepted.
      expect(await outcomeOf({ [name]: key })).toEqual(['FORBIDDEN']);
      expect(await outcomeOf({ headers: { [name]: key } })).toEqual(['FORBIDDEN']);
      expect(await outcomeOf(undefined, { [name]: key })).toEqual(['FORBIDDEN']);
    },
  );

  it('of a key without the seller finds nothing there', async () => {
    const [, other] = app.running.emulator.sellers;
    const key = await app.createKey(['READ'], [other?.sellerId ?? '']);
    expect(await outcomeOf({ authorization: `Bearer ${key}` })).toMatchObject(['SELLER_NOT_FOUND']);
  });

  it('is closed with 4403 when its key expires', async () => {
    const input = {
      name: 'short',
      scopes: ['READ'],
      expiresAt: new Date(Date.now() + 400).toISOString(),
    };
    const { data } = await app.as(
      app.admin,
      'mutation C($input: CreateAccessKeyInput!) { createAccessKey(input: $input) { secret } }',
      { input },
    );
    const socket = new WebSocket(
      `${app.running.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    const code = await new Promise((resolve) => {
      socket.on('open', () => {
        const payload = { authorization: `Bearer ${data.createAccessKey.secret}` };
        socket.send(JSON.stringify({ type: 'connection_init', payload }));
      });
      socket.on('close', resolve);
    });
    expect(code).toBe(4403);
  });
});
