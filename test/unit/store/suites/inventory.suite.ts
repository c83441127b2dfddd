import type { Envelope } from '../../../../src/store/envelopes/envelope.js';
import type { InventoryStore } from '../../../../src/store/inventory/inventory-store.js';
import { besideOthers } from '../../../support/turns-of-others.js';
import { aBatch, at, many, shownIn, US } from '../../inventory/inventory-builders.js';
import { inFreshPlace, onlyPage, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const TURN = { limit: 10, holdMs: 60_000 };
const MARKETPLACE = { sellerId: SELLER, marketplaceId: US };
const DAY = 86_400_000;

async function anEnvelope(inventory: InventoryStore): Promise<Envelope> {
  await inventory.fillEnvelope(MARKETPLACE, 10_000);
  const [envelope] = await inventory.takeDue([SELLER], TURN);
  return envelope!;
}

/** Lets Amazon have the feed of an envelope. */
async function submit(inventory: InventoryStore, envelope: Envelope): Promise<void> {
  const next = { nextCheckAt: 0, isHeld: true };
  await inventory.step(envelope, { ...next, documentId: 'doc' });
  await inventory.step(envelope, { ...next, state: 'SENDING', sentAt: 1, ofDocument: 'doc' });
  await inventory.step(envelope, { ...next, state: 'SUBMITTED', feedId: 'feed' });
  await inventory.move(envelope);
}

async function settleAll(
  inventory: InventoryStore,
  envelope: Envelope,
  state: 'APPLIED' | 'ACCEPTED',
): Promise<boolean> {
  const packed = await inventory.inEnvelope(envelope);
  return inventory.settle(
    envelope,
    packed.map(({ statement, position }) => ({ statement, position, state, issues: [] })),
  );
}

const single = (...quantities: ReturnType<typeof at>[]) => ({ ...MARKETPLACE, quantities });

export function describeInventory(engine: StoreEngine): void {
  describe('a batch of quantities', () => {
    const fresh = inFreshPlace(engine);

    it('is recorded once, at the maximum size, over many turns of the event loop', async () => {
      const { inventory } = fresh.store;
      const batch = aBatch('big', many(10_000));
      const { result, turnsOfOthers } = await besideOthers(() => inventory.record(batch));
      expect(result).toMatchObject({ outcome: 'recorded', batch: { size: 10_000 } });
      expect(turnsOfOthers).toBeGreaterThanOrEqual(99);
      expect((await inventory.record(batch)).outcome).toBe('same');
      const other = aBatch('big', many(1), { fingerprint: 'other' });
      expect((await inventory.record(other)).outcome).toBe('conflict');
      const counts = await inventory.counts(SELLER, ['big', 'unknown']);
      expect([...counts]).toEqual([['big', expect.objectContaining({ RECORDED: 10_000 })]]);
    });

    it('is recorded by exactly one of two concurrent calls', async () => {
      const stores = await fresh.place.openTwo();
      const results = await Promise.all(
        stores.map(({ inventory }) => inventory.record(aBatch('batch', many(300)))),
      );
      expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['recorded', 'same']);
      expect(await stores[0].inventory.waiting()).toMatchObject([{ ...MARKETPLACE, count: 300 }]);
    });

    it('keeps refused quantities with their reasons, and does not send them', async () => {
      const { inventory } = fresh.store;
      const issue = { code: 'X', message: 'No.', severity: 'ERROR', attributeNames: [] } as const;
      await inventory.record(
        aBatch('batch', [{ ...at('A', 'north', -1), issues: [issue] }, at('B', 'north', 2)]),
      );
      const request = { batchId: 'batch', first: 10, states: ['REJECTED'] as const };
      const page = await onlyPage(inventory.pages(SELLER, [request]));
      expect(page.entries).toMatchObject([
        { sku: 'A', state: 'REJECTED', issues: [issue], settledAt: expect.any(Number) },
      ]);
      expect(await inventory.fillEnvelope(MARKETPLACE, 10)).toBe(1);
    });

    it('takes the place of older quantities that wait, of the same SKU and place only', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1), at('A', 'south', 1)]));
      await inventory.record(aBatch('two', [at('A', 'north', 2)]));
      expect(await shownIn(inventory, 'one')).toEqual([
        'A@north=1 SUPERSEDED',
        'A@south=1 RECORDED',
      ]);
      const envelope = await anEnvelope(inventory);
      const packed = await inventory.toSend(envelope);
      expect(packed.map(({ channelCode, quantity }) => [channelCode, quantity])).toEqual([
        ['south', 1],
        ['north', 2],
      ]);
    });

    it('takes quantities back out of an envelope without a feed, whose document is then out of date', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1), at('B', 'north', 1)]));
      const envelope = await anEnvelope(inventory);
      const held = { nextCheckAt: 0, isHeld: true };
      await inventory.step(envelope, { ...held, documentId: 'doc', ofRevision: 0 });
      await inventory.record(aBatch('two', [at('A', 'north', 2)]));
      const claim = { ...held, state: 'SENDING', sentAt: 1, ofDocument: 'doc' } as const;
      expect(await inventory.step(envelope, claim)).toBe(false);
      // A document that was written before, and is uploaded only now.
      expect(await inventory.step(envelope, { ...held, documentId: 'old', ofRevision: 0 })).toBe(
        false,
      );
      expect(await inventory.toSend(envelope)).toMatchObject([{ sku: 'B' }]);
      expect(await shownIn(inventory, 'one')).toEqual([
        'A@north=1 SUPERSEDED',
        'B@north=1 RECORDED',
      ]);
    });

    it('waits until the feed before it has ended', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1)]));
      const envelope = await anEnvelope(inventory);
      await submit(inventory, envelope);
      await inventory.record(aBatch('two', [at('A', 'north', 2), at('B', 'north', 2)]));
      expect(await shownIn(inventory, 'one')).toEqual(['A@north=1 SUBMITTED']);
      expect(await inventory.waiting()).toEqual([]);
      expect(await inventory.fillEnvelope(MARKETPLACE, 10)).toBe(0);
      expect(await settleAll(inventory, envelope, 'APPLIED')).toBe(true);
      expect(await inventory.waiting()).toMatchObject([{ count: 2 }]);
    });

    it('fills one envelope when two processes fill at once', async () => {
      const stores = await fresh.place.openTwo();
      await stores[0].inventory.record(aBatch('batch', many(500)));
      const filled = await Promise.all(
        stores.map(({ inventory }) => inventory.fillEnvelope(MARKETPLACE, 10_000)),
      );
      expect(filled.toSorted((a, b) => a - b)).toEqual([0, 500]);
    });

    it('leaves out of a second attempt what a later statement has overtaken', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1), at('B', 'north', 1)]));
      const envelope = await anEnvelope(inventory);
      const held = { nextCheckAt: 0, isHeld: true };
      await inventory.step(envelope, { ...held, documentId: 'doc' });
      await inventory.step(envelope, { ...held, state: 'SENDING', sentAt: 1 });
      const open = await inventory.recordSingle(single(at('A', 'north', 7)));
      expect(open.isOvertaking).toBe(true);
      await inventory.settleSingle(open, 'ACCEPTED');
      await inventory.step(envelope, { ...held, state: 'PREPARED', documentId: null });
      expect(await inventory.toSend(envelope)).toMatchObject([{ sku: 'B' }]);
      expect(await shownIn(inventory, 'one')).toEqual([
        'A@north=1 SUPERSEDED',
        'B@north=1 RECORDED',
      ]);
    });

    it('shows its revision whenever a quantity changes its state', async () => {
      const { inventory } = fresh.store;
      const revision = async () => (await inventory.find(SELLER, 'one'))?.revision ?? -1;
      await inventory.record(aBatch('one', [at('A', 'north', 1), at('B', 'north', 1)]));
      const seen = [await revision()];
      await inventory.record(aBatch('two', [at('A', 'north', 2)]));
      seen.push(await revision());
      const envelope = await anEnvelope(inventory);
      await submit(inventory, envelope);
      seen.push(await revision());
      await settleAll(inventory, envelope, 'APPLIED');
      seen.push(await revision());
      expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
      expect(seen).toHaveLength(4);
    });

    it('is listed with the others, the newest first', async () => {
      const { inventory } = fresh.store;
      for (const id of ['one', 'two', 'three']) {
        await inventory.record(aBatch(id, many(1)));
        fresh.place.clock.advance(1);
      }
      const page = await inventory.list(SELLER, { first: 2 });
      expect(page.entries.map(({ batchId }) => batchId)).toEqual(['three', 'two']);
      expect(await inventory.count(SELLER)).toBe(3);
      const rest = await inventory.list(SELLER, { first: 2, after: page.cursors[1]! });
      expect(rest.entries.map(({ batchId }) => batchId)).toEqual(['one']);
    });

    it('loses its old quantities, and keeps its key and counts', async () => {
      const { inventory } = fresh.store;
      const batch = aBatch('old', many(450));
      await inventory.record(batch);
      const forget = async (): Promise<number> => {
        const now = fresh.place.clock.now();
        return inventory.forget({ before: now - 7 * DAY, givenUpBefore: now - DAY });
      };
      fresh.place.clock.advance(8 * DAY);
      // It has not been sent.
      expect(await forget()).toBe(0);
      const envelope = await anEnvelope(inventory);
      await submit(inventory, envelope);
      await settleAll(inventory, envelope, 'APPLIED');
      let deleted = 0;
      for (let some = await forget(); some > 0; some = await forget()) deleted += some;
      expect(deleted).toBe(450);
      expect((await inventory.counts(SELLER, ['old'])).get('old')).toMatchObject({ APPLIED: 450 });
      expect(await shownIn(inventory, 'old')).toEqual([]);
      expect((await inventory.record(batch)).outcome).toBe('same');
    });

    it('makes room with the oldest settled quantities, and is refused without room', async () => {
      const { inventory } = fresh.store;
      const limit = { mostKept: 400 };
      await inventory.record(aBatch('first', many(250)), limit);
      // It waits for Amazon.
      const second = aBatch('second', many(250));
      await expect(inventory.record(second, limit)).rejects.toMatchObject({
        name: 'QuantityLimitReached',
        kept: 250,
        added: 250,
      });
      const envelope = await anEnvelope(inventory);
      await submit(inventory, envelope);
      await settleAll(inventory, envelope, 'APPLIED');
      expect((await inventory.record(second, limit)).outcome).toBe('recorded');
      // 100 are too many, and a slice has 200.
      expect(await shownIn(inventory, 'first')).toHaveLength(50);
      expect((await inventory.counts(SELLER, ['first'])).get('first')).toMatchObject({
        APPLIED: 250,
      });
      const counts = await inventory.counts(SELLER, ['second']);
      expect(counts.get('second')).toMatchObject({ RECORDED: 250 });
      // The same batch again needs no room.
      expect((await inventory.record(second, { mostKept: 1 })).outcome).toBe('same');
    });
  });

  describe('quantities that are sent at once', () => {
    const fresh = inFreshPlace(engine);
    const pending = async (): Promise<string[]> => {
      const found = await fresh.store.inventory.pending(SELLER, US, ['A', 'B']);
      return found.map(({ sku, channelCode, quantity }) => `${sku}@${channelCode}=${quantity}`);
    };

    it('take the place of what waits, and give it back when they are refused', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1)]));
      const open = await inventory.recordSingle(single(at('A', 'north', 5)));
      expect(open.isOvertaking).toBe(false);
      expect(await shownIn(inventory, 'one')).toEqual(['A@north=1 SUPERSEDED']);
      expect(await pending()).toEqual(['A@north=5']);
      await inventory.settleSingle(open, 'REJECTED');
      expect(await shownIn(inventory, 'one')).toEqual(['A@north=1 RECORDED']);
      expect(await pending()).toEqual(['A@north=1']);
    });

    it('give nothing back where a newer statement is in force', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1)]));
      const refused = await inventory.recordSingle(single(at('A', 'north', 5)));
      await inventory.record(aBatch('two', [at('A', 'north', 2)]));
      await inventory.settleSingle(refused, 'REJECTED');
      expect(await shownIn(inventory, 'one')).toEqual(['A@north=1 SUPERSEDED']);
      expect(await pending()).toEqual(['A@north=2']);
      expect(await inventory.fillEnvelope(MARKETPLACE, 10)).toBe(1);
    });

    it('wait for the next feed as well when a feed carries an older quantity', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1)]));
      const envelope = await anEnvelope(inventory);
      await submit(inventory, envelope);
      const open = await inventory.recordSingle(single(at('A', 'north', 5)));
      await inventory.settleSingle(open, 'ACCEPTED');
      expect(await pending()).toEqual(['A@north=5']);
      await settleAll(inventory, envelope, 'APPLIED');
      const next = await anEnvelope(inventory);
      expect(await inventory.toSend(next)).toMatchObject([{ sku: 'A', quantity: 5 }]);
    });

    it('do not wait for the next feed when a newer statement was recorded meanwhile', async () => {
      const { inventory } = fresh.store;
      await inventory.record(aBatch('one', [at('A', 'north', 1)]));
      const envelope = await anEnvelope(inventory);
      await submit(inventory, envelope);
      const open = await inventory.recordSingle(single(at('A', 'north', 5)));
      await inventory.record(aBatch('two', [at('A', 'north', 2)]));
      await inventory.settleSingle(open, 'ACCEPTED');
      await settleAll(inventory, envelope, 'APPLIED');
      const next = await anEnvelope(inventory);
      expect(await inventory.toSend(next)).toMatchObject([{ sku: 'A', quantity: 2 }]);
    });

    it('are pending for 15 minutes after Amazon accepted them', async () => {
      const { inventory } = fresh.store;
      const open = await inventory.recordSingle(single(at('A', 'north', 5), at('B', 'south', 3)));
      await inventory.settleSingle(open, 'ACCEPTED');
      expect((await pending()).toSorted()).toEqual(['A@north=5', 'B@south=3']);
      fresh.place.clock.advance(15 * 60_000);
      expect(await pending()).toEqual([]);
    });

    it.each(['APPLIED', 'ACCEPTED'] as const)(
      'are not pending any more when a newer quantity was %s',
      async (state) => {
        const { inventory } = fresh.store;
        const open = await inventory.recordSingle(single(at('A', 'north', 5), at('B', 'south', 3)));
        await inventory.settleSingle(open, 'ACCEPTED');
        await inventory.record(aBatch('newer', [at('A', 'north', 6)]));
        expect((await pending()).toSorted()).toEqual(['A@north=6', 'B@south=3']);
        const envelope = await anEnvelope(inventory);
        await submit(inventory, envelope);
        await settleAll(inventory, envelope, state);
        const newer = state === 'ACCEPTED' ? ['A@north=6'] : [];
        expect((await pending()).toSorted()).toEqual([...newer, 'B@south=3']);
        fresh.place.clock.advance(15 * 60_000 - 1);
        expect((await pending()).toSorted()).toEqual([...newer, 'B@south=3']);
      },
    );

    it('are given up when their process ended without an outcome', async () => {
      const { inventory } = fresh.store;
      await inventory.recordSingle(single(at('A', 'north', 5)));
      fresh.place.clock.advance(DAY);
      const now = fresh.place.clock.now();
      await inventory.forget({ before: 0, givenUpBefore: now - 1 });
      expect(await fresh.place.query('select state from inventory_change')).toEqual([
        { state: 'UNKNOWN' },
      ]);
    });
  });
}
