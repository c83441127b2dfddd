import type { OpenWindow } from '../../domains/supply-sources/open-windows.js';
import { SupplySourceStatus } from '../../domains/supply-sources/supply-source.type.js';
import { handOverOf } from './ship-from-timing.js';
import type { HandOver } from './ship-from-timing.js';
import { ShipFromReason } from './ship-from-reason.type.js';

/** The unshipped units of one order item. */
export interface NeededItem {
  readonly orderItemId: string;
  /** Null for an item whose stock cannot be read. */
  readonly sku: string | null;
  readonly quantity: number;
}

/** The facts of a location that the ranking uses. */
export interface Place {
  readonly id: string;
  readonly status: SupplySourceStatus | null;
  /** Null when Amazon does not say. */
  readonly ships: boolean | null;
  /** Opening windows from the planned moment on. Null when unknown. */
  readonly windows: readonly OpenWindow[] | null;
  /** Those up to the ship-by time. */
  readonly lastWindows: readonly OpenWindow[] | null;
  readonly handlingMs: number;
  /** Why no label can be bought from the location. Null when one can. */
  readonly senderProblem: string | null;
  /** Units by SKU. Null when Amazon does not say how many. No entry when there are none. */
  readonly stock: ReadonlyMap<string, number | null>;
}

export interface Plan {
  readonly items: readonly NeededItem[];
  readonly nowMs: number;
  readonly shipByMs: number | null;
}

/** The stock of a location for one order item. */
export interface ItemCover {
  readonly orderItemId: string;
  readonly needed: number;
  /** All units of the SKU, even when several items need them. Null when unknown. */
  readonly available: number | null;
  /** True when the units are enough for all items with the SKU. */
  readonly isEnough: boolean;
}

/** Scores from 0 to 100. `total` weighs stock with 0.5, time with 0.3 and opening hours with 0.2. */
export interface Score {
  readonly total: number;
  readonly stock: number;
  readonly time: number;
  readonly openHours: number;
}

export interface RankedPlace {
  readonly place: Place;
  readonly canShipAll: boolean;
  readonly items: readonly ItemCover[];
  readonly handOver: HandOver;
  readonly score: Score;
  readonly reasons: readonly ShipFromReason[];
}

export interface RefusedPlace {
  readonly place: Place;
  readonly reason: ShipFromReason;
}

export interface Ranking {
  /** Sorted from best to worst. */
  readonly ranked: readonly RankedPlace[];
  readonly refused: readonly RefusedPlace[];
}

const HOUR_MS = 3_600_000;
/** More spare time than this does not improve the score. */
const AMPLE_MS = 24 * HOUR_MS;
/** A longer wait for the opening than this does not lower the score further. */
const LONG_WAIT_MS = 72 * HOUR_MS;

/**
 * Ranks the locations that have some of the units. Locations with all units come first, then locations that can ship in time,
 * then by score. Ties are broken by the earliest hand-over, then by id, so that the order is deterministic.
 */
export function rankPlaces(places: readonly Place[], plan: Plan): Ranking {
  const judged = places.map((place) => refusal(place, plan) ?? judge(place, plan));
  return {
    ranked: judged.filter((verdict) => 'score' in verdict).toSorted(byMerit),
    refused: judged.filter((verdict) => 'reason' in verdict),
  };
}

/** Returns the needed units of each SKU, summed over all items. */
export function neededBySku(items: readonly NeededItem[]): Map<string, number> {
  const needed = new Map<string, number>();
  for (const { sku, quantity } of items) {
    if (sku !== null) needed.set(sku, (needed.get(sku) ?? 0) + quantity);
  }
  return needed;
}

/** Returns the units of a SKU at a location. Null when unknown. */
export function availableOf({ stock }: Place, sku: string | null): number | null {
  if (sku === null) return null;
  const quantity = stock.get(sku);
  return quantity === undefined ? 0 : quantity;
}

function refusal(place: Place, { items }: Plan): RefusedPlace | null {
  const code = refusalCode(place, items);
  return code && { place, reason: new ShipFromReason(code, REFUSALS[code]) };
}

/** Why a location cannot be suggested, by code. */
export const REFUSALS = {
  ARCHIVED: 'It was archived for good.',
  INACTIVE: 'It is not live.',
  NO_OUTBOUND: 'It does not ship.',
  NO_STOCK: 'It has no unit of any item.',
} as const;

function refusalCode(place: Place, items: readonly NeededItem[]): keyof typeof REFUSALS | null {
  if (place.status === SupplySourceStatus.ARCHIVED) return 'ARCHIVED';
  if (place.status === SupplySourceStatus.INACTIVE) return 'INACTIVE';
  if (place.ships === false) return 'NO_OUTBOUND';
  return items.some(({ sku }) => sku !== null && availableOf(place, sku) !== 0) ? null : 'NO_STOCK';
}

function judge(place: Place, plan: Plan): RankedPlace {
  const needed = neededBySku(plan.items);
  const items = plan.items.map(({ orderItemId, sku, quantity }): ItemCover => {
    const available = availableOf(place, sku);
    const total = sku === null ? quantity : (needed.get(sku) ?? quantity);
    const isEnough = available !== null && available >= total;
    return { orderItemId, needed: quantity, available, isEnough };
  });
  const handOver = handOverOf({ ...place, nowMs: plan.nowMs, shipByMs: plan.shipByMs });
  const canShipAll = items.every(({ isEnough }) => isEnough);
  return {
    place,
    canShipAll,
    items,
    handOver,
    score: scoreOf(place, needed, handOver, plan),
    reasons: [
      stockReason(place, needed, items),
      ...hoursReasons(place, plan.nowMs),
      ...timeReasons(handOver),
      ...doubts(place),
    ],
  };
}

