import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { ShippingQuote } from '../domains/shipping/offers/shipping-quote.type.js';
import { CountsAs, Weighs } from '../graph/list-size.js';
import { InputWarning } from '../graph/user-error.type.js';
import { ADJUSTED, doubtsOfQuote, PACKAGE_DOUBTS } from './package-warnings.js';

const ADVICE = `${ADJUSTED} Quote again with what the packed parcel is, or correct what is known with \`setPackedUnits\`.`;

/** Some 30 microseconds, when the units of a page are read together. */
export const DOUBTS_WEIGHT = 50;

/** `ShippingQuote.warnings`. */
@Resolver(() => ShippingQuote)
export class ShippingQuoteWarningsEdge {
  @CountsAs({ entries: 2 })
  @Weighs(DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], {
    nullable: true,
    description: `Before money is spent: ${PACKAGE_DOUBTS}. An offer can still be bought. Null, with an error in \`errors\`, when the server cannot read what is known. Costs no call.`,
  })
  async warnings(
    @Root() { sellerId, request, quotedAt }: ShippingQuote,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[]> {
    const doubts = await doubtsOfQuote(request, quotedAt, context.seller(sellerId));
    return doubts.map(
      ({ part, message }) =>
        new InputWarning({ path: ['parcel', 'package', part], message: `${message} ${ADVICE}` }),
    );
  }
}
