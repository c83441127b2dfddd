import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { Kysely } from 'kysely';
import { migrateLedger } from '../../../src/store/engine/migrate.js';
import { createPurchaseLedger } from '../../../src/store/purchases/purchase-ledger.js';
import { OPEN_GATE } from '../../../src/store/purchasing/purchasing.js';
import { Sealer } from '../../../src/store/engine/sealer.js';
import { NodeSqliteDialect } from '../../../src/store/engine/sqlite/sqlite-dialect.js';
import { openLedgerFile } from '../../../src/store/engine/sqlite/ledger-file.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import type { LedgerTables } from '../../../src/store/tables.js';
import { anIntent, SELLER } from './suites/store-place.js';
import { STORE_KEY, storeKeys } from '../../support/store-keys.js';

const NOBODY = 65_534;
const CHILD = fileURLToPath(new URL('open-store.js', import.meta.url));

let folder: string;
let path: string;
const opened: Store[] = [];

async function open(at: string = path): Promise<Store> {
  const store = await openStore(
    { kind: 'sqlite', path: at },
    { clock: Date, keys: storeKeys, ownerId: 'this process' },
  );
  opened.push(store);
  return store;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  path = join(folder, 'ledger.db');
});

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

async function fill(count: number): Promise<void> {
  const store = await open();
  for (let n = 0; n < count; n += 1) await store.purchases.intend(anIntent(`key ${n}`));
  await store.close();
}

function child(at = path, ...more: string[]) {
  const running = spawn(process.execPath, [CHILD, at, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: running.stdout });
  return { running, lines, ended: once(running, 'exit') };
}

