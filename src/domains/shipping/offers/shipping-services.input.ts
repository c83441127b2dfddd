import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { IssuedId } from '../../../graph/issued-id.js';
import { OneOf } from '../input-rules.js';
import { ShipFromInput } from '../parcels/ship-from.input.js';
import { ShipmentRequestInput } from '../parcels/shipment-request.input.js';
import {
  CarrierWillPickUpOption,
  DeliveryExperience,
  LabelFormat,
} from './shipping-options.type.js';

export const ShippingServiceSort = enumType('ShippingServiceSort', 'Order of offers.', {
  CHEAPEST:
    'By `price`; of two that cost the same, first the one with more benefits, then the faster one.',
  FASTEST: 'By the latest estimated delivery, offers without one last; then as CHEAPEST.',
  AMAZON: 'As Amazon sends them.',
});
export type ShippingServiceSort = keyof typeof ShippingServiceSort;

@InputType({ description: 'Which offers Amazon shall make at all.' })
export class ShippingOfferingFilterInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only services that can print a packing slip with the label.',
  })
  includePackingSlipWithLabel?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also services that ask for additional seller inputs, such as international ones.',
  })
  includeComplexShippingOptions?: boolean | null;

  @Field(() => CarrierWillPickUpOption, {
    nullable: true,
    description: 'Only services with this way to the carrier.',
  })
  @OneOf(CarrierWillPickUpOption)
  carrierWillPickUp?: CarrierWillPickUpOption | null;

  @Field(() => DeliveryExperience, {
    nullable: true,
    description: 'Only services with this delivery confirmation.',
  })
  @OneOf(DeliveryExperience)
  deliveryExperience?: DeliveryExperience | null;
}

@InputType({ description: 'For which package offers are wanted, and which of them.' })
export class ShippingServicesInput {
  @Field(() => ShipmentRequestInput, { description: 'The package.' })
  @ValidateNested()
  shipment!: ShipmentRequestInput;

  @Field(() => ShippingOfferingFilterInput, {
    nullable: true,
    description: 'Which offers Amazon shall make at all.',
  })
  @ValidateNested()
  filter?: ShippingOfferingFilterInput | null;

  @Field(() => ShippingServiceSort, {
    defaultValue: ShippingServiceSort.CHEAPEST,
    description: 'Order of the offers.',
  })
  sortBy!: ShippingServiceSort;

  @Field(() => LabelFormat, {
    nullable: true,
    description: 'Only offers that can print this format, which Amazon is also asked for.',
  })
  @OneOf(LabelFormat)
  labelFormat?: LabelFormat | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only offers that bring all of these benefits, such as `CLAIMS_PROTECTED`.',
  })
  requiredBenefits?: string[] | null;
}

@InputType({ description: 'For which service and order the additional inputs are wanted.' })
export class AdditionalSellerInputsInput {
  @Field(() => ID, { description: "Amazon's order id, in the form `123-1234567-1234567`." })
  @IssuedId('an order id')
  amazonOrderId!: string;

  @Field(() => String, { description: 'The shipping service, from an offer.' })
  @IssuedId('the id of a shipping service')
  shippingServiceId!: string;

  @Field(() => ShipFromInput, { description: 'Where the package is sent from.' })
  @ValidateNested()
  shipFrom!: ShipFromInput;
}
