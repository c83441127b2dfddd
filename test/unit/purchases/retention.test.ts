import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { PurchaseBackground } from '../../../src/domains/shipping/purchases/background.js';
import { Retention } from '../../../src/domains/shipping/purchases/retention.js';
import type { RetentionDependencies } from '../../../src/domains/shipping/purchases/retention.js';
import type { ForgottenSlice } from '../../../src/store/engine/forgotten-slice.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { ManualClock } from '../sp-api/manual-clock.js';
import { sqlite } from '../store/sqlite-place.js';
import { keepAddresses } from '../store/suites/personal-data-fixture.js';
import { inFreshPlace, SELLER } from '../store/suites/store-place.js';
import { queued, Reports, sell } from './background-fixture.js';

const HOUR = 3_600_000;

describe('the end of personal data', () => {
  const fresh = inFreshPlace(sqlite);

  const kinds = (): RetentionDependencies['kinds'] => [
    (request) => fresh.store.purchases.expirePersonalData(request),
    (request) => fresh.store.confirmations.expirePersonalData(request),
  ];

  async function sold(count: number) {
    const ids = [];
    for (let n = 0; n < count; n += 1) {
      await queued(fresh.store, `key ${n}`);
      const id = { sellerId: 'SELLER-A', key: `key ${n}` };
      await sell(fresh.store, id);
      ids.push(id);
    }
    return ids;
  }

  it('happens in slices until nothing is left', async () => {
    const ids = await sold(5);
    const reports = new Reports();
    const clock = { now: () => fresh.place.clock.now() + 2 * HOUR };
    const ports = { kinds: kinds(), clock, report: reports.add };
    const retention = new Retention(ports, { keepMs: HOUR, slice: 2 });
    const counts: number[] = [];
    for (let round = 0; round < 3; round += 1) counts.push(await retention.tick());
    expect(counts).toEqual([2, 2, 0]);
    for (const id of ids) expect(await fresh.store.purchases.request(id)).toBeNull();
    expect(reports.of('personal-data-forgotten')).toEqual([
      { type: 'personal-data-forgotten', count: 5 },
    ]);
  });

  it('takes confirmations when the purchases leave room in a slice', async () => {
    await sold(3);
    for (const batchId of ['a', 'b']) await keepAddresses(fresh.store, batchId);
    const reports = new Reports();
    const clock = { now: () => fresh.place.clock.now() + 2 * HOUR };
    const ports = { kinds: kinds(), clock, report: reports.add };
    const retention = new Retention(ports, { keepMs: HOUR, slice: 2 });
    const counts: number[] = [];
    for (let round = 0; round < 3; round += 1) counts.push(await retention.tick());
    expect(counts).toEqual([2, 2, 0]);
    const kept = await fresh.store.confirmations.ofOrders(SELLER, ['order-1']);
    expect(kept.map(({ content }) => content.shipFromAddress)).toEqual([null, null]);
    expect(reports.of('personal-data-forgotten')).toMatchObject([{ count: 5 }]);
  });

  it('keeps purchases that were settled recently', async () => {
    const [id] = await sold(1);
    const ports = { kinds: kinds(), clock: fresh.place.clock, report: () => undefined };
    expect(await new Retention(ports, { keepMs: HOUR }).tick()).toBe(0);
    expect(await fresh.store.purchases.request(id!)).not.toBeNull();
  });

  it('passes rows that do not open, reports their number once, and tries them again in the next walk', async () => {
    const error = new StoreError('SEALED', 'No key.');
    let broken = 3;
    const walks: (number | null)[] = [];
    const kind = ({ limit, after }: { limit: number; after: ForgottenSlice['after'] }) => {
      const from = after?.at ?? 0;
      walks.push(after?.at ?? null);
      const count = Math.min(limit, 4 - from);
      const unreadable = Array.from({ length: Math.max(0, Math.min(count, broken - from)) }).map(
        () => error,
      );
      return Promise.resolve({
        forgotten: count - unreadable.length,
        unreadable,
        after: { at: from + count, id: [] },
        isDone: count < limit,
      });
    };
    const reports = new Reports();
    const ports = { kinds: [kind], clock: { now: () => 0 }, report: reports.add };
    const retention = new Retention(ports, { keepMs: 1, slice: 2 });
    const walk = async (): Promise<void> => {
      while ((await retention.tick()) > 0);
    };
    await walk();
    expect(walks).toEqual([null, 2, 4]);
    await walk();
    expect(walks).toEqual([null, 2, 4, null, 2, 4]);
    expect(reports.of('personal-data-unreadable')).toEqual([
      { type: 'personal-data-unreadable', count: 3, error },
    ]);
    broken = 0;
    await walk();
    expect(reports.of('personal-data-unreadable').slice(1)).toEqual([
      { type: 'personal-data-unreadable', count: 0, error: null },
    ]);
  });

  it('runs rounds in quick succession while there is work, then hourly', async () => {
    const clock = new ManualClock();
    const at: number[] = [];
    const idle = { tick: () => Promise.resolve(0) };
    const background = new PurchaseBackground({
      reconciler: idle,
      refundFollower: idle,
      labelChecker: idle,
      batchWorker: { ...idle, whenRoom: () => undefined, stop: () => Promise.resolve() },
      retention: {
        tick: () => Promise.resolve(at.push(clock.now()) < 3 ? 25 : 0),
      },
      changes: { subscribe: () => () => undefined },
      clock,
      rounds: new RoundHealth(() => clock.now()),
      random: () => 0.5,
    });
    const start = clock.now();
    background.start();
    await clock.advance(10_000);
    expect(at).toHaveLength(3);
    expect(at[2]! - start).toBeLessThan(1_000);
    await clock.advance(HOUR);
    expect(at).toHaveLength(4);
    await background.stop();
  });
});
