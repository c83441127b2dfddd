import type { Eventual } from '../../graph/eventual.js';
import { Seller } from '../../graph/seller.type.js';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { Weighs } from '../../graph/list-size.js';
import type { RequestContext } from '../../context/request-context.js';
import { fieldTurns } from '../../runtime/background/timed-turns.js';
import { Cacheable } from '../../graph/cacheable.js';
import { FromParent } from '../../graph/parent-value.js';
import { momentAsked } from '../../graph/moment-argument.js';
import { DateTime } from '../../graph/scalars.js';
import { Capabilities } from './capabilities.type.js';
import { SupplySourceChannel, channelConfiguration } from './channel.js';
import { OPEN_STATE_SPAN, openStateOf, stateChangesAt } from './open-state.js';
import { noHoursReason } from './schedule/dated-hours.js';
import { OperationalConfiguration } from './operational-configuration.type.js';
import { SupplySourcesArgs } from './supply-source-filter.input.js';
import { MOST_EXAMINED, supplySourcePage } from './supply-source-page.js';
import {
  NoOpenStateReason,
  OpenState,
  SupplySource,
  SupplySourceConfiguration,
  SupplySourceConnection,
  SupplySourceStatus,
} from './supply-source.type.js';
import { versionOf } from './supply-source-version.js';
import type { SupplySourceDetail } from './supply-source.type.js';

const CHANNEL = {
  nullable: true,
  description: 'The channel meant; the supply source as a whole when absent.',
} as const;

async function detail<Key extends keyof SupplySourceDetail>(
  source: SupplySource,
  context: RequestContext,
  key: Key,
): Promise<SupplySourceDetail[Key]> {
  return (await inFull(source, context))?.detail?.[key] ?? null;
}

/** Reads a field of the details, which a full source has. */
function ofDetail(key: keyof SupplySourceDetail) {
  return (source: SupplySource): unknown => source.detail?.[key];
}

async function inFull(source: SupplySource, context: RequestContext): Promise<SupplySource | null> {
  return source.detail
    ? source
    : context.seller(source.sellerId).supplySources.byId(source.supplySourceId);
}

/** Measured: 15 microseconds when the days of the time zone are cached, 200 otherwise. */
const OPEN_STATE_WEIGHT = 40;

@Resolver(() => SupplySource)
export class SupplySourceResolver {
  @Cacheable()
  @FieldResolver(() => SupplySourceStatus, {
    nullable: true,
    description:
      'Whether it takes part in fulfilment. Null when Amazon does not say, or says what this version does not know.',
  })
  @FromParent(ofDetail('status'))
  status(
    @Root() source: SupplySource,
    @Ctx() context: RequestContext,
  ): Promise<SupplySourceDetail['status']> {
    return detail(source, context, 'status');
  }

  @Cacheable()
  @FieldResolver(() => SupplySourceConfiguration, {
    nullable: true,
    description: 'Its configuration as a whole.',
  })
  @FromParent(ofDetail('configuration'))
  configuration(
    @Root() source: SupplySource,
    @Ctx() context: RequestContext,
  ): Promise<SupplySourceDetail['configuration']> {
    return detail(source, context, 'configuration');
  }

  @Cacheable()
  @FieldResolver(() => Capabilities, { nullable: true, description: 'What it can do.' })
  @FromParent(ofDetail('capabilities'))
  capabilities(
    @Root() source: SupplySource,
    @Ctx() context: RequestContext,
  ): Promise<SupplySourceDetail['capabilities']> {
    return detail(source, context, 'capabilities');
  }

  @Cacheable()
  @FieldResolver(() => DateTime, { nullable: true, description: 'When it was created.' })
  @FromParent(ofDetail('createdAt'))
  createdAt(
    @Root() source: SupplySource,
    @Ctx() context: RequestContext,
  ): Promise<SupplySourceDetail['createdAt']> {
    return detail(source, context, 'createdAt');
  }

  @Cacheable()
  @FieldResolver(() => DateTime, { nullable: true, description: 'When it was last changed.' })
  @FromParent(ofDetail('updatedAt'))
  updatedAt(
    @Root() source: SupplySource,
    @Ctx() context: RequestContext,
  ): Promise<SupplySourceDetail['updatedAt']> {
    return detail(source, context, 'updatedAt');
  }

