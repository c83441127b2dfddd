import {
  BUY,
  BUY_ABROAD,
  BUY_BATCH,
  BUY_CANCELLING,
  BUY_DESPITE,
  BUY_OFFER,
  CANCEL,
  CONFIRM,
  FORM,
  PURCHASES,
  QUOTE,
  SETTLE,
  WATCH,
} from './label-documents.js';
import {
  CHANGE_STORE,
  NEW_STORE,
  ONBOARDING,
  OPEN_ORDERS,
  ORDER,
  SELLERS,
  SET_STOCK,
  SHIP_FROM,
  STOCK,
  STORE,
  STORE_ORDERS,
  STORES,
} from './store-documents.js';
import type { ExplorerExample } from './explorer-page.js';
import { wallClock } from '../../runtime/clock.js';

/** Entities of the emulator that the examples refer to. */
export interface ExampleIds {
  readonly supplySourceId: string;
  readonly amazonOrderId: string;
  readonly orderItemId: string;
  readonly sku: string;
  /** A second order. No example buys its label. */
  readonly other: ExampleItem;
  /** Orders whose labels the batch buys. */
  readonly batch: readonly ExampleItem[];
  /** An order that a guard keeps from being bought without `despite`. */
  readonly guarded: ExampleItem;
  /** An order whose buyer asked to cancel. */
  readonly cancelling: ExampleItem;
  /** An order abroad, whose carriers ask questions. */
  readonly abroad: ExampleItem;
}

interface ExampleItem {
  readonly amazonOrderId: string;
  readonly orderItemId: string;
}

/**
 * One document for each use case. The explorer lists them by subject.
 * @param sellerId the seller that the documents name. Null when there is only one.
 */
export function explorerExamples(
  ids: ExampleIds,
  sellerId: string | null = null,
): readonly ExplorerExample[] {
  const examples = [...ofStores(ids), ...ofOrders(ids), ...ofLabels(ids)];
  if (sellerId === null) return examples;
  return examples.map((example) => naming(sellerId, example));
}

