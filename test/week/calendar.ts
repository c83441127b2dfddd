import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';

/** The days of the week. Times of day are those of the stores, which are seven hours behind UTC. */
export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const STORE_HOURS_BEHIND = 7;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The days that are played, and what happens on them. */
export interface Span {
  /** Index of the last day. */
  readonly lastDay: number;
  /** Amazon has trouble on this day. */
  readonly troubledDay: number;
  /** The batches of this day are cancelled at once, and bought again. */
  readonly cancelledBatches: number;
  /** One store is closed on this day. */
  readonly holiday: number;
}

/** Returns the plan of the first days of the week. */
export function spanOf(days: number): Span {
  const lastDay = days - 1;
  return {
    lastDay,
    troubledDay: Math.min(3, lastDay - 1),
    cancelledBatches: 1,
    holiday: Math.min(4, lastDay - 1),
  };
}

/** Goods that every carrier takes, and whose stock is kept by location. */
export const SKUS = [
  'CARD-BIRCH-01',
  'SOCK-MERINO-M',
  'MUG-SPECKLE-12',
  'TEA-SENCHA-100',
  'CABLE-USBC-2M',
  'TOWEL-LINEN-2',
  'BOTTLE-STEEL-1L',
  'PUZZLE-1000',
  'PEN-FOUNTAIN',
  'JACKET-RAIN-L',
  'SOAP-CEDAR-3',
] as const;

/** Returns a moment of a day, such as `08:30`, in epoch milliseconds. Day 0 is Monday, 11 May 2026. */
export function moment(day: number, timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  const midnightMs = Date.UTC(2026, 4, 11, STORE_HOURS_BEHIND) + day * DAY_MS;
  return midnightMs + hours * HOUR_MS + minutes * 60_000;
}

/** Returns the date of a moment at the stores. */
export function dateAt(epochMs: number): string {
  return new Date(epochMs - STORE_HOURS_BEHIND * HOUR_MS).toISOString().slice(0, 10);
}

/** Returns the date of a day. */
export function dateOf(day: number): string {
  return dateAt(moment(day, '12:00'));
}

/** An order that a buyer will place. */
export interface Arrival {
  readonly atMs: number;
  /** Index of the store. */
  readonly store: number;
  readonly items: readonly { readonly sku: string; readonly quantity: number }[];
}

/** The orders of a week arrive from the first midnight until the last afternoon. */
export function arrivalsOf(orders: number, seed: number, lastDay: number): readonly Arrival[] {
  const random = new SeededRandom(seed, 'the week of two stores');
  const fromMs = moment(0, '00:00');
  const minutes = (moment(lastDay, '15:00') - fromMs) / 60_000;
  const drawn = Array.from({ length: orders }, (): Arrival => {
    const first = random.pick(SKUS);
    const second = random.pick(SKUS.filter((sku) => sku !== first));
    const skus = random.chance(0.2) ? [first, second] : [first];
    return {
      atMs: fromMs + random.between(0, minutes) * 60_000 + random.between(0, 59) * 1_000,
      store: random.chance(0.6) ? 0 : 1,
      items: skus.map((sku) => ({ sku, quantity: random.chance(0.75) ? 1 : random.between(2, 3) })),
    };
  });
  return drawn.toSorted((a, b) => a.atMs - b.atMs);
}
