/** An order item in the shape of Orders 2026-01-01. */
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
  const dataSets = [...included].map((name) => DATA_SETS[name]?.(order, item) ?? {});
  return {
    orderItemId: item.orderItemId,
    quantityOrdered: item.quantityOrdered,
    product: {
      asin: product.asin,
      title: product.title,
      sellerSku: product.sku,
      condition: { conditionType: 'NEW', conditionSubtype: 'NEW' },
      price: { unitPrice: money(product.unitPriceCents) },
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

function fulfillmentWire({ giftMessage }: Order, item: OrderItem): object {
  const { quantityOrdered, quantityShipped } = item;
  return {
    quantityFulfilled: quantityShipped,
    quantityUnfulfilled: quantityOrdered - quantityShipped,
    packing:
      giftMessage === undefined
        ? undefined
        : { giftOption: { giftMessage, giftWrapLevel: 'Plain paper' } },
  };
}
