import { useState } from 'react';
import { useMutation } from 'urql';
import { AccessCreateKeyDocument } from '../../generated/access/graphql.js';
import { SCOPES, needsAllSellers } from '../../model/access-words.js';
import type { Scope } from '../../model/access-words.js';
import { connection } from '../../model/connection.js';
import { useAccess } from '../../parts/access.js';
import { whyNot } from '../../parts/answer.js';

interface KeyFormOptions {
  readonly isFirst: boolean;
  /** When the viewer's own key ends. */
  readonly ownEnd: string | null;
  readonly onMade: (name: string, secret: string) => Promise<void>;
}

interface KeyWish {
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null for all sellers. */
  readonly sellerIds: readonly string[] | null;
  /** In how many days it ends; empty for none. */
  readonly days: string;
}

const DAY = 86_400_000;

/** The state of the form for a key, and what creates it. */
export function useKeyForm({ isFirst, ownEnd, onMade }: KeyFormOptions) {
  const { can } = useAccess();
  const [{ fetching }, create] = useMutation(AccessCreateKeyDocument);
  // A person gives away what the own key allows.
  const grantable = SCOPES.filter(can);
  const [wish, setWish] = useState<KeyWish>({
    name: '',
    scopes: isFirst ? grantable : [],
    sellerIds: null,
    days: '',
  });
  const [problem, setProblem] = useState('');
  const change = (changed: Partial<KeyWish>): void => setWish({ ...wish, ...changed });
  const isForAll = needsAllSellers(wish.scopes);
  const sellerIds = isForAll ? null : wish.sellerIds;
  const name = wish.name.trim();
  const send = async (): Promise<void> => {
    const wrong = wrongIn(wish.scopes, sellerIds);
    setProblem(wrong ?? '');
    if (wrong !== null) return;
    const expiresAt = endOf(wish.days, ownEnd);
    const { data, error } = await create({
      input: {
        name,
        scopes: [...wish.scopes],
        ...(expiresAt !== null && { expiresAt }),
        ...(sellerIds !== null && { sellerIds: [...sellerIds] }),
      },
    });
    const payload = data?.createAccessKey;
    setProblem(whyNot({ payload, error }) ?? '');
    if (payload?.secret) await onMade(name, payload.secret);
  };
  return { wish, change, grantable, isForAll, problem, isSending: fetching, send };
}

function wrongIn(scopes: readonly Scope[], sellerIds: readonly string[] | null): string | null {
  if (scopes.length === 0) return 'Choose what the key allows.';
  return sellerIds?.length === 0 ? 'Choose a seller, or all sellers.' : null;
}

/** Returns when a key ends: the chosen number of days from now, and no later than the own key. */
function endOf(days: string, ownEnd: string | null): string | null {
  if (days === '') return ownEnd;
  const end = connection.now() + Number(days) * DAY;
  const last = ownEnd === null ? end : Math.min(end, Date.parse(ownEnd));
  return new Date(last).toISOString();
}
