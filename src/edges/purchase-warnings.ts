import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import type { SellerScope } from '../context/seller-scope.js';
import { BuyShippingPayload } from '../domains/shipping/purchases/buy/buy-shipping.payload.js';
import { replayWarning } from '../domains/shipping/purchases/buy/replay-warning.js';
import { PurchasePackage } from '../domains/shipping/purchases/records/purchase-package.type.js';
import { CountsAs, Weighs } from '../graph/list-size.js';
import { InputWarning } from '../graph/user-error.type.js';
import { ADJUSTED, doubtsOfPurchase, PACKAGE_DOUBTS } from './package-warnings.js';
import { DOUBTS_WEIGHT } from './shipping-quote-warnings.js';

const ADVICE = `${ADJUSTED} Check the packed parcel. If the label is wrong, cancel it with \`cancelShipment\` and buy another one with \`shipAgain\`; if what is known is wrong, correct it with \`setPackedUnits\`.`;

/** `PurchasePackage.warnings`. */
@Resolver(() => PurchasePackage)
export class PurchasePackageWarningsEdge {
  @CountsAs({ entries: 2 })
  @Weighs(DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], {
    nullable: true,
    description: `By what is known now: ${PACKAGE_DOUBTS}. The path leads to the part of this package. Null, with an error in \`errors\`, when the server cannot read what is known. Costs no call.`,
  })
  warnings(@Root() one: PurchasePackage, @Ctx() context: RequestContext): Promise<InputWarning[]> {
    const pathOf = (part: string) => ['package', part];
    return warningsOfPackage(one, context.seller(one.sellerId), pathOf);
  }
}

/** `BuyShippingPayload.warnings`. */
@Resolver(() => BuyShippingPayload)
export class BuyShippingWarningsEdge {
  @Weighs(DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], {
    nullable: true,
    description: `With \`isReplay\`, that the label was bought before, and how to buy another one when it was cancelled since. Also ${PACKAGE_DOUBTS}: the label is still bought, and \`ShippingQuote.warnings\` has them before. Null when \`error\` is set. Costs no call.`,
  })
  async warnings(
    @Root() { error, isReplay, shownPurchase, shownOrder }: BuyShippingPayload,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[] | null> {
    if (error) return null;
    if (!shownPurchase) return [];
    const { sellerId, key } = shownPurchase;
    const scope = context.seller(sellerId);
    const purchase = await scope.shipping.records.find(key);
    const one = purchase && (await scope.shipping.records.package(purchase));
    const pathOf = (part: string) =>
      shownOrder?.offerId ? ['input', 'offerId'] : ['input', 'request', 'parcel', 'package', part];
    return [
      ...(isReplay ? [replayWarning(key, purchase?.refundState ?? null)] : []),
      ...(one ? await warningsOfPackage(one, scope, pathOf) : []),
    ];
  }
}

async function warningsOfPackage(
  one: PurchasePackage,
  scope: SellerScope,
  pathOf: (part: string) => string[],
): Promise<InputWarning[]> {
  const doubts = await doubtsOfPurchase(one, scope);
  return doubts.map(
    ({ part, message }) =>
      new InputWarning({ path: pathOf(part), message: `${message} ${ADVICE}` }),
  );
}
