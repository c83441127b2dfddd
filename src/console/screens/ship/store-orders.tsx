import { useMemo, useRef } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useClient } from 'urql';
import { ShipPickListDocument } from '../../generated/ship/graphql.js';
import { useAccess } from '../../parts/access.js';
import { useKeys } from '../../parts/keyboard.js';
import { troubleOf } from '../../parts/trouble.js';
import { noteOpenedList } from '../../parts/opened-list.js';
import { useConnection, useNow } from '../../parts/use-connection.js';
import { keepSeller, useScreenSearch } from '../../parts/use-screen-search.js';
import { BuyBar, usePicks } from './buy-bar.js';
import type { Pick } from './buy-bar.js';
import { OffersPanel } from './offers-panel.js';
import { OrderList } from './order-list.js';
import type { SavedBox } from './packages.js';
import { FILTERS, fits, groupsOf, isForAll, rowOf } from './rows.js';
import type { InRun, Row } from './rows.js';
import { RunPanel, linesIn } from './run-panel.js';
import { ShipHead } from './ship-head.js';
import type { StoreChoice } from './ship-head.js';
import { readShipSearch } from './ship-search.js';
import { useBoxes } from './use-boxes.js';
import { useBuying } from './use-buying.js';
import { focusRow } from './use-grid-keys.js';
import { useOffers } from './use-offers.js';
import { useOrders } from './use-orders.js';
import type { OpenOrders } from './use-orders.js';
import { useRun } from './use-run.js';
import type { Run } from './use-run.js';
import { useScan } from './use-scan.js';
import { useSelection } from './use-selection.js';
import { useStock } from './use-stock.js';

interface StoreOrdersProps {
  readonly store: StoreChoice;
  readonly stores: readonly StoreChoice[];
  /** Why locations are missing; null when none is. */
  readonly lacks: string | null;
  readonly boxes: readonly SavedBox[];
}

export function StoreOrders({ store, stores, lacks, boxes }: StoreOrdersProps) {
  const list = useStoreList(store);
  const { sellerId, search, change, isConnected, open, run, rows, now, zone, only, board } = list;
  const box = useBoxes(board, boxes);
  const picked = rows.filter(({ id }) => list.selection.ids.has(id));
  const { picks, leftOut } = usePicks(board, picked);
  const { buying, scan, scanField, openOrder, canBuy } = useShipActions(list, picks);
  const onPickList = usePickList(sellerId, store, picked);
  const offersRow = rows.find(({ id }) => id === search.offers);
  const toStore = (id: string): void => {
    const to = stores.find((one) => one.id === id)?.supplySourceId;
    change({ store: to, only: undefined, offers: undefined });
  };
  return (
    <div className="ship">
      <div className="ship-main">
        <ShipHead
          {...{ stores, lacks, open, rows, now, only }}
          scan={scanField}
          scanned={scan.scanned}
          onScan={scan.scan}
          onStore={toStore}
          onOnly={(filter) => change({ only: filter ?? undefined })}
        />
        <OrderList
          {...list}
          groups={groupsOf(list.shown)}
          hidden={rows.length - list.shown.length}
          boxes={box.options}
          onBox={box.choose}
          onOffers={(id) => change({ offers: id })}
          onOpen={openOrder}
        />
        <BuyBar
          {...{ picked, picks, leftOut, canBuy, isConnected, onPickList }}
          boxes={box.options}
          isConfirming={buying.isConfirming}
          onBuy={buying.press}
          onConfirm={buying.confirm}
          onBox={box.choose}
        />
      </div>
      {offersRow && (
        <OffersPanel
          {...{ board, now, zone }}
          row={offersRow}
          onClose={() => change({ offers: undefined })}
        />
      )}
      {run && !offersRow && (
        <RunPanel
          {...{ run, isConnected }}
          seller={sellerId}
          onClose={() => change({ run: undefined })}
        />
      )}
      {box.dialog}
    </div>
  );
}

/** The list of a location with everything that rows show, and what is selected in it. */
function useStoreList(store: StoreChoice) {
  const { sellerId } = useAccess().seller;
  const [search, change] = useScreenSearch(readShipSearch);
  const isConnected = useConnection().downSince === null;
  const open = useOrders(sellerId, store.supplySourceId);
  const { run, send } = useRun(sellerId, search.run);
  const facts = useRows(open, sellerId, store, run);
  const { rows, now } = facts;
  const only = FILTERS.find(({ name }) => name === search.only)?.name ?? null;
  const shown = only === null ? rows : rows.filter((row) => fits(row, only, now));
  const openIds = rows.filter(isOpen).map(({ id }) => id);
  const refused = rows.filter(({ refusal }) => refusal !== null).map(({ id }) => id);
  const selection = useSelection(openIds, refused, shown[0]?.id ?? null);
  const board = useOffers(sellerId);
  return {
    ...facts,
    sellerId,
    search,
    change,
    isConnected,
    open,
    run,
    send,
    only,
    shown,
    openIds,
    selection,
    board,
  };
}

