import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import {
  startConfirmationBackground,
  type ConfirmationPace,
} from './app/confirmation-background.js';
import { CONFIRMATION_RESOLVERS } from './app/confirmation-resolvers.js';
import { forgetChangedOrders } from './app/forget-changed-orders.js';
import { openLedger } from './app/ledger.js';
import { observe } from './app/observe.js';
import { startPurchaseBackground } from './app/purchase-background.js';
import { ofAmazon, ofEmulator, type SellerGrant } from './app/upstream.js';
import type { Config } from './config.js';
import {
  createContext,
  SellerRuntime,
  type ContextPorts,
  type MemoryOptions,
  type RequestContext,
} from './context.js';
import {
  InventoryLevelResolver,
  InventoryResolver,
} from './domains/inventory/inventory.resolver.js';
import { OrderResolver } from './domains/orders/order.resolver.js';
import { SellerResolver } from './domains/sellers/seller.resolver.js';
import {
  SupplySourceCodeTakenResolver,
  SupplySourcePayloadResolver,
  SupplySourceResolver,
} from './domains/supply-sources/supply-source.resolver.js';
import { downloadLabel } from './domains/shipping/label-download.js';
import { LabelLinks } from './domains/shipping/label-links.js';
import {
  AdditionalSellerInputsRequiredResolver,
  CancellationRefusedResolver,
  LabelResolver,
  OfferExpiredResolver,
  ShippingPurchasedResolver,
  ShippingServicesResolver,
} from './domains/shipping/shipping-fields.resolver.js';
import {
  PurchaseOutcomeUnknownResolver,
  PurchaseRejectedResolver,
  PurchaseResolver,
  ShipmentAlreadyPurchasedResolver,
} from './domains/shipping/purchases/purchase.resolver.js';
import { PurchaseBatchResolver } from './domains/shipping/purchases/purchase-batch.resolver.js';
import { ShippingResolver } from './domains/shipping/shipping.resolver.js';
import { confirmationNeighbours } from './edges/confirmation-neighbours.js';
import { ListingAvailabilitySupplySourceEdge } from './edges/listing-availability-supply-source.js';
import { SellerListingsEdge } from './edges/seller-listings.js';
import { OnboardingEdge, SellerOnboardingEdge } from './edges/onboarding.js';
import { OrderItemAvailabilityEdge } from './edges/order-item-availability.js';
import { OrderItemListingEdge } from './edges/order-item-listing.js';
import { OrderItemSupplySourceEdge } from './edges/order-item-supply-source.js';
import { OrderPurchasesEdge } from './edges/order-purchases.js';
import { OrderShipmentsEdge } from './edges/order-shipments.js';
import { OrderShippingServicesEdge } from './edges/order-shipping-services.js';
import { OrderSupplySourceEdge } from './edges/order-supply-source.js';
import { PurchaseOrderEdge } from './edges/purchase-order.js';
import { ReturnLocationSupplySourceEdge } from './edges/return-location-supply-source.js';
import { SellerOrderEdge } from './edges/seller-order.js';
import { SellerPurchasesEdge } from './edges/seller-purchases.js';
import { SellerShippingEdge } from './edges/seller-shipping.js';
import { SellerSupplySourcesEdge } from './edges/seller-supply-sources.js';
import { ShipmentOrderEdge } from './edges/shipment-order.js';
import {
  SellerShipFromSuggestionsEdge,
  ShipFromSuggestionEdge,
  ShipFromSuggestionsEdge,
} from './edges/ship-from-suggestions.js';
import { shipFromSupplySource } from './edges/ship-from-supply-source.js';
import { SupplySourceInventoryEdge } from './edges/supply-source-inventory.js';
import type { Emulator, EmulatorOptions } from './emulator/emulator.js';
import { buildSchema } from './schema/build.js';
import { explorerExamples, type ExampleIds } from './server/examples.js';
import type { ExplorerExample } from './server/explorer-page.js';
import { startServer, type RunningServer } from './server/start-server.js';
import { createSpApi, type SpApiClient, type SpApiOptions } from './sp-api/create-sp-api.js';
import { createLogger } from './telemetry/logger.js';
import { Metrics } from './telemetry/metrics.js';
import { onUnknownValue } from './telemetry/unknown-values.js';

