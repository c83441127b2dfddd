import { ArgsType, Field } from 'type-graphql';
import { PackageInput } from '../domains/shipping/parcels/package.input.js';
import { ShipFromInput } from '../domains/shipping/parcels/ship-from.input.js';
import { ShipmentItemInput } from '../domains/shipping/parcels/shipment-request.input.js';
import {
  DeliveryExperience,
  LabelFormat,
} from '../domains/shipping/offers/shipping-options.type.js';
import {
  ShippingOfferingFilterInput,
  ShippingServiceSort,
} from '../domains/shipping/offers/shipping-services.input.js';
import { MoneyInput } from '../graph/money.type.js';
import { DateTime } from '../graph/scalars.js';

/** Arguments for a package whose order and sender are known. The rules are those of `ShippingServicesInput`. */
@ArgsType()
export class PackageOffersArgs {
  @Field(() => PackageInput, { description: 'The package.' })
  package!: PackageInput;

  @Field(() => DateTime, { nullable: true, description: 'Only offers that arrive by then.' })
  mustArriveBy?: Date | null;

  @Field(() => DeliveryExperience, {
    defaultValue: DeliveryExperience.DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE,
    description: 'How the delivery shall be confirmed.',
  })
  deliveryExperience!: DeliveryExperience;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the carrier shall pick the package up.',
  })
  carrierWillPickUp!: boolean;

  @Field(() => MoneyInput, { nullable: true, description: 'Declared value.' })
  declaredValue?: MoneyInput | null;

  @Field(() => ShippingOfferingFilterInput, {
    nullable: true,
    description: 'Which offers Amazon shall make at all.',
  })
  filter?: ShippingOfferingFilterInput | null;

  @Field(() => ShippingServiceSort, {
    defaultValue: ShippingServiceSort.CHEAPEST,
    description: 'Order of the offers.',
  })
  sortBy!: ShippingServiceSort;

  @Field(() => LabelFormat, {
    nullable: true,
    description: 'Only offers that can print this format.',
  })
  labelFormat?: LabelFormat | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only offers that bring all of these benefits, such as `CLAIMS_PROTECTED`.',
  })
  requiredBenefits?: string[] | null;
}

/** Adds the sender, for a package of which only the order is known. */
@ArgsType()
export class OrderShippingServicesArgs extends PackageOffersArgs {
  @Field(() => [ShipmentItemInput], {
    nullable: true,
    description: 'What goes into the package; all that is still unshipped when absent.',
  })
  items?: ShipmentItemInput[] | null;

  @Field(() => ShipFromInput, {
    nullable: true,
    description: "Where it is sent from; the order's supply source when absent.",
  })
  from?: ShipFromInput | null;

  @Field(() => DateTime, { nullable: true, description: 'When it shall be shipped. Default: now.' })
  shipDate?: Date | null;
}

/** Adds the ship date, for a package that leaves from a suggested location. */
@ArgsType()
export class SuggestedShippingServicesArgs extends PackageOffersArgs {
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it shall be shipped. Default: `plannedShipDate` of the suggestion.',
  })
  shipDate?: Date | null;
}
