import { Field } from 'type-graphql';
import { describeEnum, enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { LabelDimensions } from '../labels/label.type.js';
import { LabelFormat } from '../labels/label-format.type.js';

export enum DeliveryConfirmation {
  NONE = 'NoTracking',
  WITHOUT_SIGNATURE = 'DeliveryConfirmationWithoutSignature',
  SIGNATURE = 'DeliveryConfirmationWithSignature',
  ADULT_SIGNATURE = 'DeliveryConfirmationWithAdultSignature',
}

describeEnum({ DeliveryConfirmation }, 'Proof of the delivery.', {
  NONE: 'None. The parcel may have no tracking.',
  WITHOUT_SIGNATURE: 'The carrier confirms the delivery without a signature.',
  SIGNATURE: 'A signature. DPD in the United Kingdom requires it.',
  ADULT_SIGNATURE: 'The signature of an adult.',
});

export enum Handover {
  PICKUP = 'CarrierWillPickUp',
  DROP_OFF = 'ShipperWillDropOff',
}

describeEnum({ Handover }, 'How a parcel gets to the carrier.', {
  PICKUP: 'The carrier picks it up.',
  DROP_OFF: 'The seller brings it to the carrier.',
});

export const ShippingBackend = enumType(
  'ShippingBackend',
  'The API of Amazon that sells a label.',
  {
    MERCHANT_FULFILLMENT: 'Merchant Fulfillment v0.',
    SHIPPING_V2: 'Shipping v2. This version of the graph does not buy there.',
  },
);
export type ShippingBackend = keyof typeof ShippingBackend;

@DataType('A format in which an offer can print the label.')
export class LabelFormatChoice extends FromFields<LabelFormatChoice> {
  @Field(() => LabelFormat, {
    nullable: true,
    description:
      'The format. Null for formats that this version does not know; they cannot be asked for.',
  })
  format!: LabelFormat | null;

  @Field(() => Boolean, {
    description: 'Whether a packing slip can come with the label in this format.',
  })
  canIncludePackingSlip!: boolean;

  @Field(() => LabelDimensions, {
    nullable: true,
    description: 'Size of the label. Null when Amazon does not state it, as Merchant Fulfillment.',
  })
  dimensions!: LabelDimensions | null;
}

@DataType(
  'Something that a service offers besides the carriage. `deliveryConfirmation` and `handover` of the parcel choose the extras of a quote, and `extras` of a purchase replaces them.',
)
export class ShippingExtra extends FromFields<ShippingExtra> {
  @Field(() => String, {
    description:
      'Its code. At Merchant Fulfillment, the name of a `DeliveryConfirmation` or a `Handover`.',
  })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Its name for people.' })
  name!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Its price. Null when Amazon does not state it.',
  })
  charge!: Money | null;

  @Field(() => Boolean, { description: 'Whether one extra of its kind must be chosen.' })
  isRequired!: boolean;

  @Field(() => Boolean, { description: 'Whether the price of the offer includes it.' })
  isIncluded!: boolean;
}
