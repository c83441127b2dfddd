import { canonicalJson } from '../../../../graph/canonical-json.js';
import { decimalOf } from '../../../../graph/money.type.js';
import { fieldIdOf } from '../../offers/seller-input-form.js';
import { answerOf } from '../../offers/seller-input-kinds.js';
import type { NamedSellerInput } from '../../offers/seller-input-value.js';
import type { PurchaseRequest } from './purchase-request.js';

/**
 * Returns a request with the answers of the stored one, when the client gives the same. Earlier versions stored answers in Amazon's
 * form, of which their fingerprints are made. Such a request is sent as it is stored.
 */
export function withEarlierAnswers(
  request: PurchaseRequest,
  kept: PurchaseRequest | null,
): PurchaseRequest {
  if (!kept) return request;
  const stored = earlierAnswers(kept);
  if (stored.length === 0 || answersText(stored) !== answersText(request.sellerInputs ?? []))
    return request;
  const ofItems = new Map(kept.parcel.items.map((item) => [item.orderItemId, item.sellerInputs]));
  const items = request.parcel.items.map((item) => {
    const sellerInputs = ofItems.get(item.orderItemId);
    return sellerInputs ? { ...item, sellerInputs } : item;
  });
  return {
    ...request,
    parcel: { ...request.parcel, items },
    sellerInputs: null,
    shipmentLevelSellerInputs: kept.shipmentLevelSellerInputs ?? null,
  };
}

/** Tells whether a request has answers in Amazon's form. */
export function hasEarlierAnswers(request: PurchaseRequest): boolean {
  return earlierAnswers(request).length > 0;
}

interface Answer {
  readonly fieldId: string;
  readonly value: unknown;
}

/** Returns the answers of a request of an earlier version in the present form. */
function earlierAnswers({ parcel, shipmentLevelSellerInputs }: PurchaseRequest): Answer[] {
  return [
    ...presentAnswers(null, shipmentLevelSellerInputs ?? []),
    ...parcel.items.flatMap(({ orderItemId, sellerInputs }) =>
      presentAnswers(orderItemId, sellerInputs ?? []),
    ),
  ];
}

function presentAnswers(orderItemId: string | null, inputs: readonly NamedSellerInput[]): Answer[] {
  return inputs.map(({ additionalInputFieldName: name, additionalSellerInput }) => ({
    fieldId: fieldIdOf({ orderItemId, name }),
    value: answerOf(additionalSellerInput),
  }));
}

/** Returns a text that is equal for equal answers, whatever their order and the digits of their amounts. */
function answersText(answers: readonly Answer[]): string {
  const plain = answers.map(({ fieldId, value }) => ({ fieldId, value: plainValue(value) }));
  return canonicalJson(plain.sort((a, b) => (a.fieldId < b.fieldId ? -1 : 1)));
}

function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return momentOf(value);
  if (typeof value !== 'object' || value === null) return value;
  if (!('amount' in value) || !('currencyCode' in value)) return value;
  const { amount, currencyCode } = value;
  if (typeof amount !== 'string' || typeof currencyCode !== 'string') return value;
  return { amount: decimalOf(amount, currencyCode) ?? amount, currencyCode };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Writes a moment in one form. Other texts stay as they are. */
function momentOf(text: string): string {
  const moment = INSTANT.test(text) ? new Date(text) : null;
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : text;
}
