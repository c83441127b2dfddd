import { whenReady } from '../../../graph/eventual.js';
import type { Eventual } from '../../../graph/eventual.js';
import { RowLoader } from '../../../graph/row-loader.js';
import { markName } from '../../../graph/mark-name.js';
import { InputIssue, InvalidInput } from '../../../graph/user-error.type.js';
import { WorkInTurns } from '../../../runtime/background/turns.js';
import type { RowCounter } from '../../../sp-api/calls/caller.js';
import type { Author } from '../../../store/authors/author.js';
import { UnindexedLimitReached } from '../../../store/order-marks/note-unindexed.js';
import {
  MOST_TAGS_OF_ORDER,
  MOST_TAGS_OF_SELLER,
  MOST_UNINDEXED_ORDERS,
} from '../../../store/order-marks/order-mark.js';
import type { OrderMarkStore } from '../../../store/order-marks/order-mark-store.js';
import { TagLimitReached } from '../../../store/order-marks/tag-orders.js';
import type { OrderIndex } from '../../../store/orders/order-index.js';
import { orderOf } from '../index/stored-orders.js';
import type { Order } from '../order.type.js';
import type {
  ClaimOrdersInput,
  HoldOrdersInput,
  ReleaseClaimsInput,
  ReleaseOrdersInput,
  TagOrdersInput,
} from './mark-orders.input.js';
import type { ClaimedOrders, HeldOrders, MarkedOrders } from './mark-orders.result.js';
import { holdIssues, orderIdsIn, ordersIssues, tagIssues } from './mark-orders.rules.js';
import { readClaim, readMarks } from './order-mark.mapper.js';
import { OrderClaimedByAnother, OrderTag } from './order-mark.type.js';
import type { OrderMarksInForce, StoppingMarks } from './order-mark.type.js';

/** Orders whose marks one statement reads. */
const MOST_TOGETHER = 500;

/** Orders that are read in one turn of the event loop: some 20 microseconds each. */
const READ_IN_ONE_TURN = 100;

const MINUTE = 60_000;

export interface MarkingDependencies {
  readonly store: OrderMarkStore;
  readonly index: Pick<OrderIndex, 'stored'>;
  readonly sellerId: string;
  readonly author: Author;
  readonly rows: RowCounter | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Holds, tags and claims of the orders of one seller. Amazon knows nothing of them, so none of this costs a call. Throws StoreError
 * when the ledger cannot be used.
 */
export class OrderMarking {
  readonly #dependencies: MarkingDependencies;
  // Never cached: a mutation in the same request may change them.
  readonly #marks: RowLoader<OrderMarksInForce>;
  readonly #stopping: RowLoader<StoppingMarks>;

