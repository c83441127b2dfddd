import type { ExampleIds } from './example-inputs.js';
import type { ExplorerExample } from './explorer-example.js';
import { SET_STOCK, SET_STOCKS, STOCK, STOCK_BATCH } from './stock-documents.js';
import {
  ARCHIVE_STORE,
  CANCEL_SCHEDULED,
  CHANGE_STORE,
  HOLIDAY_HOURS,
  HOLIDAY_OF_STORES,
  NEW_STORE,
  ONBOARDING,
  SCHEDULED_CHANGES,
  STORE,
  STORES,
} from './store-documents.js';
import {
  STOCK_KEY,
  holidayHours,
  newStore,
  newYearHours,
  openingHours,
  stock,
  stocks,
} from './store-inputs.js';

/** Examples about stores. */
export function ofStores(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Stores';
  const id = ids.supplySourceId;
  return [
    { subject, title: 'Stores', query: STORES },
    { subject, title: 'One store', query: STORE, variables: { id } },
    { subject, title: 'New store', query: NEW_STORE, variables: { input: newStore() } },
    { subject, title: 'Onboarding', query: ONBOARDING, variables: { id, sku: ids.sku } },
    {
      subject,
      title: 'Opening hours',
      query: CHANGE_STORE,
      variables: { input: openingHours(ids) },
    },
    {
      subject,
      title: 'Holiday hours',
      query: HOLIDAY_HOURS,
      variables: { input: holidayHours(ids) },
    },
    {
      subject,
      title: 'Holiday hours of several stores',
      query: HOLIDAY_OF_STORES,
      variables: { input: newYearHours(ids) },
    },
    { subject, title: 'Scheduled changes', query: SCHEDULED_CHANGES },
    {
      subject,
      title: 'Cancel a scheduled change',
      query: CANCEL_SCHEDULED,
      variables: { input: { scheduledChangeId: '' } },
    },
    {
      subject,
      title: 'Archive a store',
      query: ARCHIVE_STORE,
      variables: { input: { supplySourceId: id } },
    },
  ];
}

/** Examples about stock. */
export function ofStock(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Stock';
  return [
    { subject, title: 'Stock of a store', query: STOCK, variables: { id: ids.supplySourceId } },
    { subject, title: 'Set stock', query: SET_STOCK, variables: { input: stock(ids) } },
    { subject, title: 'Set stock in bulk', query: SET_STOCKS, variables: { input: stocks(ids) } },
    { subject, title: 'Follow a stock batch', query: STOCK_BATCH, variables: { key: STOCK_KEY } },
  ];
}
