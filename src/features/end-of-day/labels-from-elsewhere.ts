import type { SellerScope } from '../../context/seller-scope.js';
import { ConfirmationsArgs } from '../../domains/confirmations/confirmation-filter.input.js';
import type { ConfirmationConnection } from '../../domains/confirmations/confirmation.type.js';
import type { LocalDay } from './local-day.js';

const SENT_TO_AMAZON = [
  'RECORDED',
  'SUBMITTED',
  'PROCESSING',
  'CONFIRMED',
  'FAILED',
  'UNKNOWN',
  'SUPERSEDED',
] as const;

/** Returns the parcels of a day with labels that were not bought here: those that clients confirmed. Costs no call. */
export function labelsFromElsewhere(
  { fromMs, beforeMs }: LocalDay,
  scope: Pick<SellerScope, 'confirmations'>,
  page: Pick<ConfirmationsArgs, 'first'>,
): Promise<ConfirmationConnection> {
  const created = { from: new Date(fromMs), before: new Date(beforeMs) };
  const filter = { states: [...SENT_TO_AMAZON], created };
  return scope.confirmations.records.list(Object.assign(new ConfirmationsArgs(), page, { filter }));
}
