import { useMemo } from 'react';
import { ShipOrdersDocument, ShipStoresDocument } from '../../generated/ship/graphql.js';
import { useAccess } from '../../parts/access.js';
import { GhostRows } from '../../parts/ghosts.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { readShipSearch } from './ship-search.js';
import { StoreOrders } from './store-orders.js';
import './ship.css';

/** The morning's orders of a location: select, buy, print. */
export function ShipScreen() {
  const { seller } = useAccess();
  const [{ store: wanted }] = useScreenSearch(readShipSearch);
  const { data, trouble, isReading, again } = useKeptQuery(ShipStoresDocument, {
    seller: seller.sellerId,
  });
  const found = data?.seller;
  const stores = useMemo(
    () =>
      (found?.supplySources?.nodes ?? []).filter(
        // An archived one may still have orders, to which a link of another screen leads.
        ({ status, supplySourceId }) => status !== 'ARCHIVED' || supplySourceId === wanted,
      ),
    [found, wanted],
  );
  const store =
    stores.find(({ id, supplySourceId }) => wanted === supplySourceId || wanted === id) ??
    stores.find(({ status }) => status === 'ACTIVE') ??
    stores[0];
  useShownQuery(ShipOrdersDocument, {
    seller: seller.sellerId,
    store: store?.supplySourceId ?? '',
  });
  if (store && found)
    return <StoreOrders key={store.id} store={store} stores={stores} boxes={found.boxes} />;
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
