import { spyOn } from 'jest-mock';
import { listPurchases } from '../../../../src/store/purchases/list-purchases.js';
import { countPurchases } from '../../../../src/store/purchases/count-purchases.js';
import type { PurchaseFilter } from '../../../../src/store/purchases/purchase-ranges.js';
import type { PurchaseState, RefundState } from '../../../../src/store/purchases/purchase.js';
import type { PurchaseSort } from '../../../../src/store/purchases/purchase-times.js';
import { PURCHASE_LIMITS } from '../../../../src/store/purchases/walk-purchases.js';
import { RowBudget } from '../../../../src/graph/row-budget.js';
import { requestTurns } from '../../../../src/runtime/background/turns.js';
import { SearchBudgetSpent } from '../../../../src/store/engine/search-budget.js';
import { Sealer } from '../../../../src/store/engine/sealer.js';
import type { LedgerConnection } from '../../../../src/store/tables.js';
import { randomFrom } from '../random-data.js';
import { fillUnits, UNITS } from './units-of-orders.js';
import {
  hasShipDate,
  isCancelled,
  isUnshipped,
  isUnshippedAfterRefusal,
} from './unshipped-by-definition.js';
import type { Units } from './units-of-orders.js';
import { SELLER } from './store-place.js';
import { STORE_KEY } from '../../../support/store-keys.js';

const random = randomFrom(11);
const pick = <T>(values: readonly T[]): T => values[random(values.length)]!;
const some = <T>(values: readonly T[]): T[] =>
  Array.from({ length: random(4) }, () => pick(values));

const STATES = ['INTENT', 'REJECTED', 'PURCHASED', 'UNKNOWN'] as const;
const SOURCES = ['source-1', 'source-2', 'source-3'];
const CARRIERS = ['UPS', 'USPS'];
const REFUNDS = ['RefundPending', 'RefundApplied', 'RefundRejected'] as const;
const SORTS = ['CREATED_DESC', 'CREATED_ASC', 'SETTLED_DESC'] as const;

export interface Known {
  readonly key: string;
  readonly sellerId: string;
  readonly amazonOrderId: string;
  /** The first one recorded it. */
  readonly batchIds: readonly string[];
  readonly state: PurchaseState;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly source: string | null;
  readonly carrier: string | null;
  readonly shipmentId: string | null;
  readonly trackingId: string | null;
  readonly refund: RefundState | null;
  readonly isProtected: boolean | null;
  readonly shipDate: number | null;
  readonly units: Units;
}

function aShipDate(createdAt: number): number | null {
  return random(4) > 0 ? createdAt + random(6) : null;
}

function aPurchase(n: number): Known {
  const state = pick(STATES);
  const isBought = state === 'PURCHASED';
  // Few different times, so that many purchases share one.
  const createdAt = 1_000 + random(9);
  return {
    key: `key-${(n * 7_919) % 997}`,
    sellerId: random(10) === 0 ? 'SELLER-B' : SELLER,
    amazonOrderId: `order-${random(60)}`,
    batchIds: [...new Set(Array.from({ length: random(3) }, () => `batch-${random(4)}`))],
    state,
    createdAt,
    settledAt: isBought || state === 'REJECTED' ? createdAt + random(4) : null,
    source: random(3) === 0 ? null : pick(SOURCES),
    carrier: isBought ? pick([...CARRIERS, null]) : null,
    shipmentId: isBought ? `shipment-${n}` : null,
    trackingId: isBought ? `Track-${n}` : null,
    refund: isBought && random(3) > 0 ? pick(REFUNDS) : null,
    isProtected: isBought ? pick([true, false, null]) : null,
    shipDate: isBought ? aShipDate(createdAt) : null,
    units: UNITS[n % UNITS.length]!,
  };
}