describe('the file of the ledger', () => {
  it('has one owner in a process', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({
      name: 'StoreError',
      code: 'IN_USE',
      message: expect.stringContaining(path),
    });
  });

  it('has one owner, whatever name it is opened by', async () => {
    await open();
    await symlink(path, join(folder, 'other.db'));
    await symlink(folder, join(folder, 'again'));
    await expect(open(join(folder, 'other.db'))).rejects.toMatchObject({ code: 'IN_USE' });
    await expect(open(join(folder, 'again', 'ledger.db'))).rejects.toMatchObject({
      code: 'IN_USE',
    });
  });

  it('can be opened again after its owner closed it', async () => {
    await (await open()).close();
    expect((await open()).kind).toBe('sqlite');
  });

  it('has one owner process; a killed owner leaves no lock and every acknowledged row', async () => {
    const { running, lines, ended } = child();
    let acknowledged = -1;
    let refused: unknown;
    for await (const line of lines) {
      acknowledged = (JSON.parse(line) as { acknowledged: number }).acknowledged;
      if (acknowledged === 3) {
        refused = await open().catch((error: unknown) => error);
        running.kill('SIGKILL');
      }
    }
    await ended;
    expect(refused).toMatchObject({ code: 'IN_USE', message: expect.stringContaining(path) });

    const store = await open();
    for (let n = 0; n <= acknowledged; n += 1)
      expect(await store.purchases.find({ sellerId: SELLER, key: `key ${n}` })).toMatchObject({
        state: 'SENDING',
      });
    // Its owner has certainly ended, so its purchases need not wait for the lease.
    const expired = await store.purchases.expireLeases();
    expect(expired.length).toBeGreaterThanOrEqual(acknowledged + 1);
    expect(new Set(expired.map(({ state }) => state))).toEqual(new Set(['UNKNOWN']));
  });

  it('can be read by others while it is open, as a backup does', async () => {
    const store = await open();
    await store.purchases.intend(anIntent('k'));
    using reader = new DatabaseSync(path, { readOnly: true });
    expect(reader.prepare('select key from purchase').all()).toMatchObject([{ key: 'k' }]);
  });

  it.each(['ledger.db', 'ledger.db.owner', 'ledger.witness'])(
    'is refused with the name of the folder in the place of %s',
    async (name) => {
      await mkdir(join(folder, name));
      await expect(open()).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        message: expect.stringContaining(`${join(folder, name)} is a folder, but must be a file.`),
      });
    },
  );

  it('closes the lock file of an earlier version to other users', async () => {
    await writeFile(`${path}.owner`, '', { mode: 0o644 });
    await open();
    expect((await stat(`${path}.owner`)).mode & 0o777).toBe(0o600);
  });

  it('keeps its lock when the process tries to open it again', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({ code: 'IN_USE' });
    const other = spawn(process.execPath, [CHILD, path]);
    const [line] = await once(createInterface(other.stdout), 'line');
    other.kill();
    expect(JSON.parse(String(line))).toMatchObject({ code: 'IN_USE' });
  });

  it('is created with its folder, for this user only', async () => {
    path = join(folder, 'new', 'deep', 'ledger.db');
    await open();
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'new'))).mode & 0o077).toBe(0);
  });

  it.each([
    ['a text', Buffer.from('# Notes\n'.repeat(200))],
    ['a short text', Buffer.from('hello')],
    ['noise', Buffer.alloc(8_192, 0xa5)],
  ])('is refused and left unchanged when it is %s', async (_what, content) => {
    await writeFile(path, content);
    await expect(open()).rejects.toMatchObject({
      code: 'FOREIGN',
      message: expect.stringContaining(path),
    });
    expect(await readFile(path)).toEqual(content);
  });

  it("is refused and left unchanged when it is another program's database", async () => {
    const other = new DatabaseSync(path);
    other.exec('create table purchase (id integer)');
    other.close();
    const before = await readFile(path);
    await expect(open()).rejects.toMatchObject({ code: 'FOREIGN' });
    expect(await readFile(path)).toEqual(before);
  });

  it('is refused and left unchanged when it is damaged', async () => {
    await fill(40);
    const content = await readFile(path);
    content.fill(0x5a, 8_192, 40_960);
    await writeFile(path, content);
    await expect(open()).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringMatching(/ledger\.db is damaged.*backup/),
    });
    expect(await readFile(path)).toEqual(content);
  });

  it('is refused when its end is missing', async () => {
    await fill(40);
    await truncate(path, (await stat(path)).size - 12_288);
    const before = await readFile(path);
    await expect(open()).rejects.toMatchObject({ code: 'CORRUPT' });
    expect(await readFile(path)).toEqual(before);
  });

  it('can be opened again after a damaged one was replaced', async () => {
    await writeFile(
      path,
      'no database at all, but long enough to look like a small one'.repeat(20),
    );
    await expect(open()).rejects.toMatchObject({ code: 'FOREIGN' });
    await rm(path);
    expect((await open()).kind).toBe('sqlite');
  });

  it('is refused when the folder cannot be written', async () => {
    await chmod(folder, 0o555);
    const { lines, ended } = child(path, ...(process.getuid?.() === 0 ? [String(NOBODY)] : []));
    const said: unknown[] = [];
    for await (const line of lines) said.push(JSON.parse(line));
    await ended;
    expect(said).toEqual([
      { code: 'READ_ONLY', message: expect.stringContaining(`may create files in ${folder}`) },
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['file', 'file/below'])('is refused when its folder is %s', async (name) => {
    await writeFile(join(folder, 'file'), '');
    await expect(open(join(folder, name, 'ledger.db'))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(/could not be opened or created \(E.*is a file, not a folder/),
    });
  });

  it('is refused where no folder can be made', async () => {
    // As in /proc, where a new folder is refused as if the one above it were missing.
    const { running, lines, ended } = child('/proc/none/ledger.db');
    const timer = setTimeout(() => running.kill('SIGKILL'), 10_000);
    const said: unknown[] = [];
    for await (const line of lines) said.push(JSON.parse(line));
    await ended;
    clearTimeout(timer);
    expect(said).toEqual([
      {
        code: expect.stringMatching(/UNAVAILABLE|READ_ONLY/),
        message: expect.stringContaining('choose another data folder'),
      },
    ]);
  });

  it('refuses steps when the disk is full, and continues when there is space again', async () => {
    const file = openLedgerFile(path);
    const db = new Kysely<LedgerTables>({ dialect: new NodeSqliteDialect(file) });
    await migrateLedger(db, { kind: 'sqlite', place: path, now: 0 });
    const ledger = createPurchaseLedger({
      db,
      sealer: new Sealer([STORE_KEY]),
      gate: OPEN_GATE,
      now: () => 0,
      ownerId: 'this process',
      soleOwner: true,
      publish: () => undefined,
    });
    await ledger.intend(anIntent('before'));
    // SQLite reports a full disk when a database may not grow.
    const { page_count: pages } = file.database.prepare('pragma page_count').get()!;
    file.database.exec(`pragma max_page_count = ${Number(pages)}`);
    const large = anIntent('large', { request: 'x'.repeat(100_000) });
    await expect(ledger.intend(large)).rejects.toMatchObject({
      code: 'FULL',
      message: expect.stringContaining(path),
    });
    expect(await ledger.find(large)).toBeNull();
    expect(
      (await ledger.claim({ ...anIntent('before'), attemptNumber: 1 }, { leaseMs: 1 })).outcome,
    ).toBe('won');
    file.database.exec('pragma max_page_count = 1000000');
    expect((await ledger.intend(large)).outcome).toBe('recorded');
    await db.destroy();
  });

  it('is synced to the disk at each commit', () => {
    const file = openLedgerFile(path);
    const value = (name: string) =>
      Object.values(file.database.prepare(`pragma ${name}`).get()!)[0];
    expect({
      journal: value('journal_mode'),
      synchronous: value('synchronous'),
      foreignKeys: value('foreign_keys'),
      secureDelete: value('secure_delete'),
    }).toEqual({ journal: 'truncate', synchronous: 3, foreignKeys: 1, secureDelete: 1 });
    file.close();
  });
});
