import { wallClock } from '../../runtime/clock.js';
import { CONFIRM, CONFIRM_BATCH, CORRECT } from './confirmation-documents.js';
import { END_OF_DAY, SCAN, WATCH_ORDERS } from './day-documents.js';
import {
  ATTACH,
  BUY,
  BUY_ABROAD,
  BUY_BATCH,
  BUY_CANCELLING,
  BUY_DESPITE,
  BUY_OFFER,
  CANCEL,
  FORM,
  PURCHASES,
  QUOTE,
  SETTLE,
  WATCH,
  WATCH_BATCH,
  PRINT,
} from './label-documents.js';
import {
  ARCHIVE_STORE,
  CHANGE_STORE,
  CLAIM,
  CONNECT_SELLER,
  HOLD,
  NEW_STORE,
  ONBOARDING,
  OPEN_ORDERS,
  ORDER,
  SELLERS,
  SET_STOCK,
  SET_STOCKS,
  SHIP_FROM,
  STOCK,
  STORE,
  STORE_ORDERS,
  STORES,
} from './store-documents.js';
import { SELLER_PLACE } from './explorer-example.js';
import type { ExplorerExample } from './explorer-example.js';
import {
  PACKAGE,
  attachment,
  batch,
  cancellingPurchase,
  claim,
  confirmation,
  confirmationBatch,
  correction,
  guardedPurchase,
  hold,
  newStore,
  openingHours,
  parcelAbroad,
  purchase,
  purchaseAbroad,
  settlement,
  stock,
  stocks,
} from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';

/** One document for each use case. The explorer lists them by subject. */
export function explorerExamples(ids: ExampleIds): readonly ExplorerExample[] {
  const examples = [...ofStores(ids), ...ofOrders(ids), ...ofLabels(ids), ...ofConfirmations(ids)];
  return [...examples.map(withNamed), ...ofSellers()];
}

/** Adds the form that names a seller: a query in its root field, a mutation in its input, a subscription in its arguments. */
function withNamed(example: ExplorerExample): ExplorerExample {
  const { query, variables } = example;
  const id = JSON.stringify(SELLER_PLACE);
  const named = query
    .replace(/^ {2}seller \{/m, `  seller(id: ${id}) {`)
    .replace(
      /^ {2}purchaseBatchUpdated\(id: \$id\)/m,
      `  purchaseBatchUpdated(id: $id, sellerId: ${id})`,
    );
  if (variables === undefined) return { ...example, named: { query: named } };
  const { input } = variables;
  const own = typeof input === 'object' ? { input: { ...input, sellerId: SELLER_PLACE } } : {};
  return { ...example, named: { query: named, variables: { ...variables, ...own } } };
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
    {
      subject: 'Stores',
      title: 'Set stock in bulk',
      query: SET_STOCKS,
      variables: { input: stocks(ids) },
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
      title: 'Archive a store',
      query: ARCHIVE_STORE,
      variables: { input: { supplySourceId: ids.supplySourceId } },
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
    {
      subject: 'Orders',
      title: 'One order',
      query: ORDER,
      variables: { id: ids.shown.amazonOrderId },
    },
    {
      subject: 'Orders',
      title: 'Hold an order',
      query: HOLD,
      variables: { input: hold(ids) },
    },
    {
      subject: 'Orders',
      title: 'Claim an order',
      query: CLAIM,
      variables: { input: claim(ids) },
    },
    {
      subject: 'Orders',
      title: 'Scan a code',
      query: SCAN,
      variables: { code: ids.shown.amazonOrderId },
    },
    { subject: 'Orders', title: 'Watch orders', query: WATCH_ORDERS },
    {
      subject: 'Orders',
      title: 'Ship from where',
      query: SHIP_FROM,
      variables: { id: ids.shown.amazonOrderId, parcel: { package: PACKAGE } },
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
        id: ids.shown.amazonOrderId,
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
    ...ofPurchases(ids),
  ];
}

function ofPurchases(ids: ExampleIds): ExplorerExample[] {
  const input = batch(ids);
  return [
    {
      subject: 'Labels',
      title: 'Watch a batch',
      query: WATCH_BATCH,
      variables: { id: input.key },
    },
    { subject: 'Labels', title: 'Buy a batch', query: BUY_BATCH, variables: { input } },
    { subject: 'Labels', title: 'Purchases', query: PURCHASES },
    {
      subject: 'Labels',
      title: 'End of the day',
      query: END_OF_DAY,
      variables: { date: new Date(wallClock.now()).toISOString().slice(0, 10) },
    },
    { subject: 'Labels', title: 'Watch purchases', query: WATCH },
    { subject: 'Labels', title: 'Settle', query: SETTLE, variables: { input: settlement() } },
    {
      subject: 'Labels',
      title: 'Attach a shipment',
      query: ATTACH,
      variables: { input: attachment() },
    },
    {
      subject: 'Labels',
      title: 'Print a batch',
      query: PRINT,
      variables: { key: input.key, filter: { purchaseBatchIds: [input.key] } },
    },
    { subject: 'Labels', title: 'Cancel', query: CANCEL, variables: { input: { shipmentId: '' } } },
  ];
}

function ofConfirmations(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Confirmations';
  return [
    { subject, title: 'Confirm', query: CONFIRM, variables: { input: confirmation(ids) } },
    {
      subject,
      title: 'Correct a tracking number',
      query: CORRECT,
      variables: { input: correction(ids) },
    },
    {
      subject,
      title: 'Confirm a batch',
      query: CONFIRM_BATCH,
      variables: { input: confirmationBatch(ids) },
    },
  ];
}

/** These are about all sellers, so none is named. */
function ofSellers(): ExplorerExample[] {
  return [
    { subject: 'Sellers', title: 'Sellers', query: SELLERS },
    {
      subject: 'Sellers',
      title: 'Connect a seller',
      query: CONNECT_SELLER,
      variables: { input: { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' } },
    },
  ];
}
