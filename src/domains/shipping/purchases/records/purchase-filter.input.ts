import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../../../graph/connection.args.js';
import { DateTimeRangeInput } from '../../../../graph/date-time-range.input.js';
import { enumType } from '../../../../graph/enum-type.js';
import { PurchaseState, RefundState } from './purchase.type.js';

export const PurchaseSort = enumType(
  'PurchaseSort',
  'The order of a list of purchases. Purchases of the same moment are ordered by their key.',
  {
    CREATED_AT_DESC: 'The newest first, by `createdAt`.',
    CREATED_AT_ASC: 'The oldest first, by `createdAt`.',
    SETTLED_AT_DESC: 'The last settled first, by `settledAt`. Those without `settledAt` come last.',
  },
);
export type PurchaseSort = keyof typeof PurchaseSort;

/** The most values of each list of the filter. */
export const MOST_PURCHASE_VALUES = {
  ids: 100,
  orderIds: 100,
  states: 10,
  supplySourceIds: 50,
  carrierNames: 50,
  refundStates: 10,
} as const;

@InputType({
  description:
    'Which purchases; each part that is given must fit. A list is a choice: one of its values must fit, and an empty list fits no purchase.',
})
export class PurchaseFilterInput {
  @Field(() => [ID], {
    nullable: true,
    description: `These purchases, up to ${MOST_PURCHASE_VALUES.ids}: their ids in this graph, or the client's keys. A key that looks like an id must be given as \`Purchase.id\`. \`PurchaseConnection.unknownIds\` has those without a purchase.`,
  })
  ids?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Of these orders, up to ${MOST_PURCHASE_VALUES.orderIds}.`,
  })
  orderIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Of this batch, also the purchases that an earlier request had recorded: `PurchaseBatch.id` in this graph, or the key. `batchKey` takes every key as it is.',
  })
  batchId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Of the batch with this client's key. Never read as an id, whatever it looks like.",
  })
  batchKey?: string | null;

  @Field(() => [PurchaseState], { nullable: true, description: 'In any of these states.' })
  states?: PurchaseState[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: `Sent from one of these locations, up to ${MOST_PURCHASE_VALUES.supplySourceIds}. A purchase that named an address instead has no location, and neither has one of an earlier version of the server.`,
  })
  supplySourceIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `With one of these carriers, up to ${MOST_PURCHASE_VALUES.carrierNames}: exactly as \`carrierName\` has it.`,
  })
  carrierNames?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'With this tracking number, in either case.',
  })
  trackingNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'With this shipment.' })
  shipmentId?: string | null;

  @Field(() => [RefundState], {
    nullable: true,
    description: 'Cancelled, and with the refund in any of these states.',
  })
  refundStates?: RefundState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the label was cancelled and units of it have nothing in its place: no label that is PURCHASED or may become so, and no confirmed package, as far as units were ordered when their labels were bought. For an order that was not known then, one label or package for an item is enough. Of several cancelled labels of the same units, only the newest fits.',
  })
  isUnshippedAfterCancel?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is REJECTED and units of it are still to be labelled: no labels were bought since for as many units of the item, and not all ordered units of it have a label or a confirmed package or left by other means, as far as their number is known. Units that left with a label from elsewhere, or were cancelled, count once the index has read it. Of several refusals of the same units, only the newest fits.',
  })
  isUnshippedAfterRefusal?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the label was cancelled: its refund is PENDING or APPLIED. False fits all other purchases, whatever their state.',
  })
  isCancelled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the label came with protection from claims: as `Purchase.isProtected` has it. A purchase of which that is not known fits neither.',
  })
  isProtected?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Asked for by the caller with this name: exactly as `createdBy` has it. `unknown` finds the purchases of earlier versions of the server.',
  })
  createdBy?: string | null;

  @Field(() => DateTimeRangeInput, { nullable: true, description: 'Recorded in this period.' })
  created?: DateTimeRangeInput | null;

  @Field(() => DateTimeRangeInput, {
    nullable: true,
    description: 'Settled in this period. Purchases without `settledAt` do not fit.',
  })
  settled?: DateTimeRangeInput | null;

  @Field(() => DateTimeRangeInput, {
    nullable: true,
    description:
      'The ship date of the label (`Purchase.shipDate`) is in this period. Purchases without one do not fit.',
  })
  shipDate?: DateTimeRangeInput | null;
}

@ArgsType()
export class PurchasesArgs extends ConnectionArgs {
  @Field(() => PurchaseFilterInput, {
    nullable: true,
    description:
      'Which ones; all when absent. When few of many purchases fit several conditions together, the list is refused with BAD_USER_INPUT, which names what to add.',
  })
  filter?: PurchaseFilterInput | null;

  @Field(() => PurchaseSort, {
    defaultValue: PurchaseSort.CREATED_AT_DESC,
    description: 'In which order.',
  })
  sortBy!: PurchaseSort;
}
