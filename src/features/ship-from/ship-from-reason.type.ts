import { Field } from 'type-graphql';
import { describeEnum } from '../../graph/describe-enum.js';
import { DataType } from '../../graph/fields.js';

export enum ShipFromReasonCode {
  HAS_ALL_ITEMS = 'HAS_ALL_ITEMS',
  LAST_UNITS = 'LAST_UNITS',
  HAS_SOME_ITEMS = 'HAS_SOME_ITEMS',
  STOCK_UNKNOWN = 'STOCK_UNKNOWN',
  OPEN_NOW = 'OPEN_NOW',
  OPENS_LATER = 'OPENS_LATER',
  HOURS_UNKNOWN = 'HOURS_UNKNOWN',
  LEAVES_IN_TIME = 'LEAVES_IN_TIME',
  LEAVES_TOO_LATE = 'LEAVES_TOO_LATE',
  STATUS_UNKNOWN = 'STATUS_UNKNOWN',
  OUTBOUND_UNKNOWN = 'OUTBOUND_UNKNOWN',
  NO_SENDER_ADDRESS = 'NO_SENDER_ADDRESS',
  NO_STOCK = 'NO_STOCK',
  INACTIVE = 'INACTIVE',
  ARCHIVED = 'ARCHIVED',
  NO_OUTBOUND = 'NO_OUTBOUND',
  NOT_FOUND = 'NOT_FOUND',
  UNAVAILABLE = 'UNAVAILABLE',
}

describeEnum({ ShipFromReasonCode }, 'What speaks for a location, or against it.', {
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
});

@DataType('Something that speaks for a location, or against it.')
export class ShipFromReason {
  @Field(() => ShipFromReasonCode, { description: 'What it is, for programs.' })
  code: ShipFromReasonCode;

  @Field(() => String, { description: 'What it is, for people.' })
  message: string;

  constructor(code: keyof typeof ShipFromReasonCode, message: string) {
    this.code = ShipFromReasonCode[code];
    this.message = message;
  }
}
