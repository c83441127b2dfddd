import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Cacheable } from '../../../graph/cacheable.js';
import { Weighs } from '../../../graph/list-size.js';
import { DateTime, Url } from '../../../graph/scalars.js';
import { OfferExpired } from '../purchases/buy/buy-shipping.result.js';
import { SellerInputsRequired } from '../purchases/buy/seller-inputs.result.js';
import { CancellationRefused } from '../shipments/cancel-shipment.result.js';
import { Label } from '../labels/label.type.js';
import { cheapestInTime } from './offer-in-time.js';
import { OfferInTime } from './offer-in-time.type.js';
import { SellerInputForm } from './seller-input.type.js';
import { ShippingService } from './shipping-service.type.js';
import { Shipment } from '../shipments/shipment.type.js';
import { BEST_OF_ALL } from './quote-view.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import { ShippingQuote } from './shipping-quote.type.js';

/** A file takes about a thousand times the room of other values. At most 20 fit into the cost of a request. */
const FILE_WEIGHT = 3_950;

@Resolver(() => Label)
export class LabelResolver {
  @Weighs(FILE_WEIGHT)
  @Needs('READ_PERSONAL_DATA')
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The file in base64, ready for a data URL or a printer. Not compressed. Null when `problem` says why there is no file, and with the error `ANSWER_TOO_LARGE` when the files of the answer exceed 8 MiB, or `SERVER_BUSY` when those of all requests exceed 64 MiB. One request takes about 20 of them: use `url` for more.',
  })
  base64(@Root() label: Label, @Ctx() { texts }: RequestContext): string | null {
    return label.base64Within(texts);
  }

  @Needs('READ_PERSONAL_DATA')
  @FieldResolver(() => Url, {
    nullable: true,
    description:
      'A link to the file on this server, for browsers and printers. It works for a short time and needs no credentials: treat it as the label itself. It answers 410 for a label that was cancelled, also outside this API. Opening it costs no call within ten minutes of the purchase, else one getShipment (1/s) in 60 s; when Amazon does not answer within three seconds, it gives the label that the ledger has.',
  })
  url(@Root() label: Label, @Ctx() context: RequestContext): string | null {
    return context.seller(label.sellerId).shipping.labelLinks.url(context.origin.baseUrl, label);
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When `url` stops working. Null when there is no file. Cost: no call.',
  })
  expiresAt(@Root() label: Label, @Ctx() context: RequestContext): Date | null {
    return context.seller(label.sellerId).shipping.labelLinks.expiresAt(label);
  }
}

@Resolver(() => ShippingQuote)
export class ShippingQuoteResolver {
  @Cacheable()
  @FieldResolver(() => OfferInTime, {
    description:
      "The cheapest of `offers` that leaves and arrives in time. A service that requires packaging of its carrier is left out unless the parcel is in it. The default bounds are what Amazon promised to the buyer when the quote was made: the ends of the order's `shipBy` and `deliverBy`. Costs no call.",
  })
  cheapestInTime(
    @Root() { offers, promise, noOffers, request }: ShippingQuote,
    @Arg('deliverBy', () => DateTime, {
      nullable: true,
      description:
        'It must arrive by then, at the end of its estimated window. The promise of the order when absent; null for any time.',
    })
    deliverBy: Date | null | undefined,
    @Arg('shipBy', () => DateTime, {
      nullable: true,
      description:
        'It must leave by then. The promise of the order when absent; null for any time.',
    })
    shipBy: Date | null | undefined,
  ): OfferInTime {
    const bounds = {
      deliverBy: deliverBy === undefined ? promise.deliverBy : deliverBy,
      shipBy: shipBy === undefined ? promise.shipBy : shipBy,
    };
    return cheapestInTime(offers, bounds, {
      noOffers,
      predefined: request.parcel.package.predefined,
    });
  }
}

@Resolver(() => OfferExpired)
export class OfferExpiredResolver {
  @FieldResolver(() => ShippingQuote, {
    nullable: true,
    description:
      'Fresh offers for the same parcel. Null when the server has deleted the quote of the offer. Cost: one getEligibleShipmentServices (6/s) when it is selected.',
  })
  async requoted(
    @Root() expired: OfferExpired,
    @Ctx() context: RequestContext,
  ): Promise<ShippingQuote | null> {
    if (!expired.request) return null;
    const { quotes } = context.seller(expired.sellerId).shipping;
    return new ShippingQuote(await quotes.requote(expired.request), BEST_OF_ALL);
  }
}

@Resolver(() => ShippingService)
export class ShippingServiceResolver {
  @FieldResolver(() => SellerInputForm, {
    nullable: true,
    description:
      'The questions to answer in `sellerInputs` of the purchase. Null when the service asks none, and when the server has deleted the quote of the offer. Cost: none for a service that asks none, else one getAdditionalSellerInputs (1/s), unless cached, and one getOrder (0.5/s) when the order is not in the index.',
  })
  async sellerInputForm(
    @Root() { requiresSellerInputs, shippingServiceId, place }: ShippingService,
    @Ctx() context: RequestContext,
  ): Promise<SellerInputForm | null> {
    const { quotes, forms } = context.seller(place.sellerId).shipping;
    const quote = requiresSellerInputs ? await quotes.stored(place.quoteId) : null;
    if (!quote) return null;
    const { parcel, shipFrom } = quote.request;
    const { amazonOrderId, items } = parcel;
    const orderItemIds = items.map(({ orderItemId }) => orderItemId);
    return forms.shown({ amazonOrderId, shippingServiceId, shipFrom, orderItemIds });
  }
}

@Resolver(() => SellerInputsRequired)
export class SellerInputsRequiredResolver {
  @FieldResolver(() => SellerInputForm, {
    nullable: true,
    description:
      'The questions of the service. Cost: none when the purchase has read them, else as `ShippingService.sellerInputForm`.',
  })
  async form(
    @Root() { sellerId, request, known }: SellerInputsRequired,
    @Ctx() context: RequestContext,
  ): Promise<SellerInputForm | null> {
    return known ?? context.seller(sellerId).shipping.forms.shown(request);
  }
}

@Resolver(() => CancellationRefused)
export class CancellationRefusedResolver {
  @FieldResolver(() => Shipment, {
    nullable: true,
    description: 'The shipment as it is now. Costs one getShipment (1/s), if asked for.',
  })
  shipment(
    @Root() refused: CancellationRefused,
    @Ctx() context: RequestContext,
  ): Promise<Shipment | null> {
    return context.seller(refused.sellerId).shipping.shipments.byId(refused.shipmentId);
  }
}
