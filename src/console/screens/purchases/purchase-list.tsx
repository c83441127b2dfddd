import type { PurchaseRowFragment } from '../../generated/purchases/graphql.js';
import { connection } from '../../model/connection.js';
import { filterOf } from '../../model/purchase-search.js';
import type { PurchaseView } from '../../model/purchase-search.js';
import { clock, dayOf } from '../../model/time.js';
import { GhostRows } from '../../parts/ghosts.js';
import type { KeyBinding } from '../../parts/keyboard.js';
import { useKeys } from '../../parts/keyboard.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { PurchaseListDocument } from '../../generated/purchases/graphql.js';
import { Filters, NO_FILTERS } from './filters.js';
import { PurchaseTable } from './purchase-table.js';
import { RunHead } from './run-head.js';
import type { PurchaseScreen } from './screen-state.js';
import { usePurchases } from './use-lists.js';
import type { ListVariables } from './use-lists.js';
import type { Pages } from './use-pages.js';

/** A list of purchases with its filters. */
export function PurchaseList({ screen }: { readonly screen: PurchaseScreen }) {
  const { sellerId, search, view, news, open } = screen;
  const variables: ListVariables = {
    seller: sellerId,
    filter: filterOf(view, search, dayOf(connection.now(), null)),
    sortBy: view === 'unknown' ? 'CREATED_AT_ASC' : 'CREATED_AT_DESC',
  };
  useShownQuery(PurchaseListDocument, variables);
  const list = usePurchases(variables, news.round);
  const rows = list.nodes.map((row) => news.since(row.id, list.readAt) ?? row);
  useListKeys(screen, rows, list.again);
  const carriers = rows.flatMap(({ carrierName }) => (carrierName === null ? [] : [carrierName]));
  return (
    <>
      <Filters screen={screen} carriers={carriers} />
      {search.run !== undefined && <RunHead screen={screen} run={search.run} />}
      <div className="purchase-scroll">
        <ListTrouble list={list} what="The purchases could not be read." />
        {rows.length > 0 ? (
          <>
            {NOTES[view] !== undefined && <p className="purchase-note">{NOTES[view]}</p>}
            <PurchaseTable
              label={TITLES[view]}
              rows={rows}
              open={search.purchase}
              onOpen={(id) => open(id === search.purchase ? undefined : id)}
            />
            <ListEnd list={list} />
          </>
        ) : (
          <ListEmpty list={list} screen={screen} />
        )}
      </div>
    </>
  );
}

const TITLES: Readonly<Record<PurchaseView, string>> = {
  unknown: 'Purchases whose outcome is not known',
  today: 'Purchases of the day',
  refunds: 'Cancelled labels',
  all: 'All purchases',
  runs: 'Runs',
  'day-end': 'End of the day',
  'not-again': 'Cancelled labels without another one',
};

const NOTES: Readonly<Partial<Record<PurchaseView, string>>> = {
  unknown:
    'Amazon may have sold these labels, or not. Do not buy them again. The server looks for them by itself; a person can settle what it does not find.',
  'not-again':
    'These labels were cancelled, and what they were for has no other label. Open the order to buy another one.',
};

const EMPTY: Readonly<Partial<Record<PurchaseView, string>>> = {
  unknown: 'Every purchase is settled.',
  today: 'No label was asked for on this day.',
  refunds: 'No label was cancelled.',
  all: 'No label was bought yet. Labels that are bought on Ship are listed here.',
  'not-again': 'Every cancelled label has another one, or what it was for has left.',
};

interface ListEmptyProps {
  readonly list: Pages<PurchaseRowFragment>;
  readonly screen: PurchaseScreen;
}

function ListEmpty({ list, screen }: ListEmptyProps) {
  const { view, search, change } = screen;
  if (list.readAt === null) return list.isReading ? <GhostRows /> : null;
  const { run, carrier, store, day, only, find } = search;
  const isNarrow = [run, carrier, store, only, find, day].some((value) => value !== undefined);
  return (
    <div className="purchase-empty" role="status">
      <p>{isNarrow ? 'No purchase is like that.' : EMPTY[view]}</p>
      {isNarrow && (
        <button type="button" onClick={() => change(NO_FILTERS)}>
          Show all
        </button>
      )}
    </div>
  );
}

interface ListTroubleProps {
  readonly list: Pick<Pages<unknown>, 'again' | 'readAt' | 'trouble'>;
  readonly what: string;
}

/** Says that reading failed, and how old the list below is. */
export function ListTrouble({ list, what }: ListTroubleProps) {
  const { trouble, readAt, again } = list;
  if (!trouble) return null;
  const age =
    readAt === null ? '' : ` What you see was read at ${clock(readAt, null, connection.now())}.`;
  return <TroubleLine what={`${what}${age}`} trouble={trouble} onRetry={again} />;
}

export function ListEnd({ list }: { readonly list: Pages<unknown> }) {
  const { nodes, total, hasMore, isReading, more } = list;
  return (
    <div className="purchase-end second">
      <span role="status">
        {total === null ? `${nodes.length} shown` : `${nodes.length} of ${total}`}
      </span>
      {hasMore && (
        <button type="button" disabled={isReading} onClick={more}>
          Show more
        </button>
      )}
    </div>
  );
}

function useListKeys(
  screen: PurchaseScreen,
  rows: readonly PurchaseRowFragment[],
  again: () => void,
): void {
  const { view, search, change, open } = screen;
  const step = (by: number): void => {
    if (view !== 'unknown') {
      change({ ...NO_FILTERS, state: 'unknown', purchase: undefined });
      return;
    }
    const at = rows.findIndex(({ id }) => id === search.purchase);
    const next = rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) open(next.id);
  };
  const keys: readonly KeyBinding[] = [
    { key: 'j', does: 'Opens the next purchase that is not known', run: () => step(1) },
    { key: 'k', does: 'Opens the one before', run: () => step(-1) },
    { key: 'ArrowDown', does: 'Goes to the next row', run: () => focusRow(1) },
    { key: 'ArrowUp', does: 'Goes to the row before', run: () => focusRow(-1) },
    { key: 'Enter', does: 'Opens the purchase of the row' },
    { key: 'r', does: 'Reads the list again', run: again },
  ];
  useKeys(keys);
}

function focusRow(by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('.purchase-open')];
  const at = all.findIndex((one) => one === document.activeElement);
  all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