function aFilter(): PurchaseFilter {
  const when = <T>(share: number, value: T) => (random(share) === 0 ? value : undefined);
  const parts = {
    states: when(3, some(STATES)),
    keys: when(12, [`key-${random(997)}`, `key-${(random(300) * 7_919) % 997}`]),
    amazonOrderIds: when(6, [`order-${random(60)}`, `order-${random(60)}`]),
    batchIds: when(6, [`batch-${random(4)}`]),
    shipmentId: when(12, `shipment-${random(300)}`),
    trackingId: when(12, `tRACK-${random(300)}`),
    supplySourceIds: when(4, some(SOURCES)),
    carriers: when(5, some(CARRIERS)),
    refundStates: when(5, some(REFUNDS)),
    isUnshippedAfterCancel: when(5, random(2) === 0),
    isCancelled: when(6, random(2) === 0),
    isProtected: when(8, random(2) === 0),
    isUnshippedAfterRefusal: when(8, random(2) === 0),
    hasShipDate: when(10, random(2) === 0),
    shipDateFrom: when(8, 1_000 + random(10)),
    shipDateBefore: when(8, 1_000 + random(15)),
    isSoldFromAddress: when(10, true as const),
    hasCarrier: when(8, random(2) === 0),
    createdFrom: when(4, 1_000 + random(10)),
    createdBefore: when(4, 1_000 + random(12)),
    settledFrom: when(6, 1_000 + random(10)),
    settledBefore: when(6, 1_000 + random(15)),
  };
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { sellerId: SELLER, ...(Object.fromEntries(given) as Partial<PurchaseFilter>) };
}

function isIn<Value>(value: Value, values: readonly Value[] | undefined): boolean {
  return values?.includes(value) ?? true;
}

function isAsked(value: boolean | null, asked: boolean | undefined): boolean {
  return asked === undefined || value === asked;
}

function isWithin(time: number | null, from: number | undefined, before: number | undefined) {
  if (from === undefined && before === undefined) return true;
  return time !== null && time >= (from ?? 0) && time < (before ?? Infinity);
}

function fits(one: Known, all: readonly Known[], filter: PurchaseFilter): boolean {
  const { trackingId = one.trackingId } = filter;
  return [
    one.sellerId === filter.sellerId,
    isIn(one.state, filter.states),
    isIn(one.key, filter.keys),
    isIn(one.amazonOrderId, filter.amazonOrderIds),
    (filter.batchIds ?? []).every((id) => one.batchIds.includes(id)),
    one.shipmentId === (filter.shipmentId ?? one.shipmentId),
    one.trackingId?.toLowerCase() === trackingId?.toLowerCase(),
    isIn<string | null>(one.source, filter.supplySourceIds),
    isIn<string | null>(one.carrier, filter.carriers),
    isIn<RefundState | null>(one.refund, filter.refundStates),
    isAsked(isUnshipped(one, all), filter.isUnshippedAfterCancel),
    isAsked(isCancelled(one), filter.isCancelled),
    isAsked(one.isProtected, filter.isProtected),
    isAsked(isUnshippedAfterRefusal(one, all), filter.isUnshippedAfterRefusal),
    filter.hasShipDate === undefined || hasShipDate(one) === filter.hasShipDate,
    isWithin(one.shipDate, filter.shipDateFrom, filter.shipDateBefore),
    isAsked(one.carrier !== null, filter.hasCarrier),
    isAsked(one.state === 'PURCHASED' && one.source === null, filter.isSoldFromAddress),
    isWithin(one.createdAt, filter.createdFrom, filter.createdBefore),
    isWithin(one.settledAt, filter.settledFrom, filter.settledBefore),
  ].every(Boolean);
}

/** Returns the whole list by definition. */
function naively(known: readonly Known[], filter: PurchaseFilter, sort: PurchaseSort): string[] {
  const at = ({ createdAt, settledAt }: Known) =>
    sort === 'SETTLED_DESC' ? (settledAt ?? 0) : createdAt;
  const sign = sort === 'CREATED_ASC' ? 1 : -1;
  return known
    .filter((one) => fits(one, known, filter))
    .toSorted((a, b) => sign * (at(a) - at(b) || (a.key < b.key ? -1 : 1)))
    .map(({ key }) => key);
}

/** A ledger without rows. */
export interface OpenedLedger {
  readonly ledger: LedgerConnection;
  close(): Promise<void>;
}

