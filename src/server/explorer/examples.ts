import { CONFIRM, CONFIRM_BATCH, CORRECT } from './confirmation-documents.js';
import { SCAN, WATCH_ORDERS } from './day-documents.js';
import { ofLabels } from './label-examples.js';
import { BOX, SIZES, SUGGESTED_PARCEL } from './packing-documents.js';
import { CLAIM, HOLD, OPEN_ORDERS, ORDER, SHIP_FROM, STORE_ORDERS } from './order-documents.js';
import {
  ARCHIVE_STORE,
  CHANGE_STORE,
  CONNECT_SELLER,
  HOLIDAY_HOURS,
  NEW_STORE,
  ONBOARDING,
  SELLERS,
  SET_STOCK,
  SET_STOCKS,
  STOCK,
  STORE,
  STORES,
} from './store-documents.js';
import { SELLER_PLACE } from './explorer-example.js';
import type { ExplorerExample } from './explorer-example.js';
import {
  PACKAGE,
  box,
  claim,
  confirmation,
  confirmationBatch,
  correction,
  hold,
  holidayHours,
  newStore,
  openingHours,
  sizes,
  stock,
  stocks,
} from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';
import { NEW_WEBHOOK, WEBHOOKS } from './webhook-documents.js';

/** One document for each use case. The explorer lists them by subject. */
export function explorerExamples(ids: ExampleIds): readonly ExplorerExample[] {
  const examples = [
    ...ofStores(ids),
    ...ofOrders(ids),
    ...ofPacking(ids),
    ...ofLabels(ids),
    ...ofConfirmations(ids),
    ...ofWebhooks(),
  ];
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
      title: 'Holiday hours',
      query: HOLIDAY_HOURS,
      variables: { input: holidayHours(ids) },
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

function ofPacking(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Packing';
  return [
    { subject, title: 'Sizes of products', query: SIZES, variables: { input: sizes(ids) } },
    { subject, title: 'Save a box', query: BOX, variables: { input: box() } },
    {
      subject,
      title: 'Suggested parcel',
      query: SUGGESTED_PARCEL,
      variables: { id: ids.shown.amazonOrderId },
    },
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

function ofWebhooks(): ExplorerExample[] {
  const input = { url: 'https://receiver.example/', events: ['ORDER_UPDATED'] };
  return [
    { subject: 'Webhooks', title: 'New webhook', query: NEW_WEBHOOK, variables: { input } },
    { subject: 'Webhooks', title: 'Webhooks', query: WEBHOOKS },
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
