import type { Order, PostalAddress } from './order.js';
import { seededDigits, SeededRandom } from './seeded-random.js';

const HOUR_MS = 3_600_000;

/** Carrier, service, and prefix of its tracking numbers. */
const CARRIERS = [
  ['UPS', 'UPS Ground', '1Z'],
  ['USPS', 'USPS Ground Advantage', '9400'],
  ['FedEx', 'FedEx Home Delivery', '7'],
] as const;

/**
 * Returns the order with a package for its shipped units, confirmed by the seller an hour after the purchase.
 */
export function withPackageThatLeft(order: Order, shipFrom: PostalAddress, seed: number): Order {
  const items = order.items
    .filter(({ quantityShipped }) => quantityShipped > 0)
    .map(({ orderItemId, quantityShipped }) => ({ orderItemId, quantity: quantityShipped }));
  if (items.length === 0) return order;
  const topic = `left:${order.amazonOrderId}`;
  const [carrier, shippingService, prefix] = new SeededRandom(seed, topic).pick(CARRIERS);
  const leftMs = order.purchasedMs + HOUR_MS;
  return {
    ...order,
    lastUpdatedMs: leftMs,
    packages: [
      {
        packageReferenceId: '1',
        origin: 'confirmation',
        createdMs: leftMs,
        carrier,
        shippingService,
        trackingNumber: prefix + seededDigits(seed, topic, 16),
        shipMs: leftMs,
        deliveredMs: order.latestDeliveryMs - 8 * HOUR_MS,
        isLabelCancelled: false,
        shipFrom,
        items,
      },
    ],
  };
}
