import type { RunningApp } from '../support/running-app.js';

const QUESTION = `query($after: String) {
  sellers { nodes { sellerId purchases(first: 100, after: $after) {
    nodes { key state shipmentId } pageInfo { hasNextPage endCursor } } } } }`;

interface Page {
  readonly sellers: {
    readonly nodes: readonly {
      readonly sellerId: string;
      readonly purchases: {
        readonly nodes: readonly { key: string; state: string; shipmentId: string | null }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    }[];
  };
}

/**
 * Compares the emulator's sales with the ledger. A sold label without a purchase belongs to a purchase whose response was
 * lost. Each such purchase may have at most one, otherwise a key was sold twice.
 */
export async function problemsOfBooks(running: RunningApp): Promise<string[]> {
  const rows: { key: string; state: string; shipmentId: string | null }[] = [];
  const { data } = await running.request<Page, object>(QUESTION, {});
  for (const { purchases } of data.sellers.nodes) rows.push(...purchases.nodes);
  const named = new Set(rows.flatMap(({ shipmentId }) => shipmentId ?? []));
  // An operation may have disconnected a seller. Its purchases are on record, and no longer listed.
  const listed = new Set(data.sellers.nodes.map(({ sellerId }) => sellerId));
  const labels = running.emulator.control.soldLabels();
  const sold = labels.filter(({ sellerId }) => listed.has(sellerId));
  const unnamed = sold.filter(({ shipmentId }) => !named.has(shipmentId));
  const open = rows.filter(({ shipmentId, state }) => shipmentId === null && state !== 'REJECTED');
  const more = data.sellers.nodes.filter(({ purchases }) => purchases.pageInfo.hasNextPage);
  return [
    ...(more.length > 0 ? ['more purchases than one page'] : []),
    ...(unnamed.length > open.length
      ? [`${unnamed.length} labels without a purchase, ${open.length} purchases without a label`]
      : []),
  ];
}
