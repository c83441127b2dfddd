import { GhostRows } from '../../parts/ghosts.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { duration } from '../../model/time.js';
import { ShipGrid } from './ship-grid.js';
import type { GridProps } from './ship-grid.js';
import type { OpenOrders } from './use-orders.js';

interface OrderListProps extends GridProps {
  readonly open: OpenOrders;
  /** How many orders a filter hides. */
  readonly hidden: number;
}

/** The list in each of its states. What was read stays on screen when it cannot be read again. */
export function OrderList({ open, hidden, ...grid }: OrderListProps) {
  const { orders, total, trouble, isReading, readAt } = open;
  if (orders.length === 0 && isReading)
    return (
      <div className="ship-list">
        <GhostRows />
      </div>
    );
  const age = readAt === null ? '' : ` What you see was read ${duration(grid.now - readAt)} ago.`;
  return (
    <div className="ship-list">
      {trouble && (
        <TroubleLine
          what={`The orders could not be read.${age}`}
          trouble={trouble}
          onRetry={open.again}
        />
      )}
      <FreshnessLine open={open} />
      {grid.groups.length > 0 ? (
        <ShipGrid {...grid} />
      ) : (
        !trouble && <p className="ship-empty">{emptyWords(hidden)}</p>
      )}
      {total !== null && total > orders.length && orders.length > 0 && (
        <p className="ship-empty second">
          These are the first {orders.length} of {total} orders. The others appear as these leave.
        </p>
      )}
    </div>
  );
}

function emptyWords(hidden: number): string {
  if (hidden === 0) return 'Nothing to ship from here. New orders appear by themselves.';
  const others = hidden === 1 ? '1 other order waits.' : `${hidden} other orders wait.`;
  return `No order is like that. ${others}`;
}

/** Says what the list may lack. */
function FreshnessLine({ open }: { readonly open: OpenOrders }) {
  const freshness = open.store?.orders?.freshness;
  if (!freshness) return null;
  const lacks = [
    freshness.problem ? `New orders do not arrive: ${freshness.problem.message}` : '',
    freshness.isBackfilling ? 'Orders are still being read from Amazon.' : '',
    freshness.ordersWithoutSupplySource > 0
      ? `${freshness.ordersWithoutSupplySource} orders have no location yet, and are in no list.`
      : '',
  ].filter(Boolean);
  return lacks.length === 0 ? null : (
    <p className="ship-note" role="status">
      {lacks.join(' ')}
    </p>
  );
}
