import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { HoldOrdersPayload } from '../domains/orders/marks/mark-orders.payload.js';
import { Purchase } from '../domains/shipping/purchases/records/purchase.type.js';
import { Needs } from '../graph/access/needs-scope.js';
import { CountsAs } from '../graph/list-size.js';

/** Labels that the field names. */
const MOST_LABELS = 500;

/** `HoldOrdersPayload.labelsBought`. */
@Resolver(() => HoldOrdersPayload)
export class HeldOrdersLabelsEdge {
  @Needs('READ')
  @CountsAs({ perInput: 20 })
  @FieldResolver(() => [Purchase], {
    nullable: true,
    description: `The labels of the orders that were bought before the hold and not cancelled since, at most ${MOST_LABELS}. The hold does not stop their parcels: take each parcel out if it is still there, and cancel the label with \`cancelShipment\`. Files of labels leave them out while the hold lasts. Amazon does not say here whether a parcel has left. Null with an error. Needs the scope \`READ\`. Costs no call.`,
  })
  async labelsBought(
    @Root() { marked }: HoldOrdersPayload,
    @Ctx() context: RequestContext,
  ): Promise<Purchase[] | null> {
    if (!marked) return null;
    const { records } = context.seller(marked.sellerId).shipping;
    const ofOrders = await Promise.all(marked.orderIds.map((id) => records.validLabels(id)));
    return ofOrders.flat().slice(0, MOST_LABELS);
  }
}
