import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import type { PurchaseId } from '../../../../store/purchases/purchase.js';
import { AttachShipmentInput, SettlePurchaseInput } from './purchase.input.js';
import { AttachShipmentPayload, SettlePurchasePayload } from './purchase.payload.js';
import { Needs } from '../../../../graph/access/needs-scope.js';
import { Purchase } from './purchase.type.js';

/** Mutations with which a person settles a purchase. */
@Resolver()
export class PurchaseSettlingResolver {
  @Needs('PURCHASE')
  @Mutation(() => SettlePurchasePayload, {
    nullable: true,
    description:
      'Settles a purchase whose outcome is unknown, as a person has found out. The ledger keeps who, how and when for good. Also withdraws a purchase that has not been sent. The server checks the outcome with Amazon; `force` skips what Amazon may not show yet. Null with an error in `errors` when Amazon is in trouble. Cost: one getShipment (1/s) for a shipment id; one getOrder (0.5/s) for a tracking number, and for `notPurchased` without `force`.',
  })
  async settlePurchase(
    @Arg('input', () => SettlePurchaseInput, {
      description: 'The purchase, and what became of it.',
    })
    input: SettlePurchaseInput,
    @Ctx() context: RequestContext,
  ): Promise<SettlePurchasePayload> {
    const { shipping, account } = context.seller(input.sellerId);
    const result = await shipping.settling.settle(input);
    return new SettlePurchasePayload(result, { sellerId: account.id, key: input.purchaseId });
  }

  @Needs('PURCHASE')
  @Mutation(() => AttachShipmentPayload, {
    nullable: true,
    description:
      'Gives a purchase the shipment whose id it lacks, so that its label, its refund and `Order.shipments` work. The shipment must be of the order and have the items and the tracking number of the purchase. Reading or cancelling such a shipment with this API does the same. Null with an error in `errors` when Amazon is in trouble. Cost: one getShipment (1/s).',
  })
  async attachShipment(
    @Arg('input', () => AttachShipmentInput, { description: 'The purchase and its shipment.' })
    input: AttachShipmentInput,
    @Ctx() context: RequestContext,
  ): Promise<AttachShipmentPayload> {
    const { shipping, account } = context.seller(input.sellerId);
    const result = await shipping.settling.attach(input);
    return new AttachShipmentPayload(result, { sellerId: account.id, key: input.purchaseId });
  }
}

interface ShowsPurchase {
  readonly changed: Purchase | null;
  readonly unchanged: PurchaseId | null;
}

function purchaseField(payload: abstract new (...args: never[]) => ShowsPurchase) {
  @Resolver(() => payload)
  class SettledPurchaseResolver {
    @FieldResolver(() => Purchase, {
      nullable: true,
      description:
        'The purchase of the input as it is now, also with `EvidenceDisagrees` and `PurchaseNotUnsettled`. Null with other errors. Cost: no call.',
    })
    async purchase(
      @Root() { changed, unchanged }: ShowsPurchase,
      @Ctx() context: RequestContext,
    ): Promise<Purchase | null> {
      if (!unchanged) return changed;
      return context.seller(unchanged.sellerId).shipping.records.find(unchanged.key);
    }
  }
  return SettledPurchaseResolver;
}

/** The field `purchase` of each payload. */
export const SETTLED_PURCHASE_RESOLVERS = [SettlePurchasePayload, AttachShipmentPayload].map(
  purchaseField,
);
