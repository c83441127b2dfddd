import type { SellerScope } from '../../context/seller-scope.js';
import { DEFAULT_CHANNEL } from '../../domains/inventory/channel-code.js';
import type { InventoryLevel } from '../../domains/inventory/inventory-level.type.js';
import type { Listing } from '../../domains/inventory/listing.type.js';
import type { OrderItem } from '../../domains/orders/order-item.type.js';
import type { Order } from '../../domains/orders/order.type.js';
import {
  SupplySource,
  unreadSupplySource,
} from '../../domains/supply-sources/supply-source.type.js';
import { upstreamTrouble } from '../../graph/upstream-trouble.js';
import {
  decidingSpan,
  demandOf,
  listingsOfSkus,
  locate,
  setAsideFor,
  stockByLocation,
} from './ship-from-gathering.js';
import type { Demand, Located } from './ship-from-gathering.js';
import { rankPlaces, REFUSALS } from './ship-from-ranking.js';
import type { RankedPlace } from './ship-from-ranking.js';
import { ShipFromReason } from './ship-from-reason.type.js';
import { splitsOf } from './ship-from-split.js';
import type { Split } from './ship-from-split.js';
import { plannedShipDateOf } from './ship-from-timing.js';
import {
  ExcludedShipFrom,
  ShipFromItem,
  ShipFromNote,
  ShipFromScore,
  ShipFromSuggestion,
  SplitShipment,
  SplitShipmentItem,
  SplitShipmentPart,
} from './ship-from-suggestion.type.js';
import { ShipFromSuggestions } from './ship-from-suggestions.type.js';

interface Moment {
  readonly at: Date;
  readonly shipBy: Date | null;
}

/**
 * Returns the best `first` locations to ship an order from. Reads the stock first, so that only locations with stock are read
 * in full. Cost: one searchListingsItems for each 20 SKUs, one getSupplySource for each location with stock. Throws SpApiError
 * when the stock cannot be read. A location that cannot be read is among the refused ones.
 */
export async function suggestionsFor(
  order: Order,
  scope: SellerScope,
  { first, at }: { readonly first: number; readonly at: Date },
): Promise<ShipFromSuggestions> {
  const moment = { at, shipBy: order.shipBy?.latest ?? null };
  const demand = demandOf(order);
  const listings = await listingsOfSkus(scope, order, demand.skus);
  const stock = stockByLocation(listings, await setAsideFor(order, demand, scope));
  const { located, refused } = await locationsOf(scope, stock, moment);
  const places = [...located.values()].map(({ place }) => place);
  const plan = { items: demand.items, nowMs: at.getTime(), shipByMs: msOf(moment.shipBy) };
  const { ranked, refused: unfit } = rankPlaces(places, plan);
  const whole = ranked.some(({ canShipAll }) => canShipAll);
  const splits = whole
    ? []
    : splitsOf(
        ranked.map(({ place }) => place),
        demand.items,
      );
  return new ShipFromSuggestions({
    order,
    ...moment,
    isNothingToShip: demand.items.length === 0,
    suggestions: ranked
      .slice(0, first)
      .map((one, index) => suggestion(one, index + 1, { order, demand, located, at })),
    candidateCount: ranked.length,
    splits: splits.map((split) => splitShipment(split, demand, located)),
    notes: [...orderNotes(demand, moment, whole), ...stockNotes(demand, listings)],
    withStock: new Set([
      ...located.keys(),
      ...refused.map(({ supplySource }) => supplySource.supplySourceId),
    ]),
    refused: [
      ...refused,
      ...unfit.map(
        ({ place, reason }) =>
          new ExcludedShipFrom({
            supplySource: known(located, place.id).source,
            reason,
          }),
      ),
    ],
  });
}

/** Returns the locations that cannot be suggested, those without stock included. None when nothing is left to ship. Throws SpApiError. */
export async function excludedFrom(
  { isNothingToShip, refused, withStock }: ShipFromSuggestions,
  { supplySources }: SellerScope,
): Promise<ExcludedShipFrom[]> {
  if (isNothingToShip) return [];
  const reason = new ShipFromReason('NO_STOCK', REFUSALS.NO_STOCK);
  const others = (await supplySources.all()).filter(
    ({ supplySourceId }) => !withStock.has(supplySourceId),
  );
  return [...refused, ...others.map((one) => new ExcludedShipFrom({ supplySource: one, reason }))];
}

const UNREADABLE = {
  NOT_FOUND: 'It has stock, but Amazon knows no supply source with this id.',
  UNAVAILABLE: 'Its details could not be read just now.',
} as const;

