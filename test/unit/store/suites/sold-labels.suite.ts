import { spyOn } from 'jest-mock';
import { RowBudget } from '../../../../src/graph/row-budget.js';
import { requestTurns } from '../../../../src/runtime/background/turns.js';
import { batchesWithRefusals } from '../../../../src/store/batches/batch-heads.js';
import { SearchBudgetSpent } from '../../../../src/store/engine/search-budget.js';
import { orderIdsByKey } from '../../../../src/store/purchases/order-ids.js';
import { refusalsOfBatches } from '../../../../src/store/purchases/read-batches.js';
import { walkPaidLabels, walkSoldLabels } from '../../../../src/store/purchases/sold-labels.js';
import type { LabelTime, SoldLimits } from '../../../../src/store/purchases/sold-labels.js';
import { filledIn } from './purchase-lists.suite.js';
import type { Known, OpenedLedger } from './purchase-lists.suite.js';
import { SELLER } from './store-place.js';

/** Returns the labels of a period by definition. */
function naively(known: readonly Known[], from: number, before: number, by: LabelTime = 'SETTLED') {
  const at = ({ settledAt, shipDate }: Known) =>
    by === 'LEAVES' ? (shipDate ?? settledAt!) : settledAt!;
  return known
    .filter(({ sellerId, state }) => sellerId === SELLER && state === 'PURCHASED')
    .filter(({ refund }) => refund === null || refund === 'RefundRejected')
    .filter((one) => at(one) >= from && at(one) < before)
    .toSorted((a, b) => at(a) - at(b) || (a.key < b.key ? -1 : 1))
    .map(({ key, settledAt, shipDate, source, carrier }) => ({
      key,
      settledAt,
      shipDate,
      source,
      carrier,
    }));
}

/** Describes the labels of a day, and the refusals of batches, in ledgers of one engine. */
export function describeSoldLabels(engine: string, open: () => Promise<OpenedLedger>): void {
  const walked = async (
    { ledger }: OpenedLedger,
    {
      from = 1_002,
      before = 1_008,
      by,
      ...limits
    }: Partial<SoldLimits> & { from?: number; before?: number; by?: LabelTime } = {},
  ) => {
    const labels = [];
    let isCutOff = false;
    const period = { sellerId: SELLER, from, before, ...(by && { by }) };
    for await (const slice of walkSoldLabels({ db: ledger }, period, limits)) {
      labels.push(...slice.labels);
      isCutOff ||= slice.isCutOff;
    }
    return { labels, isCutOff };
  };

  describe(`a walk through sold labels on ${engine}`, () => {
    it.each(
      (['SETTLED', 'LEAVES'] as const).flatMap((by) => [2_000, 7, 1].map((n) => [by, n] as const)),
    )(
      'finds each valid label of the period once, by its time %s, %i at a time',
      async (by, atOnce) => {
        const { tables, known } = await filledIn(open);
        const { labels, isCutOff } = await walked(tables, { by, atOnce });
        const expected = naively(known, 1_002, 1_008, by);
        expect(expected.some(({ shipDate }) => shipDate === null)).toBe(true);
        expect(expected.length).toBeGreaterThan(5);
        expect(
          labels.map(
            ({ key, settledAt, shipDateAt: shipDate, supplySourceId: source, carrier }) => ({
              key,
              settledAt,
              shipDate,
              source,
              carrier,
            }),
          ),
        ).toEqual(expected);
        expect(isCutOff).toBe(false);
        await tables.close();
      },
    );

    it('finds cancelled ones with their refund where they were paid for', async () => {
      const { tables, known } = await filledIn(open);
      const found = [];
      const period = { sellerId: SELLER, from: 1_002, before: 1_008 };
      for await (const { labels } of walkPaidLabels({ db: tables.ledger }, period, { atOnce: 9 }))
        found.push(...labels.map(({ key, refundState }) => `${key} ${refundState}`));
      const expected = known.filter(
        ({ sellerId, state, settledAt }) =>
          sellerId === SELLER && state === 'PURCHASED' && settledAt! >= 1_002 && settledAt! < 1_008,
      );
      expect(found.toSorted()).toEqual(
        expected.map(({ key, refund }) => `${key} ${refund}`).toSorted(),
      );
      await tables.close();
    });

    it('have the orders that they were bought for, as far as the keys are known', async () => {
      const { tables, known } = await filledIn(open);
      const own = known.filter(({ sellerId }) => sellerId === SELLER);
      const reader = { db: tables.ledger };
      const keys = own.map(({ key }) => key);
      const found = await orderIdsByKey(reader, SELLER, [...keys, 'none']);
      expect(found).toEqual(new Map(own.map(({ key, amazonOrderId }) => [key, amazonOrderId])));
      const budget = new RowBudget(() => Promise.resolve(), { tested: keys.length - 1 });
      await expect(orderIdsByKey(reader, SELLER, keys, budget)).rejects.toBeInstanceOf(
        SearchBudgetSpent,
      );
      await tables.close();
    });

    it('says that it ended early only when labels are left', async () => {
      const { tables, known } = await filledIn(open);
      const all = known.filter(
        ({ sellerId, state }) => sellerId === SELLER && state === 'PURCHASED',
      ).length;
      const whole = { from: 0, before: 5_000, atOnce: 5 };
      expect((await walked(tables, { ...whole, atMost: all + 1 })).isCutOff).toBe(false);
      const short = await walked(tables, { ...whole, atMost: all - 1 });
      expect(short.isCutOff).toBe(true);
      expect(short.labels.length).toBeLessThan(all);
      expect(await walked(tables, { from: 9_000, before: 9_001 })).toEqual({
        labels: [],
        isCutOff: false,
      });
      await tables.close();
    });

    it('lets other requests run, and ends with the budget of its own', async () => {
      const { tables } = await filledIn(open);
      const turns = spyOn(requestTurns, 'next');
      await walked(tables, { atOnce: 10 });
      expect(turns.mock.calls.length).toBeGreaterThan(2);
      turns.mockRestore();
      const budget = new RowBudget(() => Promise.resolve(), { tested: 15 });
      await expect(walked(tables, { atOnce: 10, budget })).rejects.toBeInstanceOf(
        SearchBudgetSpent,
      );
      await tables.close();
    });
  });

  describe(`batches that left purchases out on ${engine}`, () => {
    it('are found by the time of their record, the newest first', async () => {
      const tables = await open();
      const batch = (batchId: string, createdAt: number, leftOut: object[] | null) => ({
        seller_id: SELLER,
        batch_id: batchId,
        fingerprint: '',
        created_at: createdAt,
        size: 1,
        refusals: leftOut && JSON.stringify(leftOut),
      });
      const leftOut = [{ position: 0, key: 'parcel', reason: 'ORDER_CANCELLED', inputHash: '' }];
      await tables.ledger
        .insertInto('purchase_batch')
        .values([
          batch('early', 9, leftOut),
          batch('first', 10, leftOut),
          batch('whole', 11, null),
          batch('last', 19, leftOut),
          batch('late', 20, leftOut),
        ])
        .execute();
      const reader = { db: tables.ledger };
      const found = (limit: number) =>
        batchesWithRefusals(reader, SELLER, { from: 10, before: 20, limit });
      expect(await found(9)).toMatchObject([{ batchId: 'last' }, { batchId: 'first' }]);
      expect(await found(1)).toMatchObject([{ batchId: 'last' }]);
      const refusals = await refusalsOfBatches(reader, SELLER, ['first', 'whole', 'none']);
      expect([...refusals]).toEqual([['first', leftOut]]);
      await tables.close();
    });
  });
}
