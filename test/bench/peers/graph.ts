import { Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLResolveInfo,
  SelectionSetNode,
} from 'graphql';
import type { ListedSource, Source } from './entity.js';
import type { PeerContext } from './memory.js';
import { orderFields, orderTypeDefs } from './order-graph.js';

/** The graph that the loads use, with the names and nullability of the product. */
const sourceTypeDefs = /* GraphQL */ `
  type Query {
    seller: Seller
  }
  type Seller {
    supplySources(first: Int! = 20): SupplySourceConnection
    supplySource(id: ID!): SupplySource
    listing(sku: String!): Listing
  }
  type Mutation {
    updateSupplySourceStatus(input: UpdateSupplySourceStatusInput!): UpdateSupplySourceStatusPayload
    setInventory(input: SetInventoryInput!): SetInventoryPayload
  }
  input UpdateSupplySourceStatusInput {
    supplySourceId: ID!
    status: WritableSupplySourceStatus!
  }
  enum WritableSupplySourceStatus {
    ACTIVE
    INACTIVE
  }
  type UserError {
    code: String!
  }
  type UpdateSupplySourceStatusPayload {
    supplySource: SupplySource
    error: UserError
  }
  input SetInventoryInput {
    sku: String!
    quantities: [InventoryQuantityInput!]!
  }
  input InventoryPlaceInput {
    supplySourceId: ID
  }
  input InventoryQuantityInput {
    place: InventoryPlaceInput!
    quantity: Int!
  }
  type SetInventoryPayload {
    status: String
    error: UserError
  }
  type Listing {
    sku: String!
    inventoryLevels: [InventoryLevel!]!
  }
  type InventoryLevel {
    channelCode: String!
    quantity: Int
  }
  type SupplySourceConnection {
    nodes: [SupplySource!]!
  }
  enum SupplySourceStatus {
    ACTIVE
    INACTIVE
    ARCHIVED
  }
  type SupplySource {
    supplySourceId: String!
    supplySourceCode: String
    alias: String
    address: Address
    status: SupplySourceStatus
    configuration: SupplySourceConfiguration
    capabilities: Capabilities
    createdAt: String
    updatedAt: String
  }
  type Address {
    name: String
    addressLine1: String
    addressLine2: String
    addressLine3: String
    city: String
    county: String
    district: String
    stateOrRegion: String
    postalCode: String
    countryCode: String
    phone: String
  }
  type SupplySourceConfiguration {
    timeZone: String
    operationalConfiguration: OperationalConfiguration
  }
  type OperationalConfiguration {
    contactDetails: ContactDetails
    throughputConfig: ThroughputConfig
    operatingHoursByDay: OperatingHoursByDay
    handlingTime: TimeSpan
  }
  type ContactDetails {
    primary: PrimaryContact
  }
  type PrimaryContact {
    email: String
    phone: String
  }
  type ThroughputConfig {
    throughputCap: TimeSpan
    throughputUnit: ThroughputUnit
  }
  enum ThroughputUnit {
    ORDER
    UNKNOWN
  }
  enum TimeUnit {
    MINUTES
    HOURS
    DAYS
    UNKNOWN
  }
  type TimeSpan {
    value: Int
    timeUnit: TimeUnit
  }
  type OperatingHoursByDay {
    monday: [OperatingHours!]!
    tuesday: [OperatingHours!]!
    wednesday: [OperatingHours!]!
    thursday: [OperatingHours!]!
    friday: [OperatingHours!]!
    saturday: [OperatingHours!]!
    sunday: [OperatingHours!]!
  }
  type OperatingHours {
    startTime: String!
    endTime: String!
  }
  type Capabilities {
    outbound: OutboundCapability
    services: Channel
  }
  type OutboundCapability {
    isSupported: Boolean
    operationalConfiguration: OperationalConfiguration
    returnLocation: ReturnLocation
    deliveryChannel: Channel
    pickupChannel: PickupChannel
  }
  type Channel {
    isSupported: Boolean
    operationalConfiguration: OperationalConfiguration
  }
  type ReturnLocation {
    supplySource: ReferencedSource
    addressWithContact: AddressWithContact
  }
  type ReferencedSource {
    supplySourceId: String
  }
  type AddressWithContact {
    address: Address
    contactDetails: ContactDetails
  }
  type PickupChannel {
    isSupported: Boolean
    operationalConfiguration: OperationalConfiguration
    inventoryHoldPeriod: TimeSpan
    inStorePickupConfiguration: InStorePickupConfiguration
    curbsidePickupConfiguration: CurbsidePickupConfiguration
  }
  type InStorePickupConfiguration {
    isSupported: Boolean
    parkingConfiguration: ParkingConfiguration
  }
  type CurbsidePickupConfiguration {
    isSupported: Boolean
    operationalConfiguration: OperationalConfiguration
    parkingWithAddressConfiguration: ParkingWithAddressConfiguration
  }
  type ParkingConfiguration {
    parkingCostType: ParkingCostType
    parkingSpotIdentificationType: ParkingSpotIdentificationType
    numberOfParkingSpots: Int
  }
  type ParkingWithAddressConfiguration {
    parkingCostType: ParkingCostType
    parkingSpotIdentificationType: ParkingSpotIdentificationType
    numberOfParkingSpots: Int
    address: Address
  }
  enum ParkingCostType {
    FREE
    OTHER
    UNKNOWN
  }
  enum ParkingSpotIdentificationType {
    NUMBERED
    OTHER
    UNKNOWN
  }
`;

