import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { ShipStockDocument } from '../../generated/ship/graphql.js';
import type { Stock } from '../../model/ship-row.js';
import { useConnection } from '../../parts/use-connection.js';

/** One call at Amazon each. */
const SKUS_AT_ONCE = 20;

export interface StoreStock {
  readonly store: string | undefined;
  readonly of: (sku: string | null) => Stock;
  readonly again: () => void;
}

/** Reads what a store has of the SKUs in its list, 20 at a time. A SKU is read once, and again on request. */
export function useStock(
  seller: string,
  store: string | undefined,
  skus: readonly string[],
): StoreStock {
  const client = useClient();
  const [known, setKnown] = useState<ReadonlyMap<string, Stock>>(new Map());
  const [round, setRound] = useState(0);
  const { epoch } = useConnection();
  const wanted = JSON.stringify([...new Set(skus)].toSorted());
  useEffect(() => {
    let isOver = false;
    const read = async (list: readonly string[]): Promise<void> => {
      const { data } = await client
        .query(
          ShipStockDocument,
          { seller, store: store ?? '', skus: [...list] },
          { requestPolicy: 'network-only' },
        )
        .toPromise();
      if (isOver) return;
      const levels = data?.seller?.supplySource?.inventoryLevels?.nodes;
      setKnown(
        (before) =>
          new Map([...before, ...list.map((sku) => [sku, stockOf(sku, levels)] as const)]),
      );
    };
    const all = JSON.parse(wanted) as string[];
    const parts = Array.from({ length: Math.ceil(all.length / SKUS_AT_ONCE) }, (_, part) =>
      all.slice(part * SKUS_AT_ONCE, (part + 1) * SKUS_AT_ONCE),
    );
    if (store !== undefined)
      void parts.reduce((before, part) => before.then(() => read(part)), Promise.resolve());
    return () => {
      isOver = true;
    };
  }, [client, seller, store, wanted, round, epoch]);
  const of = useCallback(
    (sku: string | null): Stock =>
      sku === null ? { kind: 'not-known' } : (known.get(sku) ?? { kind: 'reading' }),
    [known],
  );
  const again = useCallback(() => setRound((before) => before + 1), []);
  return useMemo(() => ({ store, of, again }), [store, of, again]);
}

function stockOf(
  sku: string,
  levels: readonly { readonly sku: string; readonly quantity: number | null }[] | undefined,
): Stock {
  if (!levels) return { kind: 'not-known' };
  const level = levels.find((one) => one.sku === sku);
  if (!level) return { kind: 'none-set' };
  return level.quantity === null
    ? { kind: 'not-known' }
    : { kind: 'known', quantity: level.quantity };
}
