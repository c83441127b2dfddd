import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKeysCommand } from '../../../src/app/keys-command.js';
import { UsageError } from '../../../src/config/command-line.js';
import { openStore } from '../../../src/store/store.js';
import { storeKeys } from '../../support/store-keys.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a command. Returns its exit code, its results and what it told. */
async function run(...args: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runKeysCommand(
    args,
    { DATA_DIR: folder },
    { print: (line) => printed.push(line), say: (line) => told.push(line) },
  );
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}

const FORM = /^fgk_[0-9a-f]{16}_[\w-]{32}$/;

it('creates a key, and prints it alone', async () => {
  const { code, printed, told } = await run('create', '--name', 'shop', '--scopes', 'read,write');
  expect(code).toBe(0);
  expect(printed).toMatch(FORM);
  expect(told).toContain('the only time');
  const listed = await run('list');
  expect(listed.printed).toContain(printed.slice(0, 20));
  expect(listed.printed).not.toContain(printed.slice(21));
  expect(listed.printed).toContain(
    'scopes: read, write-orders, write-inventory, write-supply-sources; sellers: all',
  );
});

it('works while the server has the store open', async () => {
  const clock = { now: () => 1_000 };
  const place = { kind: 'sqlite', path: join(folder, 'ledger.sqlite') } as const;
  const store = await openStore(place, { clock, keys: storeKeys, ownerId: 'one' });
  try {
    const { printed } = await run('create', '--name', 'shop', '--scopes', 'all');
    expect(await store.accessKeys.find(printed.slice(4, 20))).toMatchObject({ name: 'shop' });
    await run('revoke', printed.slice(0, 20));
    expect((await store.accessKeys.find(printed.slice(4, 20)))?.revokedAt).not.toBeNull();
  } finally {
    await store.close();
  }
});

it('rotates a key, and says how long the secret before works', async () => {
  const { printed } = await run('create', '--name', 'shop', '--scopes', 'read');
  const rotated = await run('rotate', printed.slice(0, 20), '--grace-hours', '1');
  expect(rotated.printed).toMatch(FORM);
  expect(rotated.printed.slice(0, 20)).toBe(printed.slice(0, 20));
  expect(rotated.printed).not.toBe(printed);
  expect(rotated.told).toContain('another 1 hour');
});

it('says what to do about a taken name, an unknown key and an empty list', async () => {
  expect(await run('list')).toMatchObject({ code: 0, told: 'There are no access keys.' });
  await run('create', '--name', 'shop', '--scopes', 'read');
  const again = await run('create', '--name', 'shop', '--scopes', 'read');
  expect(again).toMatchObject({ code: 1, printed: '' });
  expect(again.told).toContain('npm run keys -- list');
  expect(await run('revoke', 'fgk_0123456789abcdef')).toMatchObject({ code: 1 });
  expect(await run('rotate', 'fgk_0123456789abcdef')).toMatchObject({ code: 1 });
});

it.each([
  [[], 'Accepted: create, list, revoke, rotate'],
  [['make'], '"make" is no command'],
  [['create', '--scopes', 'read'], '--name'],
  [['create', '--name', 'x'], '--scopes'],
  [['create', '--name', 'Server', '--scopes', 'read'], 'the server does not use itself'],
  [['create', '--name', 'Ann (auth0|7)', '--scopes', 'read'], 'does not end in parentheses'],
  [['create', '--name', 'x', '--scopes', 'rad'], 'Accepted: read,'],
  [['create', '--name', 'x', '--scopes', 'manage', '--sellers', 'A1'], 'for all sellers'],
  [['create', '--name', 'x', '--scopes', 'read', '--sellers', ','], 'names no seller'],
  [['create', '--name', 'x', '--scopes', 'read', '--expires', '2020-01-01'], 'in the future'],
  [['create', '--name', 'x', '--scopes', 'read', '--expires', 'soon'], 'in the future'],
  [['revoke'], 'needs a key'],
  [['revoke', 'fgk_1'], 'needs a key'],
  [['rotate', 'fgk_0123456789abcdef', '--grace-hours', 'x'], '--grace-hours'],
  [['list', 'a', 'b'], 'one word too many'],
])('refuses %j before it opens anything', async (args, accepted) => {
  await expect(run(...args)).rejects.toThrow(UsageError);
  await expect(run(...args)).rejects.toThrow(accepted);
});

it('needs a folder that lasts', async () => {
  const told: string[] = [];
  const code = await runKeysCommand(
    ['list'],
    {},
    { print: () => undefined, say: (line) => told.push(line) },
  );
  expect([code, told.join()]).toEqual([1, expect.stringContaining('Set DATA_DIR')]);
});
