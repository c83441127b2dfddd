import type { QuotaName } from './quota-under-test.js';
import type { PlanCount } from './usage-plan-referee.js';

/**
 * Start and end of all programs of a run, in epoch milliseconds of the shared clock. Sent when all programs are ready, so
 * that a slow start costs no tokens.
 */
export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

/** Settings of the stand-in, its only argument. */
export interface AmazonOrder {
  readonly seed: number;
}

/** Message of the stand-in when it is ready. */
export interface AmazonReady {
  readonly url: string;
}

/** Message of the stand-in after the end: counts by seller, then by operation. */
export type AmazonCounts = Readonly<Record<string, Readonly<Record<string, PlanCount>>>>;

/** Settings of a calling process, its only argument. */
export interface CallerOrder {
  readonly url: string;
  readonly sellerId: string;
  /** Index of the process, from 0. */
  readonly process: number;
  readonly processes: number;
  readonly seed: number;
  readonly quota: QuotaName;
  /** An empty PostgreSQL database, migrated by the first process. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

/** Results of the interactive callers of one operation in one process. */
export interface InteractiveCount {
  /** Wait for quota of each served caller, in milliseconds, retries included. */
  readonly waitsMs: readonly number[];
  /** Callers that were refused because the wait would exceed their 30 s. */
  readonly refused: number;
  /** Callers that were still waiting at the end of the period. */
  readonly waiting: number;
}

/** Message of a calling process at its end, by operation. Its ready message is an empty object. */
export type CallerCounts = Readonly<Record<string, InteractiveCount>>;
