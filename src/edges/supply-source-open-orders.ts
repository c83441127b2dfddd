import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { OPEN } from '../domains/orders/orders.service.js';
import { OrdersArgs } from '../domains/orders/index/order-filter.input.js';
import { Order } from '../domains/orders/order.type.js';
import { SupplySourceInUse } from '../domains/supply-sources/supply-source.result.js';
import { CountsAs } from '../graph/list-size.js';

/** Orders that the answer shows. */
const SHOWN = 10;

/** `SupplySourceInUse.openOrders`. */
@Resolver(() => SupplySourceInUse)
export class SupplySourceOpenOrdersEdge {
  @CountsAs({ entries: SHOWN })
  @FieldResolver(() => [Order], {
    nullable: true,
    description: `The first ${SHOWN} of them by the time that they must be shipped. Cost: no call.`,
  })
  async openOrders(
    @Root() { sellerId, supplySourceId }: SupplySourceInUse,
    @Ctx() context: RequestContext,
  ): Promise<Order[]> {
    const args = Object.assign(new OrdersArgs(), {
      first: SHOWN,
      filter: { statuses: [...OPEN] },
      sortBy: 'SHIP_BY_ASC' as const,
    });
    return (await context.seller(sellerId).orders.list.page(args, supplySourceId)).nodes;
  }
}
