import { Field, Int } from 'type-graphql';
import { DataType } from '../../../graph/fields.js';
import { globalId } from '../../../graph/global-id.js';
import { CountsAs } from '../../../graph/list-size.js';
import { Node, SellerOwned } from '../../../graph/node.type.js';
import { DateTime } from '../../../graph/scalars.js';
import type { OffersRequest } from '../carriers/provider-requests.js';
import { noOffersOf } from './no-offers.js';
import { NoOffers } from './no-offers.type.js';
import { chooseOffers } from './offer-choice.js';
import { viewText } from './quote-view.js';
import type { QuoteView } from './quote-view.js';
import type { Quote } from './quote.js';
import type { OfferPromise } from './offer-promise.js';
import { RejectedShippingService, ShippingService } from './shipping-service.type.js';

@DataType(
  'What can be bought for one parcel, as Amazon offered it at one moment. Stored for 24 hours.',
  Node,
  SellerOwned,
)
export class ShippingQuote implements SellerOwned {
  readonly id: string;
  readonly sellerId: string;

  @Field(() => String, { description: "Amazon's id of the order." })
  readonly amazonOrderId: string;

  @Field(() => DateTime, { description: 'When Amazon was asked.' })
  readonly quotedAt: Date;

  @CountsAs({ entries: 15 })
  @Field(() => [ShippingService], {
    description:
      'The offers that meet `filter`, `mustArriveBy` and `label`. An offer that Amazon sent without a service or a price is left out: it can not be bought.',
  })
  readonly offers: readonly ShippingService[];

  @Field(() => Int, {
    description: 'Number of offers that `filter`, `mustArriveBy` and `label` left out.',
  })
  readonly filteredOutCount: number;

  @Field(() => NoOffers, {
    nullable: true,
    description: 'Why `offers` is empty, and what helps. Null when it is not.',
  })
  readonly noOffers: NoOffers | null;

  @Field(() => [RejectedShippingService], {
    description: 'Services that Amazon rejected for this parcel, each with the reason.',
  })
  readonly rejected: readonly RejectedShippingService[];

  @Field(() => [String], { description: 'Carriers that do not answer Amazon at the moment.' })
  readonly temporarilyUnavailableCarriers: readonly string[];

  @Field(() => [String], {
    description: 'Carriers whose terms the seller has yet to accept in Seller Central.',
  })
  readonly termsNotAcceptedCarriers: readonly string[];

  /** What the buyer was promised. */
  readonly promise: OfferPromise;
  /** What was asked for. */
  readonly request: OffersRequest;

  constructor(quote: Quote, view: QuoteView) {
    const { sellerId, quoteId, services } = quote;
    this.id = globalId('ShippingQuote', sellerId, quoteId, viewText(view));
    this.sellerId = sellerId;
    this.amazonOrderId = quote.request.parcel.amazonOrderId;
    this.quotedAt = quote.quotedAt;
    this.offers = chooseOffers(quote, view);
    this.filteredOutCount = services.offers.length - this.offers.length;
    this.noOffers = this.offers.length === 0 ? noOffersOf(quote, view) : null;
    this.rejected = services.rejected;
    this.temporarilyUnavailableCarriers = services.temporarilyUnavailableCarriers;
    this.termsNotAcceptedCarriers = services.termsNotAcceptedCarriers;
    this.promise = quote.promise;
    this.request = quote.request;
  }
}
