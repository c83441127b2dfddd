import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { referencedSupplySource } from '../../domains/supply-sources/referenced-supply-source.js';
import { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { Weighs } from '../../graph/list-size.js';
import { selectedFields } from '../../graph/look-ahead.js';
import { LocalDate } from '../../graph/scalars.js';
import { Seller } from '../../graph/seller.type.js';
import { addUpCosts, MOST_COST_DAYS } from './add-up-costs.js';
import { ShippingCostGroup, ShippingCosts } from './shipping-costs.type.js';

/** An estimate of 10 ms for a month of 5,000 labels. */
const COSTS_WEIGHT = 15_000;

/** Where the answer has sums. */
const SUMS = [['groups', 'sums'], ['carriers', 'sums'], ['totals']] as const;

/** The counts of the sums that read the orders. */
const LATE = ['lateCount', 'lateUnknownCount'] as const;

/** `Seller.shippingCosts`. */
@Resolver(() => Seller)
export class SellerShippingCostsResolver {
  @Weighs(COSTS_WEIGHT)
  @FieldResolver(() => ShippingCosts, {
    nullable: true,
    description:
      'What the labels that were bought with this API in a period cost, what came back of it, and how many were bought after the latest ship time of the order, by location, carrier, service and currency, and by carrier: exact sums from the ledger. A label counts on the day of its `settledAt` in the time zone of its location, as in `endOfDay`, and also when it was cancelled since: its refund is shown next to its cost, on the day of the purchase. Prices are those at the time of the purchase; later corrections of a carrier are not known. Adds up at most 100,000 labels. Cost: none for locations that were read within a day; else one getSupplySource (40/s) for each location of the labels, for its time zone.',
  })
  shippingCosts(
    @Root() { sellerId }: Seller,
    @Arg('from', () => LocalDate, {
      description: 'The first day, in the time zone of each location.',
    })
    from: string,
    @Arg('to', () => LocalDate, {
      description: `The last day, which is included: at most ${MOST_COST_DAYS} days together.`,
    })
    to: string,
    @Arg('supplySourceId', () => ID, {
      nullable: true,
      description: 'Only this location; all when absent.',
    })
    supplySourceId: string | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ShippingCosts> {
    const asked = {
      from,
      to,
      supplySourceId: supplySourceId ?? null,
      countsLate: SUMS.some((path) => LATE.some((name) => selectedFields(info, ...path).has(name))),
    };
    return addUpCosts(sellerId, asked, context.seller(sellerId));
  }
}

/** Fields of a group that read more. */
@Resolver(() => ShippingCostGroup)
export class ShippingCostGroupResolver {
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The location that the parcels leave from. Null for an address, and for purchases of an earlier version of the server. Cost: none for `id` and `supplySourceId`; else one getSupplySource (40/s) for each location of the request, unless cached.',
  })
  supplySource(
    @Root() { sellerId, supplySourceId }: ShippingCostGroup,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> | SupplySource | null {
    if (supplySourceId === null) return null;
    return referencedSupplySource(context.seller(sellerId).supplySources, supplySourceId, info);
  }
}
