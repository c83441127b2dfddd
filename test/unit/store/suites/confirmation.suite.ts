import type { ConfirmationBatchIntent } from '../../../../src/store/confirmations/confirmation.js';
import type { Envelope } from '../../../../src/store/envelopes/envelope.js';
import type { Store } from '../../../../src/store/store.js';
import { besideOthers } from '../../../support/turns-of-others.js';
import { aConfirmation } from '../../confirmations/confirmation-builders.js';
import { inFreshPlace, onlyPage, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const TURN = { limit: 10, holdMs: 60_000 };

/** Returns confirmations of packages from this number on. A package that two batches name would be superseded in the first. */
const packagesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    content: aConfirmation(first + index),
    purchaseKey: null,
  }));

function aBatch(
  size: number,
  over: Partial<ConfirmationBatchIntent> = {},
): ConfirmationBatchIntent {
  return {
    sellerId: SELLER,
    batchId: 'batch-1',
    fingerprint: 'print',
    confirmations: packagesFrom(0, size),
    ...over,
  };
}

const statesOf = async (store: Store, batchId = 'batch-1'): Promise<string[]> =>
  (await onlyPage(store.confirmations.pages(SELLER, [{ batchId, first: 100 }]))).entries.map(
    ({ state }) => state,
  );

async function anEnvelope(store: Store, size = 2): Promise<Envelope> {
  await store.confirmations.record(aBatch(size));
  await store.confirmations.fillEnvelope(SELLER, 100);
  const [envelope] = await store.confirmations.takeDue([SELLER], TURN);
  return envelope!;
}

