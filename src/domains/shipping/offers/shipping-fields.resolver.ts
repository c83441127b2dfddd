import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
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
import { ShippingServices } from './shipping-service.type.js';

@Resolver(() => Label)
export class LabelResolver {
  @FieldResolver(() => Url, {
    nullable: true,
    description:
      'A link to the file on this server, for browsers and printers. It works for a short time and needs no credentials: treat it as the label itself.',
  })
  url(@Root() label: Label, @Ctx() context: RequestContext): string | null {
    return context.seller(label.sellerId).shipping.labelUrl(context.origin.baseUrl, label);
  }
}

@Resolver(() => ShippingServices)
export class ShippingServicesResolver {
  @FieldResolver(() => OfferInTime, {
    description:
      "The cheapest of `offers` that leaves and arrives in time. For the offers of an order the bounds are what Amazon promised to the buyer, the ends of the order's `shipBy` and `deliverBy`, unless the arguments say otherwise. Costs no call.",
  })
  cheapestInTime(
    @Root() services: ShippingServices,
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
    const { promise } = services;
    return cheapestInTime(services.offers, {
      deliverBy: deliverBy === undefined ? promise.deliverBy : deliverBy,
      shipBy: shipBy === undefined ? promise.shipBy : shipBy,
    });
  }
}

@Resolver(() => OfferExpired)
export class OfferExpiredResolver {
  @FieldResolver(() => ShippingServices, {
    nullable: true,
    description:
      'Fresh offers for the same package, as Amazon sorts them. Costs one getEligibleShipmentServices (6/s), if asked for.',
  })
  requoted(
    @Root() expired: OfferExpired,
    @Ctx() context: RequestContext,
  ): Promise<ShippingServices> {
    return context.seller(expired.sellerId).shipping.quotes.requote(expired.request);
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
