import { getIntrospectionQuery } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';
import { startIdentityProvider } from '../../support/identity-provider.js';
import type { IdentityProvider } from '../../support/identity-provider.js';
import { startRunningApp } from '../../support/running-app.js';

// Its cost is most of the 80,000 points that can be saved up in any case.
let asked = 0;
/** Returns another text each time, so that no cached answer serves it. */
const wholeSchema = (): string => `${getIntrospectionQuery()} # ${++asked}`;

let provider: IdentityProvider;
let app: GuardedApp;
beforeAll(async () => {
  provider = await startIdentityProvider();
  const env = { PRINCIPAL_POINTS_PER_SECOND: '1', ANSWER_CACHE_MB: '8', ...provider.env };
  app = await startGuardedApp({ env });
});
afterAll(async () => {
  await app.close();
  await provider.close();
});

/** Returns the error code of the answer, or what its caller has left. */
async function outcomeOf(credentials: string, document = wholeSchema()): Promise<unknown> {
  const { errors, extensions } = await app.as(credentials, document);
  const { throttle } = (extensions.cost ?? {}) as { throttle?: { available: number } };
  return errors?.[0]?.extensions.code ?? throttle?.available;
}

async function subscribed(credentials: string): Promise<unknown> {
  const [seller] = app.running.emulator.sellers;
  const client = createClient({
    url: `${app.running.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${credentials}` },
  });
  const lists = Array.from(
    { length: 40 },
    (_, n) => `l${n}: purchases(first: 500) { nodes { id } }`,
  );
  const query = `subscription { purchaseBatchUpdated(id: "b", sellerId: "${seller?.sellerId}") { ${lists.join(' ')} } }`;
  try {
    return await new Promise((resolve) => {
      client.subscribe(
        { query },
        { next: resolve, error: resolve, complete: () => resolve('complete') },
      );
    });
  } finally {
    await client.dispose();
  }
}

describe('the points of a caller', () => {
  it('are those of one access key', async () => {
    const [one, other] = [await app.createKey(['READ']), await app.createKey(['READ'])];
    expect(await outcomeOf(one)).toBeLessThan(50_000);
    expect(await outcomeOf(one)).toBe('RATE_LIMITED');
    expect(await outcomeOf(one, '{ __typename }')).toBeLessThan(50_000);
    expect(await outcomeOf(other)).toBeLessThan(50_000);
  });

  it('are those of one subject, also with a new token', async () => {
    const exp = Math.floor(Date.now() / 1000);
    expect(await outcomeOf(await provider.sign({ exp: exp + 100 }))).toBeLessThan(50_000);
    expect(await outcomeOf(await provider.sign({ exp: exp + 200 }))).toBe('RATE_LIMITED');
    expect(await outcomeOf(await provider.sign({ sub: 'grace' }))).toBeLessThan(50_000);
  });

  it('are not taken by a cached answer, which shows them', async () => {
    const [seller] = app.running.emulator.sellers;
    const key = await app.createKey(['READ']);
    const document = `{ seller(id: "${seller?.sellerId}") { supplySources(first: 5) { nodes { id } } } }`;
    const left: number[] = [];
    for (let round = 0; round < 4; round += 1) left.push(Number(await outcomeOf(key, document)));
    expect(left[0]).toBeLessThan(80_000);
    // Points come back meanwhile, one in a second.
    expect(Math.abs((left[3] ?? 0) - (left[2] ?? 0))).toBeLessThan(50);
  });

  it('are charged for introspections that are refused, and owed', async () => {
    const key = await app.createKey(['METRICS']);
    const [, fields, fragments] = /\{([^]*?)\}\s*(fragment[^]*)$/.exec(getIntrospectionQuery())!;
    const outcomes: unknown[] = [];
    for (let round = 0; round < 5; round += 1) {
      const aliased = Array.from({ length: 20 }, (_, n) => `a${n}: ${fields}`).join(' ');
      outcomes.push(await outcomeOf(key, `query Q${round} { ${aliased} } ${fragments}`));
    }
    expect(outcomes[0]).toBe('QUERY_TOO_COSTLY');
    expect(outcomes.slice(3)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('are charged for invalid documents, by their length', async () => {
    const key = await app.createKey(['READ']);
    const invalid = `{ nothing } # ${'x'.repeat(100_000)}`;
    const outcomes: unknown[] = [];
    for (let round = 0; round < 9; round += 1) outcomes.push(await outcomeOf(key, invalid));
    expect(new Set(outcomes.slice(0, 7))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect(outcomes.slice(7)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(await subscribed(key)).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('refuse a subscription that costs more than is left', async () => {
    const key = await app.createKey(['READ']);
    await outcomeOf(key);
    expect(await subscribed(key)).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });
});

describe('without the variables', () => {
  it('a local caller has no limits, and sees none', async () => {
    const running = await startRunningApp();
    try {
      for (let round = 0; round < 8; round += 1) {
        const { errors, extensions } = await running.request(wholeSchema(), {});
        expect(errors).toBeUndefined();
        expect(extensions.cost).not.toHaveProperty('throttle');
      }
    } finally {
      await running.close();
    }
  });
});
