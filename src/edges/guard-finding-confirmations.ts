import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { Confirmation } from '../domains/confirmations/confirmation.type.js';
import { GuardFinding } from '../domains/shipping/purchases/buy/guarded.result.js';

/** `GuardFinding.confirmations`. */
@Resolver(() => GuardFinding)
export class GuardFindingConfirmationsEdge {
  @FieldResolver(() => [Confirmation], {
    nullable: 'itemsAndList',
    description:
      'The confirmations that it rests on, as they are now; empty for other guards. Costs no call.',
  })
  confirmations(
    @Root() { sellerId, rests }: GuardFinding,
    @Ctx() context: RequestContext,
  ): Promise<Confirmation | null>[] {
    const { records } = context.seller(sellerId).confirmations;
    return rests.map(({ batchKey, position }) => records.find(batchKey, String(position)));
  }
}
