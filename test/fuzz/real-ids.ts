import type { RunningApp } from '../support/running-app.js';

/** Existing ids, so that cases reach code behind the first lookup. */
export interface RealIds {
  readonly sources: readonly string[];
  readonly codes: readonly string[];
  readonly skus: readonly string[];
  readonly orders: readonly string[];
  readonly sellers: readonly string[];
  readonly cursors: readonly string[];
  /** Items by order. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly services: readonly string[];
  /** Filled while cases run. */
  readonly shipments: string[];
  readonly keys: readonly string[];
}

const QUESTION = `{
  sellers { id }
  supplySources(first: 20) { edges { cursor node { id code } } }
  orders(first: 40, filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }) {
    edges { cursor node { id items { orderItemId sku } } }
  }
}`;

interface Found {
  readonly sellers: readonly { readonly id: string }[];
  readonly supplySources: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly id: string; readonly code: string };
    }[];
  };
  readonly orders: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: {
        readonly id: string;
        readonly items: readonly { readonly orderItemId: string; readonly sku: string | null }[];
      };
    }[];
  };
}

/** Reads the ids. Null while the server cannot read them. */
export async function readRealIds(running: RunningApp): Promise<RealIds | null> {
  const { data, errors } = await running.request<Found, object>(QUESTION);
  if (errors) return null;
  const sources = data.supplySources.edges;
  const orders = data.orders.edges;
  const items = orders.flatMap(({ node }) => node.items);
  return {
    sources: sources.map(({ node }) => node.id),
    codes: sources.map(({ node }) => node.code),
    skus: [...new Set(items.flatMap(({ sku }) => sku ?? []))],
    orders: orders.map(({ node }) => node.id),
    sellers: data.sellers.map(({ id }) => id),
    cursors: [...sources, ...orders].map(({ cursor }) => cursor),
    items: new Map(
      orders.map(({ node }) => [node.id, node.items.map(({ orderItemId }) => orderItemId)]),
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
  currencyCode: () => ['USD', 'EUR'],
  id: ({ sources, orders, shipments, keys }) => [...sources, ...orders, ...shipments, ...keys],
  key: ({ keys }) => keys,
  keys: ({ keys }) => keys,
  orderId: ({ orders }) => orders,
  orderItemId: ({ items }) => [...items.values()].flat(),
  sellerId: ({ sellers }) => sellers,
  shipFromSupplySourceId: ({ sources }) => sources,
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
