/** The carriers' own packages that Amazon lists. */

/** Inner size in inches, in no guaranteed order. */
export interface PackageSize {
  readonly lengthIn: number;
  readonly widthIn: number;
  readonly heightIn: number;
}

const INCHES_PER_CENTIMETER = 1 / 2.54;

const SIZES_IN_INCHES = {
  FedEx_Box_10kg: [15.81, 12.94, 10.19],
  FedEx_Box_Extra_Large_1: [11.88, 11, 10.75],
  FedEx_Box_Extra_Large_2: [15.75, 14.13, 6],
  FedEx_Box_Large_1: [17.5, 12.38, 3],
  FedEx_Box_Large_2: [11.25, 8.75, 7.75],
  FedEx_Box_Medium_1: [13.25, 11.5, 2.38],
  FedEx_Box_Medium_2: [11.25, 8.75, 4.38],
  FedEx_Box_Small_1: [12.38, 10.88, 1.5],
  FedEx_Box_Small_2: [8.75, 2.63, 11.25],
  FedEx_Envelope: [12.5, 9.5, 0.8],
  FedEx_Padded_Pak: [11.75, 14.75, 2],
  FedEx_Pak_1: [15.5, 12, 0.8],
  FedEx_Pak_2: [12.75, 10.25, 0.8],
  FedEx_Tube: [38, 6, 6],
  FedEx_XL_Pak: [17.5, 20.75, 2],
  UPS_Express_Box_Large: [18, 13, 3],
  UPS_Express_Box_Medium: [15, 11, 3],
  UPS_Express_Box_Small: [13, 11, 2],
  UPS_Express_Envelope: [12.5, 9.5, 2],
  UPS_Express_Hard_Pak: [14.75, 11.5, 2],
  UPS_Express_Legal_Envelope: [15, 9.5, 2],
  UPS_Express_Pak: [16, 12.75, 2],
  UPS_Laboratory_Pak: [17.25, 12.75, 2],
  UPS_Pad_Pak: [14.75, 11, 2],
  USPS_Card: [6, 4.25, 0.01],
  USPS_Flat: [15, 12, 0.75],
  USPS_FlatRateCardboardEnvelope: [12.5, 9.5, 4],
  USPS_FlatRateEnvelope: [12.5, 9.5, 4],
  USPS_FlatRateGiftCardEnvelope: [10, 7, 4],
  USPS_FlatRateLegalEnvelope: [15, 9.5, 4],
  USPS_FlatRatePaddedEnvelope: [12.5, 9.5, 4],
  USPS_FlatRateWindowEnvelope: [10, 5, 4],
  USPS_LargeFlatRateBoardGameBox: [24.06, 11.88, 3.13],
  USPS_LargeFlatRateBox: [12.25, 12.25, 6],
  USPS_Letter: [11.5, 6.13, 0.25],
  USPS_MediumFlatRateBox1: [11.25, 8.75, 6],
  USPS_MediumFlatRateBox2: [14, 12, 3.5],
  USPS_RegionalRateBoxA1: [10.13, 7.13, 5],
  USPS_RegionalRateBoxA2: [13.06, 11.06, 2.5],
  USPS_RegionalRateBoxB1: [16.25, 14.5, 3],
  USPS_RegionalRateBoxB2: [12.25, 10.5, 5.5],
  USPS_RegionalRateBoxC: [15, 12, 12],
  USPS_SmallFlatRateBox: [8.69, 5.44, 1.75],
  USPS_SmallFlatRateEnvelope: [10, 6, 4],
} as const;

const SIZES_IN_CENTIMETERS = {
  // Amazon prints these figures as inches, but they are the centimetres of the 25 kg box: no carrier has a 55
  // inch box for it.
  FedEx_Box_25kg: [54.8, 42.1, 33.5],
  UPS_Box_10kg: [41, 33.5, 26.5],
  UPS_Box_25kg: [48.4, 43.3, 35],
  UPS_Express_Box: [46, 31.5, 9.5],
  UPS_Express_Tube: [97, 19, 16.5],
  UPS_Pallet: [120, 80, 200],
} as const;

/** Returns a size given in inches or centimetres. */
export function packageSize(
  [length, width, height]: readonly [number, number, number],
  unit: 'inches' | 'centimeters',
): PackageSize {
  const inches = unit === 'inches' ? 1 : INCHES_PER_CENTIMETER;
  return { lengthIn: length * inches, widthIn: width * inches, heightIn: height * inches };
}

const SIZES = new Map<string, PackageSize>([
  ...Object.entries(SIZES_IN_INCHES).map(
    ([name, size]) => [name, packageSize(size, 'inches')] as const,
  ),
  ...Object.entries(SIZES_IN_CENTIMETERS).map(
    ([name, size]) => [name, packageSize(size, 'centimeters')] as const,
  ),
]);

/** Every name that Amazon accepts. */
export const PREDEFINED_PACKAGES: readonly string[] = [...SIZES.keys()].sort();

/**
 * Returns the size of a predefined package. Throws a RangeError for a name outside {@link
 * PREDEFINED_PACKAGES}.
 */
export function predefinedPackageSize(name: string): PackageSize {
  const size = SIZES.get(name);
  if (size === undefined) throw new RangeError(`The predefined package ${name} does not exist.`);
  return size;
}

/** Tells whether a package fits into another one, in any orientation. */
export function fitsInto(inner: PackageSize, outer: PackageSize): boolean {
  const innerSides = sides(inner);
  return sides(outer).every((side, index) => (innerSides[index] ?? 0) <= side + 1e-9);
}

/** Returns the longest side plus the girth around the other two, in inches. Carriers limit it. */
export function lengthPlusGirthIn(size: PackageSize): number {
  const [length = 0, width = 0, height = 0] = sides(size);
  return length + 2 * (width + height);
}

/** Returns the longest side in inches. */
export function longestSideIn(size: PackageSize): number {
  return sides(size)[0] ?? 0;
}

function sides(size: PackageSize): number[] {
  return [size.lengthIn, size.widthIn, size.heightIn].sort((a, b) => b - a);
}