export async function filledIn(
  open: () => Promise<OpenedLedger>,
  known = Array.from({ length: 300 }, (_, n) => aPurchase(n)),
) {
  const tables = await open();
  await tables.ledger
    .insertInto('purchase')
    .values(
      known.map((one) => ({
        seller_id: one.sellerId,
        key: one.key,
        fingerprint: 'print',
        amazon_order_id: one.amazonOrderId,
        items: '[]',
        shipping_service_id: 'SWIFT_GROUND',
        additional_parcel: 0,
        priority: 0,
        batch_id: one.batchIds[0] ?? null,
        state: one.state,
        attempts: 0,
        created_at: one.createdAt,
        sent_at: 1,
        settled_at: one.settledAt,
        settled_by: one.settledAt === null ? null : ('REPLY' as const),
        rejection: one.state === 'REJECTED' ? '{}' : null,
        refund_state: one.refund,
        refund_checks: 0,
        evidence_checks: 0,
        version: 1,
        shipment_id: one.shipmentId,
        tracking_id: one.trackingId,
        carrier: one.carrier,
        supply_source_id: one.source,
        is_protected: one.isProtected === null ? null : Number(one.isProtected),
        ship_date_at: one.shipDate,
      })),
    )
    .execute();
  const entries = known.flatMap(({ key, sellerId, batchIds }, position) =>
    batchIds.map((batchId) => ({ seller_id: sellerId, batch_id: batchId, position, key })),
  );
  const batch = { fingerprint: '', created_at: 1, size: 1 };
  const batches = new Map(entries.map((entry) => [entry.seller_id + entry.batch_id, entry]));
  await tables.ledger
    .insertInto('purchase_batch')
    .values(
      [...batches.values()].map(({ seller_id, batch_id }) => ({ seller_id, batch_id, ...batch })),
    )
    .execute();
  await tables.ledger.insertInto('purchase_batch_entry').values(entries).execute();
  await fillUnits(tables.ledger, known);
  return { tables, known };
}

/** Sizes with which each way to read a list is taken. */
const LIMITS = {
  'read and sorted': PURCHASE_LIMITS,
  'walked in small parts': {
    sortedAtMost: 3,
    testedAtOnce: 7,
    testedAtMost: 10_000,
    countedAtOnce: 5,
  },
} as const;

