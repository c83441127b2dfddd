import { useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { ShipLookupDocument } from '../../generated/ship/graphql.js';
import { codeOf, rowsOfCode } from '../../model/scan.js';
import type { Row } from './rows.js';
import { focusRow } from './use-grid-keys.js';
import type { Selection } from './use-selection.js';

interface ScanOptions {
  readonly seller: string;
  readonly rows: readonly Row[];
  readonly selection: Selection;
  /** Takes filters away that hide a row. */
  readonly onHidden: (row: Row) => void;
}

/** Selects the order of a scanned code and says so in words. */
export function useScan({ seller, rows, selection, onHidden }: ScanOptions) {
  const client = useClient();
  const [words, setWords] = useState('');
  const take = (code: string): boolean => {
    const found = rowsOfCode(code, rows);
    // Of several orders with a SKU, the next one that is still to be picked.
    const isNext = ({ row }: (typeof found)[number]): boolean =>
      row.state.kind === 'open' && !selection.ids.has(row.id);
    const first = found.find(isNext) ?? found[0];
    if (!first) return false;
    const { row, by } = first;
    onHidden(row);
    selection.activate(row.id);
    // A row that a filter has hidden is there after the next rendering.
    requestAnimationFrame(() => focusRow(document, row.id));
    const many = found.length > 1 ? `, one of ${found.length} orders with it` : '';
    if (row.state.kind === 'open') {
      selection.add([row.id]);
      setWords(`Selected ${row.id} by its ${by}${many}.`);
    } else setWords(`${row.id} is not selected: ${row.state.words}.`);
    return true;
  };
  const scan = async (typed: string): Promise<boolean> => {
    const code = codeOf(typed);
    if (code === '' || take(code)) return code !== '';
    // A barcode may hold more than the number, and the server knows those of the carriers.
    const order = await lookUp(client, seller, code);
    if (order !== null && take(order)) return true;
    setWords(
      order === null
        ? `Nothing open here is called ${code}.`
        : `${code} belongs to ${order}, which is not open here.`,
    );
    return false;
  };
  return { words, scan };
}

async function lookUp(client: Client, seller: string, code: string): Promise<string | null> {
  const { data } = await client
    .query(ShipLookupDocument, { seller, code }, { requestPolicy: 'network-only' })
    .toPromise();
  for (const { node } of data?.seller?.lookup ?? []) {
    if (node?.__typename === 'Order' || node?.__typename === 'Purchase') return node.amazonOrderId;
    if (node?.__typename === 'Shipment' && node.orderId !== null) return node.orderId;
  }
  return null;
}