const TITLE = 'Fulfilment Graph';

/** What tests replace; a process leaves all of it out. */
export interface AppSeams {
  readonly logger?: Logger;
  /** For the embedded emulator, which runs when the configuration has no credentials. */
  readonly emulator?: EmulatorOptions;
  readonly planFor?: SpApiOptions['planFor'];
  readonly memory?: Partial<MemoryOptions>;
  readonly confirmations?: Partial<ConfirmationPace>;
}

/** The whole program, running. */
export interface App {
  /** Origin of the server, without a slash at the end. */
  readonly url: string;
  /** The embedded emulator; null when the program talks to Amazon or to an endpoint of yours. */
  readonly emulator: Emulator | null;
  readonly logger: Logger;
  /** Lets running requests end, then closes everything. */
  close(): Promise<void>;
}

// A purchase that is under way is never taken for lost: its call ends before the lease does.
const LEASE_MARGIN_MS = 15_000;

const MEMORY: MemoryOptions = {
  supplySourceTtlMs: 30_000,
  // Every order changes stock.
  listingTtlMs: 10_000,
  maxEntries: 10_000,
  shipmentTtlMs: 60_000,
  // The time in which a person reads a page and chooses. An offer that expired meanwhile is replaced when it is bought.
  quoteTtlMs: 30_000,
  maxShipments: 1_000,
  orderTtlMs: 10_000,
  assignmentTtlMs: 300_000,
  maxOrders: 10_000,
};

/** The graph, without anything that runs. */
export function createSchema(): GraphQLSchema {
  return buildSchema([
    SellerResolver,
    SupplySourceResolver,
    SupplySourcePayloadResolver,
    SupplySourceCodeTakenResolver,
    SellerSupplySourcesEdge,
    ShippingResolver,
    LabelResolver,
    ShippingServicesResolver,
    ShippingPurchasedResolver,
    OfferExpiredResolver,
    AdditionalSellerInputsRequiredResolver,
    CancellationRefusedResolver,
    SellerShippingEdge,
    SellerPurchasesEdge,
    PurchaseResolver,
    PurchaseRejectedResolver,
    PurchaseOutcomeUnknownResolver,
    ShipmentAlreadyPurchasedResolver,
    PurchaseBatchResolver,
    InventoryResolver,
    InventoryLevelResolver,
    SellerListingsEdge,
    SupplySourceInventoryEdge,
    ReturnLocationSupplySourceEdge,
    ListingAvailabilitySupplySourceEdge,
    OrderResolver,
    SellerOrderEdge,
    OrderPurchasesEdge,
    OrderShipmentsEdge,
    OrderSupplySourceEdge,
    OrderItemSupplySourceEdge,
    OrderItemListingEdge,
    OrderItemAvailabilityEdge,
    OrderShippingServicesEdge,
    ShipmentOrderEdge,
    PurchaseOrderEdge,
    ShipFromSuggestionsEdge,
    SellerShipFromSuggestionsEdge,
    ShipFromSuggestionEdge,
    OnboardingEdge,
    SellerOnboardingEdge,
    ...CONFIRMATION_RESOLVERS,
  ]);
}

/** Wires and starts everything. Rejects when the address can't be listened on. */
export async function startApp(config: Config, seams: AppSeams = {}): Promise<App> {
  const logger = seams.logger ?? createLogger({ level: config.logLevel });
  const metrics = new Metrics({ processMetrics: seams.logger === undefined });
  const release: (() => Promise<void>)[] = [];
  try {
    return await assemble(config, seams, { logger, metrics, release });
  } catch (error) {
    await releaseAll(release);
    throw error;
  }
}

/** What was opened last is closed first. */
async function releaseAll(release: (() => Promise<void>)[]): Promise<void> {
  for (const close of release.toReversed()) await close();
}

