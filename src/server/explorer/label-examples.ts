import { wallClock } from '../../runtime/clock.js';
import { END_OF_DAY } from './day-documents.js';
import {
  PACKAGE,
  attachment,
  batch,
  openOrders,
  cancellingPurchase,
  guardedPurchase,
  parcelAbroad,
  purchase,
  purchaseAbroad,
  settlement,
} from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';
import type { ExplorerExample } from './explorer-example.js';
import {
  ATTACH,
  BUY,
  BUY_ABROAD,
  BUY_BATCH,
  BUY_CANCELLING,
  BUY_DESPITE,
  BUY_FOR_ORDERS,
  BUY_OFFER,
  CANCEL,
  CANCEL_BATCH,
  FORM,
  PURCHASES,
  QUOTE,
  SETTLE,
  WATCH,
  WATCH_BATCH,
  PRINT,
} from './label-documents.js';

/** Examples about labels. */
export function ofLabels(ids: ExampleIds): ExplorerExample[] {
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
    {
      subject: 'Labels',
      title: 'Buy for open orders',
      query: BUY_FOR_ORDERS,
      variables: { input: openOrders() },
    },
    {
      subject: 'Labels',
      title: 'Stop a batch',
      query: CANCEL_BATCH,
      variables: { input: { batchId: openOrders().key } },
    },
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
