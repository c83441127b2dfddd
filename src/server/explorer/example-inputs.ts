import { Temporal } from 'temporal-polyfill';
import { wallClock } from '../../runtime/clock.js';

/** Entities of the emulator that the examples refer to. */
export interface ExampleIds {
  readonly supplySourceId: string;
  /** Other locations, for examples about several. */
  readonly otherSupplySourceIds: readonly string[];
  /** The order whose label an example buys. */
  readonly amazonOrderId: string;
  readonly orderItemId: string;
  readonly sku: string;
  /** An order that examples show, and quote. None buys its label unless the user puts an offer into the variables. */
  readonly shown: ExampleItem;
  /** An order of several units, whose packages examples confirm. */
  readonly confirmed: ExampleItem;
  /** Orders whose packages a batch confirms. */
  readonly confirmedTogether: readonly ExampleItem[];
  /** Orders whose labels the batch buys. */
  readonly batch: readonly ExampleItem[];
  /** An order that a guard keeps from being bought without `despite`. */
  readonly guarded: ExampleItem;
  /** An order whose buyer asked to cancel. */
  readonly cancelling: ExampleItem;
  /** An order abroad, whose carriers ask questions. */
  readonly abroad: ExampleItem;
  /** Time zone of the location, else of the marketplace. UTC when absent. */
  readonly timeZone?: string | undefined;
}

interface ExampleItem {
  readonly amazonOrderId: string;
  readonly orderItemId: string;
}

/* Variables of the examples. */

/** Returns the present day of the location. */
export function today({ timeZone = 'UTC' }: ExampleIds): string {
  const now = Temporal.Instant.fromEpochMilliseconds(wallClock.now());
  return now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

const DAY_MS = 86_400_000;

export function hold({ confirmed }: ExampleIds): object {
  const until = new Date(wallClock.now() + DAY_MS).toISOString();
  return { orderIds: [confirmed.amazonOrderId], reason: 'Wait for the second colour.', until };
}

/** Who claims orders, and buys their labels. */
const STATION = 'Station 3';

export function claim({ confirmed }: ExampleIds): object {
  return { orderIds: [confirmed.amazonOrderId], by: STATION, minutes: 15 };
}

export function liftedHold({ confirmed }: ExampleIds): object {
  return { orderIds: [confirmed.amazonOrderId] };
}

export function releasedClaim({ confirmed }: ExampleIds): object {
  return { orderIds: [confirmed.amazonOrderId], by: STATION };
}

export function attachment(): object {
  return { purchaseId: 'my-first-label', shipmentId: '' };
}

export function settlement(): object {
  const why = 'Seller Central shows no label for this order.';
  return { purchaseId: 'my-first-label', outcome: { notPurchased: true }, why };
}

export function sizes({ sku }: ExampleIds): object {
  const dimensions = { length: 5.5, width: 5, height: 4.5, unit: 'INCHES' };
  return { units: [{ sku, weight: { value: 17.6, unit: 'OZ' }, dimensions }] };
}

export function box(): object {
  return {
    name: 'Small box',
    dimensions: { length: 10, width: 8, height: 6, unit: 'INCHES' },
    emptyWeight: { value: 4, unit: 'OZ' },
    maxWeight: { value: 320, unit: 'OZ' },
  };
}

export const PACKAGE = {
  size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
  weight: { value: 20, unit: 'OZ' },
};

const MAX_PRICE = { amount: '25.00', currencyCode: 'USD' };

function request({ amazonOrderId, orderItemId }: ExampleItem, supplySourceId: string) {
  return {
    orderId: amazonOrderId,
    choose: { shippingServiceId: 'UPS_PTP_GND' },
    parcel: {
      items: [{ orderItemId, quantity: 1 }],
      shipFrom: { supplySourceId },
      package: PACKAGE,
    },
  };
}

export function purchase(ids: ExampleIds): object {
  return {
    key: 'my-first-label',
    request: request(ids, ids.supplySourceId),
    maxPrice: MAX_PRICE,
    label: { format: 'PDF' },
  };
}

export function parcelAbroad({ abroad, supplySourceId }: ExampleIds): object {
  const items = [{ orderItemId: abroad.orderItemId, quantity: 1 }];
  return { items, shipFrom: { supplySourceId }, package: PACKAGE };
}

export function purchaseAbroad(ids: ExampleIds): object {
  const { amazonOrderId: orderId, orderItemId } = ids.abroad;
  const answers = {
    'parcel:NON_DELIVERY_INSTRUCTION': 'RETURN_TO_SENDER',
    'parcel:CONTENTS_TYPE': 'MERCHANDISE',
    [`item:${orderItemId}:CUSTOMS_DESCRIPTION`]: 'Fountain pen',
    [`item:${orderItemId}:HARMONIZED_SYSTEM_CODE`]: '960830',
    [`item:${orderItemId}:COUNTRY_OF_ORIGIN`]: 'JP',
  };
  return {
    key: 'my-first-label-abroad',
    request: {
      orderId,
      choose: { shippingServiceId: 'USPS_PTP_PRI_INTL' },
      parcel: parcelAbroad(ids),
    },
    maxPrice: { amount: '90.00', currencyCode: 'USD' },
    sellerInputs: Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value })),
  };
}

