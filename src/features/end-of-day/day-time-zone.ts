import type { SellerScope } from '../../context/seller-scope.js';
import { enumType } from '../../graph/enum-type.js';
import { marketplaceOf } from '../../graph/seller.type.js';

export const DayTimeZoneSource = enumType(
  'DayTimeZoneSource',
  'Where the time zone of a day comes from.',
  {
    LOCATION: 'The location has it.',
    MARKETPLACE:
      "The seller's first marketplace has it: no location is meant, or its time zone is not known.",
    UTC: 'Neither is known, so the day is counted in UTC.',
  },
);
export type DayTimeZoneSource = keyof typeof DayTimeZoneSource;

/** A time zone, and where it comes from. */
export interface DayTimeZone {
  readonly timeZone: string;
  readonly source: DayTimeZoneSource;
}

/** Returns the time zone of days that belong to no location. */
export function zoneOfSeller({ account }: Pick<SellerScope, 'account'>): DayTimeZone {
  const zones = account.marketplaceIds.flatMap((id) => marketplaceOf(id).timeZone ?? []);
  const [timeZone] = zones;
  return timeZone === undefined
    ? { timeZone: 'UTC', source: 'UTC' }
    : { timeZone, source: 'MARKETPLACE' };
}

/** Returns the time zone of a location's days, or that of the seller's when it is not known. */
export function zoneOfLocation(
  timeZone: string | null | undefined,
  scope: Pick<SellerScope, 'account'>,
): DayTimeZone {
  return timeZone ? { timeZone, source: 'LOCATION' } : zoneOfSeller(scope);
}