/** Describes lists of purchases in ledgers of one engine. */
export function describePurchaseLists(engine: string, open: () => Promise<OpenedLedger>): void {
  const filled = (known?: Known[]) => filledIn(open, known);
  describe(`a list of purchases on ${engine}`, () => {
    it.each(Object.entries(LIMITS))(
      'equals that of a naive query, page by page, when it is %s',
      async (_, limits) => {
        const { tables, known } = await filled();
        const reader = { db: tables.ledger, sealer: new Sealer([STORE_KEY]) };
        let rows = 0;
        for (let n = 0; n < 120; n += 1) {
          const [filter, sort] = [aFilter(), pick(SORTS)];
          const first = 1 + random(40);
          const listed: string[] = [];
          let after: string | undefined;
          for (let more = true; more;) {
            const request = { first, sort, ...(after !== undefined && { after }) };
            const page = await listPurchases(reader, filter, request, limits);
            listed.push(...page.entries.map(({ key }) => key));
            after = page.cursors.at(-1);
            more = page.hasNextPage;
          }
          const expected = naively(known, filter, sort);
          expect({ filter, sort, listed }).toEqual({ filter, sort, listed: expected });
          const count = await countPurchases(reader, filter, limits);
          expect({ filter, count }).toEqual({ filter, count: expected.length });
          rows += listed.length;
        }
        // The filters do not all match nothing.
        expect(rows).toBeGreaterThan(1_000);
        await tables.close();
      },
      // Hundreds of pages, and PostgreSQL plans the statement of each.
      60_000,
    );

    it.each([
      ['CREATED_ASC', { settledFrom: 1_010 }],
      ['CREATED_DESC', { settledBefore: 1_002, states: ['PURCHASED', 'REJECTED'] }],
      ['SETTLED_DESC', { createdBefore: 1_001 }],
    ] as const)('%s is read by the other time when few purchases have it', async (sort, times) => {
      const { tables, known } = await filled();
      const reader = { db: tables.ledger, sealer: new Sealer([STORE_KEY]) };
      const limits = { sortedAtMost: 2, testedAtOnce: 5, testedAtMost: 60, countedAtOnce: 100 };
      const filter = { sellerId: SELLER, ...times };
      const expected = naively(known, filter, sort);
      const listed: string[] = [];
      let after: string | undefined;
      for (let more = true; more;) {
        const request = { first: 4, sort, ...(after !== undefined && { after }) };
        const page = await listPurchases(reader, filter, request, limits);
        listed.push(...page.entries.map(({ key }) => key));
        after = page.cursors.at(-1);
        more = page.hasNextPage;
      }
      expect(listed).toEqual(expected);
      expect(expected.length).toBeGreaterThan(4);
      expect(await countPurchases(reader, filter, limits)).toBe(expected.length);
      await tables.close();
    });

    it.each([
      ['SETTLED_DESC', { createdFrom: 101_000, createdBefore: 201_000 }, 'key-200'],
      ['CREATED_ASC', { settledFrom: 201_000, settledBefore: 301_000 }, 'key-201'],
    ] as const)(
      '%s by the other time skips purchases outside of the period',
      async (sort, times, key) => {
        const purchases = Array.from({ length: 400 }, (_, n): Known => {
          const settled = {
            createdAt: n * 1_000,
            settledAt: n * 1_000 + 500,
            state: 'REJECTED',
          } as const;
          return { ...aPurchase(n), ...settled, key: `key-${n}`, sellerId: SELLER };
        });
        const { tables } = await filled(purchases);
        const limits = { sortedAtMost: 2, testedAtOnce: 5, testedAtMost: 20, countedAtOnce: 100 };
        const filter = { sellerId: SELLER, ...times };
        const reader = { db: tables.ledger, sealer: new Sealer([STORE_KEY]) };
        const { entries } = await listPurchases(reader, filter, { first: 3, sort }, limits);
        expect(entries).toMatchObject([{ key }, {}, {}]);
        await tables.close();
      },
    );

    it('is refused, and not counted, when too many purchases would have to be tested', async () => {
      const { tables } = await filled();
      const reader = { db: tables.ledger, sealer: new Sealer([STORE_KEY]) };
      const limits = { sortedAtMost: 3, testedAtOnce: 10, testedAtMost: 40, countedAtOnce: 100 };
      // Many have one of the times, and none has both.
      const filter = { sellerId: SELLER, createdFrom: 1_005, settledBefore: 1_005 };
      const page = listPurchases(reader, filter, { first: 5 }, limits);
      await expect(page).rejects.toThrow('No page of purchases was complete after 80 tests.');
      expect(await countPurchases(reader, filter, limits)).toBeNull();
      // None is both, and there is no other time to search by.
      const never = {
        sellerId: SELLER,
        states: ['PURCHASED'],
        isUnshippedAfterCancel: true,
      } as const;
      const other = listPurchases(reader, never, { first: 50 }, { ...limits, testedAtMost: 10 });
      await expect(other).rejects.toThrow('No page of purchases was complete after 10 tests.');
      await tables.close();
    });

    it('ends when the searches of its request have tested too many purchases', async () => {
      const { tables } = await filled();
      const reader = { db: tables.ledger, sealer: new Sealer([STORE_KEY]) };
      const budget = new RowBudget(() => Promise.resolve(), { tested: 1_000 });
      const limits = { ...PURCHASE_LIMITS, sortedAtMost: -1, testedAtOnce: 20, budget };
      const never = { sellerId: SELLER, states: ['REJECTED'], carriers: CARRIERS } as const;
      const searches = [
        () => listPurchases(reader, never, { first: 5 }, limits),
        () => countPurchases(reader, never, limits),
      ];
      const endOf = async (search: () => Promise<unknown>) => {
        for (let n = 0; n < 1_000; n += 1) await search();
      };
      for (const search of searches)
        await expect(endOf(search)).rejects.toBeInstanceOf(SearchBudgetSpent);
      expect(await countPurchases(reader, never)).toBe(0);
      await tables.close();
    });

    it('lets other requests run between two parts of a search', async () => {
      const { tables } = await filled();
      const turns = spyOn(requestTurns, 'next');
      const limits = { ...PURCHASE_LIMITS, sortedAtMost: -1, testedAtOnce: 20 };
      const reader = { db: tables.ledger, sealer: new Sealer([STORE_KEY]) };
      const wide = { sellerId: SELLER, states: ['REJECTED'], carriers: CARRIERS } as const;
      expect((await listPurchases(reader, wide, { first: 50 }, limits)).entries).toEqual([]);
      expect(turns).toHaveBeenCalled();
      turns.mockRestore();
      await tables.close();
    });
  });
}