const isOpen = ({ state }: Row): boolean => state.kind === 'open';

/** What keys, buttons and the scanner do. */
function useShipActions(list: ReturnType<typeof useStoreList>, picks: readonly Pick[]) {
  const { sellerId, change, isConnected, rows, shown, selection } = list;
  const canBuy = useAccess().can('PURCHASE');
  const buying = useBuying({
    seller: sellerId,
    picks,
    canBuy: canBuy && isConnected,
    onRun: (key) => change({ run: key, offers: undefined }),
    send: list.send,
  });
  const onHidden = (row: Row): void => {
    if (!shown.includes(row)) change({ only: undefined });
  };
  const navigate = useNavigate();
  const onOther = (id: string): void =>
    void navigate({ to: '/orders/$id', params: { id }, search: keepSeller });
  const scan = useScan({ rows, selection, onHidden, onOther });
  const openOrder = (id: string): void => {
    noteOpenedList(shown.map((row) => row.id));
    void navigate({ to: '/orders/$id', params: { id }, search: keepSeller });
  };
  const scanField = useRef<HTMLInputElement>(null);
  useShipKeys({
    onScanField: () => scanField.current?.focus(),
    onAll: () => selection.set(shown.filter(isForAll).map(({ id }) => id)),
    onNone: selection.clear,
    onBuy: buying.press,
    onAgain: () => {
      list.open.again();
      list.stock.again();
      list.board.askAgain(list.openIds);
    },
    onList: () => {
      if (selection.active !== null) focusRow(document, selection.active);
    },
    onScan: (code) => void scan.scan(code),
  });
  return { buying, scan, scanField, openOrder, canBuy };
}

/** Returns the rows of the list. Orders of the run are locked as soon as their purchases are sent. */
function useRows(open: OpenOrders, seller: string, store: StoreChoice, run: Run | null) {
  const now = useNow();
  const skus = open.orders.flatMap(({ items }) =>
    items.flatMap(({ sku }) => (sku === null ? [] : [sku])),
  );
  const stock = useStock(seller, store.supplySourceId, skus);
  const zone = open.store?.openState?.timeZone ?? open.store?.configuration?.timeZone ?? null;
  const inRun = useMemo(() => statesIn(run), [run]);
  const rows = useMemo(
    () => open.orders.map((order) => rowOf(order, { zone, now, stock, inRun })),
    [open.orders, zone, now, stock, inRun],
  );
  return { rows, now, zone, stock };
}

function statesIn(run: Run | null): ReadonlyMap<string, InRun> {
  if (!run) return new Map();
  const states = {
    bought: 'PURCHASED',
    buying: 'SENDING',
    refused: 'REJECTED',
    unknown: 'UNKNOWN',
    waiting: 'INTENT',
  } as const;
  return new Map(
    linesIn(run).map(({ amazonOrderId, state, message }) => {
      const refusal = state === 'refused' ? (message ?? 'Amazon gives no reason.') : null;
      return [amazonOrderId, { state: states[state], refusal }];
    }),
  );
}

interface ShipKeys {
  readonly onScanField: () => void;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onBuy: () => void;
  readonly onAgain: () => void;
  readonly onList: () => void;
  readonly onScan: (code: string) => void;
}

function useShipKeys(keys: ShipKeys): void {
  useKeys(
    [
      { key: '/', does: 'Goes to the scan field', run: keys.onScanField },
      { key: 'l', does: 'Goes to the list', run: keys.onList },
      { key: '↑ ↓', does: 'Moves between orders; with Shift, selects them' },
      { key: '→ ←', does: 'Moves into the controls of an order, and back' },
      { key: 'Space', does: 'Selects the order' },
      { key: 'Ctrl+a', does: 'Selects all orders of this view', run: keys.onAll },
      { key: 'Escape', does: 'Selects none', run: keys.onNone },
      { key: 'Enter', does: 'Opens the order' },
      { key: 'b', does: 'Buys labels for the selected orders', run: keys.onBuy },
      { key: 'r', does: 'Reads orders, stock and offers again', run: keys.onAgain },
    ],
    keys.onScan,
  );
}

/** Opens the list to pick by: of the selected orders, else of all of the location. */
function usePickList(
  seller: string,
  store: StoreChoice,
  picked: readonly Row[],
): () => Promise<string | null> {
  const client = useClient();
  return async () => {
    const filter =
      picked.length > 0 ? { ids: picked.map(({ id }) => id) } : { supplySourceIds: [store.id] };
    const { data, error } = await client
      .query(ShipPickListDocument, { seller, filter }, { requestPolicy: 'network-only' })
      .toPromise();
    const sheet = data?.seller?.pickList?.sheet;
    if (!sheet) return error ? troubleOf(error).message : 'There is nothing to pick.';
    window.open(sheet.url, '_blank', 'noopener');
    return null;
  };
}
