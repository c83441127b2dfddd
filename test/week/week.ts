import type { EmulatorControl } from '../../src/emulator/core/control.js';
import type { Span } from './calendar.js';
import type { Checks } from './checks.js';
import type { Ears, WeekGraph } from './graph.js';
import type { Hooks } from './hooks.js';
import type { SimulatedTime } from './simulated-time.js';
import type { Street } from './street.js';

/** A store with its printer. */
export interface Store {
  readonly supplySourceId: string;
  readonly name: string;
  /** The format of its printer. */
  readonly format: 'PDF' | 'ZPL203';
}

/** What the people of the warehouse remember from one day to the next. */
export interface Memory {
  /** Orders on hold, by the day on which the hold ends. */
  readonly held: Map<string, number>;
  /** How often each kind of event of the week happened. */
  readonly happened: Map<string, number>;
  /** Ids of the confirmations in the graph. */
  readonly confirmations: string[];
  /** Hours of the store that has a holiday, as they were before. */
  hours: unknown;
}

/** The parts of the week. */
export interface Week {
  readonly time: SimulatedTime;
  readonly graph: WeekGraph;
  readonly ears: Ears;
  readonly hooks: Hooks;
  readonly street: Street;
  /** Amazon, for the buyers, for its trouble, and for its books. */
  readonly amazon: EmulatorControl;
  readonly checks: Checks;
  readonly stores: readonly Store[];
  readonly memory: Memory;
  readonly span: Span;
  /** Lets time pass until a moment outside of working hours. */
  readonly pass: (momentMs: number) => Promise<void>;
}

/** How exact the time is while a feed runs. */
export const FEED_STEP_MS = 20_000;
const LOOK_MS = 5_000;
const LONGEST_WAIT_MS = 3 * 3_600_000;

/**
 * Waits until a result of background work is there, and returns it. Throws when it does not come within hours.
 * @param stepMs how exact the time is meanwhile: quota of labels takes fractions of a second, a feed takes minutes.
 */
export async function awaited<Result>(
  { time }: Pick<Week, 'time'>,
  what: string,
  look: () => Promise<Result | null>,
  stepMs = 250,
): Promise<Result> {
  const endMs = time.nowMs() + LONGEST_WAIT_MS;
  for (;;) {
    const result = await look();
    if (result !== null) return result;
    if (time.nowMs() > endMs) throw new Error(`${what}: not after ${LONGEST_WAIT_MS / 60_000} min`);
    await time.passTo(time.nowMs() + LOOK_MS, stepMs);
  }
}

/** Counts events of the week. */
export function note(
  { memory: { happened } }: Pick<Week, 'memory'>,
  what: string,
  count = 1,
): void {
  happened.set(what, (happened.get(what) ?? 0) + count);
}

/** Throws when a mutation failed. */
export function accepted<Payload extends { readonly error: unknown }>(
  payload: Payload | null,
): Payload {
  if (!payload || payload.error) throw new Error(JSON.stringify(payload?.error ?? 'no payload'));
  return payload;
}
