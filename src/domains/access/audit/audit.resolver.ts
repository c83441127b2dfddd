import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import { checkPageSize } from '../../../graph/connection.args.js';
import { Seller } from '../../../graph/seller.type.js';
import { AUDIT_LIMITS } from '../../../store/audit/list-events.js';
import { Viewer } from '../viewer.type.js';
import { AuditEventConnection } from './audit-event.type.js';
import { AuditLogArgs } from './audit-filter.input.js';

@Resolver(() => Viewer)
export class ViewerAuditLogResolver {
  @Needs('MANAGE')
  @FieldResolver(() => AuditEventConnection, {
    nullable: true,
    description:
      'What was done for all sellers and with access keys, and failed authentications, the newest first. Needs the scope `MANAGE`. Cost: no call.',
  })
  auditLog(
    @Root() _: Viewer,
    @Args(() => AuditLogArgs) args: AuditLogArgs,
    @Ctx() { auditLog }: RequestContext,
  ): Promise<AuditEventConnection> {
    checkPageSize(args);
    return auditLog.list(null, args);
  }
}

@Resolver(() => Seller)
export class SellerAuditLogResolver {
  @Needs('MANAGE')
  @FieldResolver(() => AuditEventConnection, {
    nullable: true,
    description:
      'What was done for the seller, the newest first. Needs the scope `MANAGE`. Cost: no call.',
  })
  auditLog(
    @Root() { sellerId }: Seller,
    @Args(() => AuditLogArgs) args: AuditLogArgs,
    @Ctx() { auditLog }: RequestContext,
  ): Promise<AuditEventConnection> {
    checkPageSize(args);
    return auditLog.list(sellerId, args);
  }
}

@Resolver(() => AuditEventConnection)
export class AuditEventConnectionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: `The number of entries on all pages. Null when the server would have to test more than ${AUDIT_LIMITS.testedAtMost.toLocaleString('en-US')} entries one by one for several conditions together; add a period to the filter. Counted when selected. Costs no call.`,
  })
  totalCount(@Root() { counted }: AuditEventConnection): Promise<number | null> {
    return counted();
  }
}
