import { useMemo } from 'react';
import { ShipOrdersDocument, ShipStoresDocument } from '../../generated/ship/graphql.js';
import { useAccess } from '../../parts/access.js';
import { GhostRows } from '../../parts/ghosts.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useAllStores } from '../../parts/use-all-stores.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { readShipSearch } from './ship-search.js';
import type { SavedBox } from './packages.js';
import { StoreOrders } from './store-orders.js';
import './ship.css';

/** The morning's orders of a location: select, buy, print. */
export function ShipScreen() {
  const { sellerId } = useAccess().seller;
  const { store, stores, lacks, boxes, trouble, isReading, again } = useStore(sellerId);
  useShownQuery(ShipOrdersDocument, { seller: sellerId, store: store?.supplySourceId ?? '' });
  if (store) return <StoreOrders key={store.id} {...{ store, stores, lacks, boxes }} />;
  if (trouble)
    return (
      <TroubleLine what="The locations could not be read." trouble={trouble} onRetry={again} />
    );
  if (isReading) return <GhostRows />;
  return (
    <div className="page">
      <h1>Ship</h1>
      <p>There is no location to ship from yet.</p>
    </div>
  );
}

/** Reads the locations, and chooses that of the address. */
function useStore(seller: string) {
  const [{ store: wanted }] = useScreenSearch(readShipSearch);
  const all = useAllStores(ShipStoresDocument, seller);
  const stores = useMemo(
    () =>
      all.stores.filter(
        // An archived one may still have orders, to which a link of another screen leads.
        ({ status, supplySourceId }) => status !== 'ARCHIVED' || supplySourceId === wanted,
      ),
    [all.stores, wanted],
  );
  const asked = stores.find(({ id, supplySourceId }) => wanted === supplySourceId || wanted === id);
  // The one that is asked for, or the first that is active, may be on a later page.
  const active = stores.find(({ status }) => status === 'ACTIVE');
  const other = wanted !== undefined && all.hasMore ? undefined : active;
  return {
    store: asked ?? other ?? (all.hasMore ? undefined : stores[0]),
    stores,
    lacks: all.lacks,
    boxes: all.seller?.boxes ?? NO_BOXES,
    trouble: all.trouble,
    isReading: all.isReading || all.hasMore,
    again: all.again,
  };
}

const NO_BOXES: readonly SavedBox[] = [];