/** The same order as that of `purchase`, whose units are named. */
export function purchaseAgain(ids: ExampleIds): object {
  return { ...purchase(ids), key: 'my-first-label-again' };
}

export function secondParcel({ batch: orders, supplySourceId }: ExampleIds): object {
  const [order] = orders.slice(-1);
  return {
    key: 'my-second-parcel',
    request: order && request(order, supplySourceId),
    maxPrice: MAX_PRICE,
    additionalParcel: true,
  };
}

/** The last purchase names its units alone. Its package is the suggested one. */
export function batch({ batch: orders, supplySourceId }: ExampleIds) {
  const purchases = orders.map((order, index) => {
    const { parcel, orderId } = request(order, supplySourceId);
    const { package: _, ...unmeasured } = parcel;
    return {
      key: `my-batch-label-${index + 1}`,
      // Each order has a promise of its own.
      request: {
        orderId,
        choose: { rule: 'CHEAPEST_IN_TIME' },
        parcel: index === orders.length - 1 ? unmeasured : parcel,
      },
      maxPrice: MAX_PRICE,
      claimedBy: STATION,
    };
  });
  return { key: 'my-first-batch', label: { format: 'PDF' }, purchases };
}

export function openOrders() {
  return {
    key: 'my-open-orders',
    filter: { skus: ['PAN-IRON-26'], hasLabel: false },
    choose: { rule: 'CHEAPEST_IN_TIME' },
    maxPrice: { amount: '150.00', currencyCode: 'USD' },
    maxTotalPrice: { amount: '600.00', currencyCode: 'USD' },
  };
}

export function guardedPurchase({ guarded, supplySourceId }: ExampleIds): object {
  const { parcel, ...asked } = request(guarded, supplySourceId);
  return {
    key: 'my-guarded-label',
    request: { ...asked, parcel: { ...parcel, deliveryConfirmation: 'WITHOUT_SIGNATURE' } },
    maxPrice: MAX_PRICE,
    despite: [],
  };
}

export function cancellingPurchase({ cancelling, supplySourceId }: ExampleIds): object {
  return {
    key: 'my-cancelling-label',
    request: request(cancelling, supplySourceId),
    maxPrice: MAX_PRICE,
    despite: [],
  };
}

function packageOf({ amazonOrderId, orderItemId }: ExampleItem, trackingNumber: string): object {
  return {
    orderId: amazonOrderId,
    items: [{ orderItemId, quantity: 1 }],
    carrierCode: 'UPS',
    serviceName: 'Ground',
    trackingNumber,
    shipDate: new Date(wallClock.now()).toISOString(),
  };
}

export function confirmation({ confirmed }: ExampleIds): object {
  return { package: { packageReferenceId: '1', ...packageOf(confirmed, '1Z999AA10123456784') } };
}

export function correction({ confirmed }: ExampleIds): object {
  return { package: { packageReferenceId: '1', ...packageOf(confirmed, '1Z999AA10123456793') } };
}

const TOGETHER = ['1Z999AA10123456802', '1Z999AA10123456811'];

export function confirmationBatch({ confirmedTogether }: ExampleIds): object {
  const packages = confirmedTogether.map((order, place) => packageOf(order, TOGETHER[place] ?? ''));
  return { key: 'my-first-confirmations', packages };
}