export function describeConfirmations(engine: StoreEngine): void {
  describe('a batch of confirmations', () => {
    const fresh = inFreshPlace(engine);

    it('is recorded once, at the maximum size', async () => {
      const { store } = fresh;
      const recorded = await store.confirmations.record(aBatch(1_000));
      expect(recorded).toMatchObject({ outcome: 'recorded', batch: { size: 1_000 } });
      expect(recorded).toMatchObject({ batch: { counts: { RECORDED: 1_000 } } });
      expect((await store.confirmations.record(aBatch(1_000))).outcome).toBe('same');
      const other = aBatch(1, { fingerprint: 'other' });
      expect((await store.confirmations.record(other)).outcome).toBe('conflict');
      expect((await store.confirmations.find(SELLER, 'batch-1'))?.size).toBe(1_000);
    });

    it('of one that is sent at once is UNKNOWN, enters no envelope, and stays CONFIRMED', async () => {
      const { confirmations } = fresh.store;
      const [first] = aBatch(1).confirmations;
      await confirmations.record(aBatch(1, { confirmations: [{ ...first!, sentAtOnce: true }] }));
      expect(await confirmations.at(SELLER, 'batch-1', 0)).toMatchObject({
        state: 'UNKNOWN',
        settledAt: expect.any(Number),
      });
      expect(await confirmations.fillEnvelope(SELLER, 100)).toBe(0);
      const id = { sellerId: SELLER, batchId: 'batch-1', position: 0 };
      const error = { code: 'X', message: 'No.' };
      for (const [state, expected] of [
        ['FAILED', { state: 'FAILED', error }],
        ['CONFIRMED', { state: 'CONFIRMED', error: null }],
        ['UNKNOWN', { state: 'CONFIRMED', error: null }],
      ] as const) {
        await confirmations.settleSent({ ...id, state, error: state === 'FAILED' ? error : null });
        expect(await confirmations.at(SELLER, 'batch-1', 0)).toMatchObject(expected);
      }
    });

    it('is recorded in several turns of the event loop', async () => {
      const { turnsOfOthers } = await besideOthers(() =>
        fresh.store.confirmations.record(aBatch(1_000)),
      );
      expect(turnsOfOthers).toBeGreaterThanOrEqual(9);
    });

    it('is rolled back completely when recording fails', async () => {
      const { confirmations } = fresh.store;
      const batch = aBatch(600);
      const failing = {
        ...aConfirmation(599),
        toJSON: () => {
          throw new Error('broken');
        },
      };
      const intents = [
        ...batch.confirmations.slice(0, -1),
        { content: failing, purchaseKey: null },
      ];
      await expect(confirmations.record({ ...batch, confirmations: intents })).rejects.toThrow(
        'broken',
      );
      expect(await confirmations.find(SELLER, 'batch-1')).toBeNull();
      expect(await confirmations.waiting()).toEqual([]);
      expect((await confirmations.record(batch)).outcome).toBe('recorded');
    });

    it('is recorded by exactly one of two concurrent calls', async () => {
      const [one, other] = await fresh.place.openTwo();
      const outcomes = await Promise.all(
        [one, other].map((store) => store.confirmations.record(aBatch(20))),
      );
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['recorded', 'same']);
    });

    it('is recorded by one of two concurrent calls for the same units of an order', async () => {
      const stores = await fresh.place.openTwo();
      const { amazonOrderId, items } = aConfirmation(1);
      const ordered = new Map([[amazonOrderId, new Map([[items[0]!.orderItemId, 1]])]]);
      const outcomes = await Promise.all(
        stores.map((store, number) => {
          const content = aConfirmation(1, { packageReferenceId: `${number + 1}` });
          const confirmations = [{ content, purchaseKey: null }];
          const batchId = `batch-${number}`;
          return store.confirmations.record(aBatch(1, { batchId, confirmations, ordered }));
        }),
      );
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['recorded', 'units-held']);
      const rows = await fresh.store.confirmations.ofOrders(SELLER, [amazonOrderId]);
      expect(rows).toHaveLength(1);
      const refused = outcomes.find(({ outcome }) => outcome === 'units-held');
      const { packageReferenceId } = rows[0]!.content;
      const holders = [{ packageReferenceId, state: 'RECORDED' }];
      expect(refused).toMatchObject({ held: [{ position: 0, ordered: 1, left: 0, holders }] });
    });

    it('does not get the units of one whose correction has no outcome', async () => {
      const [store, other] = await fresh.place.openTwo();
      const { amazonOrderId, items } = aConfirmation(1);
      const { orderItemId } = items[0]!;
      const ordered = new Map([[amazonOrderId, new Map([[orderItemId, 2]])]]);
      const one = (packageReferenceId: string, quantity: number, sentAtOnce = false) => {
        const content = aConfirmation(1, {
          packageReferenceId,
          items: [{ orderItemId, quantity, transparencyCodes: [] }],
        });
        const batchId = `${packageReferenceId} with ${quantity}`;
        return aBatch(1, {
          batchId,
          fingerprint: batchId,
          confirmations: [{ content, purchaseKey: null, sentAtOnce }],
          ordered,
        });
      };
      await store.confirmations.record(one('1', 2));
      await store.confirmations.record(one('1', 1, true));
      expect((await other.confirmations.record(one('2', 1))).outcome).toBe('units-held');
      await store.confirmations.settleSent({
        sellerId: SELLER,
        batchId: '1 with 1',
        position: 0,
        state: 'FAILED',
        error: null,
      });
      expect((await other.confirmations.record(one('2', 1))).outcome).toBe('units-held');
      const rows = await store.confirmations.ofOrders(SELLER, [amazonOrderId]);
      expect(rows.map(({ state }) => state)).toEqual(['RECORDED', 'FAILED']);
    });

    it('is the same batch when it is repeated, although its own units are held', async () => {
      const { confirmations } = fresh.store;
      const { amazonOrderId, items } = aConfirmation(1);
      const ordered = new Map([[amazonOrderId, new Map([[items[0]!.orderItemId, 1]])]]);
      const parcels = aBatch(2, { ordered });
      expect((await confirmations.record(parcels)).outcome).toBe('recorded');
      const other = { content: aConfirmation(1, { packageReferenceId: '9' }), purchaseKey: null };
      const more = aBatch(1, { batchId: 'other', confirmations: [other], ordered });
      expect((await confirmations.record(more)).outcome).toBe('units-held');
      expect(await confirmations.find(SELLER, 'other')).toBeNull();
      expect((await confirmations.record(parcels)).outcome).toBe('same');
    });

    it('are listed with all of the seller, filtered and counted', async () => {
      const { store, place } = fresh;
      await store.confirmations.record(aBatch(3));
      place.clock.advance(1);
      const confirmations = packagesFrom(10, 2);
      await store.confirmations.record(aBatch(2, { batchId: 'batch-2', confirmations }));
      const placesOf = (page: { entries: readonly { batchId: string; position: number }[] }) =>
        page.entries.map(({ batchId, position }) => `${batchId} ${position}`);
      const all = ['batch-2 1', 'batch-2 0', 'batch-1 2', 'batch-1 1', 'batch-1 0'];
      const first = await store.confirmations.listOfSeller({ sellerId: SELLER }, { first: 3 });
      expect(placesOf(first)).toEqual(all.slice(0, 3));
      const after = first.cursors.at(-1)!;
      const rest = await store.confirmations.listOfSeller(
        { sellerId: SELLER },
        { first: 3, after },
      );
      expect(placesOf(rest)).toEqual(all.slice(3));
      const { amazonOrderId, trackingNumber } = aConfirmation(2);
      const now = place.clock.now();
      const filters: [object, string[]][] = [
        [{ states: ['RECORDED', 'FAILED'] }, all],
        [{ states: ['FAILED'] }, []],
        [{ states: [] }, []],
        [{ createdFrom: now }, all.slice(0, 2)],
        [{ createdBefore: now, states: ['RECORDED'] }, all.slice(2)],
        [
          { amazonOrderIds: [amazonOrderId], createdBefore: now },
          all.filter((name) => name === 'batch-1 2'),
        ],
        [{ amazonOrderIds: [amazonOrderId], states: ['FAILED'] }, []],
      ];
      for (const [filter, expected] of filters) {
        const query = { sellerId: SELLER, ...filter };
        const page = await store.confirmations.listOfSeller(query, { first: 9 });
        expect({ filter, places: placesOf(page) }).toEqual({ filter, places: expected });
        const count = await store.confirmations.countOfSeller(query);
        expect({ filter, count }).toEqual({ filter, count: expected.length });
      }
      const tracked = { sellerId: SELLER, trackingNumber: trackingNumber.toLowerCase() };
      expect(placesOf(await store.confirmations.listOfSeller(tracked, { first: 9 }))).toContain(
        'batch-1 2',
      );
      for (const wrong of ['x', 'WzEsImIiXQ'])
        await expect(
          store.confirmations.listOfSeller({ sellerId: SELLER }, { first: 1, after: wrong }),
        ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    });

    it('is read back unchanged, in its order', async () => {
      const { store } = fresh;
      await store.confirmations.record(aBatch(3));
      const { entries, hasNextPage } = await onlyPage(
        store.confirmations.pages(SELLER, [{ batchId: 'batch-1', first: 2 }]),
      );
      expect(hasNextPage).toBe(true);
      expect(entries.map(({ content }) => content)).toEqual([aConfirmation(0), aConfirmation(1)]);
      const rest = await onlyPage(
        store.confirmations.pages(SELLER, [{ batchId: 'batch-1', first: 2, after: 'c1' }]),
      );
      expect(rest).toMatchObject({ hasNextPage: false, entries: [{ position: 2 }] });
      await expect(
        onlyPage(store.confirmations.pages(SELLER, [{ batchId: 'batch-1', first: 2, after: '1' }])),
      ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
      const order = aConfirmation(1).amazonOrderId;
      expect(await store.confirmations.ofOrders(SELLER, [order])).toMatchObject([{ position: 1 }]);
    });

    it('never sends a confirmation with a purchase', async () => {
      const { store } = fresh;
      const confirmations = [{ content: aConfirmation(1), purchaseKey: 'key-1' }];
      await store.confirmations.record(aBatch(1, { confirmations }));
      expect(await statesOf(store)).toEqual(['NOT_NEEDED']);
      expect(await store.confirmations.waiting()).toEqual([]);
      expect(await store.confirmations.fillEnvelope(SELLER, 10)).toBe(0);
      expect(await store.confirmations.envelopesSince(SELLER, 0)).toBe(0);
    });
  });

  describe('an envelope', () => {
    const fresh = inFreshPlace(engine);

    it('takes waiting confirmations once, oldest first', async () => {
      const { place, store } = fresh;
      await store.confirmations.record(aBatch(2, { batchId: 'late' }));
      place.clock.advance(5);
      await store.confirmations.record(
        aBatch(2, { batchId: 'later', confirmations: packagesFrom(10, 2) }),
      );
      expect(await store.confirmations.waiting()).toMatchObject([{ sellerId: SELLER, count: 4 }]);
      expect(await store.confirmations.fillEnvelope(SELLER, 3)).toBe(3);
      // One at a time: waiting confirmations go with the next envelope.
      expect(await store.confirmations.waiting()).toEqual([]);
      const [envelope] = await store.confirmations.takeDue([SELLER], TURN);
      const inside = await store.confirmations.inEnvelope(envelope!);
      expect(inside.map(({ batchId, position }) => [batchId, position])).toEqual([
        ['late', 0],
        ['late', 1],
        ['later', 0],
      ]);
    });

    it('shares no confirmation with an envelope that is filled concurrently', async () => {
      const [one, other] = await fresh.place.openTwo();
      await one.confirmations.record(aBatch(50));
      const filled = await Promise.all(
        [one, other].map((store) => store.confirmations.fillEnvelope(SELLER, 100)),
      );
      // Each takes what the other has not locked.
      expect(filled.reduce((sum, taken) => sum + taken, 0)).toBe(50);
    });

    it('goes to one caller until it is released or its hold expires', async () => {
      const { place, store } = fresh;
      const envelope = await anEnvelope(store);
      expect(await store.confirmations.takeDue([SELLER], TURN)).toEqual([]);
      place.clock.advance(TURN.holdMs);
      expect(await store.confirmations.takeDue(['another'], TURN)).toEqual([]);
      expect(await store.confirmations.takeDue([SELLER], TURN)).toHaveLength(1);
      const nextCheckAt = place.clock.now();
      expect(await store.confirmations.step(envelope, { nextCheckAt })).toBe(true);
      expect(await store.confirmations.takeDue([SELLER], TURN)).toMatchObject([{ checks: 3 }]);
    });

    it('stores each step and its feed', async () => {
      const { store } = fresh;
      const envelope = await anEnvelope(store);
      const at = (nextCheckAt: number) => ({ nextCheckAt });
      await store.confirmations.step(envelope, { documentId: 'doc', isHeld: true, ...at(0) });
      await store.confirmations.step(envelope, { state: 'SENDING', sentAt: 7, ...at(0) });
      const [sending] = await store.confirmations.takeDue([SELLER], TURN);
      expect(sending).toMatchObject({ state: 'SENDING', documentId: 'doc', sentAt: 7 });
      await store.confirmations.step(envelope, { state: 'SUBMITTED', feedId: 'F', ...at(0) });
      await store.confirmations.move(envelope, 'SUBMITTED');
      expect(await statesOf(store)).toEqual(['SUBMITTED', 'SUBMITTED']);
      expect(await store.confirmations.knownFeeds(SELLER, ['E', 'F'])).toEqual(new Set(['F']));
      const [sent] = await store.confirmations.inEnvelope(envelope);
      expect(sent?.feedId).toBe('F');
    });

    it('ends when all confirmations are settled, and keeps settled outcomes', async () => {
      const { store } = fresh;
      const envelope = await anEnvelope(store);
      const [first, second] = await store.confirmations.inEnvelope(envelope);
      const error = { code: '18028', message: 'No.' };
      const failed = { ...first!, state: 'FAILED', error, warnings: [] } as const;
      expect(await store.confirmations.settle(envelope, [failed])).toBe(false);
      const other = { ...first!, state: 'CONFIRMED', error: null, warnings: [] } as const;
      const confirmed = { ...second!, state: 'CONFIRMED', error: null, warnings: [] } as const;
      expect(await store.confirmations.settle(envelope, [other, confirmed])).toBe(true);
      await store.confirmations.move(envelope, 'PROCESSING');
      const { entries } = await onlyPage(
        store.confirmations.pages(SELLER, [{ batchId: 'batch-1', first: 9 }]),
      );
      expect(entries).toMatchObject([
        { state: 'FAILED', error, settledAt: expect.any(Number) },
        { state: 'CONFIRMED', error: null },
      ]);
      expect(await store.confirmations.step(envelope, { nextCheckAt: 0 })).toBe(false);
      expect(await store.confirmations.takeDue([SELLER], TURN)).toEqual([]);
    });

    it('is settled in several turns of the event loop', async () => {
      const { store } = fresh;
      await store.confirmations.record(aBatch(600));
      await store.confirmations.fillEnvelope(SELLER, 1_000);
      const [envelope] = await store.confirmations.takeDue([SELLER], TURN);
      const read = await besideOthers(() => store.confirmations.inEnvelope(envelope!));
      expect(read.turnsOfOthers).toBeGreaterThanOrEqual(5);
      const verdicts = read.result.map((confirmation) => ({
        ...confirmation,
        ...({ state: 'CONFIRMED', error: null, warnings: [] } as const),
      }));
      const settled = await besideOthers(() => store.confirmations.settle(envelope!, verdicts));
      expect(settled.result).toBe(true);
      expect(settled.turnsOfOthers).toBeGreaterThanOrEqual(5);
    });

    it('survives a restart of the process', async () => {
      const { place, store } = fresh;
      const { envelopeId } = await anEnvelope(store);
      await store.close();
      place.clock.advance(1);
      const again = await place.open({ ownerId: 'owner-2' });
      // Only SQLite proves that the other process has ended, because no second one can have the file open.
      if (again.kind === 'postgres') place.clock.advance(TURN.holdMs);
      expect(await again.confirmations.takeDue([SELLER], TURN)).toMatchObject([{ envelopeId }]);
    });
  });
}
