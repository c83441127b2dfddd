import type { SellerScope } from '../../context/seller-scope.js';
import { ConfirmationsArgs } from '../../domains/confirmations/confirmation-filter.input.js';
import { ConfirmationState } from '../../domains/confirmations/confirmation.type.js';
import type { ConfirmationConnection } from '../../domains/confirmations/confirmation.type.js';
import type { LocalDay } from './local-day.js';

/** All but those of labels that were bought here, which need no confirmation. */
const SENT_TO_AMAZON = Object.values(ConfirmationState).filter((state) => state !== 'NOT_NEEDED');

/** Returns the parcels of a day with labels that were not bought here: those that clients confirmed. Costs no call. */
export function labelsFromElsewhere(
  { fromMs, beforeMs }: LocalDay,
  scope: Pick<SellerScope, 'confirmations'>,
  page: Pick<ConfirmationsArgs, 'first'>,
): Promise<ConfirmationConnection> {
  const created = { from: new Date(fromMs), before: new Date(beforeMs) };
  const filter = { states: SENT_TO_AMAZON, created };
  return scope.confirmations.records.list(Object.assign(new ConfirmationsArgs(), page, { filter }));
}

/** States in which a confirmation stands, or may stand. A SUPERSEDED one was corrected by another. */
const STANDING = ['RECORDED', 'SUBMITTED', 'PROCESSING', 'CONFIRMED', 'UNKNOWN'] as const;

/** Parcels of a day with labels from elsewhere. */
export interface ParcelsFromElsewhere {
  /** Parcels whose confirmation stands, or may stand. */
  readonly standing: number;
  /** Parcels whose confirmations all failed. */
  readonly failed: number;
}

/** Maximum number of parcels that are counted. */
export const MOST_COUNTED = 10_000;

/** Counts the parcels of a day with labels from elsewhere by their tracking numbers. Costs no call. */
export async function parcelsFromElsewhere(
  { fromMs: createdFrom, beforeMs: createdBefore }: LocalDay,
  { confirmations: { records } }: Pick<SellerScope, 'confirmations'>,
): Promise<ParcelsFromElsewhere> {
  const day = { createdFrom, createdBefore };
  const standing = await records.parcels({ ...day, states: STANDING }, MOST_COUNTED);
  const failed = await records.parcels({ ...day, states: ['FAILED'] }, MOST_COUNTED);
  const onlyFailed = [...failed].filter((parcel) => !standing.has(parcel));
  return { standing: standing.size, failed: onlyFailed.length };
}
