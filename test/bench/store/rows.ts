import type { Insertable } from 'kysely';
import { NEVER_DUE } from '../../../src/store/orders/indexed-order.js';
import type { PurchaseState } from '../../../src/store/purchases/purchase.js';
import type { LedgerTables, Tables } from '../../../src/store/tables.js';
import type { Subject } from '../../unit/store/listed-store.js';

export const SELLER = 'SELLER-A';
export const NOW = 1_760_000_000_000;

const DAY = 86_400_000;
const START = NOW - 730 * DAY;
const CONTENT = 'x'.repeat(1_000);
const LABEL = Buffer.alloc(4_000, 7);

/** Numbers of rows. */
export interface Size {
  readonly orders: number;
  readonly purchases: number;
  readonly confirmations: number;
}

/** Returns a number from 0 to below 1 that looks random and is the same in each run. */
function noise(n: number, salt: number): number {
  const mixed = Math.imul(n ^ (salt * 0x9e3779b9), 0x85ebca6b);
  return (Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0) / 2 ** 32;
}

/** Returns the first value for the given share, and the others evenly. */
function weighted(values: readonly string[], share: number, at: number): string {
  const [first = '', ...others] = values;
  if (at < share) return first;
  return others[Math.floor(((at - share) / (1 - share)) * others.length)] ?? first;
}