function scoreOf(
  place: Place,
  needed: ReadonlyMap<string, number>,
  { earliestMs, latestMs, inTime }: HandOver,
  { nowMs }: Plan,
): Score {
  const stock = stockScore(place, needed);
  const spareMs = inTime && earliestMs !== null && latestMs !== null ? latestMs - earliestMs : 0;
  const time = inTime ? percent(0.5 + spareMs / AMPLE_MS / 2) : 0;
  const openHours = openScore(place, nowMs);
  return {
    total: Math.round(0.5 * stock + 0.3 * time + 0.2 * openHours),
    stock,
    time,
    openHours,
  };
}

/** Returns 80 when all needed units are in stock, and up to 20 more when as many units remain. */
function stockScore(place: Place, needed: ReadonlyMap<string, number>): number {
  const entries = [...needed].map(([sku, units]) => ({
    units,
    available: availableOf(place, sku) ?? 0,
  }));
  const wanted = entries.reduce((sum, { units }) => sum + units, 0);
  const covered = entries.reduce((sum, entry) => sum + Math.min(entry.units, entry.available), 0);
  if (wanted === 0) return 0;
  const reserve = Math.min(...entries.map(({ units, available }) => available / units - 1));
  return percent(0.8 * (covered / wanted) + 0.2 * Math.min(1, Math.max(0, reserve)));
}

function openScore({ windows }: Place, nowMs: number): number {
  if (windows === null) return 0;
  const next = windows.find(({ untilMs }) => nowMs < untilMs);
  return next ? percent(1 - Math.max(0, next.fromMs - nowMs) / LONG_WAIT_MS) : 0;
}

function percent(share: number): number {
  return Math.round(100 * Math.min(1, Math.max(0, share)));
}

function stockReason(
  place: Place,
  needed: ReadonlyMap<string, number>,
  items: readonly ItemCover[],
): ShipFromReason {
  if (items.every(({ isEnough }) => isEnough)) {
    const emptied = [...needed].filter(([sku, units]) => availableOf(place, sku) === units);
    const all = 'It has all that is to be shipped';
    if (emptied.length === 0) return new ShipFromReason('HAS_ALL_ITEMS', `${all}.`);
    const skus = emptied.map(([sku]) => sku).join(', ');
    return new ShipFromReason('LAST_UNITS', `${all}, the last of ${skus}.`);
  }
  if (items.some(({ available }) => available === null)) {
    const message = 'Amazon does not tell how many it has of some item.';
    return new ShipFromReason('STOCK_UNKNOWN', message);
  }
  const short = [...needed].filter(([sku, units]) => (availableOf(place, sku) ?? 0) < units);
  const list = short.map(([sku, units]) => `${availableOf(place, sku) ?? 0} of ${units} ${sku}`);
  return new ShipFromReason('HAS_SOME_ITEMS', `It has only ${list.join(', ')}.`);
}

function hoursReasons({ windows }: Place, nowMs: number): ShipFromReason[] {
  if (windows === null) {
    return [new ShipFromReason('HOURS_UNKNOWN', 'Its opening hours are not known.')];
  }
  const next = windows.find(({ untilMs }) => nowMs < untilMs);
  if (!next) return [];
  return next.fromMs <= nowMs
    ? [new ShipFromReason('OPEN_NOW', `It is open until ${instant(next.untilMs)}.`)]
    : [new ShipFromReason('OPENS_LATER', `It opens at ${instant(next.fromMs)}.`)];
}

function timeReasons({ inTime, earliestMs, startByMs }: HandOver): ShipFromReason[] {
  if (inTime === null) return [];
  if (inTime && startByMs !== null) {
    const text = `The order leaves in time when work begins by ${instant(startByMs)}.`;
    return [new ShipFromReason('LEAVES_IN_TIME', text)];
  }
  const when =
    earliestMs === null ? 'It does not open in time' : `It leaves at ${instant(earliestMs)}`;
  return [new ShipFromReason('LEAVES_TOO_LATE', `${when}: too late.`)];
}

function doubts({ status, ships, senderProblem }: Place): ShipFromReason[] {
  const reasons: ShipFromReason[] = [];
  if (status !== SupplySourceStatus.ACTIVE) {
    reasons.push(new ShipFromReason('STATUS_UNKNOWN', 'Whether it is live is not known.'));
  }
  if (ships === null) {
    reasons.push(new ShipFromReason('OUTBOUND_UNKNOWN', 'Amazon does not say whether it ships.'));
  }
  if (senderProblem !== null) reasons.push(new ShipFromReason('NO_SENDER_ADDRESS', senderProblem));
  return reasons;
}

function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z');
}

function byMerit(a: RankedPlace, b: RankedPlace): number {
  return (
    Number(b.canShipAll) - Number(a.canShipAll) ||
    Number(b.handOver.inTime ?? 0.5) - Number(a.handOver.inTime ?? 0.5) ||
    b.score.total - a.score.total ||
    (a.handOver.earliestMs ?? Infinity) - (b.handOver.earliestMs ?? Infinity) ||
    (a.place.id < b.place.id ? -1 : 1)
  );
}
