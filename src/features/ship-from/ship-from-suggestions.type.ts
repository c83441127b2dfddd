import { Field, Int } from 'type-graphql';
import type { Order } from '../../domains/orders/order.type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { DateTime } from '../../graph/scalars.js';
import { ShipFromNote, ShipFromSuggestion, SplitShipment } from './ship-from-suggestion.type.js';
import type { ExcludedShipFrom } from './ship-from-suggestion.type.js';
import { CountsAs } from '../../graph/list-size.js';

@DataType('Where an order could be shipped from.')
export class ShipFromSuggestions extends FromFields<ShipFromSuggestions> {
  readonly order!: Order;

  @Field(() => DateTime, { description: 'The moment that is planned from.' })
  at!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it must have left: the end of its `shipBy`; null when that is not known.',
  })
  shipBy!: Date | null;

  @Field(() => Boolean, {
    description:
      'Whether the order has no unit left to ship. No location is judged then: `suggestions` and `excluded` are empty.',
  })
  isNothingToShip!: boolean;

  @CountsAs({ page: true })
  @Field(() => [ShipFromSuggestion], {
    description:
      'The best first: those that can ship the whole order, then those it can leave from in time, then by score.',
  })
  suggestions!: ShipFromSuggestion[];

  @Field(() => Int, {
    description:
      'How many locations could ship something of it; `first` of them are in `suggestions`.',
  })
  candidateCount!: number;

  @Field(() => [SplitShipment], {
    description:
      'Pairs of locations that could ship it together, the best three at the most; none when one location can ship it alone.',
  })
  splits!: SplitShipment[];

  @Field(() => [ShipFromNote], {
    description: 'What is to be known about the answer as a whole.',
  })
  notes!: ShipFromNote[];

  readonly withStock!: ReadonlySet<string>;
  readonly refused!: readonly ExcludedShipFrom[];
}
