import type { SellerScope } from '../../context/seller-scope.js';
import type { Box } from '../../domains/packing/box.type.js';
import { dimensionsOf, measuredSize } from '../../domains/packing/packing.mapper.js';
import type { PackedUnit } from '../../domains/packing/packed-unit.type.js';
import {
  SuggestedParcel,
  SuggestedParcelItem,
} from '../../domains/packing/suggested-parcel.type.js';
import type { NoBoxReason } from '../../domains/packing/suggested-parcel.type.js';
import type {
  PackableItem,
  ParcelSuggestions,
} from '../../domains/packing/parcel-suggestions.service.js';
import { Weight } from '../../graph/measures/measures.type.js';
import { sizeTogether } from './blocks.js';
import { bySize, smallestBox, weightOfParcel } from './box-choice.js';
import type { Choosable, SizedBox, WeighedUnits } from './box-choice.js';

const NO_BOXES: readonly Box[] = [];

/** Suggests parcels from saved sizes, listings and labels, in saved boxes. */
export class KnownSizes implements ParcelSuggestions {
  readonly #scope: Pick<SellerScope, 'packing' | 'listedPackages'>;
  readonly #boxes = new WeakMap<readonly Box[], readonly SizedBox<ChoosableBox>[]>();

  constructor(scope: Pick<SellerScope, 'packing' | 'listedPackages'>) {
    this.#scope = scope;
  }

  async suggest(
    wanted: readonly PackableItem[],
    marketplaceId: string | null,
  ): Promise<SuggestedParcel> {
    const items = await Promise.all(wanted.map((item) => this.#item(item, marketplaceId)));
    const missing = items.filter(({ packedUnit }) => packedUnit === null);
    const units = items.flatMap(({ packedUnit, quantity }) =>
      packedUnit ? [{ packedUnit, count: quantity }] : [],
    );
    if (missing.length > 0 || units.length === 0) return unknownParcel(items, missing);
    return this.#complete(items, units);
  }

  async prepare(skus: readonly string[], marketplaceId: string | null): Promise<void> {
    await Promise.all(skus.map((sku) => this.#unitOf(sku, marketplaceId)));
  }

  async #complete(
    items: SuggestedParcelItem[],
    units: readonly KnownUnits[],
  ): Promise<SuggestedParcel> {
    const weighed = units.map(weighedOf);
    const { packing } = this.#scope;
    const boxes = needsNoBox(units) ? null : await packing.boxes();
    const sized = this.#sized(boxes ?? NO_BOXES);
    const nextTurn = () => packing.turn();
    const found = await smallestBox(weighed, sized, nextTurn);
    const size = found ? found.size : sizeTogether(weighed);
    return new SuggestedParcel({
      items,
      isComplete: true,
      missingSkus: [],
      box: found?.box ?? null,
      noBoxReason: found ? null : await whyNoBox(weighed, boxes && sized, nextTurn),
      dimensions: size && dimensionsOf(size),
      weight: new Weight(weightOfParcel(weighed, found)),
    });
  }

  /** Returns the same for the same list: boxes are read once for all orders of a page. */
  #sized(boxes: readonly Box[]): readonly SizedBox<ChoosableBox>[] {
    const known = this.#boxes.get(boxes);
    if (known) return known;
    const sized = bySize(boxes.flatMap(choosable));
    this.#boxes.set(boxes, sized);
    return sized;
  }

  async #item(item: PackableItem, marketplaceId: string | null): Promise<SuggestedParcelItem> {
    const { sku } = item;
    const packedUnit = sku === null ? null : await this.#unitOf(sku, marketplaceId);
    return new SuggestedParcelItem({ ...item, packedUnit });
  }

  #unitOf(sku: string, marketplaceId: string | null): Promise<PackedUnit | null> {
    const { packing, listedPackages } = this.#scope;
    return packing.packedUnit(sku, () => listedPackages.ofOrder(sku, { marketplaceId }));
  }
}

interface KnownUnits {
  readonly packedUnit: PackedUnit;
  readonly count: number;
}

function needsNoBox(units: readonly KnownUnits[]): boolean {
  const [only] = units;
  return units.length === 1 && only?.count === 1 && only.packedUnit.needsNoBox;
}

/** @param boxes null when the unit needs none. */
async function whyNoBox(
  units: readonly WeighedUnits[],
  boxes: readonly SizedBox<ChoosableBox>[] | null,
  nextTurn: () => Promise<void>,
): Promise<NoBoxReason> {
  if (boxes === null) return 'NEEDS_NO_BOX';
  if (boxes.length === 0) return 'NO_BOXES';
  const limited = boxes.filter(({ box }) => box.maxWeight !== null);
  const unlimited = limited.map(({ box, block }) => ({ block, box: { ...box, maxWeight: null } }));
  return (await smallestBox(units, unlimited, nextTurn)) ? 'TOO_HEAVY' : 'NONE_FITS';
}

function weighedOf({ packedUnit, count }: KnownUnits): WeighedUnits {
  const size = measuredSize(packedUnit.dimensions);
  if (!size) throw new Error(`The packed unit of ${packedUnit.sku} has no measures.`);
  return { size, weight: packedUnit.weight, count };
}

interface ChoosableBox extends Choosable {
  readonly box: Box;
}

function choosable(box: Box): ChoosableBox[] {
  const size = measuredSize(box.dimensions);
  return size ? [{ box, size, emptyWeight: box.emptyWeight, maxWeight: box.maxWeight }] : [];
}

/** No size is claimed while one is missing. */
function unknownParcel(
  items: SuggestedParcelItem[],
  missing: readonly SuggestedParcelItem[],
): SuggestedParcel {
  return new SuggestedParcel({
    items,
    isComplete: false,
    missingSkus: [...new Set(missing.flatMap(({ sku }) => sku ?? []))],
    box: null,
    noBoxReason: 'SIZES_MISSING',
    dimensions: null,
    weight: null,
  });
}
