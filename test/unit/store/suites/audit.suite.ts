import type { AuditFacts } from '../../../../src/store/audit/audit-event.js';
import { AuditSearchTooLong } from '../../../../src/store/audit/list-events.js';
import { withinEvent } from '../../../../src/store/audit/open-event.js';
import type { OpenEvent } from '../../../../src/store/audit/open-event.js';
import { StoreError } from '../../../../src/store/engine/store-error.js';
import { anIntent, aSale, inFreshPlace, LEASE_MS, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const DONE = { outcome: 'OK', code: null } as const;
const REFUSED = { outcome: 'REFUSED', code: 'NOT_FOUND' } as const;

function facts(id: string, changes: Partial<AuditFacts> = {}): AuditFacts {
  return {
    id,
    at: 1_000,
    actorId: 'key:1',
    actor: 'packer',
    action: 'buyShipping',
    sellerId: SELLER,
    target: `Purchase:${SELLER}:${id}`,
    requestId: 'request-1',
    count: 1,
    changes: [],
    ...changes,
  };
}

const opened = (id: string): OpenEvent => ({ facts: facts(id), state: 'open' });

export function describeAudit(engine: StoreEngine): void {
  describe('the audit trail', () => {
    const fresh = inFreshPlace(engine);

    it('has an event with its end, once', async () => {
      const { audit } = fresh.store;
      const event = opened('one');
      await audit.end(event, REFUSED);
      await audit.end(event, DONE);
      await audit.add(facts('one', { action: 'other' }), DONE);
      expect(await audit.find('one')).toEqual({ ...facts('one'), end: REFUSED });
      expect(await audit.find('two')).toBeNull();
      expect(await audit.count({})).toBe(1);
    });

    it('keeps what the action named', async () => {
      const { audit } = fresh.store;
      const changes = [
        { field: 'quantities.quantity', place: 'S\ud800\0', from: '3', to: null, isHidden: false },
      ];
      await audit.add(facts('one', { changes }), DONE);
      expect(await audit.find('one')).toMatchObject({ changes });
      const [row] = await fresh.place.query('select changes from audit_event');
      expect(row).toEqual({ changes: JSON.stringify(changes) });
    });

    it('has what is known of the changes at the end', async () => {
      const { audit, purchases } = fresh.store;
      const event = opened('one');
      await withinEvent(event, () => purchases.intend(anIntent('k')));
      const changes = [{ field: 'a', place: null, from: '1', to: '2', isHidden: false }];
      event.facts = { ...event.facts, changes };
      await audit.end(event, DONE);
      expect(await audit.find('one')).toMatchObject({ changes, end: DONE });
      expect((await audit.list({}, { first: 1 })).entries).toMatchObject([{ changes }]);
    });

    it('has an event in the transaction of its step, and its end later', async () => {
      const { audit, purchases } = fresh.store;
      const event = opened('one');
      await withinEvent(event, () => purchases.intend(anIntent('k')));
      expect(await audit.find('one')).toEqual({ ...facts('one'), end: null });
      await audit.end(event, REFUSED);
      expect(await audit.find('one')).toEqual({ ...facts('one'), end: REFUSED });
      const [row] = await fresh.place.query('select outcome from audit_event');
      expect(row).toEqual({ outcome: null });
    });

    it('has one event for several steps of an action, and none for steps after its end', async () => {
      const { audit, purchases } = fresh.store;
      const event = opened('one');
      await withinEvent(event, async () => {
        await Promise.all(['a', 'b', 'c'].map((key) => purchases.intend(anIntent(key))));
        await audit.end(event, DONE);
        await purchases.intend(anIntent('d'));
      });
      await purchases.intend(anIntent('e'));
      expect(await audit.count({})).toBe(1);
    });

    /** Buys a label. Returns the event within which the sale was recorded. */
    async function sold(within: string): Promise<OpenEvent> {
      const { purchases } = fresh.store;
      const [own, other] = [opened('one'), opened('other')];
      const { purchase } = (await withinEvent(own, () =>
        purchases.intend(anIntent('k')),
      )) as Extract<Awaited<ReturnType<typeof purchases.intend>>, { purchase: unknown }>;
      await withinEvent(other, () => purchases.intend(anIntent('of another')));
      const event = within === 'one' ? own : other;
      await withinEvent(event, async () => {
        const claimed = await purchases.claim(purchase, { leaseMs: LEASE_MS });
        if (claimed.outcome === 'won') await purchases.purchased(claimed.claim, aSale());
      });
      expect(await purchases.find(purchase)).toMatchObject({ state: 'PURCHASED' });
      return event;
    }

    it('has the end of a purchase in the transaction of its sale', async () => {
      const { audit } = fresh.store;
      const event = await sold('one');
      expect(event.state).toBe('ended');
      expect(await audit.find('one')).toEqual({ ...facts('one'), end: DONE });
      await audit.end(event, REFUSED);
      expect(await audit.find('one')).toMatchObject({ end: DONE });
    });

    it('leaves an action open when a sale within it is that of another purchase', async () => {
      const { audit } = fresh.store;
      const event = await sold('other');
      expect(event.state).toBe('recorded');
      expect(await audit.find('other')).toMatchObject({ end: null });
      await audit.end(event, REFUSED);
      expect(await audit.find('other')).toMatchObject({ end: REFUSED });
    });

    it('has no event of a step that failed', async () => {
      const { audit, batches } = fresh.store;
      const event = opened('one');
      const intents = ['a', 'b'].map((key) => anIntent(key, { amazonOrderId: 'a\0b' }));
      const batch = { sellerId: SELLER, batchId: 'day', fingerprint: 'print', intents };
      await withinEvent(event, () =>
        batches.record({
          ...batch,
          intents: [...intents, anIntent('c', { items: null as never })],
        }),
      ).catch(() => null);
      expect(await batches.find(SELLER, 'day')).toBeNull();
      expect(event.state).toBe('open');
      expect(await audit.find('one')).toBeNull();
    });

    it('refuses every change and deletion', async () => {
      await fresh.store.audit.end({ ...opened('one'), state: 'recorded' }, DONE);
      await fresh.store.audit.add(facts('one'), DONE);
      for (const table of ['audit_event', 'audit_outcome']) {
        await expect(fresh.place.query(`delete from ${table}`)).rejects.toThrow('kept for good');
        await expect(fresh.place.query(`update ${table} set code = 'X'`)).rejects.toThrow(
          'kept for good',
        );
      }
    });

    it('keeps texts that cannot be stored as they are within bounds', async () => {
      const { audit } = fresh.store;
      const long = 'ü'.repeat(2_000);
      await audit.add(facts('one', { actor: `a\0\ud800${long}`, target: long }), DONE);
      const found = await audit.find('one');
      expect(found).toMatchObject({ target: null });
      expect(found?.actor).toMatch(/^a\ufffdü{297}$/);
    });

    describe('as a list', () => {
      const AT = [30, 20, 20, 20, 10];
      beforeEach(async () => {
        for (const [index, at] of AT.entries())
          await fresh.store.audit.add(
            facts(`e${index}`, {
              at,
              actor: index % 2 ? 'ada' : 'bob',
              action: index < 3 ? 'buyShipping' : 'revokeAccessKey',
              sellerId: index < 3 ? SELLER : null,
            }),
            DONE,
          );
      });

      const ids = async (filter: Parameters<typeof fresh.store.audit.list>[0], first = 10) => {
        const { audit } = fresh.store;
        const found: string[] = [];
        for (let after: string | undefined, isMore = true; isMore;) {
          const page = await audit.list(filter, { first, ...(after && { after }) });
          found.push(...page.entries.map(({ id }) => id));
          [after, isMore] = [page.cursors.at(-1), page.hasNextPage];
        }
        expect(await audit.count(filter)).toBe(found.length);
        return found.join(' ');
      };

      it.each([1, 2, 10])('is in the order of time, in pages of %i', async (first) => {
        expect(await ids({}, first)).toBe('e0 e3 e2 e1 e4');
        expect(await ids({ from: 20, before: 30 }, first)).toBe('e3 e2 e1');
        expect(await ids({ actors: ['ada', 'bob', 'ada'] }, first)).toBe('e0 e3 e2 e1 e4');
        expect(await ids({ sellerId: SELLER, before: 30 }, first)).toBe('e2 e1');
      });

      it('has only what fits all conditions', async () => {
        expect(await ids({ actors: ['ada'] })).toBe('e3 e1');
        expect(await ids({ actors: ['ada'], sellerId: SELLER })).toBe('e1');
        expect(await ids({ actions: ['buyShipping'], actors: ['bob'] }, 1)).toBe('e0 e2');
        expect(await ids({ target: `Purchase:${SELLER}:e4` })).toBe('e4');
        expect(await ids({ target: `Purchase:${SELLER}:e4`, sellerId: SELLER })).toBe('');
        expect(await ids({ actors: [] })).toBe('');
        expect(await ids({ actions: ['x'], from: 0 })).toBe('');
      });

      it('tests a bounded number of events', async () => {
        const { audit } = fresh.store;
        const filter = { actors: ['bob', 'ada'], actions: ['none'] };
        const limits = { testedAtMost: 4, testedAtOnce: 2 };
        await expect(audit.list(filter, { first: 1 }, limits)).rejects.toThrow(AuditSearchTooLong);
        expect(await audit.count(filter, limits)).toBeNull();
        const enough = { testedAtMost: 6, testedAtOnce: 2 };
        expect((await audit.list(filter, { first: 1 }, enough)).entries).toEqual([]);
        expect(await audit.count(filter, enough)).toBe(0);
      });

      it.each(['', 'a1', 'a1.b\0', 'b1.c', 'a-1.b'])('refuses the cursor %j', async (after) => {
        const listed = fresh.store.audit.list({}, { first: 1, after });
        await expect(listed).rejects.toThrow(StoreError);
      });
    });
  });
}
