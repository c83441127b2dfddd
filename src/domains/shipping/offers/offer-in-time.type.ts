import { Field, Int } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { DataType } from '../../../graph/fields.js';
import { DateTime } from '../../../graph/scalars.js';
import { ShippingService } from './shipping-service.type.js';

export const NoOfferInTime = enumType('NoOfferInTime', 'Why there is no cheapest offer in time.', {
  NO_OFFERS: 'Amazon has no offer, or `filter` leaves none.',
  NONE_SHIPS_IN_TIME: 'All leave later than `shipBy`.',
  NONE_ARRIVES_IN_TIME: 'Of those that leave in time, all may arrive later than `deliverBy`.',
  DATES_UNKNOWN: 'None is known to be in time, and Amazon gives no date for some.',
  CARRIER_PACKAGING:
    'All that are in time require packaging of their carrier, and the parcel is not in it: see `ShippingService.carrierPackaging`.',
  CURRENCIES_DIFFER:
    'Those in time have prices in different currencies, which can not be compared.',
});
export type NoOfferInTime = keyof typeof NoOfferInTime;

@DataType('The cheapest offer that keeps a promise, or why there is none.')
export class OfferInTime {
  @Field(() => ShippingService, {
    nullable: true,
    description:
      'The offer with the lowest `price`; of two that cost the same the one with more benefits, then the faster one, then the one that Amazon names first.',
  })
  offer: ShippingService | null;

  @Field(() => NoOfferInTime, { nullable: true, description: 'Why there is none.' })
  reason: NoOfferInTime | null;

  @Field(() => String, { nullable: true, description: 'Why there is none, for people.' })
  message: string | null;

  @Field(() => Int, {
    description:
      'How many offers are in time, without those that require packaging that the parcel is not in.',
  })
  inTimeCount: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment by which it had to leave; null for any.',
  })
  shipBy!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment by which it had to arrive; null for any.',
  })
  deliverBy!: Date | null;

  constructor(
    found: ShippingService | NoOfferInTime,
    inTimeCount: number,
    promise: { readonly shipBy: Date | null; readonly deliverBy: Date | null },
    message: string | null = null,
  ) {
    this.offer = found instanceof ShippingService ? found : null;
    this.reason = found instanceof ShippingService ? null : found;
    this.message = this.reason && (message ?? TEXT[this.reason]);
    this.inTimeCount = inTimeCount;
    this.shipBy = promise.shipBy;
    this.deliverBy = promise.deliverBy;
  }
}

const TEXT: Readonly<Record<NoOfferInTime, string>> = {
  NO_OFFERS: 'There is no offer to choose from.',
  NONE_SHIPS_IN_TIME: 'No offer leaves in time.',
  NONE_ARRIVES_IN_TIME: 'No offer that leaves in time is sure to arrive in time.',
  DATES_UNKNOWN: 'No offer is known to be in time; Amazon does not tell the date of some.',
  CARRIER_PACKAGING:
    'Every offer in time requires packaging of its carrier. State that packaging in `package.size.predefined`, or choose an offer by its id.',
  CURRENCIES_DIFFER: 'The offers in time have prices in different currencies.',
};
