import { useState } from 'react';
import { useClient } from 'urql';
import { ShipLabelsDocument } from '../../generated/ship/graphql.js';
import { countedLabels, printOptions } from '../../model/print-choice.js';
import type { PrintChoice } from '../../model/print-choice.js';
import type { RunLine } from '../../model/run.js';
import { useKeys } from '../../parts/keyboard.js';
import { PrintChoiceFields, usePrintChoice } from '../../parts/print-choice.js';
import { printFile, saveFile } from '../../parts/print.js';
import { troubleOf } from '../../parts/trouble.js';

interface PrintButtonsProps {
  readonly run: string;
  readonly seller: string;
  readonly lines: readonly RunLine[];
}

/** Prints the labels of a run: those that are new since the last time, or all again. */
export function PrintButtons({ run, seller, lines }: PrintButtonsProps) {
  const [choice, setChoice] = usePrintChoice();
  const { printed, words, print } = usePrinting(run, seller, choice);
  const bought = lines.flatMap(({ state, purchaseId }) =>
    state === 'bought' && purchaseId !== null ? [purchaseId] : [],
  );
  const fresh = bought.filter((id) => !printed.has(id));
  useKeys([
    {
      key: 'p',
      does: 'Prints the labels of the run',
      run: () => void print(fresh.length > 0 ? fresh : bought),
    },
  ]);
  if (bought.length === 0) return null;
  const isAgain = fresh.length < bought.length;
  return (
    <div className="print-buttons">
      {fresh.length > 0 && (
        <button type="button" className="primary" onClick={() => void print(fresh)}>
          {`Print ${countedLabels(fresh.length)}${isAgain ? ' more' : ''}`}
        </button>
      )}
      {isAgain && (
        <button type="button" onClick={() => void print(bought)}>
          {`Print ${fresh.length === 0 ? countedLabels(bought.length) : `all ${bought.length}`} again`}
        </button>
      )}
      <PrintChoiceFields choice={choice} onChange={setChoice} />
      <p role="status" className="second">
        {words}
      </p>
    </div>
  );
}

function usePrinting(run: string, seller: string, choice: PrintChoice) {
  const client = useClient();
  const [printed, setPrinted] = useState<ReadonlySet<string>>(() => printedOf(run));
  const [words, setWords] = useState('');
  const print = async (purchases: readonly string[]): Promise<void> => {
    if (purchases.length === 0) return;
    const options = printOptions(choice);
    const { data, error } = await client
      .query(
        ShipLabelsDocument,
        { seller, purchases: [...purchases], options },
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
    const missing = new Set(file.missing.map(({ purchase }) => purchase.id));
    const done = new Set([...printed, ...purchases.filter((id) => !missing.has(id))]);
    setPrinted(done);
    notePrinted(run, done);
    const left = file.missing.map(({ message }) => message).join(' ');
    const where = isPdf ? 'sent to the print dialog' : 'saved as ZPL';
    setWords(`${countedLabels(file.count)} ${where}. ${left}`);
  };
  return { printed, words, print };
}

const place = (run: string): string => `printed:${run}`;

/** Noted for the tab, so that a reload does not ask to print a label again. */
function printedOf(run: string): ReadonlySet<string> {
  return new Set((sessionStorage.getItem(place(run)) ?? '').split(' ').filter(Boolean));
}

function notePrinted(run: string, ids: ReadonlySet<string>): void {
  sessionStorage.setItem(place(run), [...ids].join(' '));
}
