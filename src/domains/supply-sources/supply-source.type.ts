import { Field } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import { PageInfo } from '../../graph/connection.type.js';
import { describeEnum, enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import { DateTime, TimeZone } from '../../graph/scalars.js';
import type { Capabilities } from './capabilities.type.js';
import { OperationalConfiguration } from './operational-configuration.type.js';
import { globalId } from '../../graph/global-id.js';
import { Node, SellerOwned } from '../../graph/node.type.js';
import type { ScheduledChangeRecord } from '../../store/scheduled-changes/scheduled-change.js';

export enum SupplySourceStatus {
  ACTIVE = 'Active',
  INACTIVE = 'Inactive',
  ARCHIVED = 'Archived',
}

describeEnum({ SupplySourceStatus }, 'Whether a supply source takes part in fulfilment.', {
  ACTIVE: 'Live.',
  INACTIVE: 'Not live. New supply sources are inactive.',
  ARCHIVED: 'Archived for good; it cannot be changed any more.',
});

@DataType('Configuration of a supply source as a whole.')
export class SupplySourceConfiguration extends FromFields<SupplySourceConfiguration> {
  @Field(() => TimeZone, {
    nullable: true,
    description: 'IANA time zone in which its operating hours are read.',
  })
  timeZone!: string | null;

  @Field(() => OperationalConfiguration, {
    nullable: true,
    description: 'What applies to all channels that say nothing else.',
  })
  operationalConfiguration!: OperationalConfiguration | null;
}

@DataType(
  'Whether a location is open at a moment. Times are computed in its own time zone, daylight saving included. A time that the clock skips is the moment at which it goes forward.',
)
export class OpenState extends FromFields<OpenState> {
  @Field(() => Boolean, {
    description: 'Whether it is open at that moment. False for an archived location.',
  })
  isOpen!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The next moment at which it opens. Null when none comes within eight days, and for an archived location.',
  })
  opensAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The next moment at which it closes. Null when it does not close within eight days, and for an archived location.',
  })
  closesAt!: Date | null;

  @Field(() => TimeZone, { description: 'The time zone in which the hours were read.' })
  timeZone!: string;

  /** Scheduled changes that set hours of the days up to the latest of its moments. */
  /** When `closesAt` is near enough to be stated, in epoch milliseconds. */
  readonly closesInSightMs!: number | undefined;
  readonly changes!: readonly ScheduledChangeRecord[];
}

/** Why it is not known when a location is open. */
export const NoOpenStateReason = enumType(
  'NoOpenStateReason',
  'Why `SupplySource.openState` is null.',
  {
    HOURS_UNKNOWN:
      'Amazon has no operating hours for the channel, nor for a level around it. Set them with `updateSupplySource`; scheduled changes only replace hours.',
    TIME_ZONE_UNKNOWN:
      'Amazon has no time zone for the location, or one that this server does not know. Set it with `updateSupplySource`.',
    HOURS_AND_TIME_ZONE_UNKNOWN:
      'Amazon has neither operating hours nor a time zone. Set both with `updateSupplySource`.',
    LOCATION_UNKNOWN: 'Amazon no longer knows the location.',
  },
);
export type NoOpenStateReason = keyof typeof NoOpenStateReason;

/** Fields that getSupplySource returns and the list omits. */
export interface SupplySourceDetail {
  readonly status: SupplySourceStatus | null;
  readonly configuration: SupplySourceConfiguration | null;
  readonly capabilities: Capabilities | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

@DataType(
  'A location that orders are fulfilled from: a store or a warehouse. `id`, `supplySourceCode`, `alias` and `address` come with the list; each other field costs one getSupplySource for each supply source, once for all of them.',
  Node,
  SellerOwned,
)
export class SupplySource implements SellerOwned {
  #id: string | null = null;

  get id(): string {
    return (this.#id ??= globalId('SupplySource', this.sellerId, this.supplySourceId));
  }

  @Field(() => String, { description: "Amazon's `supplySourceId`, globally unique." })
  readonly supplySourceId: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The seller's own code (`supplySourceCode`), unique for the seller. It cannot be changed.",
  })
  readonly supplySourceCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name shown to buyers; should read "Store Name – City Name".',
  })
  readonly alias: string | null;

  @Field(() => Address, {
    nullable: true,
    description: 'Where it is. Cannot be changed after creation.',
  })
  readonly address: Address | null;

  /** Seller of the source. Its details are loaded with that seller's grant. */
  readonly sellerId: string;

  /** Null for a source of the list. */
  readonly detail: SupplySourceDetail | null;

  constructor(fields: Fields<SupplySource, 'id'>) {
    this.supplySourceId = fields.supplySourceId;
    this.supplySourceCode = fields.supplySourceCode;
    this.alias = fields.alias;
    this.address = fields.address;
    this.sellerId = fields.sellerId;
    this.detail = fields.detail;
  }
}

/** Returns a supply source of which only the id is known. */
export function unreadSupplySource(sellerId: string, supplySourceId: string): SupplySource {
  const unread = { supplySourceCode: null, alias: null, address: null, detail: null };
  return new SupplySource({ sellerId, supplySourceId, ...unread });
}

@DataType('A supply source in a page, with its cursor.')
export class SupplySourceEdge {
  /** Lazy: writing 50 cursors takes a twentieth of the time of a page, and few clients select them. */
  readonly #writeCursor: () => string;

  @Field(() => String, { description: 'Pass it as `after` to continue behind this supply source.' })
  get cursor(): string {
    return this.#writeCursor();
  }

  @Field(() => SupplySource, { description: 'The supply source.' })
  node: SupplySource;

  constructor(writeCursor: () => string, node: SupplySource) {
    this.#writeCursor = writeCursor;
    this.node = node;
  }

  /** Returns an edge at the same position with the full source. */
  withNode(node: SupplySource): SupplySourceEdge {
    return new SupplySourceEdge(this.#writeCursor, node);
  }
}

@DataType('A page of supply sources.')
export class SupplySourceConnection {
  @Field(() => [SupplySourceEdge], { description: 'The supply sources with their cursors.' })
  edges!: SupplySourceEdge[];

  @Field(() => [SupplySource], { description: 'The supply sources without cursors.' })
  nodes: SupplySource[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  constructor(fields: Fields<SupplySourceConnection, 'nodes'>) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}