export const typeDefs = [sourceTypeDefs, orderTypeDefs];

/**
 * How the details of a list are loaded: `fields` uses a DataLoader in each detail field, as the documentation of every
 * server shows. `look-ahead` loads all at once in the list, from the selection below it.
 */
export type ResolverStyle = 'fields' | 'look-ahead';

const DETAILS = ['status', 'configuration', 'capabilities', 'createdAt', 'updatedAt'] as const;

function detailResolver(name: (typeof DETAILS)[number]) {
  return (source: ListedSource | Source, _args: unknown, { sources }: PeerContext): unknown =>
    name in source
      ? (source as Source)[name]
      : sources.load(source.supplySourceId).then((full) => full[name]);
}

/** Results for the parsed selections below a field. Keyed by node, because a server parses each document once. */
const seen = new WeakMap<FieldNode, boolean>();

function asksForDetails(info: GraphQLResolveInfo): boolean {
  const [node] = info.fieldNodes;
  if (!node) return false;
  let asks = seen.get(node);
  if (asks === undefined)
    seen.set(node, (asks = looksFor(node.selectionSet, info.fragments, ['nodes'])));
  return asks;
}

function looksFor(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  path: readonly string[],
): boolean {
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return looksFor(fragments[selection.name.value]?.selectionSet, fragments, path);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return looksFor(selection.selectionSet, fragments, path);
    const [step, ...rest] = path;
    if (step === undefined) return DETAILS.some((name) => name === selection.name.value);
    return selection.name.value === step && looksFor(selection.selectionSet, fragments, rest);
  });
}

export function createResolvers(style: ResolverStyle) {
  return {
    Query: {
      // The only seller. Its fields need nothing of it.
      seller: () => ({}),
    },
    Seller: {
      supplySources: async (
        _seller: unknown,
        { first }: { first: number },
        { memory, sources }: PeerContext,
        info: GraphQLResolveInfo,
      ): Promise<object> => {
        const listed = await memory.page(first);
        if (style === 'fields' || !asksForDetails(info)) return { nodes: listed };
        return {
          nodes: await sources.loadMany(listed.map(({ supplySourceId }) => supplySourceId)),
        };
      },
      supplySource: (_seller: unknown, { id }: { id: string }, { sources }: PeerContext) =>
        sources.load(id),
      listing: (_seller: unknown, { sku }: { sku: string }, { memory }: PeerContext) =>
        memory.listing(sku),
      ...orderFields,
    },
    Mutation: {
      updateSupplySourceStatus: async (
        _root: unknown,
        { input }: { input: { supplySourceId: string; status: string } },
        { memory }: PeerContext,
      ) => {
        await memory.setStatus(input.supplySourceId, input.status);
        return { supplySourceId: input.supplySourceId, error: null };
      },
      setInventory: async (
        _root: unknown,
        {
          input,
        }: {
          input: {
            sku: string;
            quantities: { place: { supplySourceId: string }; quantity: number }[];
          };
        },
        { memory }: PeerContext,
      ) => {
        for (const { place, quantity } of input.quantities) {
          await memory.setStock(input.sku, place.supplySourceId, quantity);
        }
        return { status: 'ACCEPTED', error: null };
      },
    },
    UpdateSupplySourceStatusPayload: {
      supplySource: (
        { supplySourceId }: { supplySourceId: string },
        _args: unknown,
        { memory }: PeerContext,
      ) => memory.source(supplySourceId),
    },
    // With look-ahead, every field of a source is a plain property and needs no resolver.
    ...(style === 'fields' && {
      SupplySource: Object.fromEntries(DETAILS.map((name) => [name, detailResolver(name)])),
    }),
  };
}
