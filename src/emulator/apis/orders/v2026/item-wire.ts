/** An order item in the shape of Orders 2026-01-01. */
import { isoTime } from '../../../core/clock.js';
import { itemMoney } from '../order-money.js';
import type { Order, OrderItem } from '../order.js';
import type { IncludedData } from './included-data.js';
import { breakdownsWire, money } from './wire-values.js';

type DataSet = (order: Order, item: OrderItem) => object;

/** The fields of an item in each data set. Other data sets have none. */
const DATA_SETS: Readonly<Partial<Record<IncludedData, DataSet>>> = {
  PROCEEDS: (order, item) => ({ proceeds: proceedsWire(order, item) }),
  EXPENSE: () => ({
    expense: {
      // Only one marketplace has points.
      pointsCost: { pointsGranted: { pointsNumber: 0, pointsMonetaryValue: money(0) } },
    },
  }),
  PROMOTION: ({ promotionId }) => ({
    promotion: { breakdowns: promotionId === undefined ? [] : [{ promotionId }] },
  }),
  CANCELLATION: (order) => ({ cancellation: cancellationWire(order) }),
  FULFILLMENT: (order, item) => ({ fulfillment: fulfillmentWire(order, item) }),
  TAX: ({ shipTo }) => ({ tax: { taxCollections: shipTo.countryCode === 'US' ? [AMAZON] : [] } }),
};

const AMAZON = { model: 'MARKETPLACE_FACILITATOR', responsibleParty: 'Amazon Services, Inc.' };

/** The item with its product and the requested data sets. */
export function itemWire(
  order: Order,
  item: OrderItem,
  included: ReadonlySet<IncludedData>,
): object {
  const { product } = item;
  const { isUsed, isCustomised } = order.traits;
  const dataSets = [...included].map((name) => DATA_SETS[name]?.(order, item) ?? {});
  return {
    orderItemId: item.orderItemId,
    quantityOrdered: item.quantityOrdered,
    programs: isFirst(order, item) && isCustomised ? ['SUBSCRIBE_AND_SAVE'] : undefined,
    product: {
      asin: product.asin,
      title: product.title,
      sellerSku: product.sku,
      condition: isUsed
        ? {
            conditionType: 'USED',
            conditionSubtype: 'LIKE_NEW',
            conditionNote: 'The box was opened.',
          }
        : { conditionType: 'NEW', conditionSubtype: 'NEW' },
      price: { unitPrice: money(product.unitPriceCents) },
      customization: isCustomised
        ? { customizedUrl: `https://zme-caps.amazon.com/t/${item.orderItemId}` }
        : undefined,
    },
    ...Object.assign({}, ...dataSets),
  };
}

function proceedsWire(order: Order, item: OrderItem): object | undefined {
  if (order.status === 'Pending') return undefined;
  const total = itemMoney(order, item);
  return { proceedsTotal: money(total.totalCents), breakdowns: breakdownsWire(total) };
}

function cancellationWire({ cancellation }: Order): object | undefined {
  if (cancellation === undefined) return undefined;
  const { reason: cancelReason, isRequestedByBuyer, executedBy } = cancellation;
  return {
    cancellationRequest: isRequestedByBuyer ? { requester: 'BUYER', cancelReason } : undefined,
    cancellationExecution:
      executedBy === undefined ? undefined : { cancelledBy: executedBy, cancelReason },
  };
}

function isFirst({ items }: Order, { orderItemId }: OrderItem): boolean {
  return items[0]?.orderItemId === orderItemId;
}

function fulfillmentWire(order: Order, item: OrderItem): object {
  const { quantityOrdered, quantityShipped } = item;
  return {
    quantityFulfilled: quantityShipped,
    quantityUnfulfilled: quantityOrdered - quantityShipped,
    packing: packingWire(order),
    shipping: isFirst(order, item) ? shippingWire(order) : undefined,
  };
}

function packingWire({ giftMessage, traits }: Order): object | undefined {
  if (giftMessage === undefined && !traits.isSerialNumberRequired) return undefined;
  return {
    giftOption:
      giftMessage === undefined ? undefined : { giftMessage, giftWrapLevel: 'Plain paper' },
    serialNumberRequirement: traits.isSerialNumberRequired
      ? { requirementType: 'REQUIRED' }
      : undefined,
  };
}

function shippingWire({ traits, shipTo }: Order): object | undefined {
  const { appointment, constraints } = traits;
  const isInUnion = ['DE', 'FR', 'ES', 'IT'].includes(shipTo.countryCode);
  if (appointment === undefined && constraints.length === 0 && !isInUnion) return undefined;
  return {
    scheduledDeliveryWindow:
      appointment === undefined
        ? undefined
        : {
            earliestDateTime: isoTime(appointment.fromMs),
            latestDateTime: isoTime(appointment.untilMs),
          },
    shippingConstraints:
      constraints.length === 0
        ? undefined
        : Object.fromEntries(constraints.map((name) => [name, 'MANDATORY'])),
    internationalShipping: isInUnion ? { iossNumber: 'IM0400000001' } : undefined,
  };
}
