import { useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import {
  PurchaseBoughtOfRunDocument,
  PurchaseLabelsDocument,
  PurchaseRunLabelsDocument,
} from '../../generated/purchases/graphql.js';
import type { PurchaseFileFragment } from '../../generated/purchases/graphql.js';
import { countedLabels, printOptions } from '../../model/print-choice.js';
import type { LabelPart, PrintChoice } from '../../model/print-choice.js';
import { printFile, saveFile } from '../../parts/print.js';
import { troubleOf } from '../../parts/trouble.js';

const NOW = { requestPolicy: 'network-only' } as const;
const NO_LABEL = 'There is no label to print.';

/** Returns ways to print labels again, and what came of the last time. */
export function useReprint(seller: string) {
  const client = useClient();
  const [words, setWords] = useState('');
  const give = (
    file: PurchaseFileFragment | null | undefined,
    error: Parameters<typeof troubleOf>[0] | undefined,
    before = '',
  ): void => {
    if (file && file.count > 0) setWords(`${before}${sent(file)}`);
    else
      setWords(
        `${before}${file?.missing[0]?.message ?? (error ? troubleOf(error).message : NO_LABEL)}`,
      );
  };
  return {
    words,
    printLabel: async (purchase: string): Promise<void> => {
      const variables = { seller, purchases: [purchase] };
      const { data, error } = await client
        .query(PurchaseLabelsDocument, variables, NOW)
        .toPromise();
      give(data?.seller?.labels, error);
    },
    printRun: async (run: string, choice: PrintChoice): Promise<void> => {
      const variables = { seller, run, options: printOptions(choice) };
      const { data, error } = await client
        .query(PurchaseRunLabelsDocument, variables, NOW)
        .toPromise();
      give(data?.seller?.purchaseBatch?.labels, error);
    },
    /** Prints a part of the labels of several runs. A run that cannot be read prints nothing, so that none is forgotten. */
    printRuns: async (
      runs: readonly string[],
      { from, to }: LabelPart,
      choice: PrintChoice,
    ): Promise<void> => {
      setWords('Reading which labels there are.');
      const { bought, error: unread } = await boughtOf(client, seller, runs);
      if (!bought) {
        give(null, unread, 'Nothing was printed: ');
        return;
      }
      const part = bought.slice(from - 1, to);
      const valid = part.filter(({ refundState }) => refundState === null).map(({ id }) => id);
      const cancelled = part.length - valid.length;
      const before = cancelled === 0 ? '' : `${countedLabels(cancelled)} cancelled, left out. `;
      if (valid.length === 0) {
        give(null, undefined, before);
        return;
      }
      const { data, error } = await client
        .query(
          PurchaseLabelsDocument,
          { seller, purchases: valid, options: printOptions(choice) },
          NOW,
        )
        .toPromise();
      give(data?.seller?.labels, error, before);
    },
  };
}

interface Bought {
  readonly id: string;
  readonly refundState: string | null;
}

/** Returns the bought labels of runs, run by run; none at all when one of them cannot be read. */
async function boughtOf(client: Client, seller: string, runs: readonly string[]) {
  const bought: Bought[] = [];
  for (const run of runs) {
    const { data, error } = await client
      .query(PurchaseBoughtOfRunDocument, { seller, run }, NOW)
      .toPromise();
    const found = data?.seller?.purchaseBatch?.purchases?.nodes;
    if (!found) return { bought: null, error };
    bought.push(...found);
  }
  return { bought, error: undefined };
}

function sent(file: PurchaseFileFragment): string {
  const isPdf = file.contentType === 'application/pdf';
  if (isPdf) printFile(file.url);
  else saveFile(file.url);
  const left = file.missing.map(({ message }) => message).join(' ');
  return `${countedLabels(file.count)} ${isPdf ? 'sent to the print dialog' : 'saved as ZPL'}. ${left}`.trim();
}
