import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { newDatabase } from './postgres-place.js';
import type { PostgresPlace } from './postgres-place.js';

let place: PostgresPlace;
let emulator: Emulator;
let servers: RunningApp[];

const start = async (): Promise<RunningApp> => {
  const env = { ...emulator.environment, DATABASE_URL: place.url };
  const server = await startRunningApp({ env, beside: emulator });
  servers.push(server);
  return server;
};

beforeEach(async () => {
  servers = [];
  place = await newDatabase();
  emulator = await startEmulator({ usagePlans: 'off' });
});

afterEach(async () => {
  for (const server of servers) await server.close();
  await emulator.close();
  await place.dispose();
});

it('opens a link of one server on another, and on one that starts later', async () => {
  // Both find an empty database.
  const [a, b] = await Promise.all([start(), start()]);
  const { label } = await new Shipping(a).bought();
  const { pathname } = new URL(label!.url!);
  const statusAt = async ({ url }: RunningApp) => (await fetch(new URL(pathname, url))).status;
  expect([await statusAt(a), await statusAt(b)]).toEqual([200, 200]);
  expect(await statusAt(await start())).toBe(200);
});
