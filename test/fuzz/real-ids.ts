import type { RunningApp } from '../support/running-app.js';

/** Existing ids, so that cases reach code behind the first lookup. */
export interface RealIds {
  readonly sources: readonly string[];
  readonly codes: readonly string[];
  readonly skus: readonly string[];
  readonly orders: readonly string[];
  readonly sellers: readonly string[];
  /** Ids of this graph. */
  readonly nodes: readonly string[];
  readonly cursors: readonly string[];
  /** Items by order. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly services: readonly string[];
  /** Filled while cases run. */
  readonly shipments: string[];
  readonly keys: readonly string[];
}

const QUESTION = `{
  sellers {
    nodes {
      sellerId
      supplySources(first: 20) { edges { cursor node { id supplySourceId supplySourceCode } } }
      orders(first: 40, filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }) {
        edges { cursor node { id amazonOrderId items { id orderItemId sku } } }
        freshness { isBackfilling ordersWithoutSupplySource }
      }
    }
  }
}`;

interface Found {
  readonly sellers: {
    readonly nodes: readonly {
      readonly sellerId: string;
      readonly supplySources: { readonly edges: readonly Edge<FoundSource>[] };
      readonly orders: {
        readonly edges: readonly Edge<FoundOrder>[];
        readonly freshness: {
          readonly isBackfilling: boolean;
          readonly ordersWithoutSupplySource: number;
        };
      };
    }[];
  };
}

interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

interface FoundSource {
  readonly id: string;
  readonly supplySourceId: string;
  readonly supplySourceCode: string;
}

interface FoundOrder {
  readonly id: string;
  readonly amazonOrderId: string;
  readonly items: readonly {
    readonly id: string;
    readonly orderItemId: string;
    readonly sku: string | null;
  }[];
}

/**
 * Reads the ids of the first seller, and those of all sellers. Null while the server cannot read them, or reads orders in the
 * background: two answers to one query would differ without a mistake.
 */
export async function readRealIds(running: RunningApp): Promise<RealIds | null> {
  const { data, errors } = await running.request<Found, object>(QUESTION);
  if (errors) return null;
  const isReading = data.sellers.nodes.some(
    ({ orders: { freshness } }) =>
      freshness.isBackfilling || freshness.ordersWithoutSupplySource > 0,
  );
  if (isReading) return null;
  const [first] = data.sellers.nodes;
  const sources = first?.supplySources.edges ?? [];
  const orders = first?.orders.edges ?? [];
  const items = orders.flatMap(({ node }) => node.items);
  return {
    sources: sources.map(({ node }) => node.supplySourceId),
    codes: sources.map(({ node }) => node.supplySourceCode),
    skus: [...new Set(items.flatMap(({ sku }) => sku ?? []))],
    orders: orders.map(({ node }) => node.amazonOrderId),
    sellers: data.sellers.nodes.map(({ sellerId }) => sellerId),
    nodes: [...sources, ...orders, ...items.map((node) => ({ node }))].map(({ node }) => node.id),
    cursors: [...sources, ...orders].map(({ cursor }) => cursor),
    items: new Map(
      orders.map(({ node }) => [
        node.amazonOrderId,
        node.items.map(({ orderItemId }) => orderItemId),
      ]),
    ),
    services: ['UPS_PTP_GND', 'USPS_PTP_FC', 'FEDEX_PTP_GROUND'],
    shipments: [],
    keys: Array.from({ length: 12 }, (_, position) => `fuzz-key-${position}`),
  };
}

const BY_NAME: Readonly<Record<string, (ids: RealIds) => readonly string[]>> = {
  after: ({ cursors }) => cursors,
  amazonOrderId: ({ orders }) => orders,
  batchId: ({ keys }) => keys,
  batchKey: ({ keys }) => keys,
  currencyCode: () => ['USD', 'EUR'],
  // Also for an argument `id`, by the name of its field.
  node: ({ nodes }) => nodes,
  nodes: ({ nodes }) => nodes,
  order: ({ orders }) => orders,
  purchaseBatchUpdated: ({ keys }) => keys,
  purchaseUpdated: ({ keys }) => keys,
  seller: ({ sellers }) => sellers,
  shipment: ({ shipments }) => shipments,
  supplySource: ({ sources }) => sources,
  key: ({ keys }) => keys,
  orderId: ({ orders }) => orders,
  orderItemId: ({ items }) => [...items.values()].flat(),
  sellerId: ({ sellers }) => sellers,
  shipmentId: ({ shipments }) => shipments,
  shippingServiceId: ({ services }) => services,
  sku: ({ skus }) => skus,
  skus: ({ skus }) => skus,
  supplySourceCode: ({ codes }) => codes,
  supplySourceId: ({ sources }) => sources,
};

/** Returns the ids that an argument of this name may accept. */
export function idsFor(name: string, ids: RealIds): readonly string[] {
  return Object.hasOwn(BY_NAME, name) ? (BY_NAME[name]?.(ids) ?? []) : [];
}
