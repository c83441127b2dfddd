import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Seller } from '../domains/sellers/seller.type.js';
import { AdditionalSellerInputs } from '../domains/shipping/offers/seller-input.type.js';
import { Shipment } from '../domains/shipping/shipments/shipment.type.js';
import { ShippingServices } from '../domains/shipping/offers/shipping-service.type.js';
import {
  AdditionalSellerInputsInput,
  ShippingServicesInput,
} from '../domains/shipping/offers/shipping-services.input.js';

/** `Seller.shippingServices`, `Seller.additionalSellerInputs` and `Seller.shipment`: the root fields, for any seller. */
@Resolver(() => Seller)
export class SellerShippingEdge {
  @FieldResolver(() => ShippingServices, {
    nullable: true,
    description:
      'What the seller can buy for a package; `sellerId` in the input is not looked at. Cost: one getEligibleShipmentServices (6/s).',
  })
  shippingServices(
    @Root() seller: Seller,
    @Arg('input', () => ShippingServicesInput, { description: 'The package and the wishes.' })
    input: ShippingServicesInput,
    @Ctx() context: RequestContext,
  ): Promise<ShippingServices> {
    return context.seller(seller.id).shipping.quotes.shippingServices(input);
  }

  @FieldResolver(() => AdditionalSellerInputs, {
    nullable: true,
    description:
      'What a service asks of the seller before it can be bought; `sellerId` in the input is not looked at. Cost: one getAdditionalSellerInputs (1/s).',
  })
  additionalSellerInputs(
    @Root() seller: Seller,
    @Arg('input', () => AdditionalSellerInputsInput, { description: 'The service and the order.' })
    input: AdditionalSellerInputsInput,
    @Ctx() context: RequestContext,
  ): Promise<AdditionalSellerInputs> {
    return context.seller(seller.id).shipping.quotes.additionalSellerInputs(input);
  }

  @FieldResolver(() => Shipment, {
    nullable: true,
    description:
      'A shipment of the seller; null when Amazon knows none with that id. Cost: one getShipment (1/s), unless it is remembered.',
  })
  shipment(
    @Root() seller: Seller,
    @Arg('id', () => ID, { description: "Amazon's `ShipmentId`." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Shipment | null> {
    return context.seller(seller.id).shipping.shipments.byId(id);
  }
}
