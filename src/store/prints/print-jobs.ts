import { failedIn } from '../engine/store-error.js';
import type { IndexConnection } from '../tables.js';
import type { PrintJob, PrintJobId } from './print-job.js';

interface PrintJobContext {
  readonly db: IndexConnection;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
}

/** Most jobs of one seller. Of the caller with the most of them, the one that expires first goes. */
const MOST_OF_SELLER = 1_000;

/** Expired rows that one write deletes. */
const DELETED_AT_ONCE = 100;

/** Describes files that are made when their link is opened, and that a link has no room to describe. */
export class PrintJobStore {
  readonly #context: PrintJobContext;
  readonly #mostOfSeller: number;

  constructor(context: PrintJobContext, mostOfSeller = MOST_OF_SELLER) {
    this.#context = context;
    this.#mostOfSeller = mostOfSeller;
  }

  /** Stores a job until it expires. A job that is stored already lives as long as the later one. Throws `StoreError`. */
  async keep(job: PrintJob): Promise<void> {
    await this.#keep(job).catch(failedIn('print jobs'));
  }

  /** Returns the content of a job; null for one that is unknown or expired. Throws `StoreError`. */
  async find({ sellerId, jobId }: PrintJobId): Promise<string | null> {
    const { db, now } = this.#context;
    const row = await db
      .selectFrom('print_job')
      .select('content')
      .where('seller_id', '=', sellerId)
      .where('job_id', '=', jobId)
      .where('expires_at', '>', now())
      .executeTakeFirst()
      .catch(failedIn('print jobs'));
    return row?.content ?? null;
  }

  async #keep({ sellerId, jobId, callerId, content, expiresAt }: PrintJob): Promise<void> {
    const { db } = this.#context;
    const row = {
      seller_id: sellerId,
      job_id: jobId,
      caller_id: callerId,
      content,
      expires_at: expiresAt,
    };
    await db
      .insertInto('print_job')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['seller_id', 'job_id'])
          .doUpdateSet({ expires_at: expiresAt })
          .where('print_job.expires_at', '<', expiresAt),
      )
      .execute();
    await this.#deleteExpired();
    await this.#deleteSurplus(sellerId);
  }

  async #deleteExpired(): Promise<void> {
    const { db, now } = this.#context;
    const expired = await db
      .selectFrom('print_job')
      .select(['seller_id', 'job_id'])
      .where('expires_at', '<=', now())
      .orderBy('expires_at')
      .limit(DELETED_AT_ONCE)
      .execute();
    for (const { seller_id: sellerId, job_id: jobId } of expired)
      await db
        .deleteFrom('print_job')
        .where('seller_id', '=', sellerId)
        .where('job_id', '=', jobId)
        // Another process may have prolonged it.
        .where('expires_at', '<=', now())
        .execute();
  }

  async #deleteSurplus(sellerId: string): Promise<void> {
    const { db } = this.#context;
    const callers = await db
      .selectFrom('print_job')
      .select(['caller_id', ({ fn }) => fn.countAll<number | string>().as('jobs')])
      .where('seller_id', '=', sellerId)
      .groupBy('caller_id')
      .execute();
    const counts = callers.map(({ caller_id: callerId, jobs }) => ({
      callerId,
      jobs: Number(jobs),
    }));
    const surplus = counts.reduce((sum, { jobs }) => sum + jobs, 0) - this.#mostOfSeller;
    const [largest] = counts.toSorted((a, b) => b.jobs - a.jobs);
    if (surplus <= 0 || !largest) return;
    // One by one: many jobs expire in the same second.
    const first = db
      .selectFrom('print_job')
      .select('job_id')
      .where('seller_id', '=', sellerId)
      .where('caller_id', '=', largest.callerId)
      .orderBy('expires_at')
      .orderBy('job_id')
      .limit(Math.min(surplus, DELETED_AT_ONCE));
    await db
      .deleteFrom('print_job')
      .where('seller_id', '=', sellerId)
      .where('job_id', 'in', first)
      .execute();
  }
}
