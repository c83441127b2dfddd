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
