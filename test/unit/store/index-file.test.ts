import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { journalFor } from '../../../src/store/engine/sqlite/index-file.js';
import { ledgerStatus } from '../../../src/store/purchasing/acknowledge.js';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { createEarlierLedger } from './earlier-ledger.js';
import { sending, SELLER } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

let folder: string;
let ledgerPath: string;
let indexPath: string;
let notices: string[];

/** Steps of a migration have their own suite. */
function noteRepair(notice: string): void {
  if (!notice.includes('is migrated to this version')) notices.push(notice);
}
let store: Store | undefined;

async function open(): Promise<Store> {
  store = await openStore(
    { kind: 'sqlite', path: ledgerPath },
    { clock: Date, keys: storeKeys, ownerId: 'this process', onNotice: noteRepair },
  );
  return store;
}

async function close(): Promise<void> {
  await store?.close();
  store = undefined;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
  ledgerPath = join(folder, 'ledger.sqlite');
  indexPath = join(folder, 'index.sqlite');
  notices = [];
});

afterEach(async () => {
  await close();
  await rm(folder, { recursive: true });
});

/** Creates a ledger with one purchase, and an index with one seller. Closes both. */
async function fill(): Promise<void> {
  const filled = await open();
  await sending(filled, 'k');
  await filled.orders.begin([SELLER], 1);
  await close();
}

/** Advice for the ledger, which cannot be rebuilt. */
const OF_THE_LEDGER = /ledger|backup|recover/i;

async function knowsItsPurchaseAndNoOrders(): Promise<void> {
  const opened = await open();
  expect(await opened.purchases.find({ sellerId: SELLER, key: 'k' })).not.toBeNull();
  expect(await opened.orders.progress(SELLER)).toBeNull();
}

/** Overwrites the first page of a table. Keeps everything that is read at start. */
async function damage(table: string): Promise<void> {
  const reader = new DatabaseSync(indexPath, { readOnly: true });
  const found = reader.prepare('select rootpage from sqlite_schema where name = ?').get(table)!;
  const { page_size: size } = reader.prepare('pragma page_size').get()!;
  reader.close();
  const content = await readFile(indexPath);
  const end = Number(found['rootpage']) * Number(size);
  content.fill(0x5a, end - Number(size), end);
  await writeFile(indexPath, content);
}

describe('the file of the index', () => {
  it('holds no purchase, and the ledger holds no order', async () => {
    await fill();
    const tablesIn = (path: string) => {
      using database = new DatabaseSync(path, { readOnly: true });
      const sql = "select name from sqlite_schema where type = 'table' order by name";
      return database
        .prepare(sql)
        .all()
        .map(({ name }) => String(name));
    };
    expect(tablesIn(indexPath)).toEqual([
      'applied_notes',
      'indexed_order',
      'indexed_order_facet',
      'indexed_order_item',
      'indexed_order_pair',
      'indexed_order_tracking',
      'ledger_seen',
      'listed_package',
      'order_asking_tally',
      'order_label_fill',
      'order_refresh',
      'order_sync',
      'order_sync_turn',
      'order_sync_window',
      'print_job',
      'shipping_quote',
      'store_migration',
      'store_migration_rule',
      'webhook_order_change',
    ]);
    expect(tablesIn(ledgerPath).filter((name) => /order_sync|^indexed|refresh/.test(name))).toEqual(
      [],
    );
  });

  it('may be deleted', async () => {
    await fill();
    await rm(indexPath);
    await knowsItsPurchaseAndNoOrders();
    expect(notices).toEqual([]);
  });

  it.each([
    ['a text', 'not a database, and long enough to look like one '.repeat(50)],
    ['noise', Buffer.alloc(8_192, 0xa5)],
  ])('is replaced with one notice when it is %s', async (_what, content) => {
    await fill();
    await writeFile(indexPath, content);
    await knowsItsPurchaseAndNoOrders();
    expect(notices).toEqual([expect.stringContaining(`${indexPath}.aside and may be removed`)]);
    expect(notices[0]).not.toMatch(OF_THE_LEDGER);
    expect(await readFile(`${indexPath}.aside`)).toEqual(Buffer.from(content));
  });

  it('is replaced when another program or a newer version wrote it', async () => {
    await fill();
    await rm(indexPath);
    const foreign = new DatabaseSync(indexPath);
    foreign.exec('create table indexed_order (id integer)');
    foreign.close();
    await knowsItsPurchaseAndNoOrders();
    await close();
    const newer = new DatabaseSync(indexPath);
    newer.exec("insert into store_migration values ('9999-future', 0)");
    newer.close();
    await knowsItsPurchaseAndNoOrders();
    expect(notices).toHaveLength(2);
  });

  it('is set aside when it is a folder, next to what was set aside before', async () => {
    await fill();
    for (const name of [`${indexPath}.aside`, `${indexPath}.aside-2`]) {
      await rm(indexPath, { recursive: true });
      await mkdir(indexPath);
      await writeFile(join(indexPath, 'a file'), name);
      expect(await ledgerStatus(ledgerPath)).toMatchObject({ reason: null });
      const opened = await open();
      expect(opened.purchasing).toEqual({ isAllowed: true });
      await close();
      expect(await readFile(join(name, 'a file'), 'utf8')).toBe(name);
      expect(notices.at(-1)).toContain(`renamed to ${name} and may be removed`);
    }
  });

  it('is replaced when its end is missing', async () => {
    await fill();
    await truncate(indexPath, 8_192);
    await knowsItsPurchaseAndNoOrders();
    expect(notices).toEqual([expect.stringContaining('It was damaged.')]);
    expect(notices[0]).not.toMatch(OF_THE_LEDGER);
  });

  it('is replaced at the next start when damage shows while it is used', async () => {
    await fill();
    await damage('order_sync');
    const opened = await open();
    await expect(opened.orders.progress(SELLER)).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringMatching(/index\.sqlite is damaged.*Restart/),
    });
    await sending(opened, 'still bought');
    await close();
    await knowsItsPurchaseAndNoOrders();
    expect(notices).toHaveLength(1);
  });

  it('is said to be removable when its header is overwritten while it is used', async () => {
    await fill();
    const opened = await open();
    await rm(`${indexPath}-wal`, { force: true });
    await writeFile(indexPath, Buffer.alloc(8_192, 0xa5));
    const error: unknown = await opened.orders.progress(SELLER).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringMatching(/may be removed.*Restart/) });
    expect(String(error)).not.toMatch(OF_THE_LEDGER);
    await close();
    await knowsItsPurchaseAndNoOrders();
  });

  it.each([
    ['3.51.3', 'wal'],
    ['3.53.4', 'wal'],
    ['4.0.0', 'wal'],
    ['3.51.2', 'delete'],
    ['3.50.9', 'delete'],
    ['3.49.1', 'delete'],
  ])('with SQLite %s has the journal %s', (version, journal) => {
    expect(journalFor(version)).toBe(journal);
  });
});

