import type { Region } from '../sp-api/regions.js';
import { enumType } from './enum-type.js';

export const SellerRegion = enumType(
  'SellerRegion',
  "A region of Amazon's Selling Partner API. A seller consents once for each region.",
  {
    NA: 'North and South America.',
    EU: 'Europe, the Middle East, Africa and India.',
    FE: 'Japan, Australia and Singapore.',
  },
);
export type SellerRegion = keyof typeof SellerRegion;

const SHOWN = { na: 'NA', eu: 'EU', fe: 'FE' } as const;

/** Returns what the graph shows of a region. */
export function regionOf(region: Region): SellerRegion {
  return SHOWN[region];
}
