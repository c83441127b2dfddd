import type { GraphQLError } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { QUOTE_WEIGHT } from '../../domains/shipping/offers/shipping-quote.service.js';
import type { RequestContext } from '../../context/request-context.js';
import { Order } from '../../domains/orders/order.type.js';
import { ShippingQuoteArgs } from '../../domains/shipping/offers/shipping-quote.input.js';
import { ShippingQuote } from '../../domains/shipping/offers/shipping-quote.type.js';
import { momentAsked } from '../../graph/moment-argument.js';
import { DateTime } from '../../graph/scalars.js';
import { QUOTE_FIELD, quoteOrder } from '../../edges/order-quote.js';
import { refuseInput } from '../../graph/input-issues.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { excludedFrom, suggestionsFor } from './ship-from-answer.js';
import { ExcludedShipFrom, ShipFromSuggestion } from './ship-from-suggestion.type.js';
import { ShipFromSuggestions } from './ship-from-suggestions.type.js';
import { CountsAs, PagesUpTo, Weighs } from '../../graph/list-size.js';
import { refusedArgument } from '../../graph/refused-argument.js';

const MOST = 20;

@ArgsType()
class ShipFromSuggestionsArgs {
  @Field(() => Int, {
    defaultValue: 5,
    description: `How many locations at the most: 1 to ${MOST}.`,
  })
  first!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The moment to plan from, up to the year 9998; now when absent.',
  })
  at?: Date | null;
}

/** The opening hours of each location are evaluated twice: some 0.6 milliseconds for 20 locations. */
const SUGGESTION_WEIGHT = 1_000;

/** `Order.shipFromSuggestions`: the best locations to ship an order from. Amazon has no operation for it. */
@Resolver(() => Order)
export class OrderShipFromSuggestionsEdge {
  @Weighs(SUGGESTION_WEIGHT)
  @PagesUpTo(MOST)
  @FieldResolver(() => ShipFromSuggestions, {
    nullable: true,
    description:
      'Where it could be shipped from: the locations that have what is still to be shipped, by stock, opening hours and the time that is left. Cost: one searchListingsItems (5/s) for each 20 SKUs, one getSupplySource (40/s) for each location with stock; none for what is remembered.',
  })
  async shipFromSuggestions(
    @Root() order: Order,
    @Args(() => ShipFromSuggestionsArgs) { first, at }: ShipFromSuggestionsArgs,
    @Ctx() context: RequestContext,
  ): Promise<ShipFromSuggestions> {
    if (first < 1 || first > MOST) throw outOfRange(first);
    return suggestionsFor(order, context.seller(order.sellerId), { first, at: momentAsked(at) });
  }
}

/** `ShipFromSuggestions.excluded`. */
@Resolver(() => ShipFromSuggestions)
export class ShipFromSuggestionsEdge {
  @CountsAs({ entries: 20 })
  @FieldResolver(() => [ExcludedShipFrom], {
    nullable: true,
    description:
      'The locations that it can not leave from, each with the reason. A location without stock is not examined further. Empty when nothing is left to ship. Cost: one getSupplySources for each 50 locations of the seller, unless they are remembered.',
  })
  excluded(
    @Root() answer: ShipFromSuggestions,
    @Ctx() context: RequestContext,
  ): Promise<ExcludedShipFrom[]> {
    return excludedFrom(answer, context.seller(answer.order.sellerId));
  }
}

/** Fields of a suggestion that cost a separate call. */
@Resolver(() => ShipFromSuggestion)
export class ShipFromSuggestionEdge {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is the location that Amazon assigned the order to; null when that is open, or can not be known. Cost: that of `Order.supplySource`, once for all suggestions.',
  })
  async isAssigned(
    @Root() { order, supplySource }: ShipFromSuggestion,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const assigned = await context.seller(order.sellerId).orders.supplySourceId(order);
    return assigned === null ? null : assigned === supplySource.supplySourceId;
  }

  @Weighs(...QUOTE_WEIGHT)
  @FieldResolver(() => ShippingQuote, {
    nullable: true,
    description:
      'What can be bought for a parcel that leaves from there. Null when the location has not all that is left, no address that a carrier accepts, or nothing is left to ship. `parcel.shipFrom` must be absent. Default of `parcel.shipDate`: the earliest hand-over, rounded up to the hour where that is still in time. Cost: one getEligibleShipmentServices (6/s) for each suggestion, unless it was requested in the last 30 seconds.',
  })
  async shippingQuote(
    @Root() suggestion: ShipFromSuggestion,
    @Args(() => ShippingQuoteArgs) args: ShippingQuoteArgs,
    @Ctx() context: RequestContext,
  ): Promise<ShippingQuote | null> {
    const { order, supplySource, canShipWholeOrder, hasSenderAddress } = suggestion;
    if (!canShipWholeOrder || !hasSenderAddress) return null;
    if (args.parcel?.shipFrom) throw placeIsDecided();
    const { supplySourceId } = supplySource;
    const place = { supplySourceId, shipDate: suggestion.plannedShipDate };
    return quoteOrder(order, args, context.seller(order.sellerId), place);
  }
}

function placeIsDecided(): GraphQLError {
  const accepted =
    'absent in the quote of a suggestion, whose parcel leaves from the suggested location';
  return refuseInput([new InputIssue([QUOTE_FIELD, 'parcel', 'shipFrom'], accepted)]);
}

function outOfRange(first: number): GraphQLError {
  return refusedArgument(['first'], `a whole number from 1 to ${MOST}`, first);
}