describe('a ledger of an earlier version', () => {
  it('keeps its purchases, and its index is moved to a separate file', async () => {
    await createEarlierLedger(ledgerPath);
    const opened = await open();
    expect(await opened.purchases.find({ sellerId: SELLER, key: 'k' })).toMatchObject({
      state: 'SENDING',
    });
    expect(await opened.orders.progress(SELLER)).toMatchObject({ coverage: { from: 2, until: 3 } });
    const sources = await opened.orders.sources(SELLER, ['order-1']);
    const ofSource = await opened.orders.list(
      { sellerId: SELLER, supplySourceIds: ['source-1'] },
      { sort: 'SHIP_BY_ASC', first: 5, after: null },
    );
    expect(ofSource.orders.map(({ orderId }) => orderId)).toEqual(['order-1']);
    const ofPair = await opened.orders.list(
      { sellerId: SELLER, supplySourceIds: ['source-1'], skus: ['SKU-2'] },
      { sort: 'SHIP_BY_ASC', first: 5, after: null },
    );
    expect(ofPair.orders.map(({ orderId }) => orderId)).toEqual(['order-1']);
    expect(sources.get('order-1')?.items.get('item-1')).toBe('source-1');
    expect(notices).toEqual([expect.stringContaining('was moved')]);
    await close();
    await open();
    expect(notices).toHaveLength(1);
    expect((await readdir(folder)).filter((name) => /^ledger.*-(wal|shm)$/.test(name))).toEqual([]);
  });

  it('moves its index again when the process died before it dropped the tables', async () => {
    await createEarlierLedger(ledgerPath);
    await open();
    await close();
    const ledger = new DatabaseSync(ledgerPath);
    ledger.prepare('attach database ? as moved').run(indexPath);
    for (const table of ['indexed_order', 'indexed_order_item'])
      ledger.exec(`create table ${table} as select * from moved.${table}`);
    ledger.close();
    const opened = await open();
    const ofPair = await opened.orders.list(
      { sellerId: SELLER, supplySourceIds: ['source-1'], skus: ['SKU-2'] },
      { sort: 'SHIP_BY_ASC', first: 5, after: null },
    );
    expect(ofPair.orders.map(({ orderId }) => orderId)).toEqual(['order-1']);
    expect(notices).toEqual(Array(2).fill(expect.stringContaining('was moved')));
  });
});
