import { Field } from 'type-graphql';
import { inFull, Money, moneyInWords } from '../../../../graph/money.type.js';
import { Failure, UserError, UserErrorCode } from '../../../../graph/user-error.type.js';
import type { BatchRoom } from '../../../../store/purchases/batch-standing.js';
import type { Price } from '../../../../store/purchases/purchase.js';

@Failure(
  'The labels of a batch may cost no more together than its `maxTotalPrice`, and this label does not fit into what is left. Nothing was bought.',
)
export class TotalPriceReached extends UserError<'TOTAL_PRICE_REACHED'> {
  @Field(() => Money, {
    nullable: true,
    description:
      'What the label costs. Null when nothing was left, so that no offer was requested.',
  })
  offered: Money | null;

  @Field(() => Money, { description: '`maxTotalPrice` of the batch.' })
  maxTotalPrice: Money;

  @Field(() => Money, {
    description:
      'What is left of it. A label that is being bought counts with the price of its offer, and one whose outcome is unknown with its `maxPrice`.',
  })
  left: Money;

  constructor({ most, left }: BatchRoom, offered: Price | null) {
    const label = offered ? `costs ${moneyInWords(offered)}` : 'does not fit';
    super(
      UserErrorCode.TOTAL_PRICE_REACHED,
      `The label ${label}, and ${moneyInWords(left)} is left of the maximum of ${moneyInWords(most)} for all labels of the batch. Nothing was bought. Buy the label under another key when it is meant.`,
      ['input', 'maxTotalPrice'],
    );
    this.offered = offered && new Money(inFull(offered));
    this.maxTotalPrice = new Money(inFull(most));
    this.left = new Money(inFull(left));
  }
}
