import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';
import { startIdentityProvider } from '../../support/identity-provider.js';
import type { IdentityProvider } from '../../support/identity-provider.js';

let provider: IdentityProvider;
let app: GuardedApp;
beforeAll(async () => {
  provider = await startIdentityProvider();
  app = await startGuardedApp({ env: provider.env });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

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

const NO_LONGER = 'The access key or token is no longer valid';

/** Connects with credentials, and returns code and reason of the end of the connection. */
async function endOf(credentials: string): Promise<[number, string]> {
  const url = `${app.running.url.replace('http', 'ws')}/graphql`;
  const socket = new WebSocket(url, 'graphql-transport-ws');
  return new Promise((resolve) => {
    socket.on('open', () => {
      const payload = { authorization: `Bearer ${credentials}` };
      socket.send(JSON.stringify({ type: 'connection_init', payload }));
    });
    socket.on('close', (code, reason) => resolve([code, reason.toString()]));
  });
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
    expect(await endOf(data.createAccessKey.secret)).toEqual([4403, NO_LONGER]);
  });

  it('takes a token, and is closed with 4403 when it expires', async () => {
    expect(
      await outcomeOf({ authorization: `Bearer ${await provider.sign({ scope: '' })}` }),
    ).toEqual(['FORBIDDEN']);
    // Accepted until 30 seconds after its expiry.
    const exp = Math.ceil((Date.now() + 300) / 1000) - 30;
    expect(await endOf(await provider.sign({ exp }))).toEqual([4403, NO_LONGER]);
  });

  it('says why it takes no token', async () => {
    const token = await provider.token({ audience: 'urn:other' });
    expect(await endOf(token)).toEqual([4403, 'The token is not for this server']);
  });
});