const named = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${name}-${n}`);
const SOURCES = named('source', 20);
const SKUS = named('SKU', 2_000);
const CLOSED = ['SHIPPED', 'PARTIALLY_SHIPPED', 'CANCELLED', 'PENDING', 'UNFULFILLABLE'];

const orderIdOf = (n: number): string => `902-${String(n).padStart(7, '0')}-1234567`;

/** Nearly all orders are open. That is the hardest case, because the list of open orders contains all orders. */
export function orderRow(n: number, { orders }: Size): Insertable<Tables['indexed_order']> {
  const createdAt = START + Math.floor(((n + noise(n, 1)) / orders) * 730 * DAY);
  const isOpen = noise(n, 2) < 0.88;
  const status = isOpen ? 'UNSHIPPED' : weighted(CLOSED, 0.6, noise(n, 3));
  return {
    seller_id: SELLER,
    order_id: orderIdOf(n),
    status,
    marketplace_id: 'MARKET',
    created_at: createdAt,
    updated_at: createdAt + Math.floor(noise(n, 4) ** 3 * 60 * DAY),
    ship_by: status === 'PENDING' ? NEVER_DUE : createdAt + DAY + Math.floor(noise(n, 5) * 2 * DAY),
    asks_source: isOpen ? 1 : 0,
    document: `{"orderId":"${orderIdOf(n)}","content":"${CONTENT}"}`,
  };
}

/** Facts of an order, as often as sellers have them. */
export function factRows(n: number, size: Size) {
  const { status, created_at, updated_at, ship_by } = orderRow(n, size);
  const facets = [
    'marketplace:MARKET',
    `country:${weighted(['US', 'DE', 'FR', 'GB'], 0.8, noise(n, 21))}`,
    ...(noise(n, 22) < 0.25 ? ['program:PRIME'] : []),
    ...(noise(n, 23) < 0.05 ? ['gift'] : []),
    ...(noise(n, 24) < 0.002 ? ['cancellation'] : []),
    noise(n, 25) < 0.6 ? 'label' : 'unlabelled',
    ...(noise(n, 26) < 0.002 ? ['mark:hold'] : []),
    ...(noise(n, 27) < 0.05 ? ['mark:tag:Fragile'] : []),
  ];
  return facets.map((facet) => ({
    seller_id: SELLER,
    order_id: orderIdOf(n),
    facet,
    status,
    created_at,
    updated_at,
    ship_by,
  }));
}

function sourceOf(n: number, item: number): string {
  if (n % 5_000 === 3) return 'source-rare';
  return weighted(SOURCES, 0.3, noise(n, item === 1 && noise(n, 10) < 0.1 ? 14 : 9));
}

/** One item, or two. One in ten second items has another supply source. */
export function itemRows(n: number) {
  return Array.from({ length: noise(n, 6) < 0.2 ? 2 : 1 }, (_, item) => ({
    seller_id: SELLER,
    order_id: orderIdOf(n),
    order_item_id: `${n}-${item}`,
    sku: n % 50_000 === 7 ? 'SKU-RARE' : weighted(SKUS, 0.1, noise(n, 7 + item)),
    supply_source_id: sourceOf(n, item),
    source_said_at: 1,
    source_said_of: 'ITEM' as const,
  }));
}

function stateOf(n: number): PurchaseState {
  const at = noise(n, 11);
  if (at < 0.01) return 'UNKNOWN';
  if (at < 0.02) return 'INTENT';
  if (at < 0.0201) return 'SENDING';
  return at < 0.05 ? 'REJECTED' : 'PURCHASED';
}

const NOT_SENT = { owner: null, lease_until: null, sent_at: null, settled_at: null };

function boughtColumns(n: number) {
  const isRefunded = noise(n, 12) < 0.02;
  return {
    shipment_id: `shipment-${n}`,
    tracking_id: `TRACK-${n}`,
    carrier: n % 20_000 === 7 ? 'RARE' : weighted(['UPS', 'USPS', 'FedEx'], 0.6, noise(n, 15)),
    refund_state: isRefunded ? ('RefundPending' as const) : null,
    refund_next_check_at: isRefunded ? NOW - 1 : null,
    answer: Buffer.from(CONTENT),
    label: LABEL,
  };
}

const NOT_BOUGHT = {
  shipment_id: null,
  tracking_id: null,
  carrier: null,
  refund_state: null,
  refund_next_check_at: null,
  answer: null,
  label: null,
};

function progressOf(n: number, state: PurchaseState, at: number) {
  const settled = {
    owner: 'owner',
    sent_at: at,
    settled_at: at + 1_000,
    settled_by: 'REPLY' as const,
  };
  const bought = state === 'PURCHASED' ? boughtColumns(n) : NOT_BOUGHT;
  const open = {
    lease_until: null,
    settled_by: null,
    rejection: null,
    evidence_next_check_at: null,
  };
  const shared = { ...open, ...bought, state };
  const sent = { ...NOT_SENT, owner: 'owner', sent_at: at };
  if (state === 'INTENT') return { ...shared, ...NOT_SENT };
  if (state === 'SENDING') return { ...shared, ...sent, lease_until: NOW + DAY };
  if (state === 'UNKNOWN') return { ...shared, ...sent, evidence_next_check_at: NOW - 1 };
  const rejection = state === 'REJECTED' ? '{"code":"REJECTED","message":"No."}' : null;
  return { ...shared, ...settled, rejection };
}

const BATCH = 500;

/** Half of the purchases came in batches. Every third order has two. */
export function purchaseRow(n: number, { purchases }: Size): Insertable<LedgerTables['purchase']> {
  const createdAt = START + Math.floor((n / purchases) * 730 * DAY);
  const isBatch = Math.floor(n / BATCH) % 2 === 0;
  return {
    seller_id: SELLER,
    key: `key-${n}`,
    fingerprint: 'print',
    amazon_order_id: orderIdOf(n % 3 === 1 ? n - 1 : n),
    items: '[{"orderItemId":"1","quantity":1}]',
    shipping_service_id: 'SWIFT_GROUND',
    additional_parcel: 0,
    priority: isBatch ? 1 : 0,
    batch_id: isBatch ? `batch-${Math.floor(n / BATCH)}` : null,
    attempts: 1,
    created_at: createdAt,
    refund_checks: 0,
    evidence_checks: 0,
    version: 1,
    request: Buffer.from(CONTENT),
    ...progressOf(n, stateOf(n), createdAt),
  };
}

export const batchesOf = ({ purchases }: Size) =>
  Array.from({ length: Math.ceil(purchases / BATCH) }, (_, n) => n)
    .filter((n) => n % 2 === 0)
    .map((n) => ({
      batch: {
        seller_id: SELLER,
        batch_id: `batch-${n}`,
        fingerprint: 'print',
        created_at: NOW,
        size: BATCH,
      },
      entries: Array.from({ length: BATCH }, (_, position) => ({
        seller_id: SELLER,
        batch_id: `batch-${n}`,
        position,
        key: `key-${n * BATCH + position}`,
      })),
    }));

/** The last 5,000 confirmations wait. All others were sent, 100 in an envelope. */
export function confirmationRow(n: number, { confirmations }: Size) {
  const isWaiting = n >= confirmations - 5_000;
  return {
    seller_id: SELLER,
    batch_id: `batch-${Math.floor(n / BATCH)}`,
    position: n % BATCH,
    amazon_order_id: orderIdOf(n),
    content: `{"content":"${CONTENT.slice(0, 300)}"}`,
    state: isWaiting ? ('RECORDED' as const) : ('CONFIRMED' as const),
    warnings: '[]',
    envelope_id: isWaiting ? null : `envelope-${Math.floor(n / 100)}`,
    created_at: START + n * 1_000,
    settled_at: isWaiting ? null : START + n * 1_000,
  };
}

export const envelopesOf = ({ confirmations }: Size) =>
  Array.from({ length: (confirmations - 5_000) / 100 }, (_, n) => ({
    seller_id: SELLER,
    envelope_id: `envelope-${n}`,
    state: 'ENDED' as const,
    feed_id: `${n}`,
    feed_adopted: 0,
    created_at: START + n * 100_000,
    sent_at: START + n * 100_000,
    checks: 3,
  }));

export const confirmationBatchesOf = ({ confirmations }: Size) =>
  Array.from({ length: Math.ceil(confirmations / BATCH) }, (_, n) => ({
    seller_id: SELLER,
    batch_id: `batch-${n}`,
    fingerprint: 'print',
    created_at: START + n,
    size: BATCH,
  }));

export function subjectOf({ orders, purchases }: Size): Subject {
  const middle = Math.floor(purchases / 2);
  return {
    sellerId: SELLER,
    statuses: ['UNSHIPPED', 'PARTIALLY_SHIPPED', 'SHIPPED'],
    sources: ['source-rare', 'source-3', 'source-0'],
    skus: ['SKU-RARE', 'SKU-0'],
    moments: [START + 10 * DAY, START + 365 * DAY, NOW - 10 * DAY],
    orderIds: Array.from({ length: 50 }, (_, n) => orderIdOf(orders - 1 - n)),
    amazonOrderId: orderIdOf(middle - (middle % 3)),
    trackingId: `TRACK-${middle}`,
    shipmentId: `shipment-${middle}`,
    batchId: 'batch-100',
    confirmationBatchId: 'batch-10',
    envelopeId: 'envelope-10',
    now: NOW,
  };
}
