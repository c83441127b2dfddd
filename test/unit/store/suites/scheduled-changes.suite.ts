import type {
  ChangeIntent,
  ChangeOutcome,
  ScheduledChangeRecord,
} from '../../../../src/store/scheduled-changes/scheduled-change.js';
import type { Store } from '../../../../src/store/store.js';
import { KEY, NEXT_KEY, slicesOf, sum } from './personal-data-fixture.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const DAY = 86_400_000;
const START = 1_700_000_000_000;

let count = 0;
function anIntent(over: Partial<ChangeIntent> = {}): ChangeIntent {
  count += 1;
  return {
    sellerId: SELLER,
    changeId: `change-${String(count).padStart(4, '0')}`,
    supplySourceId: 'source-1',
    key: null,
    fingerprint: 'print',
    from: '2026-12-24',
    until: '2026-12-25',
    levels: ['SUPPLY_SOURCE'],
    hours: { thursday: [], friday: [] },
    note: 'Christmas of Robin Vale',
    timeZone: 'UTC',
    startsAt: START,
    endsAt: START + 2 * DAY,
    author: { id: 'local', name: 'local' },
    ...over,
  };
}

function changeOf(result: ChangeOutcome): ScheduledChangeRecord {
  if (!('change' in result)) throw new Error(result.outcome);
  return result.change;
}

const scheduled = async (store: Store, over: Partial<ChangeIntent> = {}) =>
  changeOf(await store.scheduledChanges.schedule(anIntent(over), START));

const turn = (now = START) => ({ limit: 10, holdMs: 60_000, now });
const REPLACED = [{ level: 'SUPPLY_SOURCE', before: { thursday: [] }, written: { thursday: [] } }];

/** Takes the only due change, and records what it replaces. */
async function applying(store: Store): Promise<ScheduledChangeRecord> {
  const [change] = await store.scheduledChanges.takeDue([SELLER], turn());
  expect(await store.scheduledChanges.begin(change!, { replaced: REPLACED, now: START })).toBe(
    'begun',
  );
  return change!;
}

