import { Field } from 'type-graphql';
import { describeEnum } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';

export enum LabelFormat {
  PDF = 'PDF',
  PNG = 'PNG',
  ZPL203 = 'ZPL203',
  ZPL300 = 'ZPL300',
  SHIPPING_SERVICE_DEFAULT = 'ShippingServiceDefault',
}

describeEnum(
  { LabelFormat },
  'Format of a label. The carrier decides which ones a service can print.',
  {
    PDF: 'A PDF document.',
    PNG: 'A PNG image.',
    ZPL203: 'Commands for a Zebra printer of 203 dots per inch.',
    ZPL300: 'Commands for a Zebra printer of 300 dots per inch.',
    SHIPPING_SERVICE_DEFAULT: "The shipping service's own choice.",
  },
);

export enum DeliveryExperience {
  DELIVERY_CONFIRMATION_WITH_ADULT_SIGNATURE = 'DeliveryConfirmationWithAdultSignature',
  DELIVERY_CONFIRMATION_WITH_SIGNATURE = 'DeliveryConfirmationWithSignature',
  DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE = 'DeliveryConfirmationWithoutSignature',
  NO_TRACKING = 'NoTracking',
  NO_PREFERENCE = 'NoPreference',
}

describeEnum({ DeliveryExperience }, 'How a delivery is confirmed.', {
  DELIVERY_CONFIRMATION_WITH_ADULT_SIGNATURE: 'Confirmed with the signature of an adult.',
  DELIVERY_CONFIRMATION_WITH_SIGNATURE:
    'Confirmed with a signature. DPD in the United Kingdom asks for it.',
  DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE: 'Confirmed without a signature.',
  NO_TRACKING: 'Not confirmed.',
  NO_PREFERENCE: 'No preference. Accepted in `ShippingOfferingFilterInput` only.',
});

export enum CarrierWillPickUpOption {
  CARRIER_WILL_PICK_UP = 'CarrierWillPickUp',
  SHIPPER_WILL_DROP_OFF = 'ShipperWillDropOff',
  NO_PREFERENCE = 'NoPreference',
}

describeEnum({ CarrierWillPickUpOption }, 'How a package gets to the carrier.', {
  CARRIER_WILL_PICK_UP: 'The carrier picks it up.',
  SHIPPER_WILL_DROP_OFF: 'The seller brings it to the carrier, or arranges the pickup.',
  NO_PREFERENCE: 'No preference.',
});

@DataType('The extra services that an offer includes.')
export class ShippingServiceOptions extends FromFields<ShippingServiceOptions> {
  @Field(() => DeliveryExperience, {
    nullable: true,
    description: 'How the delivery is confirmed.',
  })
  deliveryExperience!: DeliveryExperience | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Declared value. Above what the carrier insures anyway it costs extra.',
  })
  declaredValue!: Money | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the carrier picks the package up.',
  })
  carrierWillPickUp!: boolean | null;

  @Field(() => CarrierWillPickUpOption, {
    nullable: true,
    description: 'How the package gets to the carrier.',
  })
  carrierWillPickUpOption!: CarrierWillPickUpOption | null;

  @Field(() => LabelFormat, {
    nullable: true,
    description: 'The label format that was asked for; null when none was.',
  })
  labelFormat!: LabelFormat | null;
}

@DataType('A way to the carrier that can be had.')
export class AvailableCarrierWillPickUpOption extends FromFields<AvailableCarrierWillPickUpOption> {
  @Field(() => CarrierWillPickUpOption, { description: 'How the package gets to the carrier.' })
  carrierWillPickUpOption!: CarrierWillPickUpOption;

  @Field(() => Money, { nullable: true, description: 'What it costs.' })
  charge!: Money | null;
}

@DataType('A delivery confirmation that can be had.')
export class AvailableDeliveryExperienceOption extends FromFields<AvailableDeliveryExperienceOption> {
  @Field(() => DeliveryExperience, { description: 'How the delivery is confirmed.' })
  deliveryExperienceOption!: DeliveryExperience;

  @Field(() => Money, { nullable: true, description: 'What it costs.' })
  charge!: Money | null;
}

@DataType('Extra services that can be had with an offer.')
export class AvailableShippingServiceOptions extends FromFields<AvailableShippingServiceOptions> {
  @Field(() => [AvailableCarrierWillPickUpOption], {
    description: 'Ways to the carrier, each with its charge.',
  })
  availableCarrierWillPickUpOptions!: AvailableCarrierWillPickUpOption[];

  @Field(() => [AvailableDeliveryExperienceOption], {
    description: 'Delivery confirmations, each with its charge.',
  })
  availableDeliveryExperienceOptions!: AvailableDeliveryExperienceOption[];
}

@DataType('A format in which a label can be printed.')
export class LabelFormatOption extends FromFields<LabelFormatOption> {
  @Field(() => LabelFormat, { nullable: true, description: 'The format.' })
  labelFormat!: LabelFormat | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a packing slip comes with the label.',
  })
  includePackingSlipWithLabel!: boolean | null;
}