async function assemble(config: Config, seams: AppSeams, process: Process): Promise<App> {
  const { logger, metrics, release } = process;
  // First: a ledger that can't be used is found before anything else is started.
  const ledger = await openLedger(config.ledger, (err) =>
    logger.error({ err }, 'the ledger is in trouble'),
  );
  release.push(() => ledger.close());
  const { spApi: origin } = config;
  const emulator = origin.kind === 'emulator' ? await embedEmulator(origin.seed, seams) : null;
  if (emulator) release.push(() => emulator.close());
  const upstream = origin.kind === 'amazon' ? ofAmazon(origin) : ofEmulator(emulator as Emulator);
  const spApi = createSpApi({
    ...upstream.options,
    userAgent: { application: 'fulfilment-graph', version: '0.1.0' },
    timeouts: { overallMs: config.upstreamTimeoutMs },
    connections: config.upstreamConnections,
    onEvent: (event) => observe(event, metrics, logger),
    ...(seams.planFor && { planFor: seams.planFor }),
  });
  release.push(() => spApi.close());
  const runtimes = createRuntimes(upstream.sellers, spApi, { ...MEMORY, ...seams.memory });
  const stop = onUnknownValue((enumName, value) => metrics.countUnknownEnumValue(enumName, value));
  release.push(async () => stop());
  const examples = explorerExamples(emulator?.showcase ?? NOTHING_KNOWN);
  const { secret, ttlSeconds } = config.labelLinks;
  const ports: ContextPorts = {
    labelLinks: new LabelLinks({ secret: secret.reveal(), ttlMs: ttlSeconds * 1000 }),
    store: ledger.store,
    leaseMs: config.upstreamTimeoutMs + LEASE_MARGIN_MS,
    shipFromSource: shipFromSupplySource,
    confirmationNeighbours,
    onConfirmed: (sellerId) => runtimes.get(sellerId)?.orders.forgetOrders(),
  };
  const { personalDataDays } = config.ledger;
  release.push(forgetChangedOrders(runtimes, ledger.store.changes));
  release.push(startPurchaseBackground({ runtimes, ports, logger, personalDataDays }));
  release.push(
    startConfirmationBackground({ runtimes, ports, logger, pace: seams.confirmations ?? {} }),
  );
  const server = await serve(config, { runtimes, ports, logger, metrics, examples });
  return {
    url: server.url,
    emulator,
    logger,
    close: () => server.close().then(() => releaseAll(release)),
  };
}

interface Process {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly release: (() => Promise<void>)[];
}

interface Parts {
  readonly runtimes: ReadonlyMap<string, SellerRuntime>;
  readonly ports: ContextPorts;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly examples: readonly ExplorerExample[];
}

// At Amazon there is nothing that every seller has: the examples' variables are to be filled in.
const NO_ORDER = { amazonOrderId: '', orderItemId: '' };
const NOTHING_KNOWN: ExampleIds = { supplySourceId: '', ...NO_ORDER, sku: '', other: NO_ORDER };

function serve(config: Config, parts: Parts): Promise<RunningServer> {
  const { runtimes, ports, logger, metrics, examples } = parts;
  const { labelLinks: links, store } = ports;
  return startServer<RequestContext>({
    schema: createSchema(),
    host: config.http.host,
    port: config.http.port,
    publicUrl: config.http.publicUrl,
    compression: config.http.compression,
    trustedDocuments: config.http.trustedDocuments,
    createContext: (request) => createContext(runtimes, request, ports),
    costOf: (context) => context.cost.cost(),
    labelFile: (token, signal) => downloadLabel({ links, owners: runtimes, store }, token, signal),
    ready: async () => ({ ok: true, detail: `${runtimes.size} seller(s) configured.` }),
    title: TITLE,
    examples,
    logger,
    metrics,
    shutdownGraceMs: config.http.shutdownGraceMs,
  });
}

// Loaded on demand: with credentials the program never reads the emulator's code.
async function embedEmulator(seed: number, seams: AppSeams): Promise<Emulator> {
  const { startEmulator } = await import('./emulator/emulator.js');
  return startEmulator({ seed, ...seams.emulator });
}

function createRuntimes(
  sellers: readonly SellerGrant[],
  spApi: SpApiClient,
  memory: MemoryOptions,
): Map<string, SellerRuntime> {
  return new Map(
    sellers.map(({ refreshToken, ...account }) => {
      const client = spApi.forSeller({ sellerId: account.id, refreshToken });
      return [account.id, new SellerRuntime(account, client, memory)];
    }),
  );
}
