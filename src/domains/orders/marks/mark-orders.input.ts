import { Matches, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MarkName, MOST_OF_MARK_NAME } from '../../../graph/mark-name.js';
import { DateTime } from '../../../graph/scalars.js';
import { SellerChoice } from '../../../graph/seller-choice.js';
import {
  MOST_MARKED_ORDERS,
  MOST_TAGS_OF_ORDER,
  MOST_TAGS_OF_SELLER,
} from '../../../store/order-marks/order-mark.js';

/** Longest reason of a hold, in characters. */
const MOST_OF_REASON = 500;

/** Longest claim: a day. A station that is left without a release must not keep an order for longer. */
const MOST_MINUTES = 1440;
const DEFAULT_MINUTES = 15;

const NAME = `1 to ${MOST_OF_MARK_NAME} characters on one line, without a space at either end; upper and lower case differ`;

@InputType()
abstract class MarkedOrdersInput extends SellerChoice {
  @Field(() => [ID], {
    description: `1 to ${MOST_MARKED_ORDERS} orders: Amazon's order ids, or their ids in this graph. Blanks around an id are removed, and a text without a digit is refused. Orders that the index does not have are accepted, so an id with a mistake may be: \`notIndexed\` of the payload has the ids that are not known here. An order that is named twice counts once.`,
  })
  orderIds!: string[];
}

@InputType({ description: 'Orders to put on hold.' })
export class HoldOrdersInput extends MarkedOrdersInput {
  @Field(() => String, {
    description: `Why, for people: 1 to ${MOST_OF_REASON} characters. It is stored encrypted until the hold ends, and is in no log. No names or addresses of buyers.`,
  })
  @Matches(new RegExp(`^(?=[\\s\\S]*\\S)[\\s\\S]{1,${MOST_OF_REASON}}$`, 'u'), {
    message: `text of 1 to ${MOST_OF_REASON} characters that is not blank`,
  })
  reason!: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the hold ends by itself, in the future. Without it, only `releaseOrders` ends the hold.',
  })
  until?: Date | null;
}

@InputType({ description: 'Orders whose hold ends.' })
export class ReleaseOrdersInput extends MarkedOrdersInput {}

@InputType({ description: 'Orders, and how their tags change.' })
export class TagOrdersInput extends MarkedOrdersInput {
  @Field(() => [String], {
    defaultValue: [],
    description: `Tags to add, each of ${NAME}. An order has at most ${MOST_TAGS_OF_ORDER}, and all orders of a seller together have at most ${MOST_TAGS_OF_SELLER} different ones. Tags are not encrypted: no names or addresses of buyers.`,
  })
  add!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description: `Tags to remove, at most ${MOST_TAGS_OF_ORDER}. A tag that an order lacks is no error.`,
  })
  remove!: string[];
}

@InputType({ description: 'Orders to claim.' })
export class ClaimOrdersInput extends MarkedOrdersInput {
  @Field(() => String, {
    description: `Who claims: a person or a station such as \`Station 3\`, of ${NAME}. Claims of the same text are claims of the same one, whichever access key they come with, so each person or station needs a text of its own.`,
  })
  @MarkName('text')
  by!: string;

  @Field(() => Int, {
    defaultValue: DEFAULT_MINUTES,
    description: `How long, from now: 1 to ${MOST_MINUTES} minutes.`,
  })
  @Min(1, { message: `a number from 1 to ${MOST_MINUTES}` })
  @Max(MOST_MINUTES, { message: `a number from 1 to ${MOST_MINUTES}` })
  minutes!: number;
}

@InputType({ description: 'Orders whose claims end.' })
export class ReleaseClaimsInput extends MarkedOrdersInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Whose claims end: the text of `claimOrders`. Without it, claims of anyone end, as when a supervisor clears a station.',
  })
  @MarkName('text')
  by?: string | null;
}
