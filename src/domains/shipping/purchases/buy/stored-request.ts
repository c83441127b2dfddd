import { readEarlierParts } from './earlier-shipment.js';
import type { EarlierParts } from './earlier-shipment.js';
import type { NamedSellerInput } from '../../offers/seller-input-value.js';
import type { NamedOffer, PurchaseRequest, RuledChoice } from './purchase-request.js';

/** Returns what the ledger stores of a request. JSON: dates become texts. */
export function requestToStore({ held: _held, ...request }: PurchaseRequest): unknown {
  return JSON.parse(JSON.stringify(request));
}

/** Restores the request of a purchase from the ledger, also one of an earlier version. Null when personal data has been deleted. */
export function keptRequest(stored: unknown): PurchaseRequest | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const request = ofThisForm(stored as PurchaseRequest | EarlierRequest);
  const { parcel, offer, choice } = request;
  const { shipmentLevelSellerInputs: answers } = request;
  return {
    ...request,
    ...(answers && { shipmentLevelSellerInputs: answers.map(answerOf) }),
    parcel: {
      ...parcel,
      items: parcel.items.map((item) =>
        item.sellerInputs ? { ...item, sellerInputs: item.sellerInputs.map(answerOf) } : item,
      ),
      shipDate: dateOf(parcel.shipDate),
      mustArriveBy: dateOf(parcel.mustArriveBy),
    },
    ...(offer && { offer: offerOf(offer) }),
    ...(choice && { choice: choiceOf(choice) }),
  };
}

type EarlierRequest = Omit<PurchaseRequest, 'parcel' | 'shipFrom' | 'label'> & EarlierParts;

function ofThisForm(request: PurchaseRequest | EarlierRequest): PurchaseRequest {
  if (!('shipment' in request)) return request;
  const {
    shipment: _shipment,
    labelFormat: _format,
    labelFormatOption: _option,
    ...rest
  } = request;
  return { ...rest, ...readEarlierParts(request) };
}

function answerOf({ additionalSellerInput: value, ...named }: NamedSellerInput): NamedSellerInput {
  const { valueAsTimestamp } = value;
  return {
    ...named,
    additionalSellerInput: valueAsTimestamp
      ? { ...value, valueAsTimestamp: new Date(valueAsTimestamp) }
      : value,
  };
}

function offerOf(offer: NamedOffer): NamedOffer {
  return {
    ...offer,
    latestEstimatedDelivery: dateOf(offer.latestEstimatedDelivery),
    shipDate: dateOf(offer.shipDate ?? null),
    expiresAt: dateOf(offer.expiresAt),
  };
}

function choiceOf({ promise, ...choice }: RuledChoice): RuledChoice {
  return {
    ...choice,
    promise: { shipBy: dateOf(promise.shipBy), deliverBy: dateOf(promise.deliverBy) },
  };
}

function dateOf(stored: Date | string | null): Date | null {
  return stored === null ? null : new Date(stored);
}
