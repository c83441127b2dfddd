import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../graph/fields.js';

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

registerEnumType(ShipFromReasonCode, {
  name: 'ShipFromReasonCode',
  description: 'What speaks for a location, or against it.',
  valuesConfig: {
    HAS_ALL_ITEMS: { description: 'It has all units that are still to be shipped.' },
    LAST_UNITS: { description: 'It has them, and of some SKU none is left afterwards.' },
    HAS_SOME_ITEMS: { description: 'It has some of the units, and not all.' },
    STOCK_UNKNOWN: { description: 'Amazon does not tell how many it has of some item.' },
    OPEN_NOW: { description: 'It is open.' },
    OPENS_LATER: { description: 'It is closed, and opens again.' },
    HOURS_UNKNOWN: {
      description:
        'Its opening hours or its time zone are not known; it is planned with as if it were always open.',
    },
    LEAVES_IN_TIME: { description: 'The order can leave before it must.' },
    LEAVES_TOO_LATE: { description: 'The order can not leave before it must.' },
    STATUS_UNKNOWN: { description: 'It has no status that this version knows.' },
    OUTBOUND_UNKNOWN: { description: 'Amazon does not say whether it ships at all.' },
    NO_SENDER_ADDRESS: {
      description:
        'A label can not be bought from there: its address or contact lacks what a carrier needs.',
    },
    NO_STOCK: { description: 'Excluded: it has no unit of any item.' },
    INACTIVE: { description: 'Excluded: it is not live.' },
    ARCHIVED: { description: 'Excluded: it was archived for good.' },
    NO_OUTBOUND: { description: 'Excluded: it does not ship.' },
    NOT_FOUND: {
      description: 'Excluded: it has stock, but Amazon knows no supply source with that id.',
    },
    UNAVAILABLE: { description: 'Excluded: its details could not be read just now.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'Something that speaks for a location, or against it.',
})
export class ShipFromReason {
  @Field(() => ShipFromReasonCode, { description: 'What it is, for programs.' })
  code!: ShipFromReasonCode;

  @Field(() => String, { description: 'What it is, for people.' })
  message!: string;

  constructor(fields: Fields<ShipFromReason>) {
    Object.assign(this, fields);
  }
}
