import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { refusedArgument } from '../../graph/refused-argument.js';
import { OrderFilterInput } from './index/order-filter.input.js';
import { Order } from './order.type.js';

/** Orders that one subscription names: the page of a list. */
const MOST_IDS = 100;

interface OrderUpdatedArgs {
  readonly sellerId?: string | null;
  readonly ids?: string[] | null;
  readonly filter?: OrderFilterInput | null;
}

interface OrderUpdatedEvent {
  readonly args: OrderUpdatedArgs;
  readonly context: RequestContext;
}

/** Subscriptions to orders. */
@Resolver()
export class OrderUpdatesResolver {
  @Needs('READ')
  @Subscription(() => Order, {
    nullable: true,
    description: `Sends an order each time that the index has new facts of it, and each time that its hold, tags or claim, or one of its purchases or confirmations changes. It has the index's facts, like \`Seller.orders\`. Sends the orders that \`ids\` names at once as well. A change at Amazon is sent when the index has it: within seconds with a queue of notifications, else at the next search, after some minutes. Reading an order again that has not changed sends nothing, and so does reading the past for the first time: list the orders when \`freshness.isBackfilling\` turns false. Several changes that wait are sent once, as the order is then. When more than 1,000 orders wait, the subscription ends with SUBSCRIPTION_TOO_SLOW: list the orders, and subscribe again. A hold or a claim that ends by time is sent within some ten seconds of its end. Any other passing of time is no change: an order that becomes late is not sent. Costs no call, but for those fields of an order that say so.`,
    subscribe: ({ args: { ids, sellerId, filter }, context }: OrderUpdatedEvent) => {
      if (ids && ids.length > MOST_IDS)
        throw refusedArgument(
          ['ids'],
          `a list of at most ${MOST_IDS} entries`,
          `${ids.length}. Name the others in another subscription`,
        );
      const ofSeller = ids || sellerId ? context.seller(sellerId).account.id : null;
      const followed = { sellerId: ofSeller, ids: ids ?? null, filter: filter ?? null };
      return context.orderUpdates(followed, context.origin.signal);
    },
  })
  orderUpdated(
    @Root() order: Order,
    @Arg('ids', () => [ID], {
      nullable: true,
      description: `Only these orders, up to ${MOST_IDS}; all when absent. Amazon's order ids, or those of this graph.`,
    })
    _ids: string[] | null,
    @Arg('filter', () => OrderFilterInput, {
      nullable: true,
      description:
        'Only orders that fit after the change, and each that no longer fits, once: an order that may have fitted before is sent when it does not fit now, so that a list can remove it. Compare the fields that the filter is about, or list again. With `ids`, only these orders of them.',
    })
    _filter: OrderFilterInput | null,
    @Arg('sellerId', () => ID, {
      nullable: true,
      description:
        "Only orders of this seller: Amazon's seller id, or the id in this graph. All sellers when absent; with Amazon's ids it is needed when there are several sellers.",
    })
    _sellerId: string | null,
  ): Order {
    return order;
  }
}
