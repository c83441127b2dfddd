import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { Buy, Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

const run = promisify(execFile);

let root: string;
let emulator: Emulator;
/** The database that is backed up, and the one that the backup is restored into. */
let places: readonly PostgresPlace[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'backup-'));
  emulator = await startEmulator({ usagePlans: 'off' });
  places = [await newDatabase(), await newDatabase()];
});

const sales = (): number =>
  emulator.control
    .calls()
    .filter(({ operation }) => operation === 'createShipment')
    .reduce((sum, { calls }) => sum + calls, 0);

afterAll(async () => {
  for (const place of places) await place.dispose();
  await emulator.close();
  await rm(root, { recursive: true });
});

async function withServer<Result>(
  place: PostgresPlace,
  use: (server: RunningApp, shipping: Shipping) => Promise<Result>,
  variables: Record<string, string> = {},
): Promise<Result> {
  const env = { ...emulator.environment, ...variables, DATABASE_URL: place.url };
  const server = await startRunningApp({ env, beside: emulator });
  try {
    return await use(server, new Shipping(server));
  } finally {
    await server.close();
  }
}

it('a restored database answers queries and buys nothing while the operator compares, and keeps its keys then', async () => {
  const [place, restored] = places as [PostgresPlace, PostgresPlace];
  const file = join(root, 'ledger.dump');
  const before = await withServer(place, async (_server, shipping) => {
    const bought = await shipping.bought({ key: 'before', ...shipping.purchase(1) });
    await run('pg_dump', [place.url, '--format=custom', `--file=${file}`]);
    await shipping.bought({ key: 'after', ...shipping.purchase(2) });
    return bought;
  });
  await run('pg_restore', [`--dbname=${restored.url}`, '--clean', '--if-exists', file]);
  const sold = sales();

  await withServer(
    restored,
    async (server, shipping) => {
      const { data } = await server.request<
        { seller: { purchase: { trackingNumber: string }; health: { problems: object[] } } },
        object
      >('{ seller { purchase(key: "before") { trackingNumber } health { problems { code } } } }');
      expect(data.seller).toMatchObject({
        purchase: { trackingNumber: before.trackingNumber },
        health: { problems: [{ code: 'PURCHASES_REFUSED' }] },
      });
      const { errors } = await server.request(Buy, {
        input: { key: 'after', ...shipping.purchase(2) },
      });
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('switched them off'),
          extensions: {
            code: 'PURCHASES_REFUSED',
            reason: 'SWITCHED_OFF',
            nextStep: expect.stringContaining('PURCHASES=on'),
          },
        },
      ]);
      const ready = await fetch(new URL('/readyz', server.url));
      expect([ready.status, await ready.text()]).toEqual([
        200,
        expect.stringContaining('switched off'),
      ]);
    },
    { PURCHASES: 'off' },
  );
  expect(sales()).toBe(sold);

  await withServer(restored, async (server, shipping) => {
    const again = await server.request(Buy, {
      input: { key: 'before', ...shipping.purchase(1) },
    });
    expect(again.data.buyShipping).toMatchObject({ isReplay: true });
    await shipping.bought({ key: 'new', ...shipping.purchase(5) });
  });
  expect(sales()).toBe(sold + 1);
});
