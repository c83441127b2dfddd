import { BUY_BATCH, BUY_FOR_ORDERS, CANCEL_BATCH, WATCH_BATCH } from './batch-documents.js';
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
  purchaseAgain,
  secondParcel,
  settlement,
} from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';
import type { ExplorerExample } from './explorer-example.js';
import {
  ATTACH,
  BUY,
  BUY_ABROAD,
  BUY_AGAIN,
  BUY_CANCELLING,
  BUY_DESPITE,
  BUY_OFFER,
  CANCEL,
  FORM,
  PURCHASES,
  QUOTE,
  SECOND_PARCEL,
  SETTLE,
  UNSHIPPED_AFTER_CANCEL,
  WATCH,
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
    ...ofBatches(ids),
    ...ofPurchases(),
    ...ofCancelled(ids),
  ];
}

function ofBatches(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Labels';
  const input = batch(ids);
  return [
    { subject, title: 'Watch a batch', query: WATCH_BATCH, variables: { id: input.key } },
    { subject, title: 'Buy a batch', query: BUY_BATCH, variables: { input } },
    {
      subject,
      title: 'A second parcel',
      query: SECOND_PARCEL,
      variables: { input: secondParcel(ids) },
    },
    {
      subject,
      title: 'Buy for open orders',
      query: BUY_FOR_ORDERS,
      variables: { input: openOrders() },
    },
    {
      subject,
      title: 'Stop a batch',
      query: CANCEL_BATCH,
      variables: { input: { batchId: openOrders().key } },
    },
  ];
}

function ofPurchases(): ExplorerExample[] {
  const subject = 'Labels';
  return [
    { subject, title: 'Purchases', query: PURCHASES },
    { subject, title: 'Watch purchases', query: WATCH },
    { subject, title: 'Settle', query: SETTLE, variables: { input: settlement() } },
    { subject, title: 'Attach a shipment', query: ATTACH, variables: { input: attachment() } },
  ];
}

function ofCancelled(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Labels';
  return [
    { subject, title: 'Cancel', query: CANCEL, variables: { input: { shipmentId: '' } } },
    { subject, title: 'Cancelled and not bought again', query: UNSHIPPED_AFTER_CANCEL },
    {
      subject,
      title: 'Buy again after a cancellation',
      query: BUY_AGAIN,
      variables: { input: purchaseAgain(ids) },
    },
  ];
}
