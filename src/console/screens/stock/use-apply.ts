import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { StockPreviewDocument } from '../../generated/stock/graphql.js';
import type { InventorySkuInput, SetInventoriesInput } from '../../generated/stock/graphql.js';
import { connection } from '../../model/connection.js';
import { NO_LOCATION, newBatchKey } from '../../model/stock.js';
import type { CellPlace, Refusal } from '../../model/stock.js';

export interface Wish extends CellPlace {
  readonly quantity: number;
}

/** Amazon checks some five SKUs a second. Of more, only the feed is checked. */
const MOST_CHECKED = 50;
const AT_ONCE = 4;
/** The limits of one batch. */
const MOST_SKUS = 1_000;
const MOST_QUANTITIES = 10_000;

export type Check =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly done: number; readonly of: number };

interface Checked {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly string[];
  /** SKUs that Amazon did not judge. */
  readonly unjudged: number;
}

interface Applying {
  readonly seller: string;
  readonly marketplace: string | undefined;
  readonly onBatch: (key: string) => void;
  readonly send: (input: SetInventoriesInput) => Promise<void>;
}

const NOTHING: Checked = { refusals: [], warnings: [], unjudged: 0 };

/** Applies changes: Amazon checks them first, and only those that it would take are put on record. */
export function useApply({ seller, marketplace, onBatch, send }: Applying) {
  const client = useClient();
  const [check, setCheck] = useState<Check>({ kind: 'idle' });
  const [checked, setChecked] = useState<Checked>(NOTHING);
  const passed = useRef(new Set<string>());
  const isBusy = useRef(false);
  const apply = useCallback(
    async (wishes: readonly Wish[]): Promise<void> => {
      // A second press while the first one works is the same one.
      if (isBusy.current || wishes.length === 0) return;
      isBusy.current = true;
      try {
        const found = await preview(
          client,
          { seller, marketplace },
          wishes,
          passed.current,
          setCheck,
        );
        setChecked((before) => ({
          ...found,
          refusals: [...othersThan(wishes, before.refusals), ...found.refusals],
        }));
        // What was refused is shown before anything is changed.
        if (found.refusals.length > 0) return;
        const key = newBatchKey(connection.now(), Math.random);
        onBatch(key);
        await send({
          key,
          sellerId: seller,
          ...(marketplace !== undefined && { marketplaceId: marketplace }),
          skus: inputOf(wishes),
        });
      } finally {
        isBusy.current = false;
        setCheck({ kind: 'idle' });
      }
    },
    [client, seller, marketplace, onBatch, send],
  );
  return { check, checked, apply };
}

/** What was refused before stays so, except for cells that are checked now. */
function othersThan(wishes: readonly Wish[], refusals: readonly Refusal[]): readonly Refusal[] {
  const now = new Set(wishes.map(({ sku, channel }) => JSON.stringify([sku, channel])));
  return refusals.filter(({ sku, channel }) => !now.has(JSON.stringify([sku, channel])));
}

function inputOf(wishes: readonly Wish[]): InventorySkuInput[] {
  return [...Map.groupBy(wishes.slice(0, MOST_QUANTITIES), ({ sku }) => sku)]
    .slice(0, MOST_SKUS)
    .map(([sku, list]) => ({ sku, quantities: list.map(quantityOf) }));
}

function quantityOf({ channel, quantity }: Wish) {
  const place = channel === NO_LOCATION ? { isDefault: true } : { supplySourceId: channel };
  return { place, quantity };
}

const keyOf = ({ sku, channel, quantity }: Wish): string =>
  JSON.stringify([sku, channel, quantity]);

async function preview(
  client: Client,
  where: Pick<Applying, 'marketplace' | 'seller'>,
  wishes: readonly Wish[],
  passed: Set<string>,
  progress: (check: Check) => void,
): Promise<Checked> {
  const open = [...Map.groupBy(wishes, ({ sku }) => sku).values()].filter((list) =>
    list.some((wish) => !passed.has(keyOf(wish))),
  );
  if (open.length > MOST_CHECKED) return { ...NOTHING, unjudged: open.length };
  const results: Checked[] = [];
  const waiting = [...open];
  progress({ kind: 'checking', done: 0, of: open.length });
  const work = async (): Promise<void> => {
    for (let list = waiting.shift(); list; list = waiting.shift()) {
      const result = await previewSku(client, where, list);
      if (result.refusals.length + result.unjudged === 0)
        for (const wish of list) passed.add(keyOf(wish));
      results.push(result);
      progress({ kind: 'checking', done: results.length, of: open.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    refusals: results.flatMap(({ refusals }) => refusals),
    warnings: [...new Set(results.flatMap(({ warnings }) => warnings))],
    unjudged: results.reduce((sum, { unjudged }) => sum + unjudged, 0),
  };
}

async function previewSku(
  client: Client,
  { seller, marketplace }: Pick<Applying, 'marketplace' | 'seller'>,
  wishes: readonly Wish[],
): Promise<Checked> {
  const input = {
    mode: 'PREVIEW' as const,
    sellerId: seller,
    sku: wishes[0]?.sku ?? '',
    quantities: wishes.map(quantityOf),
    ...(marketplace !== undefined && { marketplaceId: marketplace }),
  };
  const { data } = await client.mutation(StockPreviewDocument, { input }).toPromise();
  const answer = data?.setInventory;
  // The feed's report judges what Amazon did not judge now.
  if (!answer) return { ...NOTHING, unjudged: 1 };
  const warnings = (answer.warnings ?? []).map(({ message }) => `${input.sku}: ${message}`);
  const { error } = answer;
  if (!error) return { ...NOTHING, warnings };
  const issues: readonly { readonly message: string; readonly path?: readonly string[] }[] =
    'issues' in error ? error.issues : [];
  const refusals = wishes.map((wish, at) => {
    const own = issues.find((issue) => isAbout(issue, wish, at));
    return { ...wish, message: own?.message ?? issues[0]?.message ?? error.message };
  });
  return { ...NOTHING, refusals: ownOnly(refusals, wishes, issues), warnings };
}

interface Issue {
  readonly message: string;
  readonly path?: readonly string[];
}

/** An issue names its quantity by position, or Amazon's sentence has the id of the place. */
function isAbout({ message, path }: Issue, { channel }: Wish, at: number): boolean {
  return path?.[1] === 'quantities' ? path[2] === String(at) : message.includes(channel);
}

/** Amazon takes the quantities of a SKU together. Only those that an issue names are marked, when it names any. */
function ownOnly(
  refusals: readonly Refusal[],
  wishes: readonly Wish[],
  issues: readonly Issue[],
): readonly Refusal[] {
  const named = refusals.filter((_, at) => {
    const wish = wishes[at];
    return wish !== undefined && issues.some((issue) => isAbout(issue, wish, at));
  });
  return named.length > 0 ? named : refusals;
}
