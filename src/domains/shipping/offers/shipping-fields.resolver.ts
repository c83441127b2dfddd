import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Weighs } from '../../../graph/list-size.js';
import { DateTime, Url } from '../../../graph/scalars.js';
import {
  AdditionalSellerInputsRequired,
  OfferExpired,
} from '../purchases/buy/buy-shipping.result.js';
import { CancellationRefused } from '../shipments/cancel-shipment.result.js';
import { Label } from '../labels/label.type.js';
import { cheapestInTime } from './offer-in-time.js';
import { OfferInTime } from './offer-in-time.type.js';
import { AdditionalSellerInputs } from './seller-input.type.js';
import { Shipment } from '../shipments/shipment.type.js';
import { BEST_OF_ALL } from './quote-view.js';
import { ShippingQuote } from './shipping-quote.type.js';

/** A file takes about a thousand times the room of other values. At most 20 fit into the cost of a request. */
const FILE_WEIGHT = 3_950;

@Resolver(() => Label)
export class LabelResolver {
  @Weighs(FILE_WEIGHT)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The file in base64, ready for a data URL or a printer. Not compressed. Null when `problem` says why there is no file, and with the error `ANSWER_TOO_LARGE` when the files of the answer exceed 8 MiB. One request takes about 20 of them: use `url` for more.',
  })
  base64(@Root() label: Label, @Ctx() { texts }: RequestContext): string | null {
    return label.base64Within(texts);
  }

  @FieldResolver(() => Url, {
    nullable: true,
    description:
      'A link to the file on this server, for browsers and printers. It works for a short time and needs no credentials: treat it as the label itself.',
  })
  url(@Root() label: Label, @Ctx() context: RequestContext): string | null {
    return context.seller(label.sellerId).shipping.labelUrl(context.origin.baseUrl, label);
  }
}

@Resolver(() => ShippingQuote)
export class ShippingQuoteResolver {
  @FieldResolver(() => OfferInTime, {
    description:
      "The cheapest of `offers` that leaves and arrives in time. The default bounds are what Amazon promised to the buyer when the quote was made: the ends of the order's `shipBy` and `deliverBy`. Costs no call.",
  })
  cheapestInTime(
    @Root() { offers, promise }: ShippingQuote,
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
    return cheapestInTime(offers, {
      deliverBy: deliverBy === undefined ? promise.deliverBy : deliverBy,
      shipBy: shipBy === undefined ? promise.shipBy : shipBy,
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

@Resolver(() => AdditionalSellerInputsRequired)
export class AdditionalSellerInputsRequiredResolver {
  @FieldResolver(() => AdditionalSellerInputs, {
    nullable: true,
    description:
      'All inputs that the service asks for. Costs one getAdditionalSellerInputs (1/s), if asked for.',
  })
  definitions(
    @Root() required: AdditionalSellerInputsRequired,
    @Ctx() context: RequestContext,
  ): Promise<AdditionalSellerInputs> {
    return context.seller(required.sellerId).shipping.quotes.definitions(required.request);
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
