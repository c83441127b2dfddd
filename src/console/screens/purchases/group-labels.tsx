import { GhostRows } from '../../parts/ghosts.js';
import { ListEnd, ListTrouble } from './purchase-list.js';
import { PurchaseTable } from './purchase-table.js';
import type { Group, PurchaseScreen } from './screen-state.js';
import { usePurchases } from './use-lists.js';

interface GroupLabelsProps {
  readonly screen: PurchaseScreen;
  readonly group: Group;
}

/** The labels of one location and carrier on a day: those that the group counts. */
export function GroupLabels({ screen, group }: GroupLabelsProps) {
  const { sellerId, news, search, open } = screen;
  const { carrierName, supplySource, from, before } = group;
  const labels = usePurchases(
    {
      seller: sellerId,
      sortBy: 'SETTLED_AT_DESC',
      filter: {
        states: ['PURCHASED'],
        isCancelled: false,
        settled: { from, before },
        ...(carrierName !== null && { carrierNames: [carrierName] }),
        ...(supplySource && { supplySourceIds: [supplySource.supplySourceId] }),
      },
    },
    news.round,
  );
  // The graph has no filter for a carrier that is not known, or for purchases without a location.
  const rows = labels.nodes.filter((row) => row.carrierName === carrierName);
  return (
    <>
      <ListTrouble list={labels} what="The labels could not be read." />
      {rows.length > 0 ? (
        <PurchaseTable
          label="Labels of the group"
          rows={rows}
          open={search.purchase}
          onOpen={(id) => open(id === search.purchase ? undefined : id)}
        />
      ) : (
        labels.isReading && <GhostRows count={Math.min(group.count, 4)} />
      )}
      {labels.hasMore && <ListEnd list={labels} />}
    </>
  );
}
