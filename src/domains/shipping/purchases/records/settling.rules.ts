import { InputIssue, NotFound } from '../../../../graph/user-error.type.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { ResolutionOutcome } from '../../../../store/purchases/settle-purchase.js';
import { isSameTracking } from '../../../../store/tracking-number.js';
import type { ShipmentFacts } from '../../carriers/label-provider.js';
import { sameItems } from '../reconcile/evidence-match.js';
import type { SettlePurchaseInput } from './purchase.input.js';
import { readPurchase } from './purchase.mapper.js';
import { EvidenceDisagrees, PurchaseNotUnsettled } from './purchase.result.js';
import type { SettlePurchaseResult } from './purchase.result.js';

const OUTCOME = ['input', 'outcome'];
export const SHIPMENT = [...OUTCOME, 'shipmentId'];
export const TRACKING = [...OUTCOME, 'trackingNumber'];

/** Returns what of a shipment contradicts a purchase, as the end of a sentence. Null when nothing does. Absent facts do not. */
export function differenceOf(
  {
    amazonOrderId,
    items,
    trackingId,
  }: Pick<PurchaseRecord, 'amazonOrderId' | 'items' | 'trackingId'>,
  facts: ShipmentFacts,
): string | null {
  if (facts.amazonOrderId !== null && facts.amazonOrderId !== amazonOrderId)
    return `belongs to the order ${facts.amazonOrderId}, and the purchase to the order ${amazonOrderId}`;
  if (facts.items !== null && !sameItems(items, facts.items))
    return 'does not hold exactly the items of the purchase';
  return trackingId !== null && !isSameTracking(trackingId, facts.trackingId)
    ? `does not have the tracking number ${trackingId} of the purchase`
    : null;
}

/** GraphQL checks `@oneOf` in literals, but not in every variable. */
export function outcomeIssues({ outcome }: SettlePurchaseInput): InputIssue[] {
  const given = Object.values(outcome).filter((value) => value !== undefined);
  if (given.length === 1 && given[0] !== null) return [];
  const accepted = 'exactly one of `shipmentId`, `trackingNumber` and `notPurchased`';
  return [new InputIssue(OUTCOME, accepted)];
}

/** Tells whether a person may settle a purchase. A withdrawn one was never sent, so nothing of it can be revised. */
export function isOpen(
  { state, settledBy, sentAt }: PurchaseRecord,
  { revise }: SettlePurchaseInput,
): boolean {
  return state === 'UNKNOWN' || (revise && settledBy === 'PERSON' && sentAt !== null);
}

/** Returns the failure for a key that no purchase has. */
export function unknownKey(key: string): NotFound {
  return new NotFound(`No purchase has the key ${JSON.stringify(key)}.`, ['input', 'purchaseId']);
}

/** Returns the result for what the ledger did. */
export function resolution(
  before: PurchaseRecord,
  shipmentId: string | null | undefined,
  { outcome, purchase }: ResolutionOutcome,
): SettlePurchaseResult {
  const now = purchase && readPurchase(purchase);
  const { key } = before;
  if (now && outcome === 'done') return now;
  if (now && outcome === 'too-many') return PurchaseNotUnsettled.revisedTooOften(key, now);
  return now && outcome === 'shipment-taken'
    ? EvidenceDisagrees.shipmentTaken(
        { text: shipmentId ?? '', path: SHIPMENT },
        readPurchase(before),
        now,
      )
    : PurchaseNotUnsettled.notUnknown(key, now);
}

/** Returns the error of a search for a label, with the next step. */
export function withAdvice(error: unknown): unknown {
  if (!(error instanceof SpApiError)) return error;
  const advice =
    'Whether the order has a package of this purchase is not known. Nothing was changed. Try again, or set `force`.';
  const sentence = error.message.replace(/[.]?$/, '.');
  return new SpApiError(`${sentence} ${advice}`, error, { cause: error.cause });
}
