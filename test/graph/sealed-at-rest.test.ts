import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reseal } from '../../src/app/reseal-command.js';
import { STORE_KEY, writeKeys } from '../support/store-keys.js';
import { found, leavePersonalData, startQuotingAmazon, startSealed } from './personal-flows.js';

const NEXT_KEY = Buffer.alloc(32, 5);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealed-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function files(): Promise<{ readonly name: string; readonly bytes: Buffer }[]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
}

async function readyz(url: string): Promise<object> {
  const response = await fetch(`${url}/readyz`);
  return { code: response.status, ...((await response.json()) as object) };
}

it('no file contains a name, street, phone number, email or label, although no key is configured', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const running = await startSealed(quoting, { ...amazon.environment, DATA_DIR: folder });
  await leavePersonalData(running);
  const label = await labelOf(running.url);
  const whileRunning = await files();
  await running.close();
  const after = await files();
  // The client's person, and at least name and street of a buyer.
  expect(quoting.personal.size).toBeGreaterThanOrEqual(6);
  for (const { name, bytes } of [...whileRunning, ...after]) {
    expect([name, found(bytes, quoting.personal)]).toEqual([name, []]);
    expect([name, partsIn(bytes, label)]).toEqual([name, []]);
  }
  const names = whileRunning.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['ledger.sqlite', 'index.sqlite', 'index.sqlite-wal']),
  );
  const ledger = after.find(({ name }) => name === 'ledger.sqlite');
  expect(ledger?.bytes.includes('key-5')).toBe(true);
});

/** Returns which parts of a label occur: SQLite spreads a long value over several pages. */
function partsIn(bytes: Buffer, label: Buffer): number[] {
  const starts = Array.from({ length: Math.floor(label.length / 512) }, (_, n) => n * 512);
  expect(starts.length).toBeGreaterThan(0);
  return starts.filter((at) => bytes.includes(label.subarray(at, at + 64)));
}

/** Returns the file of the label that was bought. */
async function labelOf(url: string): Promise<Buffer> {
  const query = '{ seller { purchases(first: 10) { nodes { key shipment { label { url } } } } } }';
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as never as {
    data: {
      seller: {
        purchases: { nodes: { shipment: { label: { url: string } | null } | null }[] };
      };
    };
  };
  const link = data.seller.purchases.nodes.flatMap(({ shipment }) => shipment?.label?.url ?? []);
  return Buffer.from(await (await fetch(link[0] ?? '')).arrayBuffer());
}

it('a new first key is used from then on; after resealing, the old one is not needed', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const env = { ...amazon.environment, DATA_DIR: folder };
  await writeKeys(folder, [STORE_KEY]);
  const first = await startSealed(quoting, env);
  await leavePersonalData(first);
  await first.close();
  await writeKeys(folder, [NEXT_KEY, STORE_KEY]);
  const both = await startSealed(quoting, env);
  expect(await readyz(both.url)).toMatchObject({ checks: { encryption: { status: 'ok' } } });
  expect((await labelOf(both.url)).length).toBeGreaterThan(100);
  await both.close();
  expect(await reseal(env, () => undefined)).toBeGreaterThan(20);
  await writeKeys(folder, [NEXT_KEY]);
  const alone = await startSealed(quoting, env);
  expect(await readyz(alone.url)).toMatchObject({ checks: { encryption: { status: 'ok' } } });
  expect((await labelOf(alone.url)).length).toBeGreaterThan(100);
  await alone.close();
  for (const { name, bytes } of await files())
    expect([name, found(bytes, quoting.personal)]).toEqual([name, []]);
});

it('the server is not ready without one of the keys of the stored data', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const env = { ...amazon.environment, DATA_DIR: folder };
  await writeKeys(folder, [STORE_KEY]);
  const first = await startSealed(quoting, env);
  await leavePersonalData(first);
  await first.close();
  await writeKeys(folder, [NEXT_KEY, STORE_KEY]);
  await (await startSealed(quoting, env)).close();
  await writeKeys(folder, [NEXT_KEY]);
  const running = await startSealed(quoting, env);
  const report = await readyz(running.url);
  await running.close();
  expect(report).toMatchObject({
    code: 503,
    status: 'not ready',
    checks: {
      ledger: { status: 'ok' },
      encryption: {
        status: 'failed',
        detail: expect.stringMatching(/encrypted with key [0-9a-f]{16}, .*ENCRYPTION_KEYS_FILE/),
      },
    },
  });
});

it('reseal creates nothing without a ledger', async () => {
  const env = { DATA_DIR: join(folder, 'absent') };
  await expect(reseal(env, () => undefined)).rejects.toThrow(/There is no ledger at/);
  expect(await readdir(folder)).toEqual([]);
});
