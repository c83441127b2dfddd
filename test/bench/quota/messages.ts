import type { PlanCount } from './usage-plan-referee.js';

/**
 * When all programs of a run start and stop, in milliseconds since the epoch: they share one machine's clock. Sent to each
 * when all have said that they are ready, so that a slow start of one costs no tokens.
 */
export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

/** The settings of the stand-in, its only argument. */
export interface AmazonOrder {
  readonly seed: number;
}

/** What the stand-in says when it is ready. */
export interface AmazonReady {
  readonly url: string;
}

/** What the stand-in says after the end: counts by seller, then by operation. */
export type AmazonCounts = Readonly<Record<string, Readonly<Record<string, PlanCount>>>>;

/** The settings of a calling process, its only argument. */
export interface CallerOrder {
  readonly url: string;
  readonly sellerId: string;
  /** 0, 1, ... */
  readonly process: number;
  readonly processes: number;
  readonly seed: number;
  /** `memory`, or the URL of a module; see `quota-under-test.ts`. */
  readonly quota: string;
}

/** What became of the interactive callers of one operation in one process. */
export interface InteractiveCount {
  /** Milliseconds that each of those served waited for quota, retries included. */
  readonly waitsMs: readonly number[];
  /** Callers who were told that the wait would not fit into their 30 s. */
  readonly refused: number;
  /** Callers who were still waiting when the period ended. */
  readonly waiting: number;
}

/** What a calling process says at its end, by operation; that it is ready it says with an empty object. */
export type CallerCounts = Readonly<Record<string, InteractiveCount>>;
