import { Field, Float, Int } from 'type-graphql';
import { OrderItem } from '../../domains/orders/order-item.type.js';
import type { Order } from '../../domains/orders/order.type.js';
import { OpenState, SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { DateTime } from '../../graph/scalars.js';
import type { Score } from './ship-from-ranking.js';
import { ShipFromReason } from './ship-from-reason.type.js';

@DataType('What a location has of one order item.')
export class ShipFromItem extends FromFields<ShipFromItem> {
  @Field(() => OrderItem, { description: 'The order item.' })
  orderItem!: OrderItem;

  @Field(() => Int, { description: 'Units of it that are still to be shipped.' })
  needed!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Units of its SKU that the location has, with those that Amazon took out of the stock there for this order, as far as it is known where it was assigned to; null when Amazon does not tell, or the item has no SKU.',
  })
  available!: number | null;

  @Field(() => Boolean, {
    description: 'Whether that is enough for all items of the order with this SKU.',
  })
  isEnough!: boolean;
}

@DataType('What the place in the ranking rests on; each from 0 to 100.')
export class ShipFromScore extends FromFields<ShipFromScore> implements Score {
  @Field(() => Float, { description: 'Half `stock`, three tenths `time`, two tenths `openHours`.' })
  total!: number;

  @Field(() => Float, {
    description: '80 when it has all that is needed, and up to 20 more for as much that remains.',
  })
  stock!: number;

  @Field(() => Float, {
    description:
      '50 when the order can just leave in time, 100 with a day to spare; 0 when it can not, or when that is not known.',
  })
  time!: number;

  @Field(() => Float, {
    description:
      '100 when it is open, less for each hour until it opens, 0 from three days on; 0 as well when its hours are not known.',
  })
  openHours!: number;
}

@DataType('A location that an order can be shipped from.')
export class ShipFromSuggestion extends FromFields<ShipFromSuggestion> {
  @Field(() => Int, { description: 'Its place: 1 is the best.' })
  rank!: number;

  @Field(() => SupplySource, { description: 'The location.' })
  supplySource!: SupplySource;

  @Field(() => Boolean, {
    description:
      'Whether it has all that is still to be shipped. Those that have come before those that have not.',
  })
  canShipWholeOrder!: boolean;

  @Field(() => [ShipFromItem], {
    description: 'What it has of each item that is still to be shipped.',
  })
  items!: ShipFromItem[];

  @Field(() => OpenState, {
    nullable: true,
    description:
      'Whether it is open for what is sent out, and when it opens next; null when its hours are not known: `SupplySource.noOpenStateReason` for OUTBOUND says why.',
  })
  openState!: OpenState | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the order can leave at the earliest: work begins when it is open and takes its handling time, and what is ready while it is closed leaves at the next opening. Null when it does not open again before the order must have left.',
  })
  earliestHandOver!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The last moment at which it is open before the order must have left; null when there is none, or when it is not known by when the order must leave.',
  })
  latestHandOver!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Work must have begun by then: the last moment at which it is open, the handling time before `latestHandOver`. In the past when it is too late already.',
  })
  startBy!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the order can leave before it must; null when that is not known. Those that it can leave in time come before those that it can not.',
  })
  isInTime!: boolean | null;

  @Field(() => ShipFromScore, { description: 'What its place rests on.' })
  score!: ShipFromScore;

  @Field(() => [ShipFromReason], { description: 'What speaks for it, and against it.' })
  reasons!: ShipFromReason[];

  readonly order!: Order;
  /** Default ship date of its quote. Null for now. */
  readonly plannedShipDate!: Date | null;
  /** True when a label can be bought from the location. */
  readonly hasSenderAddress!: boolean;
}

@DataType('A location that an order can not leave from.')
export class ExcludedShipFrom extends FromFields<ExcludedShipFrom> {
  @Field(() => SupplySource, {
    description:
      'The location. Only its ids are known where it could not be read: `reason.code` is `UNAVAILABLE` or `NOT_FOUND`.',
  })
  supplySource!: SupplySource;

  @Field(() => ShipFromReason, { description: 'Why.' })
  reason!: ShipFromReason;
}

@DataType('Units of an order item that leave together.')
export class SplitShipmentItem extends FromFields<SplitShipmentItem> {
  @Field(() => OrderItem, { description: 'The order item.' })
  orderItem!: OrderItem;

  @Field(() => Int, { description: 'Units of it.' })
  quantity!: number;
}

@DataType('What one location ships of a split order.')
export class SplitShipmentPart extends FromFields<SplitShipmentPart> {
  @Field(() => SupplySource, { description: 'The location.' })
  supplySource!: SupplySource;

  @Field(() => [SplitShipmentItem], { description: 'What it ships.' })
  items!: SplitShipmentItem[];
}

@DataType('Two locations that can ship an order together, in two packages.')
export class SplitShipment extends FromFields<SplitShipment> {
  @Field(() => [SplitShipmentPart], {
    description: 'The two parts; the first has as much of the order as it can.',
  })
  parts!: SplitShipmentPart[];
}

export const ShipFromNoteCode = enumType(
  'ShipFromNoteCode',
  'What is to be known about the suggestions as a whole.',
  {
    NOTHING_TO_SHIP: 'Nothing of the order can be shipped now: look at its `status`.',
    NO_SINGLE_LOCATION: 'No location has all of it: see `splits`.',
    STOCK_WITHOUT_LOCATION:
      'Some stock belongs to no location (channel `DEFAULT`), and is not counted.',
    NO_LISTING: 'Amazon knows no listing of a SKU any more.',
    ITEM_WITHOUT_SKU: 'An item has no SKU, so that its stock is not known.',
    SHIP_BY_UNKNOWN: 'It is not known by when the order must leave.',
    SHIP_BY_PASSED: 'The order should have left already.',
  },
);
export type ShipFromNoteCode = keyof typeof ShipFromNoteCode;

@DataType('Something to be known about the suggestions as a whole.')
export class ShipFromNote {
  @Field(() => ShipFromNoteCode, { description: 'What it is, for programs.' })
  code: ShipFromNoteCode;

  @Field(() => String, { description: 'What it is, for people.' })
  message: string;

  @Field(() => [String], { description: 'The SKUs that it is about; none for the whole order.' })
  skus: string[];

  constructor(code: ShipFromNoteCode, message: string, skus: string[] = []) {
    this.code = code;
    this.message = message;
    this.skus = skus;
  }
}
