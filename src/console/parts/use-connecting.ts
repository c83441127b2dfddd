import { useState } from 'react';
import { useMutation } from 'urql';
import { ConsoleConnectSellerDocument } from '../generated/app/graphql.js';
import { whyNot } from './answer.js';

/** Where Amazon sends the browser after the consent. The server adds the seller. */
export const sellersPage = (): string => `${location.origin}/console/sellers`;

interface NewSeller {
  readonly marketplaceId: string;
  /** Empty for the name of the store at Amazon. */
  readonly name: string;
}

/** Begins the connection of a seller: in this browser, or by a link for the seller's own. */
export function useConnecting() {
  const [, connect] = useMutation(ConsoleConnectSellerDocument);
  const [problem, setProblem] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const begin = async ({ marketplaceId, name }: NewSeller, isHere: boolean): Promise<void> => {
    setIsSending(true);
    setLink(null);
    const input = {
      marketplaceId,
      ...(name !== '' && { name }),
      ...(isHere && { returnUrl: sellersPage() }),
    };
    const { data, error } = await connect({ input });
    const payload = data?.connectSeller;
    setProblem(whyNot({ payload, error }) ?? '');
    const url = payload?.authorizationUrl ?? null;
    // The button stays off until Amazon's page is there.
    if (url !== null && isHere) location.assign(url);
    else setIsSending(false);
    if (!isHere) setLink(url);
  };
  return { begin, problem, link, isSending };
}
