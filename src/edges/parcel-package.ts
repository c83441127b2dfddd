import type { Order } from '../domains/orders/order.type.js';
import type { Box } from '../domains/packing/box.type.js';
import type { ParcelSuggestions } from '../domains/packing/parcel-suggestions.service.js';
import type { ParcelPackage } from '../domains/shipping/parcels/expanded-parcel.js';
import type { PackageInput } from '../domains/shipping/parcels/parcel.input.js';
import type { ShipmentItemInput } from '../domains/shipping/parcels/shipment-item.input.js';
import { isHeavier } from '../graph/measures/exact-measures.js';
import { PackageDimensionsInput, WeightInput } from '../graph/measures/measures.input.js';
import type { PackageDimensions } from '../graph/measures/measures.type.js';
import { InputIssue } from '../graph/user-error.type.js';

/** What is known about sizes, of one seller. */
export interface PackageSources {
  /** Returns a saved box; null when there is none. Costs no call. */
  readonly box: (boxId: string) => Promise<Box | null>;
  readonly suggestions: ParcelSuggestions;
}

/** Why a package is not known that a client left out. */
export class UnknownPackage {
  readonly missingSkus: readonly string[];

  constructor(missingSkus: readonly string[]) {
    this.missingSkus = missingSkus;
  }

  /** Returns what helps, in words that follow "package must be". */
  get accepted(): string {
    const [first, ...others] = this.missingSkus;
    if (first === undefined)
      return 'given: Amazon sends no SKU of an item, so its size and weight are not known';
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `given: size and weight of the SKU ${JSON.stringify(first)}${more} are not known. Save them with \`setPackedUnits\`, or give the package`;
  }
}

/**
 * Returns the package that an input gives, with the size of its box.
 * @param path leads to the parcel.
 */
export async function givenPackage(
  { size, weight }: PackageInput,
  path: readonly string[],
  { box: find }: Pick<PackageSources, 'box'>,
): Promise<ParcelPackage | InputIssue> {
  const { dimensions = null, predefined = null, boxId } = size;
  if (!boxId) return { measures: { dimensions, predefined, weight }, origin: null };
  const at = [...path, 'package'];
  const box = await find(boxId);
  if (!box) return new InputIssue([...at, 'size', 'boxId'], 'the id of a box of this seller');
  const { maxWeight: most } = box;
  if (most && isHeavier(weight, most)) {
    const accepted = `at most ${most.value} ${most.unit}, which is what the box may weigh`;
    return new InputIssue([...at, 'weight'], accepted);
  }
  return {
    measures: { dimensions: dimensionsInput(box.dimensions), predefined: null, weight },
    origin: { isSuggested: false, box: { boxId: box.boxId, name: box.name } },
  };
}

/** Returns the package that is suggested for items of an order. Cost: that of `ParcelSuggestions`. Throws SpApiError. */
export async function suggestedPackage(
  { items: ordered, marketplaceId }: Pick<Order, 'items' | 'marketplaceId'>,
  items: readonly Pick<ShipmentItemInput, 'orderItemId' | 'quantity'>[],
  { suggestions }: Pick<PackageSources, 'suggestions'>,
): Promise<ParcelPackage | UnknownPackage> {
  const skus = new Map(ordered.map(({ orderItemId, sku }) => [orderItemId, sku]));
  const packable = items.map(({ orderItemId, quantity }) => ({
    orderItemId,
    quantity,
    sku: skus.get(orderItemId) ?? null,
  }));
  const found = await suggestions.suggest(packable, marketplaceId);
  const { dimensions, weight, box } = found;
  if (!dimensions || !weight) return new UnknownPackage(found.missingSkus);
  return {
    measures: {
      dimensions: dimensionsInput(dimensions),
      predefined: null,
      weight: Object.assign(new WeightInput(), { value: weight.value, unit: weight.unit }),
    },
    origin: { isSuggested: true, box: box && { boxId: box.boxId, name: box.name } },
  };
}

function dimensionsInput({ length, width, height, unit }: PackageDimensions) {
  return Object.assign(new PackageDimensionsInput(), { length, width, height, unit });
}
