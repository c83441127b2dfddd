import { Field, Int } from 'type-graphql';
import { describeEnum } from '../../../../graph/enum-type.js';
import { PageInfo } from '../../../../graph/connection.type.js';
import { DataType, FromFields } from '../../../../graph/fields.js';
import type { Fields } from '../../../../graph/fields.js';
import { IdempotencyConflict } from '../../../../graph/idempotency-conflict.type.js';
import type { FailureOf } from '../../../../graph/payload.js';
import { DateTime } from '../../../../graph/scalars.js';
import {
  Failure,
  InvalidInput,
  UserError,
  UserErrorCode,
} from '../../../../graph/user-error.type.js';
import type { Page } from '../../../../store/engine/page.js';
import type { BatchTally } from '../../../../store/purchases/batch-tally.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { LeftOut } from '../../../../store/purchases/purchase-batch.js';
import type { BatchForm } from '../buy/batch-form.js';
import { GUARD_ADVICE, guardedMessage, PurchaseGuard } from '../buy/purchase-guard.js';
import { PurchaseState } from '../records/purchase.type.js';
import { CountsAs } from '../../../../graph/list-size.js';
import { globalId } from '../../../../graph/global-id.js';
import { Node, SellerOwned } from '../../../../graph/node.type.js';

@DataType('How many purchases of a batch are in a state.')
export class PurchaseCount {
  @Field(() => PurchaseState, { description: 'The state.' })
  state!: PurchaseState;

  @Field(() => Int, { description: 'How many are in it.' })
  count!: number;
}

/** A batch with its purchases as they were at one moment. */
export interface SeenBatch {
  readonly tally: BatchTally;
  /** In the order of the input. Null when they are not shown. */
  readonly purchases: Page<PurchaseRecord> | null;
}

@DataType(
  'Purchases that were ordered together. They are made one after another at the pace that Amazon allows, behind purchases that people wait for, and go on after a restart.',
  Node,
  SellerOwned,
)
export class PurchaseBatch extends FromFields<PurchaseBatch, 'id'> implements SellerOwned {
  get id(): string {
    return globalId('PurchaseBatch', this.sellerId, this.key);
  }

  @Field(() => String, { description: "The client's key of the batch." })
  key!: string;

  /** The owner of its purchases. */
  readonly sellerId!: string;
  /** What an event shows of it. Absent: the ledger decides. */
  readonly seen?: SeenBatch;

  @Field(() => Int, { description: 'How many purchases it has.' })
  totalCount!: number;

  @Field(() => DateTime, { description: 'When it was put on record.' })
  createdAt!: Date;

  @Field(() => String, {
    description:
      'Name of the caller that asked for it, at that time. A repetition changes nothing. `unknown` for batches of earlier versions of the server.',
  })
  createdBy!: string;
}

@DataType('A batch of purchases in a page, with its cursor.')
export class PurchaseBatchEdge extends FromFields<PurchaseBatchEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this batch.' })
  cursor!: string;

  @Field(() => PurchaseBatch, { description: 'The batch.' })
  node!: PurchaseBatch;
}

/** `Fields` leaves functions out. */
type Counted = Pick<PurchaseBatchConnection, 'count'>;

@DataType('A page of batches of purchases.')
export class PurchaseBatchConnection {
  @Field(() => [PurchaseBatchEdge], { description: 'The batches with their cursors.' })
  edges!: PurchaseBatchEdge[];

