import { sql } from 'kysely';
import { openTables, planOf } from './opened-tables.js';
import type { SeenStatement } from './opened-tables.js';
import { packingLists } from './packing-lists.js';
import { factLists, orderLists, otherLists, purchaseLists } from './store-lists.js';
import type { StoreList } from './listed-store.js';
import { anOrder } from './suites/orders.suite.js';
import { SELLER } from './suites/store-place.js';

const SUBJECT = {
  sellerId: SELLER,
  statuses: ['UNSHIPPED', 'SHIPPED', 'PENDING'],
  sources: ['source-1'],
  skus: ['SKU-1'],
  moments: [1_650_000_000_000, 1_660_000_000_000, 1_690_000_000_000],
  orderIds: ['order-1', 'order-2'],
  amazonOrderId: 'order-1',
  trackingId: 'TRACK-1',
  shipmentId: 'shipment-1',
  batchId: 'batch-1',
  confirmationBatchId: 'batch-1',
  envelopeId: 'envelope-1',
  now: 1_700_000_000_000,
};

/** Indexes of unsettled rows. A list may scan one of them. */
const SMALL_INDEXES = [
  'purchase_sending',
  'purchase_unknown_age',
  'confirmation_envelope_due',
  'confirmation_waiting',
  'confirmation_envelope_open',
  // One entry for each seller.
  'order_sync_covered',
  // One entry for each state.
  'purchase_tally',
  // One row.
  'ship_date_fill',
  // One entry for each seller, until its orders are filled in.
  'order_label_fill',
];

/** Indexes that are read from one end of a seller's entries, for one entry or one page. */
const READ_FROM_AN_END = [
  'indexed_order_asking',
  'indexed_order_created_to_ship_by',
  'indexed_order_updated_to_ship_by',
  'indexed_order_created_to_updated',
  'purchase_by_settlement_delay',
  'purchase_batch_by_time',
];

/** Tables with few rows of a seller. At most 100 changes of labels or marks are read at once, and a seller has at most 200 tags. */
const FEW_OF_A_SELLER = /order_sync|order_label_fill|tally|label_change|mark_change|tag_count/;

/** Reads all confirmations of the seller, newest first. */
const ALL_CONFIRMATIONS = 'confirmation_by_time (seller_id=?)';

/** A list of all confirmations, whose places are read from an end of their index. */
const isOfAllConfirmations = (name: string): boolean => /^confirmations(, count)?: +$/.test(name);

/** Counts all rows of a seller, by whichever covering index SQLite takes for the narrowest one. */
const IS_COUNT_OF_ALL =
  /^select count\(\*\) as count from \w+ where seller_id = \?(?:\s+and 1 = 1)?\s*$/;

const BY_KEY =
  /^SEARCH purchase USING (COVERING )?INDEX sqlite_autoindex_purchase_1 \(seller_id=\? AND key=\?\)/;

/** Returns how many purchases of a walk are not looked up by their key, as a text. */
function strayLookups(text: string, plan: readonly string[]): string[] {
  const joins = text.split('cross join purchase').length - 1;
  const lookups = plan.filter((step) => BY_KEY.test(step)).length;
  return lookups < joins ? [`${joins - lookups} of ${joins} joins are not by key`] : [];
}

