import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../../graph/fields.js';
import { Money } from '../../../graph/money.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { DeliveryConfirmation, Handover } from './shipping-options.type.js';
import { Benefits, RateItem } from './shipping-service.type.js';

@DataType('The service of a carrier that was bought with a label.')
export class PurchasedService extends FromFields<PurchasedService> {
  @Field(() => String, { description: 'The service, such as `UPS_PTP_GND`.' })
  shippingServiceId!: string;

  @Field(() => String, { nullable: true, description: 'The carrier, such as `UPS`.' })
  carrierName!: string | null;

  @Field(() => String, {
    description: 'Name for people, such as `UPS Ground`; the id where Amazon sent no name.',
  })
  name!: string;

  @Field(() => Money, { description: "The carrier's price." })
  rate!: Money;

  @Field(() => Money, { description: 'What the seller paid: `rate` with all adjustments.' })
  price!: Money;

  @Field(() => [RateItem], { description: 'The adjustments, such as credits.' })
  adjustments!: RateItem[];

  @Field(() => Benefits, { nullable: true, description: 'What Amazon adds to it.' })
  benefits!: Benefits | null;

  @Field(() => DateTime, { nullable: true, description: 'When the parcel is shipped.' })
  shipDate!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Earliest estimated delivery.' })
  earliestEstimatedDelivery!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Latest estimated delivery.' })
  latestEstimatedDelivery!: Date | null;

  @Field(() => DeliveryConfirmation, {
    nullable: true,
    description: 'Proof of the delivery. Null when Amazon does not state it.',
  })
  deliveryConfirmation!: DeliveryConfirmation | null;

  @Field(() => Handover, {
    nullable: true,
    description: 'How the parcel gets to the carrier. Null when Amazon does not state it.',
  })
  handover!: Handover | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Declared value. Null when none was declared.',
  })
  declaredValue!: Money | null;
}
