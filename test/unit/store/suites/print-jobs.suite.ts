import type { PrintJob } from '../../../../src/store/prints/print-job.js';
import type { Store } from '../../../../src/store/store.js';
import { inFreshPlace, SELLER } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const MINUTE = 60_000;

export function describePrintJobs(engine: StoreEngine): void {
  describe('print jobs', () => {
    const fresh = inFreshPlace(engine);

    const aJob = (jobId: string, over: Partial<PrintJob> = {}): PrintJob => ({
      sellerId: SELLER,
      jobId,
      callerId: 'caller',
      content: `content of ${jobId}`,
      expiresAt: fresh.place.clock.now() + MINUTE,
      ...over,
    });
    const find = (store: Store, jobId: string, sellerId = SELLER) =>
      store.printJobs.find({ sellerId, jobId });
    const stored = () => fresh.place.query('select job_id from print_job order by job_id');

    it('are found by another process and after a restart, for their seller alone', async () => {
      const [first, second] = await fresh.place.openTwo();
      await first.printJobs.keep(aJob('a'));
      expect(await find(second, 'a')).toBe('content of a');
      expect(await find(second, 'a', 'SELLER-B')).toBeNull();
      expect(await find(second, 'b')).toBeNull();
    });

    it('end at their time, and the next write deletes them', async () => {
      const { clock } = fresh.place;
      await fresh.store.printJobs.keep(aJob('a'));
      clock.advance(MINUTE - 1);
      expect(await find(fresh.store, 'a')).not.toBeNull();
      clock.advance(1);
      expect(await find(fresh.store, 'a')).toBeNull();
      await fresh.store.printJobs.keep(aJob('b', { sellerId: 'SELLER-B' }));
      expect(await stored()).toEqual([{ job_id: 'b' }]);
    });

    it('live as long as the last of the links to the same file', async () => {
      const { clock } = fresh.place;
      const { printJobs } = fresh.store;
      const later = aJob('a', { expiresAt: clock.now() + 2 * MINUTE });
      await printJobs.keep(aJob('a'));
      await printJobs.keep(later);
      // A link that was made at the same time and expires earlier does not shorten it.
      await printJobs.keep(aJob('a'));
      clock.advance(2 * MINUTE - 1);
      expect(await find(fresh.store, 'a')).toBe('content of a');
      expect(await stored()).toHaveLength(1);
    });

    it('of a seller are limited, and the ones that expire first go', async () => {
      const [store] = await fresh.place.openTwo();
      const { clock } = fresh.place;
      await store.printJobs.keep(aJob('other', { sellerId: 'SELLER-B' }));
      for (let n = 0; n < 1_002; n += 1)
        await store.printJobs.keep(aJob(`job ${n}`, { expiresAt: clock.now() + MINUTE + n }));
      expect(await find(store, 'job 1')).toBeNull();
      expect(await find(store, 'job 2')).toBe('content of job 2');
      expect(await find(store, 'other', 'SELLER-B')).not.toBeNull();
      expect(await stored()).toHaveLength(1_001);
    });

    it('of a caller with many never end those of others before their time', async () => {
      const { printJobs } = fresh.store;
      const few = ['few 1', 'few 2'];
      for (const job of few) await printJobs.keep(aJob(job, { callerId: 'few' }));
      for (let n = 0; n < 1_001; n += 1)
        await printJobs.keep(aJob(`job ${n}`, { expiresAt: fresh.place.clock.now() + MINUTE + n }));
      for (const job of few) expect(await find(fresh.store, job)).toBe(`content of ${job}`);
      expect(await find(fresh.store, 'job 2')).toBeNull();
      expect(await find(fresh.store, 'job 3')).not.toBeNull();
    });

    it('that expire in the same second go one by one', async () => {
      for (let n = 0; n < 1_003; n += 1) await fresh.store.printJobs.keep(aJob(`job ${n}`));
      expect(await stored()).toHaveLength(1_000);
    });
  });
}