/** Returns the steps of a plan that read more than necessary: a table, a whole index, or all rows of one seller. */
function excesses(text: string, plan: readonly string[]): string[] {
  // Jumps from status to status, at one entry each.
  const isSkipping = text.includes('with recursive seen');
  return plan.filter((step) => {
    const index = /INDEX (\S+)/.exec(step)?.[1] ?? '';
    if (/^SCAN (?!(seen|entries|part|page|place|few|given|waiting|\(|\d|CONSTANT))/.test(step))
      return !SMALL_INDEXES.includes(index || step.slice('SCAN '.length));
    if (!step.startsWith('SEARCH') || !step.endsWith('(seller_id=?)')) return false;
    if (IS_COUNT_OF_ALL.test(text)) return false;
    return !isSkipping && !READ_FROM_AN_END.includes(index) && !FEW_OF_A_SELLER.test(index);
  });
}

describe('the plan of a list on SQLite', () => {
  let statements: SeenStatement[] = [];
  let tables: Awaited<ReturnType<typeof openTables>>;

  beforeAll(async () => {
    tables = await openTables((statement) => statements.push(statement));
    // More than the limit for sorting, so that lists are walked.
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 1100)
      insert into indexed_order (seller_id, order_id, status, created_at, updated_at, ship_by, asks_source, document)
      select ${SELLER}, 'order-' || i, 'UNSHIPPED', 1655000000000 + i, 1655000000000 + i, 1655000000000 + i, 1, '{}' from n`.execute(
      tables.index,
    );
    await sql`
      insert into indexed_order_item (seller_id, order_id, order_item_id, sku, supply_source_id, status, created_at, updated_at, ship_by)
      select seller_id, order_id, '1', 'SKU-1', 'source-1', status, created_at, updated_at, ship_by from indexed_order`.execute(
      tables.index,
    );
    // Few with a refund, which are sorted. With any other filter too many, so that lists test some of them.
    await sql`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 3100)
      insert into purchase (seller_id, key, fingerprint, amazon_order_id, items, shipping_service_id, additional_parcel, priority,
        attempts, created_at, refund_checks, evidence_checks, version, request, state, owner, sent_at, settled_at, settled_by,
        shipment_id, tracking_id, carrier, supply_source_id, refund_state)
      select ${SELLER}, 'key-' || i, 'print', 'order-' || i, '[]', 'SERVICE', 0, 0,
        1, 1655000000000 + i, 0, 0, 1, '{}', 'PURCHASED', 'owner', 1, 1655000000000 + i, 'REPLY',
        'shipment-' || i, 'TRACK-' || i, 'UPS', 'source-1', case when i < 9 then 'RefundPending' end from n`.execute(
      tables.ledger,
    );
  });

  afterAll(() => tables.close());

  const plansOf = async (list: StoreList) => {
    statements = [];
    await list.run(tables);
    return statements
      .filter(({ query }) => /^\s*(select|update|delete|with)\b/i.test(query.sql))
      .map((statement) => ({ text: statement.query.sql, steps: planOf(statement) }));
  };

  const excessesOf = async (list: StoreList): Promise<string[]> =>
    (await plansOf(list)).flatMap(({ text, steps }) => {
      const all = [...excesses(text, steps), ...strayLookups(text, steps)];
      const read = all.findIndex((step) => step.endsWith(ALL_CONFIRMATIONS));
      return isOfAllConfirmations(list.name) && read >= 0 ? all.toSpliced(read, 1) : all;
    });

  it.each([...otherLists(SUBJECT), ...packingLists(SELLER)])(
    'reads only its rows: $name',
    async (list) => {
      expect(await excessesOf(list)).toEqual([]);
    },
  );

  it('finds items by their order when an order is written', async () => {
    statements = [];
    const orderId = 'order-of-two';
    const items = ['SKU-1', 'SKU-2'].map((sku) => ({ orderItemId: sku, sku }));
    const assigned = ['SKU-1', 'SKU-2'].map((orderItemId) => ({
      sellerId: SELLER,
      orderId,
      orderItemId,
      supplySourceId: `source of ${orderItemId}`,
      at: 1,
    }));
    const mark = { sellerId: SELLER, orderId, changedAt: null, knownAt: 0, tries: 0 };
    await tables.orders.recordSources(SELLER, [], assigned);
    await tables.orders.refreshed(mark, anOrder(orderId, { items }), null);
    const steps = statements
      .filter(({ query }) => /indexed_order_(item|pair)/.test(query.sql))
      .flatMap(planOf)
      .filter((step) => /^(SEARCH|SCAN) (?!\d|CONSTANT|\()/.test(step));
    expect(steps.length).toBeGreaterThan(5);
    for (const step of steps) expect(step).toMatch(/\(seller_id=\? AND order_id=\?/);
  });

  it('compares supply source, SKU and status in the index when a list filters by all of them', async () => {
    const ofBoth = orderLists(SUBJECT).filter(({ name }) => /supplySourceIds.*skus/.test(name));
    for (const list of ofBoth) {
      const plan = (await plansOf(list)).flatMap(({ steps }) => steps);
      const ofItems = plan.filter((step) => /indexed_order_(item|pair)/.test(step));
      expect(ofItems.length).toBeGreaterThan(0);
      for (const step of ofItems)
        expect(step).toMatch(/\(seller_id=\? AND supply_source_id=\? AND sku=\? AND status=\?/);
    }
  });

  it.each([
    ['orders', orderLists(SUBJECT)],
    ['orders by facts', factLists(SUBJECT)],
    ['purchases', purchaseLists(SUBJECT)],
  ])('reads only its rows, in order: %s with every combination of filters', async (_, lists) => {
    const found = new Map<string, string[]>();
    for (const list of lists) {
      const wrong = await excessesOf(list);
      if (wrong.length > 0) found.set(list.name, wrong);
    }
    // All purchases of the seller are the list then.
    expect([...found].filter(([name]) => !/^purchases.*: no filter$/.test(name))).toEqual([]);
  });
});
