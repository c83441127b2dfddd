import { Field } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { DataType } from '../../graph/fields.js';

export const ShipFromReasonCode = enumType(
  'ShipFromReasonCode',
  'What speaks for a location, or against it.',
  {
    HAS_ALL_ITEMS: 'It has all units that are still to be shipped.',
    LAST_UNITS: 'It has them, and of some SKU none is left afterwards.',
    HAS_SOME_ITEMS: 'It has some of the units, and not all.',
    STOCK_UNKNOWN: 'Amazon does not tell how many it has of some item.',
    OPEN_NOW: 'It is open.',
    OPENS_LATER: 'It is closed, and opens again.',
    HOURS_UNKNOWN:
      'Its opening hours or its time zone are not known; it is planned with as if it were always open.',
    LEAVES_IN_TIME: 'The order can leave before it must.',
    LEAVES_TOO_LATE: 'The order can not leave before it must.',
    STATUS_UNKNOWN: 'It has no status that this version knows.',
    OUTBOUND_UNKNOWN: 'Amazon does not say whether it ships at all.',
    NO_SENDER_ADDRESS:
      'A label can not be bought from there: its address or contact lacks what a carrier needs.',
    NO_STOCK: 'Excluded: it has no unit of any item.',
    INACTIVE: 'Excluded: it is not live.',
    ARCHIVED: 'Excluded: it was archived for good.',
    NO_OUTBOUND: 'Excluded: it does not ship.',
    NOT_FOUND: 'Excluded: it has stock, but Amazon knows no supply source with that id.',
    UNAVAILABLE: 'Excluded: its details could not be read just now.',
  },
);
export type ShipFromReasonCode = keyof typeof ShipFromReasonCode;

@DataType('Something that speaks for a location, or against it.')
export class ShipFromReason {
  @Field(() => ShipFromReasonCode, { description: 'What it is, for programs.' })
  code: ShipFromReasonCode;

  @Field(() => String, { description: 'What it is, for people.' })
  message: string;

  constructor(code: ShipFromReasonCode, message: string) {
    this.code = code;
    this.message = message;
  }
}
