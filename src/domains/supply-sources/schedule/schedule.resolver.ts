import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../context/request-context.js';
import { Needs } from '../../../graph/access/needs-scope.js';
import { checkPageSize } from '../../../graph/connection.args.js';
import { CountsAs, TakesList } from '../../../graph/list-size.js';
import { Seller } from '../../../graph/seller.type.js';
import { referencedSupplySource } from '../referenced-supply-source.js';
import { OpenState, SupplySource } from '../supply-source.type.js';
import {
  CancelScheduledChangeInput,
  MOST_SOURCES,
  ScheduledChangesArgs,
  ScheduleSupplySourceChangeInput,
  ScheduleSupplySourceChangesInput,
  UpdateScheduledChangeInput,
} from './schedule.input.js';
import {
  CancelScheduledChangePayload,
  ScheduleSupplySourceChangePayload,
  ScheduleSupplySourceChangesPayload,
  SupplySourceScheduleResult,
  UpdateScheduledChangePayload,
} from './schedule.payload.js';
import { scheduleMany } from './schedule-many.js';
import { readScheduledChange } from './scheduled-change.mapper.js';
import {
  ScheduledSupplySourceChange,
  ScheduledSupplySourceChangeConnection,
} from './scheduled-change.type.js';

@Resolver(() => ScheduledSupplySourceChange)
export class ScheduledChangeResolver {
  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => ScheduleSupplySourceChangePayload, {
    nullable: true,
    description:
      'Schedules special operating hours of a supply source, such as holidays. Nothing is sent to Amazon before they begin. Changes of the same supply source may not share a day at the same level. Warns of the number of open orders that are due while it closes the supply source, from the index. Null with an error in `errors` when Amazon is in trouble. Cost: one getSupplySource (40/s), none for a key that is on record; later, two getSupplySource and two updateSupplySource (1/s) in the background.',
  })
  async scheduleSupplySourceChange(
    @Arg('input', () => ScheduleSupplySourceChangeInput, {
      description: 'The supply source, the days and the hours.',
    })
    input: ScheduleSupplySourceChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<ScheduleSupplySourceChangePayload> {
    const { scheduledChanges } = context.seller(input.sellerId);
    return new ScheduleSupplySourceChangePayload(await scheduledChanges.schedule(input));
  }

  @Needs('WRITE_SUPPLY_SOURCES')
  @TakesList('supplySourceIds')
  @Mutation(() => ScheduleSupplySourceChangesPayload, {
    nullable: true,
    description: `Schedules the same special operating hours for up to ${MOST_SOURCES} supply sources, such as a holiday of all stores. Each supply source has its own result: one that fails does not prevent the others. Send it again with the same key to schedule those that failed. Nothing is sent to Amazon before the hours begin. Cost: one getSupplySource (40/s) for each supply source without a change under the key; later as \`scheduleSupplySourceChange\`.`,
  })
  async scheduleSupplySourceChanges(
    @Arg('input', () => ScheduleSupplySourceChangesInput, {
      description: 'The supply sources, the days and the hours.',
    })
    input: ScheduleSupplySourceChangesInput,
    @Ctx() context: RequestContext,
  ): Promise<ScheduleSupplySourceChangesPayload> {
    const { scheduledChanges } = context.seller(input.sellerId);
    return new ScheduleSupplySourceChangesPayload(await scheduleMany(scheduledChanges, input));
  }

  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => UpdateScheduledChangePayload, {
    nullable: true,
    description:
      'Changes the plan of special hours that have not begun. Null with an error in `errors` when Amazon is in trouble. Cost: one getSupplySource (40/s).',
  })
  async updateScheduledChange(
    @Arg('input', () => UpdateScheduledChangeInput, {
      description: 'The scheduled change, and its new plan.',
    })
    input: UpdateScheduledChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateScheduledChangePayload> {
    const { scheduledChanges } = context.seller(input.sellerId);
    return new UpdateScheduledChangePayload(await scheduledChanges.update(input));
  }

  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => CancelScheduledChangePayload, {
    nullable: true,
    description:
      'Cancels special hours that have not begun. Those that have begun end now: the server restores the hours before within seconds. They are REVERTING until then and REVERTED afterwards, or still APPLYING while they are being written. Succeeds for one that was cancelled before. Cost: no call.',
  })
  async cancelScheduledChange(
    @Arg('input', () => CancelScheduledChangeInput, { description: 'The scheduled change.' })
    input: CancelScheduledChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelScheduledChangePayload> {
    const { scheduledChanges } = context.seller(input.sellerId);
    return new CancelScheduledChangePayload(await scheduledChanges.cancel(input));
  }

  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The supply source. Null when Amazon no longer knows it. Cost: none for `id` and `supplySourceId`; else one getSupplySource (40/s) for each supply source of the request, unless cached.',
  })
  supplySource(
    @Root() { sellerId, supplySourceId }: ScheduledSupplySourceChange,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySource | null> | SupplySource | null {
    return referencedSupplySource(context.seller(sellerId).supplySources, supplySourceId, info);
  }
}

@Resolver(() => SupplySourceScheduleResult)
export class SupplySourceScheduleResultResolver {
  @FieldResolver(() => ScheduledSupplySourceChange, {
    nullable: true,
    description:
      'The change as it is on record. Null when `error` is set, and with an error in `errors` when Amazon is in trouble.',
  })
  scheduledChange(
    @Root() { outcome }: SupplySourceScheduleResult,
  ): ScheduledSupplySourceChange | null {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }
}

@Resolver(() => SupplySource)
export class SupplySourceScheduleResolver {
  @FieldResolver(() => ScheduledSupplySourceChangeConnection, {
    nullable: true,
    description:
      'Its scheduled changes of operating hours, the first to start first. `openState` and the cut-offs of `shippingStatus` count with them on their days. Cost: no call.',
  })
  scheduledChanges(
    @Root() { sellerId, supplySourceId }: SupplySource,
    @Args(() => ScheduledChangesArgs) args: ScheduledChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ScheduledSupplySourceChangeConnection> {
    checkPageSize(args);
    return context.seller(sellerId).scheduledChanges.records.list(supplySourceId, args);
  }
}

@Resolver(() => OpenState)
export class OpenStateScheduleResolver {
  @CountsAs({ entries: 1 })
  @FieldResolver(() => [ScheduledSupplySourceChange], {
    description:
      'The scheduled changes that set hours from that day to the one at which it opens and closes next, the first to start first. Empty when all are regular hours. Cost: no call.',
  })
  scheduledChanges(@Root() { changes }: OpenState): ScheduledSupplySourceChange[] {
    return changes.map(readScheduledChange);
  }
}

@Resolver(() => Seller)
export class SellerScheduleResolver {
  @FieldResolver(() => ScheduledSupplySourceChangeConnection, {
    nullable: true,
    description:
      'Scheduled changes of operating hours at all supply sources, the first to start first. Cost: no call.',
  })
  scheduledChanges(
    @Root() { sellerId }: Seller,
    @Args(() => ScheduledChangesArgs) args: ScheduledChangesArgs,
    @Ctx() context: RequestContext,
  ): Promise<ScheduledSupplySourceChangeConnection> {
    checkPageSize(args);
    return context.seller(sellerId).scheduledChanges.records.list(null, args);
  }
}