/** Returns an example that names the seller: a query in its root field, a mutation in its input. */
function naming(sellerId: string, { query, variables, ...rest }: ExplorerExample): ExplorerExample {
  const named = query.replace(/^ {2}seller \{/m, `  seller(id: ${JSON.stringify(sellerId)}) {`);
  if (variables === undefined) return { ...rest, query: named };
  const { input } = variables;
  const own = typeof input === 'object' ? { input: { ...input, sellerId } } : {};
  return { ...rest, query: named, variables: { ...variables, ...own } };
}

function ofStores(ids: ExampleIds): ExplorerExample[] {
  return [
    { subject: 'Stores', title: 'Stores', query: STORES },
    { subject: 'Stores', title: 'One store', query: STORE, variables: { id: ids.supplySourceId } },
    {
      subject: 'Stores',
      title: 'Stock of a store',
      query: STOCK,
      variables: { id: ids.supplySourceId },
    },
    {
      subject: 'Stores',
      title: 'Set stock',
      query: SET_STOCK,
      variables: { input: stock(ids) },
    },
    { subject: 'Stores', title: 'New store', query: NEW_STORE, variables: { input: newStore() } },
    {
      subject: 'Stores',
      title: 'Opening hours',
      query: CHANGE_STORE,
      variables: { input: openingHours(ids) },
    },
    {
      subject: 'Stores',
      title: 'Onboarding',
      query: ONBOARDING,
      variables: { id: ids.supplySourceId, sku: ids.sku },
    },
  ];
}

function ofOrders(ids: ExampleIds): ExplorerExample[] {
  return [
    { subject: 'Orders', title: 'Open orders', query: OPEN_ORDERS },
    {
      subject: 'Orders',
      title: 'Orders of a store',
      query: STORE_ORDERS,
      variables: { store: ids.supplySourceId, parcel: { package: PACKAGE } },
    },
    { subject: 'Orders', title: 'One order', query: ORDER, variables: { id: ids.amazonOrderId } },
    {
      subject: 'Orders',
      title: 'Ship from where',
      query: SHIP_FROM,
      variables: { id: ids.amazonOrderId, parcel: { package: PACKAGE } },
    },
  ];
}

function ofLabels(ids: ExampleIds): ExplorerExample[] {
  return [
    {
      subject: 'Labels',
      title: 'Quote',
      query: QUOTE,
      variables: {
        id: ids.amazonOrderId,
        parcel: { shipFrom: { supplySourceId: ids.supplySourceId }, package: PACKAGE },
      },
    },
    {
      subject: 'Labels',
      title: 'Buy an offer',
      query: BUY_OFFER,
      variables: { input: { key: 'my-first-offer', offerId: '' } },
    },
    { subject: 'Labels', title: 'Buy a label', query: BUY, variables: { input: purchase(ids) } },
    {
      subject: 'Labels',
      title: 'Buy despite a guard',
      query: BUY_DESPITE,
      variables: { input: guardedPurchase(ids) },
    },
    {
      subject: 'Labels',
      title: 'Buy despite a cancellation request',
      query: BUY_CANCELLING,
      variables: { input: cancellingPurchase(ids) },
    },
    {
      subject: 'Labels',
      title: 'Questions of carriers',
      query: FORM,
      variables: { id: ids.abroad.amazonOrderId, parcel: parcelAbroad(ids) },
    },
    {
      subject: 'Labels',
      title: 'Buy abroad',
      query: BUY_ABROAD,
      variables: { input: purchaseAbroad(ids) },
    },
    { subject: 'Labels', title: 'Buy a batch', query: BUY_BATCH, variables: { input: batch(ids) } },
    { subject: 'Labels', title: 'Purchases', query: PURCHASES },
    { subject: 'Labels', title: 'Watch purchases', query: WATCH },
    { subject: 'Labels', title: 'Settle', query: SETTLE, variables: { input: settlement() } },
    { subject: 'Labels', title: 'Cancel', query: CANCEL, variables: { input: { shipmentId: '' } } },
    {
      subject: 'Confirmations',
      title: 'Confirm',
      query: CONFIRM,
      variables: { input: confirmation(ids) },
    },
    { subject: 'Sellers', title: 'Sellers', query: SELLERS },
  ];
}

function stock({ sku, supplySourceId }: ExampleIds): object {
  return { sku, quantities: [{ place: { supplySourceId }, quantity: 25 }], mode: 'PREVIEW' };
}

function settlement(): object {
  const why = 'Seller Central shows no label for this order.';
  return { purchaseId: 'my-first-label', outcome: { notPurchased: true }, why };
}

function newStore(): object {
  const name = 'Harbour Goods – Tacoma';
  return {
    supplySourceCode: 'HG-TAC-1',
    alias: name,
    address: {
      name,
      addressLine1: '12 Pier Road',
      city: 'Tacoma',
      stateOrRegion: 'WA',
      postalCode: '98402',
      countryCode: 'US',
    },
  };
}

function openingHours(ids: ExampleIds): object {
  const operatingHoursByDay = {
    saturday: [{ startTime: '10:00', endTime: '22:00' }],
    sunday: [],
  };
  return {
    supplySourceId: ids.supplySourceId,
    changes: { configuration: { operationalConfiguration: { operatingHoursByDay } } },
  };
}

const PACKAGE = {
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

function purchase(ids: ExampleIds): object {
  return {
    key: 'my-first-label',
    request: request(ids, ids.supplySourceId),
    maxPrice: MAX_PRICE,
    label: { format: 'PDF' },
  };
}

function parcelAbroad({ abroad, supplySourceId }: ExampleIds): object {
  const items = [{ orderItemId: abroad.orderItemId, quantity: 1 }];
  return { items, shipFrom: { supplySourceId }, package: PACKAGE };
}

function purchaseAbroad(ids: ExampleIds): object {
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

function batch({ batch: orders, supplySourceId }: ExampleIds): object {
  const purchases = orders.map((order, index) => ({
    key: `my-batch-label-${index + 1}`,
    request: request(order, supplySourceId),
    maxPrice: MAX_PRICE,
  }));
  return { key: 'my-first-batch', label: { format: 'PDF' }, purchases };
}

function guardedPurchase({ guarded, supplySourceId }: ExampleIds): object {
  const { parcel, ...asked } = request(guarded, supplySourceId);
  return {
    key: 'my-guarded-label',
    request: { ...asked, parcel: { ...parcel, deliveryConfirmation: 'WITHOUT_SIGNATURE' } },
    maxPrice: MAX_PRICE,
    despite: [],
  };
}

function cancellingPurchase({ cancelling, supplySourceId }: ExampleIds): object {
  return {
    key: 'my-cancelling-label',
    request: request(cancelling, supplySourceId),
    maxPrice: MAX_PRICE,
    despite: [],
  };
}

function confirmation({ other: ids }: ExampleIds): object {
  const left = {
    orderId: ids.amazonOrderId,
    items: [{ orderItemId: ids.orderItemId, quantity: 1 }],
    carrierCode: 'UPS',
    serviceName: 'Ground',
    trackingNumber: '1Z999AA10123456784',
    shipDate: new Date(wallClock.now()).toISOString(),
  };
  return { package: left };
}