  constructor(dependencies: MarkingDependencies) {
    const { store, sellerId, rows } = dependencies;
    this.#dependencies = dependencies;
    this.#marks = new RowLoader('marks', rows, MOST_TOGETHER, async (ids) => {
      const found = await store.of(sellerId, ids);
      return new Map([...found].map(([id, marks]) => [id, readMarks(marks)]));
    });
    this.#stopping = new RowLoader('marks', rows, MOST_TOGETHER, async (ids) => {
      const found = await store.stopping(sellerId, ids);
      return new Map([...found].map(([id, marks]) => [id, readMarks({ ...marks, tags: [] })]));
    });
  }

  async hold(input: HoldOrdersInput): Promise<HeldOrders | InvalidInput> {
    const { store, sellerId, author, now } = this.#dependencies;
    const issues = holdIssues(input, now());
    if (issues.length > 0) return new InvalidInput(issues);
    const { reason, until } = input;
    const orderIds = orderIdsIn(input);
    const hold = { sellerId, orderIds, reason, endsAt: until?.getTime() ?? null, author };
    return withinLimits(async () => {
      const { labelsUnderWay } = await store.hold(hold);
      return { sellerId, orderIds, askedIds: orderIds, labelsUnderWay };
    }, input);
  }

  async release(input: ReleaseOrdersInput): Promise<MarkedOrders | InvalidInput> {
    const { store, sellerId } = this.#dependencies;
    const issues = ordersIssues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const askedIds = orderIdsIn(input);
    const orderIds = await store.release({ sellerId, orderIds: askedIds });
    return { sellerId, orderIds, askedIds };
  }

  async tag(input: TagOrdersInput): Promise<MarkedOrders | InvalidInput> {
    const { store, sellerId } = this.#dependencies;
    const issues = tagIssues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const orderIds = orderIdsIn(input);
    const [add, remove] = [input.add.map(markName), input.remove.map(markName)];
    return withinLimits(async () => {
      await store.tag({ sellerId, orderIds, add: different(add), remove: different(remove) });
      return { sellerId, orderIds, askedIds: orderIds };
    }, input);
  }

  async claim(input: ClaimOrdersInput): Promise<ClaimedOrders | InvalidInput> {
    const { store, sellerId, author, now } = this.#dependencies;
    const issues = ordersIssues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const orderIds = orderIdsIn(input);
    const expiresAt = Math.floor(now()) + input.minutes * MINUTE;
    const by = markName(input.by);
    return withinLimits(async () => {
      const { claimed, others } = await store.claim({ sellerId, orderIds, by, expiresAt, author });
      const claimedByOthers = [...others].map(
        ([amazonOrderId, claim]) =>
          new OrderClaimedByAnother({ amazonOrderId, claim: readClaim(claim) }),
      );
      return { sellerId, orderIds: claimed, askedIds: orderIds, claimedByOthers };
    }, input);
  }

  async releaseClaims(input: ReleaseClaimsInput): Promise<MarkedOrders | InvalidInput> {
    const { store, sellerId } = this.#dependencies;
    const issues = ordersIssues(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const askedIds = orderIdsIn(input);
    const by = input.by ? markName(input.by) : null;
    const orderIds = await store.releaseClaims({ sellerId, orderIds: askedIds }, by);
    return { sellerId, orderIds, askedIds };
  }

  /** Returns the marks of an order that are in force. Orders that are requested together are read with one statement. */
  inForce(amazonOrderId: string): Eventual<OrderMarksInForce> {
    return whenReady(this.#marks.load(amazonOrderId), (marks) => marks ?? readMarks(null));
  }

  /** Reads the marks of orders whose fields a query resolves next. */
  async readAhead(amazonOrderIds: readonly string[]): Promise<void> {
    await this.#marks.readAhead(amazonOrderIds);
  }

  /** Returns the hold and the claim of an order that are in force. Reads orders that are requested together with one statement each. */
  async stopping(amazonOrderId: string): Promise<StoppingMarks> {
    return (await this.#stopping.load(amazonOrderId)) ?? { hold: null, claim: null };
  }

  /** Returns the keys of the purchases of orders that are on hold now, whose label was bought: at most 10,000. */
  async labelsOnHold(): Promise<ReadonlySet<string>> {
    const { store, sellerId, rows } = this.#dependencies;
    rows?.assertLeft('onHold');
    const keys = await store.labelsOnHold(sellerId);
    rows?.charge(keys.length, 'onHold');
    return new Set(keys);
  }

  /** Returns the tags that orders of the seller have, in alphabetical order. */
  async tagsInUse(): Promise<OrderTag[]> {
    const { store, sellerId, rows } = this.#dependencies;
    rows?.assertLeft('orderTags');
    const found = await store.tagsInUse(sellerId);
    rows?.charge(found.length, 'orderTags');
    return found.map(({ tag, orders }) => new OrderTag({ tag, orderCount: orders }));
  }

  /** Returns those of the orders that the index has, in the same order. */
  async indexed(orderIds: readonly string[]): Promise<Order[]> {
    const { index, sellerId, rows } = this.#dependencies;
    rows?.assertLeft('orders');
    const stored = await index.stored(sellerId, orderIds);
    const work = new WorkInTurns(READ_IN_ONE_TURN);
    const orders: Order[] = [];
    for (const id of orderIds) {
      const one = stored.get(id);
      if (!one) continue;
      await work.begin();
      const order = orderOf(sellerId, one);
      if (order) orders.push(order);
    }
    rows?.charge(
      orders.reduce((sum, { items }) => sum + 1 + items.length, 0),
      'orders',
    );
    return orders;
  }
}

function different(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** Runs a step that marks orders. Returns what is wrong with the input when it would exceed a limit. */
async function withinLimits<Result>(
  step: () => Promise<Result>,
  { orderIds }: { readonly orderIds: readonly string[] },
): Promise<Result | InvalidInput> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof TagLimitReached) return tooManyTags(error, orderIds);
    if (error instanceof UnindexedLimitReached) return tooManyUnindexed(error);
    throw error;
  }
}

function tooManyUnindexed({ marked, added }: UnindexedLimitReached): InvalidInput {
  const accepted = `a list after which at most ${MOST_UNINDEXED_ORDERS} marked orders of the seller are not in the index: ${marked} are not, and this list adds ${added}. Check the ids for mistakes, end marks of such orders (\`notIndexed\` of each payload names them), or try again when the index has the new orders`;
  return new InvalidInput([new InputIssue(['input', 'orderIds'], accepted)]);
}

function tooManyTags({ orderId }: TagLimitReached, orderIds: readonly string[]): InvalidInput {
  const issue =
    orderId === null
      ? new InputIssue(
          ['input', 'add'],
          `a list with which the seller's orders have at most ${MOST_TAGS_OF_SELLER} different tags: \`Seller.orderTags\` lists those in use`,
        )
      : new InputIssue(
          ['input', 'orderIds', String(orderIds.findIndex((id) => id.trim() === orderId))],
          `an order with at most ${MOST_TAGS_OF_ORDER} tags after the change: remove some of ${orderId}`,
        );
  return new InvalidInput([issue]);
}
