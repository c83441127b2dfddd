import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Box } from '../domains/packing/box.type.js';
import { PurchasePackage } from '../domains/shipping/purchases/records/purchase-package.type.js';

/** `PurchasePackage.box`. */
@Resolver(() => PurchasePackage)
export class PurchasePackageBoxEdge {
  @FieldResolver(() => Box, {
    nullable: true,
    description:
      'Its saved box as it is now. Null without one, and when it was deleted. Cost: no call.',
  })
  async box(
    @Root() { sellerId, boxId }: PurchasePackage,
    @Ctx() context: RequestContext,
  ): Promise<Box | null> {
    return boxId === null ? null : context.seller(sellerId).packing.box(boxId);
  }
}
