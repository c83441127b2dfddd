import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { Listing } from '../../domains/inventory/listing.type.js';
import { MOST_VALUES, OrderFilterInput } from '../../domains/orders/index/order-filter.input.js';
import { PrintFile } from '../../domains/shipping/labels/print/print-file.type.js';
import { referencedSupplySource } from '../../domains/supply-sources/referenced-supply-source.js';
import { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { checkListLengths } from '../../graph/list-lengths.js';
import { Weighs } from '../../graph/list-size.js';
import { Seller } from '../../graph/seller.type.js';
import { gatherPickList, MOST_ORDERS } from './gather-pick-list.js';
import { PickList, PickListLine } from './pick-list.type.js';
import type { PickListJob } from './pick-list-job.js';

/** Five pages of orders and the purchases of them: some 50 milliseconds, in turns. */
const LIST_WEIGHT = 5_000;

/** `Seller.pickList`. */
@Resolver(() => Seller)
export class SellerPickListResolver {
  @Weighs(LIST_WEIGHT, 10)
  @FieldResolver(() => PickList, {
    nullable: true,
    description: `What to take from the shelves for these orders, added up by location and SKU; at most ${MOST_ORDERS} orders. Without \`purchaseBatchIds\`, the units that can leave now and have no label from here, bought or being bought: a unit with a label is counted as taken. With \`purchaseBatchIds\`, the units in the parcels of these batches, whose labels may be bought already, at the location that each is sent from: the list to pick a batch by. Orders that are pending, cancelled or have left are not in it, nor, without \`purchaseBatchIds\`, orders on hold, which \`isOnHold: true\` asks for. Orders whose buyer asked to cancel are marked, and so are orders on hold that are in it. The location of other units is the one that Amazon assigned, as far as the index knows it. Costs no call.`,
  })
  pickList(
    @Root() { sellerId }: Seller,
    @Arg('filter', () => OrderFilterInput, {
      nullable: true,
      description: 'Which orders; all that can leave when absent.',
    })
    filter: OrderFilterInput | null,
    @Ctx() context: RequestContext,
  ): Promise<PickList> {
    checkListLengths(filter ?? {}, MOST_VALUES);
    return gatherPickList(filter, context.seller(sellerId));
  }
}

@Resolver(() => PickList)
export class PickListResolver {
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "The ids of `filter.ids` that the index has no order of the seller for, as Amazon's order ids, in their order, each once. The other conditions do not matter. Empty without `filter.ids`. Cost: no call.",
  })
  unknownIds(@Root() { listed }: PickList): Promise<readonly string[]> {
    return listed.unknown();
  }

  @FieldResolver(() => PrintFile, {
    nullable: true,
    description:
      'The list on paper, as a PDF. It is made when its link is opened, from the orders at that time. Costs no call; opening it costs one getSupplySource (40/s) for each of the first 20 locations, unless cached, for their names.',
  })
  async sheet(
    @Root() { sellerId, filter, orderCount }: PickList,
    @Ctx() context: RequestContext,
  ): Promise<PrintFile> {
    const job: PickListJob = { kind: 'PICK_LIST', filter };
    const { links } = context.seller(sellerId).shipping.printing;
    const link = await links.linkTo(context.origin.baseUrl, job);
    return new PrintFile({
      ...link,
      contentType: 'application/pdf',
      count: orderCount,
      missing: [],
    });
  }
}

@Resolver(() => PickListLine)
export class PickListLineResolver {
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The location; null when none is known. Cost: none for `id` and `supplySourceId`; else one getSupplySource (40/s) for each location of the request, unless cached.',
  })
  supplySource(
    @Root() { sellerId, supplySourceId }: PickListLine,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> | SupplySource | null {
    const { supplySources } = context.seller(sellerId);
    return supplySourceId === null
      ? null
      : referencedSupplySource(supplySources, supplySourceId, info);
  }

  @FieldResolver(() => Listing, {
    nullable: true,
    description:
      'The listing of its first item, for the picture. Null without a SKU, or when Amazon knows no such listing. Cost: one searchListingsItems (5/s) for each 20 SKUs of the request, unless cached.',
  })
  async listing(
    @Root() { sellerId, sku, orderItems }: PickListLine,
    @Ctx() context: RequestContext,
  ): Promise<Listing | null> {
    const order = orderItems[0]?.order;
    return sku === null || !order ? null : context.seller(sellerId).listings.ofOrder(sku, order);
  }
}
