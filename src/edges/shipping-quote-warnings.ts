import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ShippingQuote } from '../domains/shipping/offers/shipping-quote.type.js';
import { CountsAs, Weighs } from '../graph/list-size.js';
import { InputWarning } from '../graph/user-error.type.js';
import { CLOSED_PLACE_DOUBT, closedPlaceDoubt } from './closed-place-doubts.js';
import { SHIP_FROM_DOUBT, shipFromDoubt } from './ship-from-doubts.js';
import { ADJUSTED, doubtsOfQuote, FEWER_DOUBTS, PACKAGE_DOUBTS } from './package-warnings.js';

const ADVICE = `${ADJUSTED} Quote again with what the packed parcel is, or correct what is known with \`setPackedUnits\`.`;

const SHIP_FROM_ADVICE =
  'If the parcel is at the assigned place, quote again with that place in `shipFrom`. If it leaves from the other one, buy here, and name that place in `shipFrom` of `confirmShipment`.';

const CLOSED_PLACE_ADVICE =
  'Buy if the parcel is handed over there nevertheless. Otherwise quote from an open place: `shipFromSuggestions` has those that are in time.';

/** Some 30 microseconds, when the units of a page are read together. */
export const DOUBTS_WEIGHT = 50;

/** `ShippingQuote.warnings`. */
@Resolver(() => ShippingQuote)
export class ShippingQuoteWarningsEdge {
  @CountsAs({ entries: 4 })
  @Weighs(DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], {
    nullable: true,
    description: `Before money is spent: ${PACKAGE_DOUBTS}. ${FEWER_DOUBTS} Also ${SHIP_FROM_DOUBT}. Also ${CLOSED_PLACE_DOUBT}. An offer can still be bought. Null, with an error in \`errors\`, when the server cannot read what is known. Costs no call.`,
  })
  async warnings(
    @Root() { sellerId, request, quotedAt }: ShippingQuote,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[]> {
    const scope = context.seller(sellerId);
    const { amazonOrderId, items } = request.parcel;
    const supplySourceId = request.given?.shipFrom.supplySourceId ?? null;
    const sent = { amazonOrderId, items, supplySourceId };
    const [doubts, place, closed] = await Promise.all([
      doubtsOfQuote(request, quotedAt, scope),
      shipFromDoubt(sent, scope),
      closedPlaceDoubt(sent, scope),
    ]);
    const warnings = doubts.map(({ part, message }) => ({
      path: ['parcel', 'package', part],
      message: `${message} ${ADVICE}`,
    }));
    const path = ['parcel', 'shipFrom'];
    if (place !== null) warnings.push({ path, message: `${place} ${SHIP_FROM_ADVICE}` });
    if (closed !== null) warnings.push({ path, message: `${closed} ${CLOSED_PLACE_ADVICE}` });
    return warnings.map((one) => new InputWarning(one));
  }
}
