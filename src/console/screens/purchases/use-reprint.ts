import { useState } from 'react';
import { useClient } from 'urql';
import {
  PurchaseLabelDocument,
  PurchaseRunLabelsDocument,
} from '../../generated/purchases/graphql.js';
import type { PurchaseFileFragment } from '../../generated/purchases/graphql.js';
import { printFile, saveFile } from '../../parts/print.js';
import { troubleOf } from '../../parts/trouble.js';

const NO_LABEL = 'There is no label to print.';

/** Returns ways to print labels again, and what came of the last time. */
export function useReprint(seller: string) {
  const client = useClient();
  const [words, setWords] = useState('');
  const policy = { requestPolicy: 'network-only' } as const;
  const give = (
    file: PurchaseFileFragment | null | undefined,
    error: Parameters<typeof troubleOf>[0] | undefined,
  ): void => {
    if (file && file.count > 0) setWords(sent(file));
    else setWords(file?.missing[0]?.message ?? (error ? troubleOf(error).message : NO_LABEL));
  };
  return {
    words,
    printLabel: async (purchase: string): Promise<void> => {
      const variables = { seller, purchases: [purchase] };
      const { data, error } = await client
        .query(PurchaseLabelDocument, variables, policy)
        .toPromise();
      give(data?.seller?.labels, error);
    },
    printRun: async (run: string): Promise<void> => {
      const { data, error } = await client
        .query(PurchaseRunLabelsDocument, { seller, run }, policy)
        .toPromise();
      give(data?.seller?.purchaseBatch?.labels, error);
    },
  };
}

function sent(file: PurchaseFileFragment): string {
  const isPdf = file.contentType === 'application/pdf';
  if (isPdf) printFile(file.url);
  else saveFile(file.url);
  const count = file.count === 1 ? '1 label' : `${file.count} labels`;
  const left = file.missing.map(({ message }) => message).join(' ');
  return `${count} ${isPdf ? 'sent to the print dialog' : 'saved as ZPL'}. ${left}`.trim();
}
