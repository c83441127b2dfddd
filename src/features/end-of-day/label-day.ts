import { enumType } from '../../graph/enum-type.js';

export const LabelDay = enumType('LabelDay', 'The day that a label counts on.', {
  PURCHASED: 'The day on which its purchase was settled: `Purchase.settledAt`.',
  SHIP_DATE:
    'The day of the ship date that it was bought with: `Purchase.shipDate`. The carrier takes the parcel on that day.',
});
export type LabelDay = keyof typeof LabelDay;

/** Times of a label in epoch milliseconds. */
interface TimedLabel {
  readonly settledAt: number;
  readonly shipDateAt: number | null;
}

/** Returns which day a label counts on, and its time. A label whose ship date is not known counts by its purchase. */
export function dayOfLabel(
  { settledAt, shipDateAt }: TimedLabel,
  by: LabelDay,
): { readonly by: LabelDay; readonly atMs: number } {
  return by === LabelDay.SHIP_DATE && shipDateAt !== null
    ? { by: LabelDay.SHIP_DATE, atMs: shipDateAt }
    : { by: LabelDay.PURCHASED, atMs: settledAt };
}
