import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import type { SellerScope } from '../context/seller-scope.js';
import { BuyShippingPayload } from '../domains/shipping/purchases/buy/buy-shipping.payload.js';
import { replayWarning } from '../domains/shipping/purchases/buy/replay-warning.js';
import { PurchasePackage } from '../domains/shipping/purchases/records/purchase-package.type.js';
import { CountsAs, Weighs } from '../graph/list-size.js';
import { InputWarning } from '../graph/user-error.type.js';
import { ADJUSTED, doubtsOfPurchase, FEWER_DOUBTS, PACKAGE_DOUBTS } from './package-warnings.js';
import { CLOSED_PLACE_DOUBT } from './closed-place-doubts.js';
import { doubtsOfLabel } from './label-doubts.js';
import type { LabelAdvice, LabelDoubt } from './label-doubts.js';
import { PACKAGING_DOUBT } from './packaging-doubts.js';
import { SHIP_FROM_DOUBT } from './ship-from-doubts.js';
import { DOUBTS_WEIGHT } from './shipping-quote-warnings.js';

const ADVICE = `${ADJUSTED} Check the packed parcel. If the label is wrong, cancel it with \`cancelShipment\` and buy another one with \`shipAgain\`; if what is known is wrong, correct it with \`setPackedUnits\`.`;

const LABEL_ADVICE: LabelAdvice = {
  package: ADVICE,
  shipFrom:
    'If the parcel is at the assigned place, cancel the label with `cancelShipment` and buy another one with `shipAgain` and that place in `shipFrom`. If it leaves from the other one, name that place in `shipFrom` of `confirmShipment`.',
  closedPlace:
    'Hand the parcel over there nevertheless, or cancel the label with `cancelShipment` and buy another one with `shipAgain` and an open place in `shipFrom`: `shipFromSuggestions` has those that are in time.',
  service:
    'The carrier charges more for a parcel in other packaging, or returns it. Pack the parcel in that packaging, or cancel the label with `cancelShipment` and buy one of another service with `shipAgain`.',
};

/** `PurchasePackage.warnings`. */
@Resolver(() => PurchasePackage)
export class PurchasePackageWarningsEdge {
  @CountsAs({ entries: 2 })
  @Weighs(DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], {
    nullable: true,
    description: `By what is known now: ${PACKAGE_DOUBTS}. ${FEWER_DOUBTS} The path leads to the part of this package. Null, with an error in \`errors\`, when the server cannot read what is known. Costs no call.`,
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
    description: `With \`isReplay\`, that the label was bought before, and how to buy another one when it was cancelled since. Also ${PACKAGE_DOUBTS}. ${FEWER_DOUBTS} Also ${SHIP_FROM_DOUBT}. Also ${CLOSED_PLACE_DOUBT}. Also ${PACKAGING_DOUBT}. The label is still bought. \`ShippingQuote.warnings\` has the first two before. Null when \`error\` is set. Costs no call.`,
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
    const doubts = purchase ? await doubtsOfLabel(purchase, scope, LABEL_ADVICE) : [];
    const pathOf = shownOrder?.offerId ? () => ['input', 'offerId'] : pathInRequest;
    return [
      ...(isReplay ? [replayWarning(key, purchase?.refundState ?? null)] : []),
      ...doubts.map(({ part, message }) => new InputWarning({ path: pathOf(part), message })),
    ];
  }
}

function pathInRequest(part: LabelDoubt['part']): string[] {
  const request = ['input', 'request'];
  if (part === 'service') return [...request, 'choose', 'shippingServiceId'];
  return part === 'shipFrom'
    ? [...request, 'parcel', 'shipFrom']
    : [...request, 'parcel', 'package', part];
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