/** Reads the locations that may have stock in full. Locations that cannot be read are returned separately. */
async function locationsOf(
  { supplySources, scheduledChanges }: SellerScope,
  byLocation: ReadonlyMap<string, Map<string, number | null>>,
  moment: Moment,
): Promise<{ located: ReadonlyMap<string, Located>; refused: ExcludedShipFrom[] }> {
  const stock = [...byLocation];
  const sources = await supplySources.byIds(stock.map(([id]) => id));
  const { fromMs, untilMs } = decidingSpan(moment);
  const changes = await Promise.all(
    stock.map(([id]) => scheduledChanges.records.deciding(id, fromMs, untilMs)),
  );
  // Opening hours take some 0.05 ms for each location: suggestions for many orders must not take one turn together.
  await supplySources.ownTurn();
  const located = new Map<string, Located>();
  const refused: ExcludedShipFrom[] = [];
  for (const [index, [id, quantities]] of stock.entries()) {
    const source = sources[index];
    if (source instanceof SupplySource)
      located.set(id, locate(source, quantities, moment, changes[index] ?? []));
    else {
      const code = source && upstreamTrouble(source) ? 'UNAVAILABLE' : 'NOT_FOUND';
      const reason = new ShipFromReason(code, UNREADABLE[code]);
      const supplySource = unreadSupplySource(supplySources.sellerId, id);
      refused.push(new ExcludedShipFrom({ supplySource, reason }));
    }
  }
  return { located, refused };
}

interface Known {
  readonly order: Order;
  readonly demand: Demand;
  readonly located: ReadonlyMap<string, Located>;
  readonly at: Date;
}

function suggestion(
  ranked: RankedPlace,
  rank: number,
  { order, demand, located, at }: Known,
): ShipFromSuggestion {
  const { source, openState } = known(located, ranked.place.id);
  const items = ranked.items.map(
    ({ orderItemId, ...cover }) =>
      new ShipFromItem({ orderItem: known(demand.orderItems, orderItemId), ...cover }),
  );
  const { handOver } = ranked;
  return new ShipFromSuggestion({
    rank,
    order,
    supplySource: source,
    items,
    openState,
    canShipWholeOrder: ranked.canShipAll,
    earliestHandOver: dateOf(handOver.earliestMs),
    latestHandOver: dateOf(handOver.latestMs),
    startBy: dateOf(handOver.startByMs),
    plannedShipDate: dateOf(plannedShipDateOf(handOver, at.getTime())),
    isInTime: handOver.inTime,
    score: new ShipFromScore(ranked.score),
    reasons: [...ranked.reasons],
    hasSenderAddress: ranked.place.senderProblem === null,
  });
}

function splitShipment(
  split: Split,
  { orderItems }: Demand,
  located: ReadonlyMap<string, Located>,
): SplitShipment {
  const part = ({ place, items }: Split[number]): SplitShipmentPart =>
    new SplitShipmentPart({
      supplySource: known(located, place.id).source,
      items: items.map(
        ({ orderItemId, quantity }) =>
          new SplitShipmentItem({ orderItem: known<OrderItem>(orderItems, orderItemId), quantity }),
      ),
    });
  return new SplitShipment({ parts: split.map(part) });
}

/** Returns an entry that must exist, because the ranking was made from the same map. */
function known<Value>(of: ReadonlyMap<string, Value>, id: string): Value {
  const value = of.get(id);
  if (value === undefined) throw new RangeError(`${id} was not ranked`);
  return value;
}

function orderNotes({ items }: Demand, { at, shipBy }: Moment, whole: boolean): ShipFromNote[] {
  if (items.length === 0) {
    return [new ShipFromNote('NOTHING_TO_SHIP', 'Nothing of the order can be shipped now.')];
  }
  const notes: ShipFromNote[] = [];
  if (!whole) {
    notes.push(
      new ShipFromNote('NO_SINGLE_LOCATION', 'No location has all that is to be shipped.'),
    );
  }
  if (shipBy === null) {
    notes.push(new ShipFromNote('SHIP_BY_UNKNOWN', 'It is not known by when it must leave.'));
  } else if (shipBy < at) {
    notes.push(new ShipFromNote('SHIP_BY_PASSED', 'The order should have left already.'));
  }
  return notes;
}

function stockNotes(
  { items }: Demand,
  listings: ReadonlyMap<string, Listing | null>,
): ShipFromNote[] {
  const skusWhere = (holds: (listing: Listing | null) => boolean): string[] =>
    [...listings].filter(([, listing]) => holds(listing)).map(([sku]) => sku);
  const unplaced = skusWhere((listing) => (listing?.stock ?? []).some(isUnplaced));
  const missing = skusWhere((listing) => listing === null);
  const notes: ShipFromNote[] = [];
  if (unplaced.length > 0) {
    const message = `Some stock belongs to no location: ${unplaced.join(', ')}.`;
    notes.push(new ShipFromNote('STOCK_WITHOUT_LOCATION', message, unplaced));
  }
  if (missing.length > 0) {
    const message = `There is no listing of ${missing.join(', ')}.`;
    notes.push(new ShipFromNote('NO_LISTING', message, missing));
  }
  if (items.some(({ sku }) => sku === null)) {
    const message = 'An item has no SKU: its stock is not known.';
    notes.push(new ShipFromNote('ITEM_WITHOUT_SKU', message));
  }
  return notes;
}

function isUnplaced({ channelCode, quantity }: InventoryLevel): boolean {
  return channelCode === DEFAULT_CHANNEL && quantity !== 0;
}

function msOf(date: Date | null): number | null {
  return date && date.getTime();
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}
