import { useState } from 'react';
import { foundWords } from '../../model/found-order.js';
import type { FoundOrder } from '../../model/found-order.js';
import { codeOf, rowsOfCode } from '../../model/scan.js';
import { useLookup } from '../../parts/use-lookup.js';
import type { Row } from './rows.js';
import { focusRow } from './use-grid-keys.js';
import type { Selection } from './use-selection.js';

interface ScanOptions {
  readonly rows: readonly Row[];
  readonly selection: Selection;
  /** Takes filters away that hide a row. */
  readonly onHidden: (row: Row) => void;
  /** Opens an order that is not in the list. */
  readonly onOther: (amazonOrderId: string) => void;
}

/** What the last code was, in words, and the orders that it names when none of them is open here. */
export interface Scanned {
  readonly code: string;
  readonly words: string;
  readonly others: readonly FoundOrder[];
}

const NOTHING: Scanned = { code: '', words: '', others: [] };

/** Selects the order of a scanned code and says so in words. Of an order that is not here it says where it is; the same code again opens it. */
export function useScan({ rows, selection, onHidden, onOther }: ScanOptions) {
  const lookUp = useLookup();
  const [scanned, setScanned] = useState(NOTHING);
  const setWords = (words: string): void => setScanned({ ...NOTHING, words });
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
    const [other] = scanned.others;
    if (other && scanned.others.length === 1 && scanned.code === code) {
      onOther(other.amazonOrderId);
      return true;
    }
    const { orders: others, ...failure } = await lookUp(code);
    if (others?.some(({ amazonOrderId }) => take(amazonOrderId))) return true;
    setScanned({ code, ...missed(code, others, failure) });
    return false;
  };
  return { scanned, scan };
}

function missed(
  code: string,
  others: readonly FoundOrder[] | null,
  { message = '' }: { readonly message?: string },
): Pick<Scanned, 'others' | 'words'> {
  if (others === null) return { words: `${code} could not be looked up. ${message}`, others: [] };
  if (others.length === 0) return { words: `Nothing open here is called ${code}.`, others };
  return { words: foundWords(code, others), others };
}
