import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';

export enum LabelFormat {
  PDF = 'PDF',
  PNG = 'PNG',
  ZPL203 = 'ZPL203',
  ZPL300 = 'ZPL300',
  SHIPPING_SERVICE_DEFAULT = 'ShippingServiceDefault',
}

registerEnumType(LabelFormat, {
  name: 'LabelFormat',
  description: 'Format of a label. The carrier decides which ones a service can print.',
  valuesConfig: {
    PDF: { description: 'A PDF document.' },
    PNG: { description: 'A PNG image.' },
    ZPL203: { description: 'Commands for a Zebra printer of 203 dots per inch.' },
    ZPL300: { description: 'Commands for a Zebra printer of 300 dots per inch.' },
    SHIPPING_SERVICE_DEFAULT: { description: "The shipping service's own choice." },
  },
});

export enum DeliveryExperience {
  DELIVERY_CONFIRMATION_WITH_ADULT_SIGNATURE = 'DeliveryConfirmationWithAdultSignature',
  DELIVERY_CONFIRMATION_WITH_SIGNATURE = 'DeliveryConfirmationWithSignature',
  DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE = 'DeliveryConfirmationWithoutSignature',
  NO_TRACKING = 'NoTracking',
  NO_PREFERENCE = 'NoPreference',
}

registerEnumType(DeliveryExperience, {
  name: 'DeliveryExperience',
  description: 'How a delivery is confirmed.',
  valuesConfig: {
    DELIVERY_CONFIRMATION_WITH_ADULT_SIGNATURE: {
      description: 'Confirmed with the signature of an adult.',
    },
    DELIVERY_CONFIRMATION_WITH_SIGNATURE: {
      description: 'Confirmed with a signature. DPD in the United Kingdom asks for it.',
    },
    DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE: { description: 'Confirmed without a signature.' },
    NO_TRACKING: { description: 'Not confirmed.' },
    NO_PREFERENCE: {
      description: 'No preference. Accepted in `ShippingOfferingFilterInput` only.',
    },
  },
});

export enum CarrierWillPickUpOption {
  CARRIER_WILL_PICK_UP = 'CarrierWillPickUp',
  SHIPPER_WILL_DROP_OFF = 'ShipperWillDropOff',
  NO_PREFERENCE = 'NoPreference',
}

registerEnumType(CarrierWillPickUpOption, {
  name: 'CarrierWillPickUpOption',
  description: 'How a package gets to the carrier.',
  valuesConfig: {
    CARRIER_WILL_PICK_UP: { description: 'The carrier picks it up.' },
    SHIPPER_WILL_DROP_OFF: {
      description: 'The seller brings it to the carrier, or arranges the pickup.',
    },
    NO_PREFERENCE: { description: 'No preference.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The extra services that an offer includes.' })
export class ShippingServiceOptions {
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

  constructor(fields: Fields<ShippingServiceOptions>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A way to the carrier that can be had.' })
export class AvailableCarrierWillPickUpOption {
  @Field(() => CarrierWillPickUpOption, { description: 'How the package gets to the carrier.' })
  carrierWillPickUpOption!: CarrierWillPickUpOption;

  @Field(() => Money, { nullable: true, description: 'What it costs.' })
  charge!: Money | null;

  constructor(fields: Fields<AvailableCarrierWillPickUpOption>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A delivery confirmation that can be had.' })
export class AvailableDeliveryExperienceOption {
  @Field(() => DeliveryExperience, { description: 'How the delivery is confirmed.' })
  deliveryExperienceOption!: DeliveryExperience;

  @Field(() => Money, { nullable: true, description: 'What it costs.' })
  charge!: Money | null;

  constructor(fields: Fields<AvailableDeliveryExperienceOption>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'Extra services that can be had with an offer.' })
export class AvailableShippingServiceOptions {
  @Field(() => [AvailableCarrierWillPickUpOption], {
    description: 'Ways to the carrier, each with its charge.',
  })
  availableCarrierWillPickUpOptions!: AvailableCarrierWillPickUpOption[];

  @Field(() => [AvailableDeliveryExperienceOption], {
    description: 'Delivery confirmations, each with its charge.',
  })
  availableDeliveryExperienceOptions!: AvailableDeliveryExperienceOption[];

  constructor(fields: Fields<AvailableShippingServiceOptions>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'A format in which a label can be printed.' })
export class LabelFormatOption {
  @Field(() => LabelFormat, { nullable: true, description: 'The format.' })
  labelFormat!: LabelFormat | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a packing slip comes with the label.',
  })
  includePackingSlipWithLabel!: boolean | null;

  constructor(fields: Fields<LabelFormatOption>) {
    Object.assign(this, fields);
  }
}
