import { PreparedStatements } from '../../src/store/engine/sqlite/prepared-statements.js';
import { spyOn } from 'jest-mock';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { BentAmazon } from '../support/bent-amazon.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { CONNECT, consentAt, openPage } from './connect-fixture.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { Cancel, Shipping } from './shipping-fixture.js';

const DAY = 86_400_000;
const AUTHORIZATION = 'authorization { status grantedAt expiresAt problem { code message since } }';
const HEALTH = `health {
  isHealthy problems { code message since } clientSecretExpiresAt
  apis { api lastSuccessAt lastFailure { at operation code } roleMissingSince }
  orders { syncedAt ordersWithoutSupplySource problem { code } }
  unsettledPurchaseCount unshippedAfterCancelCount
}`;
const STATE = `sellerId region ${AUTHORIZATION} ${HEALTH}`;

let running: RunningApp | undefined;
let guarded: GuardedApp | undefined;
afterEach(async () => {
  await running?.close();
  await guarded?.close();
  running = guarded = undefined;
});

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into it freely
async function ask(document: string, variables: object = {}): Promise<any> {
  const { data, errors } = await running!.request(document, variables);
  expect(errors).toBeUndefined();
  return data;
}

const found = async (filter: string): Promise<string[]> => {
  const { sellers } = await ask(`{ sellers(filter: ${filter}) { nodes { sellerId } } }`);
  return sellers.nodes.map(({ sellerId }: { sellerId: string }) => sellerId);
};