  @Field(() => [PurchaseBatch], { description: 'The batches without cursors.' })
  nodes: PurchaseBatch[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the batches of the list. */
  readonly count!: () => Promise<number>;

  constructor(fields: Fields<PurchaseBatchConnection, 'nodes'> & Counted) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}

export enum BatchRefusalReason {
  DUPLICATE_KEY = 'duplicate-key',
  DUPLICATE_ITEMS = 'duplicate-items',
  CONFLICT = 'conflict',
  ALREADY_PURCHASED = 'already-purchased',
  INVALID_INPUT = 'invalid-input',
  NOT_FOUND = 'not-found',
  ORDER_CANCELLED = 'order-cancelled',
  ORDER_PENDING = 'order-pending',
  OFFER_EXPIRED = 'offer-expired',
  PACKAGE_UNKNOWN = 'package-unknown',
  NOTHING_TO_SHIP = 'nothing-to-ship',
  PURCHASE_GUARDED = 'purchase-guarded',
}

/** Sentences for reasons of the ledger. */
const SENTENCES: Readonly<Partial<Record<BatchRefusalReason, string>>> = {
  [BatchRefusalReason.DUPLICATE_KEY]: 'An earlier purchase of the batch has the same key.',
  [BatchRefusalReason.DUPLICATE_ITEMS]:
    'An earlier purchase of the batch has the same order items.',
  [BatchRefusalReason.CONFLICT]:
    'The key belongs to a purchase with another request. Read `purchase`, or use another key.',
  [BatchRefusalReason.ALREADY_PURCHASED]:
    'The order items have a purchase: read `purchase`. For what another label can hold, send it with `buyShipping`.',
};

describeEnum({ BatchRefusalReason }, 'Why a purchase of a batch cannot be put on record.', {
  INVALID_INPUT: 'Its input breaks a rule.',
  NOT_FOUND: 'Its order is not known.',
  ORDER_CANCELLED: 'Its order is cancelled.',
  ORDER_PENDING: 'Its order is pending, and cannot be shipped yet.',
  OFFER_EXPIRED: 'Its offer is not stored any more, or never was: quote again.',
  DUPLICATE_KEY: 'An earlier purchase of the batch has the same key.',
  DUPLICATE_ITEMS: 'An earlier purchase of the batch has the same order items.',
  CONFLICT: 'The key was used before with another request.',
  ALREADY_PURCHASED:
    'The order items have a purchase already, which may still be being made, or had a label that was cancelled: `message` says what another label can hold.',
  PACKAGE_UNKNOWN:
    'It has no package, and the size of a SKU is not known: `missingSkus` lists them. Save the sizes with `setPackedUnits`, or give a package.',
  NOTHING_TO_SHIP:
    'Amazon shows every unit of the order as shipped or cancelled, and no purchase has one.',
  PURCHASE_GUARDED:
    'Guards keep the label from being bought: `guards` lists them. Name them in `despite` when the label is meant.',
});

/** What each guard found, where the batch may not keep the words of the guard. */
const FOUND: Readonly<Record<PurchaseGuard, string>> = {
  CANCELLATION_REQUESTED: 'The buyer asked to cancel an item of the order.',
  CONFIRMED_ELSEWHERE: 'Units of the order are confirmed with another label.',
  CONSTRAINT_UNMET: 'The label does less than the order asks of the carrier.',
  OTHER_LABEL_PROGRAM: 'The parcels of the order leave without a label of Buy Shipping.',
  ORDER_ON_HOLD: 'The order is on hold.',
  CLAIMED_BY_ANOTHER: 'The order is claimed by another.',
  LATE: 'The label is late.',
};

/** Returns what a guard found, without a word of a person. */
export function unquoted(guard: PurchaseGuard): string {
  return `${FOUND[guard]} ${GUARD_ADVICE[guard]}`;
}

/** Returns the message of a refusal that was recorded without one. */
function foundBy(guards: readonly PurchaseGuard[]): string {
  return guardedMessage(guards.map((guard) => ({ guard, message: unquoted(guard) })));
}

@DataType('A purchase of a batch that is not put on record.')
export class BatchRefusal extends FromFields<BatchRefusal> {
  @Field(() => Int, { description: 'Its place in the input, from 0.' })
  position!: number;

  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => BatchRefusalReason, { description: 'Why.' })
  reason!: BatchRefusalReason;

  @Field(() => String, { description: 'Why, as a sentence for a person.' })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Path of the part of the input that is refused. Null for no single part.',
  })
  path!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Amazon's id of its order. Null when only an offer leads to the order, and in batches of earlier versions.",
  })
  amazonOrderId!: string | null;

  @Field(() => [String], {
    description:
      'With PACKAGE_UNKNOWN, the SKUs whose size is not known, at most 100. Empty when Amazon sends no SKU, and with other reasons.',
  })
  missingSkus!: readonly string[];

  @Field(() => [PurchaseGuard], {
    description:
      'With PURCHASE_GUARDED, the guards that found something. Empty with other reasons.',
  })
  guards!: readonly PurchaseGuard[];

  readonly sellerId!: string;
  /** Key of the purchase that is in the way. */
  readonly purchaseKey!: string | null;

  /** Reads what a batch left out. */
  static of(sellerId: string, leftOut: Omit<LeftOut, 'inputHash'>): BatchRefusal {
    const reason = leftOut.reason as BatchRefusalReason;
    const { position, key, path, purchaseKey, amazonOrderId = null, missingSkus = [] } = leftOut;
    const guards = (leftOut.guards ?? []).flatMap((name) =>
      name in PurchaseGuard ? [name as PurchaseGuard] : [],
    );
    const sentence = guards.length > 0 ? foundBy(guards) : SENTENCES[reason];
    const message = leftOut.message ?? sentence ?? 'It cannot be put on record.';
    const named = { sellerId, position, key, amazonOrderId, path, purchaseKey };
    return new BatchRefusal({ ...named, reason, message, missingSkus, guards });
  }
}

/** The field of the input that names the purchases. */
const LISTS: Readonly<Record<BatchForm, string>> = {
  PURCHASES: 'purchases',
  ORDER_IDS: 'orderIds',
  ORDER_FILTER: 'filter',
};

@Failure('Some purchases of the batch cannot be made, so none was put on record.')
export class BatchRefused extends UserError<'BATCH_REFUSED'> {
  @CountsAs({ perInput: 20 })
  @Field(() => [BatchRefusal], { description: 'Every purchase that is in the way, and why.' })
  refusals: BatchRefusal[];

  constructor(refusals: BatchRefusal[], form: BatchForm = 'PURCHASES') {
    const message = `${refusals.length} of the purchases cannot be made; none was put on record: see \`error.refusals\`.`;
    super(UserErrorCode.BATCH_REFUSED, message, ['input', LISTS[form]]);
    this.refusals = refusals;
  }
}

/** A batch that is on record. */
export interface RecordedPurchases {
  readonly batch: PurchaseBatch;
  /** What the batch left out. */
  readonly refusals: readonly BatchRefusal[];
  /** True when an earlier request with the same key recorded it. */
  readonly isReplay: boolean;
}

export const BUY_SHIPPING_BATCH_FAILURES = [
  BatchRefused,
  IdempotencyConflict,
  InvalidInput,
] as const;
export type BuyShippingBatchResult =
  RecordedPurchases | FailureOf<typeof BUY_SHIPPING_BATCH_FAILURES>;