export function describeScheduledChanges(engine: StoreEngine): void {
  describe('a scheduled change of a supply source', () => {
    const fresh = inFreshPlace(engine);
    const find = (id: ScheduledChangeRecord) => fresh.store.scheduledChanges.find(id);

    it('is recorded by exactly one of two requests for the same days', async () => {
      const [a, b] = await fresh.place.openTwo();
      for (let round = 0; round < 5; round += 1) {
        const over = { supplySourceId: `source ${round}` };
        const results = await Promise.all([
          a.scheduledChanges.schedule(anIntent(over), START),
          b.scheduledChanges.schedule(anIntent({ ...over, from: '2026-12-25' }), START),
        ]);
        expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'overlaps']);
      }
    });

    it('ends with its supply source, also while a process works on it', async () => {
      const { scheduledChanges } = fresh.store;
      const begun = await scheduled(fresh.store);
      await applying(fresh.store);
      const next = await scheduled(fresh.store, { levels: ['PICKUP'], startsAt: START + DAY });
      const other = await scheduled(fresh.store, { supplySourceId: 'source-2' });
      const cause = 'SUPPLY_SOURCE_ARCHIVED';
      const end = { sellerId: SELLER, supplySourceId: 'source-1', cause };
      const ended = await scheduledChanges.endOfSource(end, START + 5);
      expect(ended.map(({ changeId }) => changeId)).toEqual([begun.changeId, next.changeId]);
      expect(await find(begun)).toMatchObject({
        state: 'CANCELLED',
        cancelledAt: START + 5,
        endedAt: START + 5,
        replaced: REPLACED,
        problem: { code: cause, detail: null, since: START + 5 },
      });
      const late = { state: 'APPLIED', problem: null, dueAt: 'end', now: START + 6 } as const;
      expect(await scheduledChanges.step(begun, late)).toBe(false);
      expect(await find(other)).toMatchObject({ state: 'SCHEDULED', cancelledAt: null });
      expect(await scheduledChanges.endOfSource(end, START + 7)).toEqual([]);
    });

    it('shares days with one at another level, and with one that has ended', async () => {
      const first = await scheduled(fresh.store);
      await scheduled(fresh.store, { levels: ['PICKUP', 'SERVICES'] });
      const { scheduledChanges } = fresh.store;
      const again = () => scheduledChanges.schedule(anIntent(), START);
      expect(await again()).toMatchObject({ outcome: 'overlaps', change: first });
      await scheduledChanges.cancel(first, START);
      expect((await again()).outcome).toBe('done');
    });

    it('is found again by its key, also by one of two requests at the same time', async () => {
      const [a, b] = await fresh.place.openTwo();
      const results = await Promise.all([
        a.scheduledChanges.schedule(anIntent({ key: 'k' }), START),
        b.scheduledChanges.schedule(anIntent({ key: 'k', supplySourceId: 'source-2' }), START),
      ]);
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(['done', 'same']);
      const other = anIntent({ key: 'k', fingerprint: 'other' });
      expect((await a.scheduledChanges.schedule(other, START)).outcome).toBe('conflict');
      expect((await a.scheduledChanges.findByKey(SELLER, 'k'))?.note).toBe(
        'Christmas of Robin Vale',
      );
    });

    it('goes to one process when it is due, and to another one when the hold ends', async () => {
      const [a, b] = await fresh.place.openTwo();
      const isShared = a !== b;
      await scheduled(a);
      expect(await a.scheduledChanges.takeDue([SELLER], turn(START - 1))).toEqual([]);
      expect(await a.scheduledChanges.takeDue(['another seller'], turn())).toEqual([]);
      const taken = await Promise.all([
        a.scheduledChanges.takeDue([SELLER], turn()),
        b.scheduledChanges.takeDue([SELLER], turn()),
      ]);
      expect(taken.flat()).toHaveLength(1);
      const [change] = taken.flat();
      const [holder, other] = taken[0].length > 0 ? [a, b] : [b, a];
      expect(await holder.scheduledChanges.hold(change!, START + 1)).toBe(false);
      await holder.scheduledChanges.takeSource(change!, { now: START, until: START + 1 });
      expect(await holder.scheduledChanges.hold(change!, START + 90_000)).toBe(true);
      expect(await other.scheduledChanges.takeDue([SELLER], turn(START + 70_000))).toEqual([]);
      expect(await other.scheduledChanges.takeDue([SELLER], turn(START + 90_000))).toHaveLength(1);
      // On SQLite both are the same process.
      expect(await holder.scheduledChanges.hold(change!, START + DAY)).toBe(!isShared);
      const beginning = { replaced: REPLACED, now: START };
      expect(await holder.scheduledChanges.begin(change!, beginning)).toBe(
        isShared ? 'lost' : 'begun',
      );
    });

    it('records what it replaces, and waits while another one has replaced the same days', async () => {
      const { scheduledChanges } = fresh.store;
      await scheduled(fresh.store);
      const first = await applying(fresh.store);
      expect(await find(first)).toMatchObject({ state: 'APPLYING', replaced: REPLACED });
      const second = await scheduled(fresh.store, { from: '2026-12-31', until: '2026-12-31' });
      const [taken] = await scheduledChanges.takeDue([SELLER], turn());
      expect(taken?.changeId).toBe(second.changeId);
      const beginning = { replaced: REPLACED, now: START };
      expect(await scheduledChanges.begin(taken!, beginning)).toBe('blocked');
      const elsewhere = [{ ...REPLACED[0]!, level: 'SERVICES' }];
      expect(await scheduledChanges.begin(taken!, { replaced: elsewhere, now: START })).toBe(
        'begun',
      );
    });

    it('is due at its end after it was applied, and never after it has ended', async () => {
      const { scheduledChanges } = fresh.store;
      await scheduled(fresh.store);
      const change = await applying(fresh.store);
      const problem = { code: 'CHANGED_MEANWHILE', detail: 'monday', since: START };
      const applied = { state: 'APPLIED', problem, dueAt: 'end', now: START } as const;
      expect(await scheduledChanges.step(change, applied)).toBe(true);
      expect(await scheduledChanges.step(change, applied)).toBe(false);
      expect(await find(change)).toMatchObject({ state: 'APPLIED', problem, appliedAt: START });
      expect(await scheduledChanges.countTroubled([SELLER, 'other'], START)).toEqual(
        new Map([[SELLER, 1]]),
      );
      expect(await scheduledChanges.takeDue([SELLER], turn(START + 2 * DAY - 1))).toEqual([]);
      const later = START + 2 * DAY;
      expect(await scheduledChanges.takeDue([SELLER], turn(later))).toHaveLength(1);
      expect(await scheduledChanges.beginReverting(change)).toBe(true);
      const ended = { state: 'REVERTED', problem: null, dueAt: null, now: later } as const;
      expect(await scheduledChanges.step(change, ended)).toBe(true);
      expect(await scheduledChanges.takeDue([SELLER], turn(later + 900 * DAY))).toEqual([]);
      expect(await scheduledChanges.beginReverting(change)).toBe(false);
      expect(await scheduledChanges.countTroubled([SELLER], START)).toEqual(new Map());
      expect((await scheduledChanges.cancel(change, later)).outcome).toBe('too-late');
    });

    it('has its supply source alone, until it releases it or its hold ends', async () => {
      const { scheduledChanges } = fresh.store;
      const first = await scheduled(fresh.store);
      const second = await scheduled(fresh.store, { levels: ['PICKUP'] });
      const elsewhere = await scheduled(fresh.store, { supplySourceId: 'source-2' });
      const take = (change: ScheduledChangeRecord, now = START) =>
        scheduledChanges.takeSource(change, { now, until: now + 1_000 });
      expect(await take(first)).toBe(true);
      expect(await take(first)).toBe(true);
      expect(await take(second)).toBe(false);
      expect(await take(elsewhere)).toBe(true);
      await scheduledChanges.releaseSource(second);
      expect(await take(second)).toBe(false);
      await scheduledChanges.releaseSource(first);
      expect(await take(second)).toBe(true);
      expect(await take(first, START + 1_000)).toBe(true);
      expect(await take(second, START + 1_000)).toBe(false);
    });

    it('is not begun by a process that took it before its plan changed', async () => {
      const { scheduledChanges } = fresh.store;
      const change = await scheduled(fresh.store);
      const [taken] = await scheduledChanges.takeDue([SELLER], turn());
      const plan = {
        ...change,
        until: '2026-12-26',
        startsAt: START + DAY,
        endsAt: START + 3 * DAY,
      };
      expect(await scheduledChanges.replan(change, plan)).toMatchObject({
        outcome: 'done',
        change: { until: '2026-12-26', state: 'SCHEDULED' },
      });
      const beginning = { replaced: REPLACED, now: START };
      expect(await scheduledChanges.begin(taken!, beginning)).toBe('lost');
      expect(await scheduledChanges.step(taken!, { problem: null, dueAt: 1, now: 1 })).toBe(false);
      expect(await scheduledChanges.takeDue([SELLER], turn(START + DAY))).toHaveLength(1);
      await scheduled(fresh.store, { from: '2026-12-27', until: '2026-12-28' });
      const into = { ...plan, until: '2026-12-27' };
      expect((await scheduledChanges.replan(change, into)).outcome).toBe('overlaps');
    });

    it('ends now when it is cancelled while a process writes it, after that write', async () => {
      const { scheduledChanges } = fresh.store;
      await scheduled(fresh.store);
      const change = await applying(fresh.store);
      const cancelled = await scheduledChanges.cancel(change, START + 5);
      expect(changeOf(cancelled)).toMatchObject({ state: 'APPLYING', endsAt: START + 5 });
      expect(await scheduledChanges.takeDue([SELLER], turn(START + 10))).toEqual([]);
      await scheduledChanges.step(change, {
        state: 'APPLIED',
        problem: null,
        dueAt: 'end',
        now: START + 10,
      });
      expect(await scheduledChanges.takeDue([SELLER], turn(START + 10))).toMatchObject([
        { state: 'APPLIED', cancelledAt: START + 5 },
      ]);
      expect((await scheduledChanges.cancel(change, START + 20)).outcome).toBe('same');
    });

    it('is listed with those that start first, in pages without gaps', async () => {
      const { scheduledChanges } = fresh.store;
      const ids: string[] = [];
      for (let n = 0; n < 7; n += 1) {
        // Some start at the same time.
        const startsAt = START + Math.floor(n / 2) * DAY;
        const supplySourceId = `source-${n}`;
        ids.push((await scheduled(fresh.store, { startsAt, supplySourceId })).changeId);
      }
      await scheduledChanges.cancel({ sellerId: SELLER, changeId: ids[3]! }, START);
      const filter = { sellerId: SELLER, states: ['SCHEDULED', 'CANCELLED'] } as const;
      const found: string[] = [];
      for (let after: string | undefined, isMore = true; isMore;) {
        const page = await scheduledChanges.list(filter, { first: 2, ...(after && { after }) });
        found.push(...page.entries.map(({ changeId }) => changeId));
        after = page.cursors.at(-1);
        isMore = page.hasNextPage;
      }
      expect(found).toEqual(ids);
      const page = { first: 10 };
      const of = (over: object) => scheduledChanges.list({ ...filter, ...over }, page);
      expect((await of({ supplySourceId: 'source-3' })).entries).toHaveLength(1);
      expect((await of({ states: ['SCHEDULED'] })).entries).toHaveLength(6);
      expect((await of({ states: [] })).entries).toEqual([]);
      for (const after of ['x', Buffer.from('["a","b"]').toString('base64url')])
        await expect(scheduledChanges.list(filter, { first: 1, after })).rejects.toMatchObject({
          code: 'INVALID_CURSOR',
        });
    });

    it('is forgotten long after its end, and not while it is open', async () => {
      const { scheduledChanges } = fresh.store;
      const ended = await scheduled(fresh.store);
      await scheduledChanges.cancel(ended, START);
      const open = await scheduled(fresh.store);
      expect(await scheduledChanges.forget(START, 10)).toBe(0);
      expect(await scheduledChanges.forget(START + 1, 10)).toBe(1);
      expect(await find(ended)).toBeNull();
      expect(await find(open)).not.toBeNull();
    });
  });

  describe('the words of a scheduled change', () => {
    it('are encrypted, and are encrypted again with a new key', async () => {
      const place = await engine.newPlace();
      try {
        const store = await place.open({ keys: () => [KEY] });
        await scheduled(store);
        const stored = JSON.stringify(await place.query('select * from scheduled_change'));
        expect(stored).not.toContain('Robin Vale');
        await store.close();
        const rotated = await place.open({ keys: () => [NEXT_KEY, KEY] });
        expect(sum(await slicesOf(rotated))).toBe(1);
        expect(sum(await slicesOf(rotated))).toBe(0);
        const page = await rotated.scheduledChanges.list(
          { sellerId: SELLER, states: ['SCHEDULED'] },
          { first: 1 },
        );
        expect(page.entries[0]?.note).toBe('Christmas of Robin Vale');
      } finally {
        await place.dispose();
      }
    });
  });
}
