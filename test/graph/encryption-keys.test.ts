import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reseal } from '../../src/app/reseal-command.js';
import { startProblem } from '../../src/app/start-problem.js';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { writeKeys } from '../support/store-keys.js';
import { CONNECT, consentAt, openPage, SELLERS } from './connect-fixture.js';

const OTHER_KEY = Buffer.alloc(32, 4);

let folder: string;
let emulator: Emulator;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  emulator = await startEmulator({ usagePlans: 'off' });
});
afterEach(async () => {
  await emulator.close();
  await rm(folder, { recursive: true });
});

const keysPath = (): string => join(folder, 'encryption-keys');
const environment = (): Record<string, string> => ({
  ...emulator.environment,
  DATA_DIR: folder,
  SP_API_APPLICATION_ID: emulator.application.applicationId,
  SELLER_CENTRAL_ENDPOINT: emulator.url,
});
const start = (): Promise<RunningApp> => startRunningApp({ env: environment(), beside: emulator });

async function connectThird(running: RunningApp): Promise<void> {
  const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
  const { data } = await running.request<
    { connectSeller: { authorizationUrl: string; error: object | null } },
    object
  >(CONNECT, { input });
  expect(data.connectSeller.error).toBeNull();
  const back = await consentAt(data.connectSeller.authorizationUrl, third().sellerId);
  expect((await openPage(back)).status).toBe(200);
}

const third = () => emulator.sellers[2]!;

async function sellersOf(running: RunningApp): Promise<string[]> {
  const { data } = await running.request<
    { sellers: { nodes: { sellerId: string }[] } },
    Record<string, never>
  >(SELLERS);
  return data.sellers.nodes.map(({ sellerId }) => sellerId);
}

/** Starts the server, which must not start. Returns what is printed. */
async function problemOfStart(): Promise<string> {
  const started = await start().catch((error: unknown) => error);
  if (started instanceof Error) return startProblem(started, null);
  await (started as RunningApp).close();
  throw new Error('the server started');
}

it('the first start creates a key for its user only, the second uses it', async () => {
  const first = await start();
  await connectThird(first);
  await first.close();
  const created = await stat(keysPath());
  expect(created.mode & 0o777).toBe(0o600);
  const text = await readFile(keysPath(), 'utf8');
  const second = await start();
  expect(await sellersOf(second)).toContain(third().sellerId);
  await second.close();
  expect(await readFile(keysPath(), 'utf8')).toBe(text);
});

it('a refresh token is in no file of the data folder', async () => {
  const running = await start();
  await connectThird(running);
  const bytes = async (): Promise<Buffer> => {
    const names = await readdir(folder);
    return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
  };
  const whileRunning = await bytes();
  await running.close();
  for (const content of [whileRunning, await bytes()]) {
    expect(content.includes(third().sellerId)).toBe(true);
    for (const { refreshToken } of emulator.sellers)
      expect(content.includes(refreshToken)).toBe(false);
  }
});

it('the server refuses to start without the key of its data, and creates none', async () => {
  const running = await start();
  await connectThird(running);
  await running.close();
  const text = await readFile(keysPath(), 'utf8');
  await rm(keysPath());
  expect(await problemOfStart()).toMatch(
    /^\S+encryption-keys is missing\. .*Put the file back from a backup/,
  );
  expect(await readdir(folder)).not.toContain('encryption-keys');
  await writeKeys(folder, [OTHER_KEY]);
  expect(await problemOfStart()).toMatch(
    /^\S+encryption-keys has none of the keys .*Add that key to the file, or set ENCRYPTION_KEYS_FILE/,
  );
  const [key = ''] = text.split('\n').slice(-2);
  await writeKeys(folder, [OTHER_KEY, Buffer.from(key, 'base64')]);
  const again = await start();
  expect(await sellersOf(again)).toContain(third().sellerId);
  await again.close();
});

it('the server starts with a new key once the loss of the old one is accepted', async () => {
  const running = await start();
  await connectThird(running);
  await running.close();
  await rm(keysPath());
  const said: string[] = [];
  await reseal(environment(), (line) => said.push(line), { acceptsLoss: true });
  // The grant of the seller, and the secret of label links.
  expect(said.join('\n')).toMatch(/2 values: .*\n.*Accepted: key [0-9a-f]{16} is lost/);
  const again = await start();
  const ready = await fetch(`${again.url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([
    200,
    { checks: { encryption: { status: 'ok' } } },
  ]);
  // Its token is lost, so it must connect again.
  await connectThird(again);
  expect(await sellersOf(again)).toContain(third().sellerId);
  await again.close();
});

it('with the built-in emulator and a data folder, a seller connects without any key', async () => {
  const running = await startRunningApp({ env: { DATA_DIR: folder } });
  const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
  const { data } = await running.request(CONNECT, { input });
  expect(data).toMatchObject({ connectSeller: { error: null } });
  await running.close();
  expect(await readdir(folder)).toContain('encryption-keys');
});