  @Cacheable()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Changes with each change of its fields. Pass it as `expectedVersion` to change the supply source only as you have seen it.',
  })
  async version(
    @Root() source: SupplySource,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    const full = await inFull(source, context);
    return full && versionOf(full);
  }

  @Cacheable()
  @FieldResolver(() => OperationalConfiguration, {
    nullable: true,
    description:
      'What applies to a channel: each part from the channel, or from the nearest further level that has it (curbside pickup, pickup, outbound, configuration). Not in the REST API.',
  })
  async effectiveOperationalConfiguration(
    @Root() source: SupplySource,
    @Arg('channel', () => SupplySourceChannel, CHANNEL) channel: SupplySourceChannel | null,
    @Ctx() context: RequestContext,
  ): Promise<OperationalConfiguration | null> {
    return channelConfiguration((await inFull(source, context))?.detail ?? null, channel);
  }

  @Weighs(OPEN_STATE_WEIGHT)
  @Cacheable('schedules')
  @FieldResolver(() => OpenState, {
    nullable: true,
    description:
      'Whether it is open, when it opens next and when it closes next, in its own time zone. Computed with the hours that Amazon has now, and with those of `scheduledChanges` on their days: also before they are written, and not after their end. `scheduledChanges` of the answer names them. Only the hours count: an `INACTIVE` one, which ships no orders, has its hours too, so read `status` as well. An archived one is closed and never opens. Null when its hours or its time zone are not known: `noOpenStateReason` says which. Not in the REST API.',
  })
  async openState(
    @Root() source: SupplySource,
    @Arg('at', () => DateTime, {
      nullable: true,
      description: 'The moment meant, up to the year 9998; now when absent.',
    })
    at: Date | null,
    @Arg('channel', () => SupplySourceChannel, CHANNEL) channel: SupplySourceChannel | null,
    @Ctx() context: RequestContext,
  ): Promise<OpenState | null> {
    const moment = momentAsked(at);
    const known = (await inFull(source, context))?.detail ?? null;
    const { sellerId, supplySourceId } = source;
    const { beforeMs, afterMs } = OPEN_STATE_SPAN;
    const atMs = moment.getTime();
    const changes = await context
      .seller(sellerId)
      .scheduledChanges.records.deciding(supplySourceId, atMs - beforeMs, atMs + afterMs);
    // Many aliases of one source become ready together, and each computes for up to 1 ms. An await without a wait would let
    // all of them pass before the first has computed.
    const wait = fieldTurns.next();
    if (wait) await wait;
    const state = openStateOf(known, channel, moment, changes);
    if (!at) context.changesAt(stateChangesAt(state, moment));
    return state;
  }

  @Cacheable()
  @FieldResolver(() => NoOpenStateReason, {
    nullable: true,
    description:
      'Why `openState` is null for the same `channel`, and what to do about it. Null when `openState` is known. Not in the REST API.',
  })
  async noOpenStateReason(
    @Root() source: SupplySource,
    @Arg('channel', () => SupplySourceChannel, CHANNEL) channel: SupplySourceChannel | null,
    @Ctx() context: RequestContext,
  ): Promise<NoOpenStateReason | null> {
    return noHoursReason((await inFull(source, context))?.detail ?? null, channel);
  }
}

@Resolver(() => Seller)
export class SellerSupplySourcesResolver {
  @Cacheable()
  @FieldResolver(() => SupplySourceConnection, {
    nullable: true,
    description: `The seller's supply sources, in Amazon's order. Amazon has no filter: a page with \`filter.search\` examines at most ${MOST_EXAMINED.bySearch} supply sources, one with \`filter.statuses\` at most ${MOST_EXAMINED.byStatus}. So it can have fewer than \`first\`, even none: continue with \`endCursor\` while \`hasNextPage\` is true. Cost: one getSupplySources (10/s) a page, with a filter for each 50 examined; one getSupplySource (40/s) for each supply source when a field beyond \`id\`, \`supplySourceId\`, \`supplySourceCode\`, \`alias\` and \`address\` is selected, and for each one examined by status, unless cached.`,
  })
  supplySources(
    @Root() { sellerId }: Seller,
    @Args(() => SupplySourcesArgs) args: SupplySourcesArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SupplySourceConnection> {
    return supplySourcePage(context.seller(sellerId).supplySources, args, info);
  }

  @Cacheable()
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      "One of the seller's supply sources; null when Amazon knows none with this id. Cost: one getSupplySource.",
  })
  supplySource(
    @Root() { sellerId }: Seller,
    @Arg('id', () => ID, { description: "Amazon's supplySourceId." }) id: string,
    @Ctx() context: RequestContext,
  ): Eventual<SupplySource | null> {
    return context.seller(sellerId).supplySources.byId(id);
  }
}
