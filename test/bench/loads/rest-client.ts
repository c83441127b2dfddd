/** A client that calls Amazon's own APIs for the same 50 orders. */
import { serveParent, settings } from '../children/child.js';
import { Upstream } from '../peers/http.js';
import type { PeerSettings } from '../peers/memory.js';

/**
 * `plain` requests what each row needs. `careful` never requests anything twice, and uses every batch operation of Amazon.
 */
export interface ClientJob {
  readonly style: 'plain' | 'careful';
  readonly withOffers: boolean;
}

interface Order {
  readonly orderId: string;
  readonly orderItems: readonly { readonly product: { readonly sellerSku: string } }[];
}

interface OrderV0 {
  readonly AmazonOrderId: string;
  readonly FulfillmentInstruction: { readonly FulfillmentSupplySourceId: string };
}

const { upstream: url, connections } = settings() as PeerSettings;
const upstream = new Upstream(url, connections);
const MARKETPLACE = 'marketplaceIds=ATVPDKIKX0DER';
const LISTINGS = '/listings/2021-08-01/items/bench';
const BATCH = 20;

const source = (id: string): Promise<unknown> =>
  upstream.get(`/supplySources/2020-07-01/supplySources/${id}`);

const sourceIdOf = ({ FulfillmentInstruction }: OrderV0): string =>
  FulfillmentInstruction.FulfillmentSupplySourceId;

const skusOf = ({ orderItems }: Order): string[] =>
  orderItems.map(({ product }) => product.sellerSku);

function offers(order: Order): Promise<void> {
  const body = { ShipmentRequestDetails: { AmazonOrderId: order.orderId } };
  return upstream.send('POST', '/mfn/v0/eligibleShippingServices', body);
}

async function plainRow(order: Order, withOffers: boolean): Promise<void> {
  const assigned = upstream.get(`/orders/v0/orders/${order.orderId}`) as Promise<{
    payload: OrderV0;
  }>;
  const listings = skusOf(order).map((sku) =>
    upstream.get(`${LISTINGS}/${sku}?${MARKETPLACE}&includedData=fulfillmentAvailability`),
  );
  await Promise.all([assigned.then(({ payload }) => source(sourceIdOf(payload))), ...listings]);
  if (withOffers) await offers(order);
}

async function carefulRows(orders: readonly Order[], withOffers: boolean): Promise<void> {
  const ids = orders.map(({ orderId }) => orderId).join(',');
  const skus = [...new Set(orders.flatMap(skusOf))];
  const batches = Array.from({ length: Math.ceil(skus.length / BATCH) }, (_, n) =>
    skus.slice(n * BATCH, (n + 1) * BATCH).join(','),
  );
  const assigned = upstream.get(
    `/orders/v0/orders?MarketplaceIds=ATVPDKIKX0DER&AmazonOrderIds=${ids}`,
  );
  await Promise.all([
    (assigned as Promise<{ payload: { Orders: OrderV0[] } }>).then(({ payload }) =>
      Promise.all([...new Set(payload.Orders.map(sourceIdOf))].map(source)),
    ),
    ...batches.map((batch) =>
      upstream.get(`${LISTINGS}?${MARKETPLACE}&identifiersType=SKU&identifiers=${batch}`),
    ),
  ]);
  if (withOffers) await Promise.all(orders.map(offers));
}

/** Returns the duration in milliseconds. */
async function show({ style, withOffers }: ClientJob): Promise<number> {
  const startedAt = performance.now();
  const found = await upstream.get('/orders/2026-01-01/orders?createdAfter=2026-11-01T00:00:00Z');
  const { orders } = found as { orders: Order[] };
  if (style === 'plain') await Promise.all(orders.map((order) => plainRow(order, withOffers)));
  else await carefulRows(orders, withOffers);
  return performance.now() - startedAt;
}

serveParent({ url: '', commands: { show }, stop: () => undefined });
