import { useMemo } from 'react';
import { NO_LOCATION } from '../../model/stock.js';
import { GhostRows } from '../../parts/ghosts.js';
import { Select } from '../../parts/select.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useNow } from '../../parts/use-connection.js';
import { ApplyBar } from './apply-bar.js';
import { BatchPanel } from './batch-panel.js';
import { LeaveDialog } from './leave-dialog.js';
import { StockGrid } from './stock-grid.js';
import { StockHead } from './stock-head.js';
import { viewOf } from './stock-row.js';
import type { StockSearch } from './stock-search.js';
import { useStockSheet } from './use-stock-sheet.js';
import type { Sheet, StockSheetProps } from './use-stock-sheet.js';

export function StockSheet(props: StockSheetProps) {
  const { places, search, change } = props;
  const sheet = useStockSheet(props);
  const { listings, batch, canEdit, isConnected } = sheet;
  const now = useNow();
  return (
    <div className="stock">
      <div className="stock-main">
        <StockHead
          {...{ search, change, listings, now, canEdit }}
          marketplaces={props.marketplaces}
          find={sheet.find}
          onFind={sheet.onFind}
          onFile={sheet.onFile}
          onSave={sheet.onSave}
        />
        {sheet.isSmall && <PlaceChoice {...{ places, search, change }} />}
        {listings.trouble && (
          <TroubleLine
            what={
              listings.rows.length === 0
                ? 'The stock could not be read.'
                : 'Not all stock could be read. What you see may be old.'
            }
            trouble={listings.trouble}
            onRetry={listings.again}
          />
        )}
        <SheetBody sheet={sheet} search={search} />
        {canEdit && (
          <ApplyBar
            count={sheet.drafts.count}
            refused={sheet.refused}
            check={sheet.check}
            isConnected={isConnected}
            words={sheet.words}
            onApply={sheet.onApply}
            onClear={sheet.drafts.clear}
            onFirstProblem={sheet.onFirstProblem}
          />
        )}
      </div>
      {batch && (
        <BatchPanel
          {...{ batch, places, isConnected }}
          warnings={sheet.warnings}
          onGo={sheet.goTo}
          onClose={() => change({ batch: undefined })}
        />
      )}
      <LeaveDialog changed={sheet.changed} />
    </div>
  );
}

interface SheetBodyProps {
  readonly sheet: Sheet;
  readonly search: StockSearch;
}

function SheetBody({ sheet, search }: SheetBodyProps) {
  const { listings, rows, find } = sheet;
  if (rows.length === 0 && listings.isReading) return <GhostRows />;
  if (rows.length === 0)
    return (
      <p className="stock-empty">
        {listings.trouble ? '' : emptyWords(find, search.show, listings.rows.length)}
      </p>
    );
  return (
    <>
      <StockGrid {...sheet.grid} />
      <CellNote sheet={sheet} />
      {listings.more && (
        <p className="stock-more">
          {listings.rows.length} of {listings.total} listings.{' '}
          <button type="button" onClick={listings.more}>
            Read more
          </button>
        </p>
      )}
    </>
  );
}

function emptyWords(find: string, show: string | undefined, others: number): string {
  if (find.trim() !== '' && others > 0)
    return `No SKU or title contains “${find.trim()}”. ${others === 1 ? '1 other listing is' : `${others} other listings are`} read.`;
  if (show === 'open') return 'No open order has a SKU. Show all listings, or paste SKUs.';
  return 'Amazon has no listings here. Paste SKUs, or choose from open orders.';
}

/** What the active cell is about, in a sentence. */
function CellNote({ sheet }: { readonly sheet: Sheet }) {
  const { rows, grid, cells } = sheet;
  const row = rows[cells.active.row];
  const place = grid.places[cells.active.column];
  const note = useMemo(() => {
    if (!row || !place) return '';
    const drafts = grid.drafts.get(row.sku);
    const changes = grid.changes.get(row.sku);
    const refusals = grid.refusals.get(row.sku);
    return viewOf({ row, place, drafts, changes, refusals })?.note ?? 'This is being read.';
  }, [row, place, grid.drafts, grid.changes, grid.refusals]);
  if (!row || !place) return null;
  const where = place.channel === NO_LOCATION ? 'no location' : place.title;
  return (
    <p id="stock-note" className="stock-note">
      <b className="narrow">{row.sku}</b>, {where}: {note}
    </p>
  );
}

function PlaceChoice({ places, search, change }: Omit<StockSheetProps, 'marketplaces'>) {
  return (
    <div className="stock-place">
      <Select
        label="Location"
        value={search.at ?? places[0]?.channel ?? ''}
        options={places.map(({ channel, title }) => ({ value: channel, text: title }))}
        onChange={(at) => change({ at })}
      />
      <p className="second">On a small screen stock is for reading. A wider one can change it.</p>
    </div>
  );
}
