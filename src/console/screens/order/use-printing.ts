import { useState } from 'react';
import { useClient } from 'urql';
import { OrderLabelsDocument, OrderSlipDocument } from '../../generated/order/graphql.js';
import { printFile, saveFile } from '../../parts/print.js';
import { troubleOf } from '../../parts/trouble.js';
import { isLabel } from './order-state.js';
import type { Order } from './order-state.js';

export interface Printing {
  /** What happened to the last file, for people. */
  readonly words: string;
  readonly print: (purchases: readonly string[]) => void;
  /** Prints all labels of the order that count. */
  readonly printAll: () => void;
  readonly printSlip: () => void;
}

/** Prints labels and the packing slip of an order. A label can be printed again at any time, without a question. */
export function usePrinting(seller: string, order: Order): Printing {
  const client = useClient();
  const [words, setWords] = useState('');
  const print = async (purchases: readonly string[]): Promise<void> => {
    if (purchases.length === 0) {
      setWords('This order has no label to print.');
      return;
    }
    setWords('Reading the file.');
    const { data, error } = await client
      .query(
        OrderLabelsDocument,
        { seller, purchases: [...purchases] },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    const file = data?.seller?.labels;
    if (!file) {
      setWords(error ? troubleOf(error).message : 'There is no label to print.');
      return;
    }
    const isPdf = file.contentType === 'application/pdf';
    if (isPdf) printFile(file.url);
    else saveFile(file.url);
    const counted = file.count === 1 ? '1 label' : `${file.count} labels`;
    const left = file.missing.map(({ message }) => message).join(' ');
    setWords(`${counted} ${isPdf ? 'sent to the print dialog' : 'saved as ZPL'}. ${left}`.trim());
  };
  const printSlip = async (): Promise<void> => {
    const { data, error } = await client
      .query(
        OrderSlipDocument,
        { seller, order: order.amazonOrderId },
        { requestPolicy: 'network-only' },
      )
      .toPromise();
    const url = data?.seller?.order?.packingSlip?.url;
    if (url === undefined) {
      setWords(error ? troubleOf(error).message : 'There is no packing slip for this order.');
      return;
    }
    printFile(url);
    setWords('Packing slip sent to the print dialog.');
  };
  const labels = (order.purchases ?? []).filter(isLabel).map(({ id }) => id);
  return {
    words,
    print: (purchases) => void print(purchases),
    printAll: () => void print(labels),
    printSlip: () => void printSlip(),
  };
}
