import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reseal } from '../../src/app/reseal-command.js';
import { found, leavePersonalData, startQuotingAmazon, startSealed } from './personal-flows.js';

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

it('no file contains a name, street, phone number or email when there is a key', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const running = await startSealed(quoting, { ...amazon.environment, DATA_DIR: folder });
  await leavePersonalData(running);
  const whileRunning = await files();
  await running.close();
  const after = await files();
  // The client's person, and at least name and street of a buyer.
  expect(quoting.personal.size).toBeGreaterThanOrEqual(6);
  for (const { name, bytes } of [...whileRunning, ...after])
    expect([name, found(bytes, quoting.personal)]).toEqual([name, []]);
  const names = whileRunning.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['ledger.sqlite', 'index.sqlite', 'index.sqlite-wal']),
  );
  const ledger = after.find(({ name }) => name === 'ledger.sqlite');
  expect(ledger?.bytes.includes('key-5')).toBe(true);
});

it('no file contains them after a key was added and everything was resealed', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const inTheClear = { ...amazon.environment, DATA_DIR: folder, LEDGER_ENCRYPTION_KEY: '' };
  const running = await startSealed(quoting, inTheClear);
  await leavePersonalData(running);
  await running.close();
  const before = (await files()).flatMap(({ bytes }) => found(bytes, quoting.personal));
  expect([...new Set(before)].toSorted()).toEqual([...quoting.personal].toSorted());
  const env = { ...amazon.environment, DATA_DIR: folder };
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
  expect(await reseal({ ...env, LEDGER_ENCRYPTION_KEY: key(5) }, () => undefined)).toBeGreaterThan(
    20,
  );
  for (const { name, bytes } of await files())
    expect([name, found(bytes, quoting.personal)]).toEqual([name, []]);
});

it('the server is not ready with another key than that of the stored data', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const first = await startSealed(quoting, { ...amazon.environment, DATA_DIR: folder });
  await leavePersonalData(first);
  expect(await readyz(first.url)).toMatchObject({ checks: { encryption: { status: 'ok' } } });
  await first.close();
  for (const LEDGER_ENCRYPTION_KEY of ['', Buffer.alloc(32, 6).toString('base64')]) {
    const env = { ...amazon.environment, DATA_DIR: folder, LEDGER_ENCRYPTION_KEY };
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
          detail: expect.stringMatching(/encrypted with key .* LEDGER_PREVIOUS_ENCRYPTION_KEYS/),
        },
      },
    });
  }
});

it('reseal creates nothing without a ledger', async () => {
  const env = {
    DATA_DIR: join(folder, 'absent'),
    LEDGER_ENCRYPTION_KEY: Buffer.alloc(32, 5).toString('base64'),
  };
  await expect(reseal(env, () => undefined)).rejects.toThrow(/There is no ledger at/);
  expect(await readdir(folder)).toEqual([]);
});

it('reseal fails without a current key, so that a script notices', async () => {
  const quoting = await startQuotingAmazon();
  await using amazon = quoting.amazon;
  const env = { ...amazon.environment, DATA_DIR: folder, LEDGER_ENCRYPTION_KEY: '' };
  await expect(reseal(env, () => undefined)).rejects.toThrow('LEDGER_ENCRYPTION_KEY is not set');
  expect(await readdir(folder)).toEqual([]);
});
