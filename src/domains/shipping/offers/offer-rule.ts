import { Directive, Field, InputType } from 'type-graphql';
import { enumType } from '../../../graph/enum-type.js';
import { IssuedId } from '../../../graph/issued-id.js';
import { OneOf } from '../../../graph/input-rules.js';

export const OfferRule = enumType(
  'OfferRule',
  'A rule that chooses an offer. It leaves out services that require packaging of their carrier, such as flat rates, unless `package.size.predefined` states that packaging: see `ShippingService.carrierPackaging`.',
  {
    CHEAPEST_IN_TIME: 'The cheapest offer that keeps the promise to the buyer.',
    CHEAPEST_PROTECTED:
      'The cheapest offer that keeps the promise to the buyer and comes with protection from claims.',
  },
);
export type OfferRule = keyof typeof OfferRule;

@Directive('@oneOf')
@InputType({ description: 'Which offer to buy: exactly one of the fields.' })
export class OfferChoiceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The cheapest offer of this service, such as `UPS_PTP_GND`.',
  })
  @IssuedId('the id of a shipping service')
  shippingServiceId?: string | null;

  @Field(() => OfferRule, { nullable: true, description: 'The offer that this rule chooses.' })
  @OneOf(OfferRule)
  rule?: OfferRule | null;
}
