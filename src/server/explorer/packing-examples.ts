import { PRINT } from './batch-documents.js';
import { CONFIRM, CONFIRM_BATCH, CORRECT } from './confirmation-documents.js';
import { END_OF_DAY, PICK_LIST, SHIPPING_COSTS } from './day-documents.js';
import {
  batch,
  box,
  confirmation,
  confirmationBatch,
  correction,
  sizes,
  today,
} from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';
import type { ExplorerExample } from './explorer-example.js';
import { BOX, BOXES, SIZES, SUGGESTED_PARCEL } from './packing-documents.js';

/** Examples about a day of packing. */
export function ofPackingDay(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Packing day';
  const { key } = batch(ids);
  return [
    { subject, title: 'Sizes of products', query: SIZES, variables: { input: sizes(ids) } },
    { subject, title: 'Save a box', query: BOX, variables: { input: box() } },
    { subject, title: 'My boxes', query: BOXES },
    {
      subject,
      title: 'Suggested parcel',
      query: SUGGESTED_PARCEL,
      variables: { id: ids.shown.amazonOrderId },
    },
    {
      subject,
      title: 'Pick list of a store',
      query: PICK_LIST,
      variables: { filter: { supplySourceIds: [ids.supplySourceId] } },
    },
    {
      subject,
      title: 'Print a batch',
      query: PRINT,
      variables: { key, filter: { purchaseBatchIds: [key] } },
    },
    { subject, title: 'End of the day', query: END_OF_DAY, variables: { date: today(ids) } },
    {
      subject,
      title: 'What labels cost',
      query: SHIPPING_COSTS,
      variables: { from: `${today(ids).slice(0, 7)}-01`, to: today(ids) },
    },
  ];
}

/** Examples about packages with labels from elsewhere. */
export function ofConfirmations(ids: ExampleIds): ExplorerExample[] {
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
