import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { link, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ledgerStatus } from '../../../src/store/purchasing/acknowledge.js';
import { openStore } from '../../../src/store/store.js';
import { storeKeys } from '../../support/store-keys.js';
import { anIntent } from './suites/store-place.js';

const CHILD = fileURLToPath(new URL('open-store.js', import.meta.url));

let folder: string;
let path: string;
let other: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'links-'));
  path = join(folder, 'ledger.sqlite');
  other = join(folder, 'elsewhere', 'ledger.sqlite');
  await mkdir(join(folder, 'elsewhere'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (at: string) =>
  openStore({ kind: 'sqlite', path: at }, { clock: Date, keys: storeKeys, ownerId: 'me' });

const REFUSAL = {
  code: 'UNAVAILABLE',
  message: expect.stringMatching(/has 2 names \(hard links\)\..*Nothing was changed\./),
};

it('a second process does not open the ledger of a running server through a hard link', async () => {
  const store = await open(path);
  try {
    await store.purchases.intend(anIntent('one'));
    await link(path, other);
    const running = spawn(process.execPath, [CHILD, other], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: running.stdout }), 'line')) as [string];
    running.kill();
    expect(JSON.parse(line)).toMatchObject(REFUSAL);
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['ledger.sqlite']);
    await store.purchases.intend(anIntent('two'));
  } finally {
    await store.close();
  }
});

it('a ledger with a hard link opens under no name, and again once the link is gone', async () => {
  await (await open(path)).close();
  await link(path, other);
  await expect(open(path)).rejects.toMatchObject(REFUSAL);
  await expect(open(other)).rejects.toMatchObject(REFUSAL);
  await expect(ledgerStatus(other)).rejects.toMatchObject(REFUSAL);
  await rm(other);
  await (await open(path)).close();
});
