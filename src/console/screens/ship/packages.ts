import type {
  PackageDimensionsInput,
  ShipBoxFragment,
  WeightInput,
} from '../../generated/ship/graphql.js';
import type { ChosenPackage, RowEntry } from './offer-board.js';

export type SavedBox = ShipBoxFragment;

/** Returns the weight of what is in a parcel, as the server adds it up from known sizes; null when one is not known. */
export function knownWeight({ quote }: RowEntry, box: SavedBox | null): WeightInput | null {
  const weight = quote.kind === 'quoted' ? quote.parcel?.weight : null;
  if (!weight) return null;
  const empty = box?.emptyWeight;
  const hasBox = quote.kind === 'quoted' && quote.parcel?.box;
  // Weights in two units are added by the server only.
  const added = empty && !hasBox && empty.unit === weight.unit ? empty.value : 0;
  return { value: Math.ceil((weight.value + added) * 100) / 100, unit: weight.unit };
}

export function inBox(box: SavedBox, weight: WeightInput): ChosenPackage {
  return { value: box.id, text: box.name, package: { size: { boxId: box.id }, weight } };
}

export function ofSize(dimensions: PackageDimensionsInput, weight: WeightInput): ChosenPackage {
  const { length, width, height, unit } = dimensions;
  const text = `${length}×${width}×${height} ${unit === 'INCHES' ? 'in' : 'cm'}`;
  return { value: 'other', text, package: { size: { dimensions }, weight } };
}
