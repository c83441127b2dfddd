import type { Sized } from '../../../runtime/cache/memory-budget.js';
import type { CallOptions } from '../../../sp-api/calls/client.js';
import type { SpApiError } from '../../../sp-api/errors/errors.js';
import type {
  PurchasedUnits,
  RefundState,
  SoldShipment,
  StoredLabel,
} from '../../../store/purchases/purchase.js';
import type { LabelFormat } from '../labels/label-format.type.js';
import type { LabelDimensions } from '../labels/label.type.js';
import type { SellerInputDefinitions } from '../offers/seller-input-value.js';
import type { OfferedServices, QuoteRef } from '../offers/quote.js';
import type { Shipment } from '../shipments/shipment.type.js';
import type { LabelOrder, OffersRequest, SellerInputsRequest } from './provider-requests.js';

/**
 * Sells labels to one seller. Its methods use this domain's terms; only the implementation knows the objects on the wire. `offers`, `sellerInputs`, `buy`,
 * `shipment` and `cancel` make one call each and throw SpApiError.
 */
export interface LabelProvider {
  readonly sellerId: string;
  /** Offers for a parcel with ids of this quote, and the bytes that they take in memory. */
  offers(
    request: OffersRequest,
    quote: QuoteRef,
    options: CallOptions,
  ): Promise<Sized<AnsweredOffers>>;
  /** Reads the offers of a stored answer. */
  storedOffers(answer: unknown, quote: QuoteRef): OfferedServices;
  /** The inputs that a service requires from the seller, and the bytes that they take in memory. */
  sellerInputs(
    request: SellerInputsRequest,
    options: CallOptions,
  ): Promise<Sized<SellerInputDefinitions>>;
  /** Buys a label. Null when the answer names no shipment: a label may have been sold nevertheless. */
  buy(order: LabelOrder, options: CallOptions): Promise<ProviderShipment | null>;
  /** A shipment as it is now. Null when the answer holds none. */
  shipment(id: string, options: CallOptions): Promise<ProviderShipment | null>;
  /** Cancels a shipment and requests the refund. Null when the answer holds no shipment. */
  cancel(id: string, options: CallOptions): Promise<ProviderShipment | null>;
  /** The error for an answer that holds no shipment where one must be. */
  emptyAnswer(): SpApiError;
  /** Reads a shipment from the answer that the ledger stored. Null when it stored none, or has deleted it. */
  storedShipment(stored: StoredAnswer): Shipment | null;
  /** Reads the format of the label from the answer that the ledger stored. Null when the answer names none. */
  storedFormat(answer: unknown): LabelFormat | null;
  /** Reads the size of the label from the answer that the ledger stored. Null when the answer states none. */
  storedLabelSize(answer: unknown): LabelDimensions | null;
  /** The meaning of an error of `offers` or `buy`. Null when the error is another failure. */
  purchaseRefusal(error: SpApiError): PurchaseRefusal | null;
  /** The meaning of an error of `cancel`. Null when the error is another failure. */
  cancellationRefusal(error: SpApiError, id: string): CancellationRefusal | null;
}

export interface AnsweredOffers {
  readonly services: OfferedServices;
  /** JSON, for the store. `storedOffers` reads it. */
  readonly answer: unknown;
}

/** A shipment as its provider answered it. */
export interface ProviderShipment {
  readonly shipment: Shipment;
  /** What the ledger stores of it. */
  readonly sold: SoldShipment;
  readonly facts: ShipmentFacts;
  /** Null for a shipment that is not cancelled. */
  readonly refundState: RefundState | null;
}

/** What identifies a shipment among others. Null for what the provider left out. */
export interface ShipmentFacts {
  readonly shipmentId: string;
  readonly amazonOrderId: string | null;
  readonly status: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  readonly trackingId: string | null;
  /** Null unless the id and the quantity of every item are known. */
  readonly items: readonly PurchasedUnits[] | null;
}

/** An answer to a purchase as the ledger has it. */
export interface StoredAnswer {
  /** As `sold.shipment` was. */
  readonly answer: unknown;
  readonly label: StoredLabel | null;
  /** How far the refund is since then; null when the shipment was not cancelled. */
  readonly refundState: RefundState | null;
}

/** Why a label can not be bought. `message` is in the provider's words. */
export type PurchaseRefusal =
  | { readonly reason: 'ITEMS_HAVE_LABEL'; readonly shipmentIds: readonly string[] }
  | { readonly reason: 'OFFER_EXPIRED' | 'INSUFFICIENT_FUNDS' | 'ORDER_UNKNOWN' }
  | {
      readonly reason: 'OTHER';
      /** The part of the parcel that was refused. Null when the provider does not tell. */
      readonly part: 'shipFrom' | null;
    }
  | { readonly reason: 'TERMS_NOT_ACCEPTED'; readonly carrierName: string | null }
  | {
      readonly reason: 'FORMAT_UNAVAILABLE' | 'SERVICE_UNAVAILABLE' | 'ITEMS_UNKNOWN';
      readonly message: string;
    }
  | {
      readonly reason: 'SELLER_INPUTS_MISSING';
      readonly message: string;
      /** As far as the provider names them. */
      readonly inputNames: readonly string[];
    };

/** Why a shipment can not be cancelled. `message` is in the provider's words. */
export type CancellationRefusal =
  | { readonly reason: 'SHIPMENT_UNKNOWN' | 'OTHER' }
  | { readonly reason: 'TOO_LATE'; readonly message: string };
