import { Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';

export const CancellationParty = enumType('CancellationParty', 'Who cancels an item.', {
  BUYER: 'The buyer.',
  SELLER: 'The seller.',
  AMAZON: 'Amazon.',
  UNKNOWN: 'A party that this version does not know.',
});
export type CancellationParty = keyof typeof CancellationParty;

@DataType('A request to cancel an item, or its cancellation.')
export class ItemCancellation extends FromFields<ItemCancellation> {
  @Field(() => CancellationParty, {
    nullable: true,
    description: 'Who asked for it; null without a request.',
  })
  requestedBy!: CancellationParty | null;

  @Field(() => String, { nullable: true, description: 'Why it was asked for.' })
  requestReason!: string | null;

  @Field(() => CancellationParty, {
    nullable: true,
    description: 'Who cancelled the item; null while it is not cancelled.',
  })
  cancelledBy!: CancellationParty | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;
}
