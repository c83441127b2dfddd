import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { readNode } from '../../edges/node.js';
import { CountsAs, Weighs } from '../../graph/list-size.js';
import { Node } from '../../graph/node.type.js';
import { Seller } from '../../graph/seller.type.js';
import { lookUp, MOST_MATCHES } from './look-up.js';
import { LookupMatch } from './lookup.type.js';

/** `Seller.lookup`: what a barcode scanner has read. */
@Resolver(() => Seller)
export class SellerLookupEdge {
  @Weighs(500)
  @CountsAs({ entries: MOST_MATCHES })
  @FieldResolver(() => [LookupMatch], {
    nullable: true,
    description: `Finds what a barcode scanner has read, or a person has typed: an id of this graph, of an order (also without its hyphens), an order item or a shipment, the seller's own order number, the key of a purchase, a tracking number, also within a barcode of USPS or FedEx, a SKU, or the product number of a listing. Ignores what scanners add: control characters such as FNC1, a symbology identifier such as \`]C1\`, and blanks around the code. Returns all matches, up to ${MOST_MATCHES}, in the order of \`LookupKey\`. A purchase comes before its shipment and its order; a SKU finds the items of orders that can leave, the earliest ship-by time first, and then the listing. An empty list when nothing has the code. A shipment that was not bought with this API is not found by its id. Cost: no call when the index or the ledger has it. Else one getOrder (0.5/s) for a code in the form of an order id, and one searchListingsItems (5/s) for each marketplace of the seller until one has the product number, if its check digit is right, or the SKU.`,
  })
  lookup(
    @Root() { sellerId }: Seller,
    @Arg('code', () => String, {
      description: 'The code, as the scanner sends it; up to 200 characters.',
    })
    code: string,
    @Ctx() context: RequestContext,
  ): Promise<LookupMatch[]> {
    return lookUp(code, context.seller(sellerId));
  }
}

@Resolver(() => LookupMatch)
export class LookupMatchNodeEdge {
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'The object: an `Order`, `OrderItem`, `Purchase`, `Shipment` or `Listing`, and for an id any object of the seller. Null when Amazon no longer has it. Cost: that of the same object elsewhere.',
  })
  node(
    @Root() { nodeId }: LookupMatch,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return readNode(nodeId, ['code'], context, info);
  }
}
