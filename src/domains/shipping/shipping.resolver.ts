import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Weighs } from '../../graph/list-size.js';
import { QUOTE_WEIGHT } from './offers/shipping-quote.service.js';
import type { RequestContext } from '../../context/request-context.js';
import { BuyShippingInput, CancelShipmentInput } from './purchases/buy/buy-shipping.input.js';
import { BuyShippingResult } from './purchases/buy/buy-shipping.result.js';
import { CancelShipmentResult } from './shipments/cancel-shipment.result.js';
import { AdditionalSellerInputs } from './offers/seller-input.type.js';
import { Shipment } from './shipments/shipment.type.js';
import { ShippingServices } from './offers/shipping-service.type.js';
import {
  AdditionalSellerInputsInput,
  ShippingServicesInput,
} from './offers/shipping-services.input.js';
import { OnSeller, SellerId } from '../../graph/seller-field.js';

@Resolver()
export class ShippingResolver {
  @Weighs(...QUOTE_WEIGHT)
  @OnSeller(
    'What the seller can buy for a package; `sellerId` in the input is not looked at. Cost: one getEligibleShipmentServices (6/s).',
  )
  @Query(() => ShippingServices, {
    nullable: true,
    description:
      'What can be bought for a package. Costs one getEligibleShipmentServices (6/s); the same package asked for twice in one request, sorted in two ways, costs it once.',
  })
  shippingServices(
    @Arg('input', () => ShippingServicesInput, { description: 'The package and the wishes.' })
    input: ShippingServicesInput,
    @SellerId() sellerId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ShippingServices> {
    return context.seller(sellerId ?? input.sellerId).shipping.quotes.shippingServices(input);
  }

  @OnSeller(
    'What a service asks of the seller before it can be bought; `sellerId` in the input is not looked at. Cost: one getAdditionalSellerInputs (1/s).',
  )
  @Query(() => AdditionalSellerInputs, {
    nullable: true,
    description:
      'What a service asks of the seller before it can be bought. Costs one getAdditionalSellerInputs (1/s).',
  })
  additionalSellerInputs(
    @Arg('input', () => AdditionalSellerInputsInput, { description: 'The service and the order.' })
    input: AdditionalSellerInputsInput,
    @SellerId() sellerId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AdditionalSellerInputs> {
    return context.seller(sellerId ?? input.sellerId).shipping.quotes.additionalSellerInputs(input);
  }

  @OnSeller(
    'A shipment of the seller; null when Amazon knows none with that id. Cost: one getShipment (1/s), unless it is remembered.',
  )
  @Query(() => Shipment, {
    nullable: true,
    description:
      'A shipment of the default seller; null when Amazon knows none with that id. Costs one getShipment (1/s), unless it is remembered.',
  })
  shipment(
    @Arg('id', () => ID, { description: "Amazon's `ShipmentId`." }) id: string,
    @SellerId() sellerId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Shipment | null> {
    return context.seller(sellerId).shipping.shipments.byId(id);
  }

  @Mutation(() => BuyShippingResult, {
    nullable: true,
    description:
      "Buys a label: charges the seller's account and marks the items as shipped, both at once. Null with an error when Amazon is in trouble and nothing was bought; the key can be used again then.",
  })
  buyShipping(
    @Arg('input', () => BuyShippingInput, { description: 'The label to buy.' })
    input: BuyShippingInput,
    @Ctx() context: RequestContext,
  ): Promise<BuyShippingResult> {
    return context.seller(input.sellerId).shipping.purchases.buyShipping(input);
  }

  @Mutation(() => CancelShipmentResult, {
    nullable: true,
    description:
      'Cancels a shipment and asks the carrier for a refund. Null with an error when Amazon is in trouble.',
  })
  cancelShipment(
    @Arg('input', () => CancelShipmentInput, { description: 'The shipment to cancel.' })
    input: CancelShipmentInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelShipmentResult> {
    return context.seller(input.sellerId).shipping.cancellations.cancelShipment(input);
  }
}
