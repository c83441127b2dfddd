import { Seller } from '../../graph/seller.type.js';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { BuyShippingInput, CancelShipmentInput } from './purchases/buy/buy-shipping.input.js';
import { BuyShippingResult } from './purchases/buy/buy-shipping.result.js';
import { CancelShipmentResult } from './shipments/cancel-shipment.result.js';
import { AdditionalSellerInputs } from './offers/seller-input.type.js';
import { Shipment } from './shipments/shipment.type.js';
import { AdditionalSellerInputsInput } from './offers/seller-input.input.js';

@Resolver()
export class ShippingResolver {
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

@Resolver(() => Seller)
export class SellerShippingResolver {
  @FieldResolver(() => AdditionalSellerInputs, {
    nullable: true,
    description:
      'What a service asks of the seller before it can be bought. Cost: one getAdditionalSellerInputs (1/s).',
  })
  additionalSellerInputs(
    @Root() { sellerId }: Seller,
    @Arg('input', () => AdditionalSellerInputsInput, { description: 'The service and the order.' })
    input: AdditionalSellerInputsInput,
    @Ctx() context: RequestContext,
  ): Promise<AdditionalSellerInputs> {
    return context.seller(sellerId).shipping.quotes.additionalSellerInputs(input);
  }

  @FieldResolver(() => Shipment, {
    nullable: true,
    description:
      'A shipment of the seller; null when Amazon knows none with that id. Cost: one getShipment (1/s), unless it is remembered.',
  })
  shipment(
    @Root() { sellerId }: Seller,
    @Arg('id', () => ID, { description: "Amazon's `ShipmentId`." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Shipment | null> {
    return context.seller(sellerId).shipping.shipments.byId(id);
  }
}
