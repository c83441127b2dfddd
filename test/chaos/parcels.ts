import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';
import type { OpenItem, OpenOrder } from './amazon.js';

/** A label that a client wants once. */
export interface Parcel {
  readonly name: string;
  readonly amazonOrderId: string;
  readonly items: readonly OpenItem[];
  /** True when other parcels of the same items are wanted too, each under a different key. */
  readonly isAdditional: boolean;
  readonly serviceId: string;
  /** True when a second, independent client wants a label for the same items. */
  readonly hasRival: boolean;
  /** True when the client's first request asks for a service that Amazon refuses. It corrects the request under the same key. */
  readonly hasMistake: boolean;
  /** Units of each item in the order that are not in this parcel. Amazon would sell a label for them once more. */
  readonly spareUnits: number;
}

// The postal service delivers everywhere, also to PO boxes.
const SERVICES = ['USPS_PTP_PRI', 'USPS_PTP_GRND_ADV', 'USPS_PTP_EXP'] as const;
const RIVAL_SHARE = 0.05;
const MISTAKE_SHARE = 0.25;
// Amazon itself refuses a second label for all other units, so a double could not show there.
const SPARE_SHARE = 0.75;

/** Returns the keys of a parcel: the client's and its rival's. */
export function keysOf({ name, hasRival }: Parcel): readonly string[] {
  return hasRival ? [name, `${name}-rival`] : [name];
}

/** Returns the parcel of a key. */
export function parcelNameOf(key: string): string {
  return key.replace(/-rival$/, '');
}

/** Returns this many parcels. Throws RangeError when the orders do not contain them. */
export function drawParcels(
  orders: readonly OpenOrder[],
  count: number,
  seed: number,
): readonly Parcel[] {
  const random = new SeededRandom(seed, 'parcels');
  const wishes = shuffled(orders, random).flatMap(wishesOf);
  const withSpares = wishes.filter(({ spareUnits }) => spareUnits > 0);
  const others = wishes.filter(({ spareUnits }) => spareUnits === 0);
  const spares = withSpares.slice(0, Math.ceil(count * SPARE_SHARE));
  const chosen = [...spares, ...others.slice(0, count - spares.length)];
  if (chosen.length < count) {
    throw new RangeError(`--orders: the orders hold ${chosen.length} parcels, not ${count}`);
  }
  return shuffled(chosen, random).map((wish, index) => ({
    ...wish,
    name: `parcel-${String(index + 1).padStart(4, '0')}`,
    serviceId: random.pick(SERVICES),
    hasRival: !wish.isAdditional && random.chance(RIVAL_SHARE),
    hasMistake: random.chance(MISTAKE_SHARE),
  }));
}

type Wish = Omit<Parcel, 'name' | 'serviceId' | 'hasRival' | 'hasMistake'>;

/** One unit of an item that has more, two single units of one with at least three, or the whole order. */
function wishesOf({ amazonOrderId, items }: OpenOrder): readonly Wish[] {
  const rich = items.find(({ quantity }) => quantity > 1);
  if (rich === undefined) {
    return [{ amazonOrderId, items, isAdditional: false, spareUnits: 0 }];
  }
  const parcels = rich.quantity > 2 ? 2 : 1;
  const wish: Wish = {
    amazonOrderId,
    items: [{ orderItemId: rich.orderItemId, quantity: 1 }],
    isAdditional: parcels > 1,
    spareUnits: rich.quantity - parcels,
  };
  return Array.from({ length: parcels }, () => wish);
}

function shuffled<T>(values: readonly T[], random: SeededRandom): readonly T[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
