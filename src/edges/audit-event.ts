import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { AuditEvent } from '../domains/access/audit/audit-event.type.js';
import { sellerOf } from '../domains/sellers/seller-of.js';
import { Weighs } from '../graph/list-size.js';
import { Node } from '../graph/node.type.js';
import { Seller } from '../graph/seller.type.js';
import { ID_WEIGHT, readNode } from './node.js';

/** `AuditEvent.seller` and `AuditEvent.subject`. */
@Resolver(() => AuditEvent)
export class AuditEventEdge {
  @FieldResolver(() => Seller, {
    nullable: true,
    description:
      'The seller that it was about; null for none, and for one that is no longer configured. Cost: no call.',
  })
  seller(@Root() { sellerId }: AuditEvent, @Ctx() context: RequestContext): Seller | null {
    const account = sellerId === null ? null : context.account(sellerId);
    return account && sellerOf(account);
  }

  @Weighs(1, ID_WEIGHT)
  @FieldResolver(() => Node, {
    nullable: true,
    description:
      'What it was about, as it is now; null when there is no single object, or none with the id. Cost: that of the same object elsewhere.',
  })
  async subject(
    @Root() { subjectId }: AuditEvent,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return subjectId === null ? null : readNode(subjectId, ['subjectId'], context, info);
  }
}
