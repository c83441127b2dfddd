import type { SellerScope } from '../../context/seller-scope.js';
import type { Listing } from '../../domains/inventory/listing.type.js';
import type { OrderItem } from '../../domains/orders/order-item.type.js';
import type { Order } from '../../domains/orders/order.type.js';
import { unshippedItems } from '../../domains/orders/unshipped-items.js';
import { channelConfiguration, SupplySourceChannel } from '../../domains/supply-sources/channel.js';
import { OPEN_STATE_SPAN, openStateOf } from '../../domains/supply-sources/open-state.js';
import { openWindows } from '../../domains/supply-sources/open-windows.js';
import { TimeUnit } from '../../domains/supply-sources/operational-configuration.type.js';
import type { OperationalConfiguration } from '../../domains/supply-sources/operational-configuration.type.js';
import { DatedHours } from '../../domains/supply-sources/schedule/dated-hours.js';
import type { OpenChanges } from '../../domains/supply-sources/schedule/dated-hours.js';
import type { OpenState, SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import type { NeededItem, Place } from './ship-from-ranking.js';
import { shipFromAddress } from '../../edges/ship-from-supply-source.js';

const DAY_MS = 86_400_000;
/** Eight days contain the opening hours of each weekday. Ship-by times are seldom further ahead. */
const LEAST_DAYS = 8;
/** Days of windows in a row. Longer than a handling time. */
const MOST_DAYS = 60;

/** The unshipped units of an order, and their SKUs. */
export interface Demand {
  readonly items: readonly NeededItem[];
  readonly orderItems: ReadonlyMap<string, OrderItem>;
  readonly skus: readonly string[];
}

export function demandOf(order: Order): Demand {
  const orderItems = new Map(order.items.map((item) => [item.orderItemId, item]));
  const items = unshippedItems(order).map(({ orderItemId, quantity }) => ({
    orderItemId,
    quantity,
    sku: orderItems.get(orderItemId)?.sku ?? null,
  }));
  const skus = [...new Set(items.flatMap(({ sku }) => sku ?? []))];
  return { items, orderItems, skus };
}

/** Returns the listing of each SKU, null when Amazon has none. Cost: one searchListingsItems for each 20 SKUs. Throws SpApiError. */
export async function listingsOfSkus(
  { listings }: SellerScope,
  order: Order,
  skus: readonly string[],
): Promise<Map<string, Listing | null>> {
  const found = await Promise.all(skus.map(async (sku) => listings.ofOrder(sku, order)));
  return new Map(skus.map((sku, at) => [sku, found[at] ?? null]));
}

/** Units that Amazon has subtracted from a location's stock for the order. */
export interface SetAside {
  readonly supplySourceId: string;
  readonly sku: string;
  readonly quantity: number;
}

/** Returns the units that are set aside for the order, for items whose assigned location is known. Costs no call. */
export async function setAsideFor(
  { amazonOrderId }: Order,
  { items }: Demand,
  { orders }: SellerScope,
): Promise<SetAside[]> {
  const found = await Promise.all(
    items.map(async ({ orderItemId, sku, quantity }) => {
      const supplySourceId = await orders.knownSupplySourceId({ amazonOrderId }, orderItemId);
      return supplySourceId !== null && sku !== null ? [{ supplySourceId, sku, quantity }] : [];
    }),
  );
  return found.flat();
}

/** Returns the stock of each location that may have some, by SKU. Units that are set aside there count. */
export function stockByLocation(
  listings: ReadonlyMap<string, Listing | null>,
  setAside: readonly SetAside[],
): Map<string, Map<string, number | null>> {
  const stock = new Map<string, Map<string, number | null>>();
  for (const [sku, listing] of listings) {
    for (const { supplySourceId, quantity } of listing?.stock ?? []) {
      if (supplySourceId === null || quantity === 0) continue;
      const here = stock.get(supplySourceId) ?? new Map<string, number | null>();
      stock.set(supplySourceId, here.set(sku, quantity));
    }
  }
  for (const { supplySourceId, sku, quantity } of setAside) {
    const here = stock.get(supplySourceId) ?? new Map<string, number | null>();
    const offered = here.has(sku) ? here.get(sku) : 0;
    if (typeof offered === 'number') here.set(sku, offered + quantity);
    stock.set(supplySourceId, here);
  }
  return stock;
}

/** A location with its stock, and its open state at the planned moment. */
export interface Located {
  readonly source: SupplySource;
  readonly place: Place;
  readonly openState: OpenState | null;
}

/** Returns the facts about a location for the ranking. The outbound channel may override hours and handling time. */
export function locate(
  source: SupplySource,
  stock: Place['stock'],
  { at, shipBy }: { readonly at: Date; readonly shipBy: Date | null },
  changes: OpenChanges,
): Located {
  const { detail } = source;
  const configuration = channelConfiguration(detail, SupplySourceChannel.OUTBOUND);
  const open = DatedHours.of(detail, SupplySourceChannel.OUTBOUND, changes);
  const place = {
    id: source.supplySourceId,
    status: detail?.status ?? null,
    ships: detail?.capabilities?.outbound?.isSupported ?? null,
    ...windowsBetween(open, at, shipBy),
    handlingMs: handlingMsOf(configuration),
    senderProblem: senderProblemOf(source),
    stock,
  };
  return {
    source,
    place,
    openState: openStateOf(detail, SupplySourceChannel.OUTBOUND, at, changes),
  };
}

/** Returns the time in which scheduled changes decide about the hours of a plan. */
export function decidingSpan({ at, shipBy }: { readonly at: Date; readonly shipBy: Date | null }): {
  readonly fromMs: number;
  readonly untilMs: number;
} {
  const { beforeMs, afterMs } = OPEN_STATE_SPAN;
  const lastMs = Math.max(at.getTime(), shipBy?.getTime() ?? 0);
  return { fromMs: at.getTime() - beforeMs, untilMs: lastMs + afterMs };
}

/** Returns the windows from a moment on, and those up to the ship-by time, without the months between them. */
function windowsBetween(
  open: DatedHours | null,
  at: Date,
  shipBy: Date | null,
): Pick<Place, 'windows' | 'lastWindows'> {
  if (!open) return { windows: null, lastWindows: null };
  const { timeZone } = open;
  const days = shipBy ? Math.ceil((shipBy.getTime() - at.getTime()) / DAY_MS) + 1 : LEAST_DAYS;
  const windows = openWindows(open, timeZone, at, Math.min(MOST_DAYS, Math.max(LEAST_DAYS, days)));
  if (!shipBy || days <= MOST_DAYS) return { windows, lastWindows: windows };
  const before = new Date(shipBy.getTime() - MOST_DAYS * DAY_MS);
  return { windows, lastWindows: openWindows(open, timeZone, before, MOST_DAYS + 1) };
}

function senderProblemOf(source: SupplySource): string | null {
  const sender = shipFromAddress(source, []);
  if (!Array.isArray(sender)) return null;
  const wanted = sender.map(({ accepted }) => accepted).join(', and ');
  return `No label can be bought from here: it would take ${wanted}.`;
}

const UNIT_MS: Readonly<Record<TimeUnit, number>> = {
  [TimeUnit.MINUTES]: 60_000,
  [TimeUnit.HOURS]: 3_600_000,
  [TimeUnit.DAYS]: DAY_MS,
};

/** Returns how long a location needs to prepare an order. 0 when that is not known. */
export function handlingMsOf(configuration: OperationalConfiguration | null): number {
  const time = configuration?.handlingTime;
  return time ? time.value * UNIT_MS[time.timeUnit] : 0;
}
