/** Requests that fill a store through the product. */
import { PACKAGE } from './order-documents.js';
import { graphql } from './requests.js';
import type { HttpRequest } from './requests.js';

/** An order with a package, a confirmation and a label. */
export const FULL_ORDER = 7;
/** Orders below this number have a label from the product when they are among every fifth. */
const LABELLED_BELOW = 500;

/** Tells whether an order of the store has a label from the product. */
export function isLabelled(order: number): boolean {
  return order === FULL_ORDER || (order % 5 === 0 && order < LABELLED_BELOW);
}

/** Orders on hold: no label is bought for them. */
export const HELD: readonly number[] = [3];

const BATCH = 'store';

const BUY = `mutation Buy($orders: [ID!]!) {
  buyShippingForOrders(input: {
    key: "${BATCH}", orderIds: $orders, package: ${PACKAGE}
    choose: { rule: CHEAPEST_IN_TIME }, maxPrice: { amount: "20.00", currencyCode: "USD" }
  }) { refusals { message } error { code message } }
}`;

const CONFIRM = `mutation Confirm($package: ConfirmedPackageInput!) {
  confirmShipment(input: { package: $package }) { error { code message } }
}`;

const MARK = `mutation Mark($held: [ID!]!, $tagged: [ID!]!) {
  holdOrders(input: { orderIds: $held, reason: "The buyer asked for a later delivery." }) { error { code message } }
  tagOrders(input: { orderIds: $tagged, add: ["Fragile"] }) { error { code message } }
}`;

const PROGRESS = `{ seller { purchaseBatch(key: "${BATCH}") { isDone counts { state count } } } }`;

interface Payload {
  readonly error: object | null;
  readonly refusals?: readonly object[] | null;
}

/** Throws Error when a mutation did not do all of its work. */
export function assertDone(data: unknown): void {
  for (const [name, payload] of Object.entries(data as Record<string, Payload>)) {
    const { error, refusals } = payload;
    if (error !== null || (refusals?.length ?? 0) > 0)
      throw new Error(`${name}: ${JSON.stringify(payload)}`);
  }
}

export const buyLabels = (orders: readonly string[]): HttpRequest => graphql(BUY, { orders });

export function confirmPackage(
  orderId: string,
  orderItemId: string,
  trackingNumber: string,
): HttpRequest {
  const items = [{ orderItemId, quantity: 1 }];
  const shipDate = new Date(Date.now() - 3_600_000).toISOString();
  return graphql(CONFIRM, {
    package: {
      orderId,
      carrierCode: 'UPS',
      trackingNumber,
      packageReferenceId: '1',
      shipDate,
      items,
    },
  });
}

export const markOrders = (held: readonly string[], tagged: readonly string[]): HttpRequest =>
  graphql(MARK, { held, tagged });

export const LABELS_PROGRESS: HttpRequest = graphql(PROGRESS);

/** Tells whether all labels are bought. Throws Error when one was refused. */
export function areBought(progress: unknown): boolean {
  const { seller } = progress as {
    seller: { purchaseBatch: { isDone: boolean; counts: { state: string; count: number }[] } };
  };
  const { isDone, counts } = seller.purchaseBatch;
  if (counts.some(({ state, count }) => state === 'REJECTED' && count > 0))
    throw new Error(`labels of the store were refused: ${JSON.stringify(counts)}`);
  return isDone;
}