describe('a seller that works', () => {
  it('is healthy, and its state costs no call', async () => {
    running = await startRunningApp();
    await ask('{ seller { supplySources(first: 1) { nodes { alias } } } }');
    running.callsSince();
    const { seller } = await ask(`{ seller { ${STATE} } }`);
    expect(running.callsSince()).toEqual({});
    expect(seller).toMatchObject({
      region: 'NA',
      authorization: { status: 'AUTHORIZED', grantedAt: null, expiresAt: null, problem: null },
      health: {
        isHealthy: true,
        problems: [],
        clientSecretExpiresAt: null,
        apis: [{ api: 'SUPPLY_SOURCES', lastFailure: null, roleMissingSince: null }],
        orders: null,
        unsettledPurchaseCount: 0,
        unshippedAfterCancelCount: 0,
      },
    });
    expect(Date.parse(seller.health.apis[0].lastSuccessAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('shows what is left of the quota, by operation, and when Amazon refused a call', async () => {
    const plan = { ratePerSecond: 0.5, burst: 5, source: 'test' };
    running = await startRunningApp({ planFor: () => plan });
    const QUOTAS = 'quotas { operation rate isRateAnnounced burst available waiting throttledAt }';
    const quotas = async () => (await ask(`{ seller { ${QUOTAS} } }`)).seller.quotas;
    expect(await quotas()).toEqual([]);
    running.emulator.control.addFault({ kind: '429', operation: 'getSupplySources', next: 1 });
    const order = 'order(id: "112-1000001-1000001", fresh: true) { amazonOrderId }';
    await ask('{ seller { supplySources(first: 1) { nodes { alias } } } }');
    await ask(`{ seller { ${order} } }`);
    running.callsSince();
    const shown = await quotas();
    expect(running.callsSince()).toEqual({});
    expect(shown.map(({ operation }: { operation: string }) => operation)).toEqual([
      'getOrder',
      'getSupplySources',
    ]);
    const [ofOrder, ofSources] = shown;
    expect(ofOrder).toMatchObject({ rate: 0.5, isRateAnnounced: true, burst: 5, waiting: 0 });
    expect(ofOrder.available).toBeLessThan(5);
    expect(ofOrder.throttledAt).toBeNull();
    expect(Date.parse(ofSources.throttledAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('has a failure that Amazon caused, by API', async () => {
    running = await startRunningApp();
    running.emulator.control.addFault({ kind: '503', operation: 'getSupplySources' });
    await running.request('{ seller { supplySources(first: 1) { nodes { alias } } } }');
    const { seller } = await ask(`{ seller { ${STATE} } }`);
    expect(seller.health).toMatchObject({
      // One failure is no problem that lasts.
      isHealthy: true,
      apis: [
        {
          api: 'SUPPLY_SOURCES',
          lastSuccessAt: null,
          lastFailure: { operation: 'getSupplySources', code: 'UPSTREAM_UNAVAILABLE' },
        },
      ],
    });
  });

  it('shows when its consent ends, and DISCONNECTED after it was disconnected', async () => {
    guarded = await startGuardedApp();
    const { admin } = guarded;
    const as: GuardedApp['as'] = (...request) => guarded!.as(...request);
    const { sellerId } = guarded.running.emulator.sellers[2]!;
    const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
    const started = await as(admin, CONNECT, { input });
    await openPage(await consentAt(started.data.connectSeller.authorizationUrl, sellerId));
    const { data } = await as(admin, `{ seller(id: "${sellerId}") { ${AUTHORIZATION} } }`);
    const { grantedAt, expiresAt } = data.seller.authorization;
    expect(Math.abs(Date.parse(grantedAt) - Date.now())).toBeLessThan(60_000);
    expect(Date.parse(expiresAt) - Date.parse(grantedAt)).toBe(365 * DAY);
    const gone = await as(
      admin,
      `mutation { disconnectSeller(input: { sellerId: "${sellerId}", force: true }) { seller { ${AUTHORIZATION} } } }`,
    );
    expect(gone.data.disconnectSeller.seller.authorization.status).toBe('DISCONNECTED');
  });

  it('shows how new its orders are, the unclear purchase and the order without a label', async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
    const shipping = new Shipping(running);
    const bought = await shipping.bought({ key: 'key-1' });
    await running.query(Cancel, { input: { shipmentId: bought.shipmentId } });
    running.emulator.control.addFault({ kind: '503', operation: 'getOrder' });
    running.emulator.control.addFault({ kind: 'lost-reply', operation: 'createShipment', next: 1 });
    await shipping.buy({ key: 'key-2', ...shipping.purchase(2) });
    const { seller } = await ask(`{ seller { ${STATE} } }`);
    expect(seller.health).toMatchObject({
      orders: { syncedAt: expect.any(String), ordersWithoutSupplySource: 0 },
      unsettledPurchaseCount: 1,
      unshippedAfterCancelCount: 1,
    });
  });
});

describe('a seller whose grant Amazon refuses', () => {
  it('says so with what to do, and the filter finds it at once', async () => {
    running = await startRunningApp({ env: { EMULATOR_SELLERS: '2' } });
    const [good, revoked] = running.emulator.sellers.map(({ sellerId }) => sellerId);
    running.emulator.control.setGrant(revoked!, 'revoked');
    // The list is asked repeatedly, so that a cached response would be seen.
    for (let n = 0; n < 3; n += 1) expect(await found('{ isHealthy: false }')).toEqual([]);
    await running.request(
      `{ seller(id: "${revoked}") { supplySources(first: 1) { nodes { alias } } } }`,
    );
    expect(await found('{ isHealthy: false }')).toEqual([revoked]);
    expect(await found('{ authorizationStatuses: [REVOKED, DISCONNECTED] }')).toEqual([revoked]);
    expect(await found('{ isHealthy: true }')).toEqual([good]);
    expect(await found('{ authorizationStatuses: [] }')).toEqual([]);
    const { seller } = await ask(`{ seller(id: "${revoked}") { ${STATE} } }`);
    const problem = {
      code: 'UPSTREAM_DENIED',
      message: expect.stringMatching(/invalid_grant.*renewSeller/),
      since: expect.any(String),
    };
    expect(seller.authorization).toMatchObject({ status: 'REVOKED', problem });
    expect(seller.health).toMatchObject({ isHealthy: false, problems: [problem], apis: [] });
  });
});

describe('a seller whose application lacks a role', () => {
  it('says which API Amazon denies', async () => {
    const body = JSON.stringify({
      errors: [
        { code: 'Unauthorized', message: 'Access to requested resource is denied.', details: '' },
      ],
    });
    await using amazon = await BentAmazon.start({
      instead: ({ target }) =>
        target.startsWith('/supplySources/') ? { status: 403, body } : undefined,
    });
    running = await startRunningApp({ beside: amazon.emulator, env: amazon.environment });
    await running.request('{ seller { supplySources(first: 1) { nodes { alias } } } }');
    const { seller } = await ask(`{ seller { ${STATE} } }`);
    expect(seller.health).toMatchObject({
      isHealthy: false,
      problems: [{ code: 'UPSTREAM_DENIED', message: expect.stringContaining('SUPPLY_SOURCES') }],
      apis: [{ api: 'SUPPLY_SOURCES', roleMissingSince: expect.any(String) }],
    });
    await running.close();
    running = undefined;
  });
});

/** Reads of the store on behalf of the fields. Background work runs at the same time. */
const READS = {
  // The background reads one seller with the same statement.
  progress: /from "order_sync" .*"order_sync"\."seller_id" in \(\?, \?, \?\)/,
  problems: /from "order_sync_turn" .*"problem" is not null/,
  unsettled: /count\(\*\) as "count" from "purchase"/,
  unshipped: /count\(distinct amazon_order_id\)/,
  withoutSource: /from "order_asking_tally" .*"seller_id" in/,
};

describe('a list of sellers', () => {
  it('reads the store once for each level', async () => {
    running = await startRunningApp(syncing({ EMULATOR_SELLERS: '3' }));
    await whenSynced(running);
    const prepare = spyOn(PreparedStatements.prototype, 'prepare');
    try {
      const list = `{ sellers(filter: { isHealthy: true }) { nodes { ${STATE} } } }`;
      expect((await ask(list)).sellers.nodes).toHaveLength(3);
      const texts = prepare.mock.calls.map(([text]) => text);
      const counts = Object.entries(READS).map(([name, form]) => [
        name,
        texts.filter((text) => form.test(text)).length,
      ]);
      expect(Object.fromEntries(counts)).toEqual({
        progress: 1,
        problems: 1,
        unsettled: 1,
        unshipped: 1,
        withoutSource: 1,
      });
    } finally {
      prepare.mockRestore();
    }
  });
});

describe('the client secret', () => {
  it('has a date of its own, which every seller shows', async () => {
    const { startEmulator } = await import('../../src/emulator/emulator.js');
    const beside = await startEmulator({ usagePlans: 'off' });
    const madeAt = new Date(Date.now() - 170 * DAY).toISOString().slice(0, 10);
    running = await startRunningApp({
      beside,
      env: { ...beside.environment, LWA_CLIENT_SECRET_DATE: madeAt },
    });
    const { seller } = await ask(`{ seller { ${STATE} } }`);
    expect(Date.parse(seller.health.clientSecretExpiresAt)).toBe(Date.parse(madeAt) + 180 * DAY);
    expect(seller.health.problems).toMatchObject([
      { message: expect.stringContaining('LWA_CLIENT_SECRET_DATE') },
    ]);
    await beside.close();
  });
});
