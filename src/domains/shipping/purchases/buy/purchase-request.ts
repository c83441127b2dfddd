import type { MoneyInput } from '../../../../graph/money.type.js';
import type { LabelOptions, PackageOrigin, Parcel } from '../../carriers/provider-requests.js';
import type { NamedSellerInput } from '../../offers/seller-input-value.js';
import type { SellerInputAnswerInput } from '../../offers/seller-input.input.js';
import type { HazmatType } from '../../parcels/dangerous-goods.type.js';
import type { OfferRule } from '../../offers/offer-rule.js';
import type { QuoteView } from '../../offers/quote-view.js';
import type { OfferPromise } from '../../offers/offer-promise.js';
import type { ShipFromAddress } from '../../parcels/ship-from.js';
import type { ShipFromInput } from '../../parcels/ship-from.input.js';
import type { BatchForm } from './batch-form.js';
import type { PurchaseGuard } from './purchase-guard.js';

/**
 * What a purchase asks for, with all defaults filled in. The ledger stores it, so a change of its form must still read older ones
 * (`stored-request.ts`).
 */
export interface PurchaseRequest {
  readonly key: string;
  readonly parcel: Parcel;
  /** Absent for a package that the client measured, or that a carrier has. */
  readonly origin?: PackageOrigin | null;
  /** Where the parcel leaves from, as the client gave it. */
  readonly shipFrom: ShipFromInput;
  readonly label: LabelOptions;
  readonly shippingServiceId: string;
  /** Amazon's id of the offer. */
  readonly offerId?: string | null;
  readonly maxPrice?: MoneyInput | null;
  readonly additionalParcel?: boolean | null;
  readonly despite?: PurchaseGuard[];
  /** Whose claim of the order is its own. */
  readonly claimedBy?: string | null;
  readonly hazmatType?: HazmatType | null;
  readonly sellerInputs?: readonly SellerInputAnswerInput[] | null;
  /** Answers about the parcel in Amazon's form. Only in requests of earlier versions, as are those of items. */
  readonly shipmentLevelSellerInputs?: readonly NamedSellerInput[] | null;
  /** The offer of a stored quote that the client named. */
  readonly offer?: NamedOffer | null;
  /** How the offer is chosen. Until then `shippingServiceId` is the name of the rule. */
  readonly choice?: RuledChoice | null;
  /** Hash of a request that left parts out, as the client sent it. The server may fill them in otherwise the next time. */
  readonly asked?: string;
  /** Its place in the input of the batch that put it on record, from 0. */
  readonly batchPosition?: number | null;
  /** How the input of that batch names its purchases. Absent: each by itself. */
  readonly batchForm?: BatchForm;
  /** What an earlier request under the key has hashed besides its label. Not stored. */
  readonly held?: HeldConditions;
}

/** Conditions that fingerprints of earlier versions contain. */
export interface HeldConditions {
  readonly offerId: string | null;
  readonly maxPrice: Pick<MoneyInput, 'amount' | 'currencyCode'> | null;
}

/** A choice among fresh offers. */
export interface RuledChoice {
  /** Null for the cheapest offer of `shippingServiceId`. */
  readonly rule: OfferRule | null;
  readonly view: QuoteView;
  readonly promise: OfferPromise;
}

/** The offer of a stored quote, with all that a purchase needs once the quote is deleted. */
export interface NamedOffer {
  /** Id of the quote and position, as `ShippingService.id` has them. */
  readonly ref: string;
  readonly name: string;
  readonly carrierName: string | null;
  /** What the client saw. */
  readonly price: { readonly amount: string; readonly currencyCode: string };
  readonly latestEstimatedDelivery: Date | null;
  /** Absent in requests of earlier versions. */
  readonly shipDate?: Date | null;
  readonly expiresAt: Date | null;
  readonly requiresSellerInputs: boolean;
  /** The sender's address of the quote. */
  readonly shipFrom: ShipFromAddress;
  /** Whether the client of the quote gave the ship date. A default is no part of the fingerprint. */
  readonly isShipDateGiven: boolean;
}
