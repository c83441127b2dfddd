import { StockListingsDocument } from '../../generated/stock/graphql.js';
import { useAccess } from '../../parts/access.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { StockSheet } from './stock-sheet.js';
import { readStockSearch } from './stock-search.js';
import { usePlaces } from './use-places.js';
import './stock.css';

/** Stock of all SKUs at all locations, as a spreadsheet. */
export function StockScreen() {
  const { sellerId } = useAccess().seller;
  const [search, change] = useScreenSearch(readStockSearch);
  const { places, marketplaces, trouble, again } = usePlaces(sellerId);
  useShownQuery(StockListingsDocument, {
    seller: sellerId,
    marketplace: search.marketplace ?? null,
    first: 20,
  });
  if (places)
    return (
      <StockSheet
        // Nothing of one marketplace may stay on screen for another.
        key={search.marketplace ?? ''}
        {...{ places, marketplaces, search, change }}
      />
    );
  if (!trouble) return <GhostRows />;
  return <TroubleLine what="The locations could not be read." trouble={trouble} onRetry={again} />;
}
