import type { SoldLabel } from '../../src/emulator/apis/merchant-fulfillment/sold-labels.js';
import type { Send } from './network.js';
import { parcelNameOf } from './parcels.js';
import type { Parcel } from './parcels.js';

/** A row of the ledger, as the graph shows it. */
export interface LedgerRow {
  readonly key: string;
  readonly state: 'INTENT' | 'SENDING' | 'PURCHASED' | 'REJECTED' | 'UNKNOWN';
  readonly shipmentId: string | null;
  readonly settledBy: string | null;
}

/** What a client was told about a key for certain. */
export interface Told {
  readonly key: string;
  readonly bought: boolean;
  /** Null when nothing was bought, or when it was not said which shipment it is. */
  readonly shipmentId: string | null;
}

/** All that is known when a run is over. */
export interface Findings {
  readonly parcels: readonly Parcel[];
  readonly sold: readonly SoldLabel[];
  readonly ledger: readonly LedgerRow[];
  readonly told: readonly Told[];
  readonly sends: readonly Send[];
}

/** What came of it. Each list of complaints should be empty; a complaint is a sentence. */
export interface Verdict {
  readonly sold: number;
  /** Two labels for one parcel, or more units of an item than were ordered. */
  readonly doubles: readonly string[];
  /** Sold, and no row of the ledger accounts for it. */
  readonly missing: readonly string[];
  /** PURCHASED in the ledger, and never sold under that key. */
  readonly phantoms: readonly string[];
  /** Sent again although the answer before did not prove that nothing was bought. */
  readonly resent: readonly string[];
  /** A client was told something else than what Amazon's books say. */
  readonly untrue: readonly string[];
  readonly unknown: { readonly total: number; readonly sold: number; readonly notSold: number };
  readonly settledByEvidence: number;
  /** Rows that were neither settled nor declared unknown. */
  readonly unfinished: number;
}

/** Compares Amazon's books with the ledger and with what clients were told. */
export function compare(findings: Findings): Verdict {
  const { sold, ledger } = findings;
  const unknown = ledger.filter(({ state }) => state === 'UNKNOWN');
  const soldKeys = new Set(sold.map(keyOf));
  const unknownSold = unknown.filter(({ key }) => soldKeys.has(key)).length;
  return {
    sold: sold.length,
    doubles: [...doublesByParcel(sold), ...excessUnits(findings)],
    missing: missingRows(sold, ledger),
    phantoms: phantomRows(sold, ledger),
    resent: sentAgain(findings.sends),
    untrue: untrueAnswers(sold, findings.told),
    unknown: {
      total: unknown.length,
      sold: unknownSold,
      notSold: unknown.length - unknownSold,
    },
    settledByEvidence: ledger.filter(({ settledBy }) => settledBy === 'EVIDENCE').length,
    unfinished: ledger.filter(({ state }) => state === 'INTENT' || state === 'SENDING').length,
  };
}

/** Whether anything happened that must never happen. */
export function isBroken(verdict: Verdict): boolean {
  return complaintsOf(verdict).length > 0;
}

/** Everything that must never happen and did. */
export function complaintsOf(verdict: Verdict): readonly string[] {
  const { doubles, missing, phantoms, resent, untrue } = verdict;
  return [...doubles, ...missing, ...phantoms, ...resent, ...untrue];
}

// Purchases of this driver name their key where Amazon has a place for the seller's own order id.
function keyOf({ sellerOrderId }: SoldLabel): string {
  return sellerOrderId ?? '';
}

/** Each further label of a parcel is a complaint of its own. */
function doublesByParcel(sold: readonly SoldLabel[]): readonly string[] {
  const byParcel = Map.groupBy(sold, (label) => parcelNameOf(keyOf(label)));
  return [...byParcel].flatMap(([parcel, labels]) =>
    labels
      .slice(1)
      .map(({ shipmentId }) => `${parcel}: bought again as ${shipmentId} (${keysIn(labels)})`),
  );
}

function keysIn(labels: readonly SoldLabel[]): string {
  return [...new Set(labels.map(keyOf))].join(', ');
}

/** Units beyond what all parcels together wanted of an item, where the labels of one parcel do not show it already. */
function excessUnits({ parcels, sold }: Findings): readonly string[] {
  const wanted = unitsByItem(parcels.flatMap(({ items }) => items));
  const firsts = [...Map.groupBy(sold, (label) => parcelNameOf(keyOf(label))).values()];
  const bought = unitsByItem(firsts.flatMap(([first]) => first?.items ?? []));
  return [...bought]
    .filter(([item, units]) => units > (wanted.get(item) ?? 0))
    .map(([item, units]) => `item ${item}: ${units} bought, ${wanted.get(item) ?? 0} wanted`);
}

function unitsByItem(
  items: readonly { readonly orderItemId: string; readonly quantity: number }[],
): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { orderItemId, quantity } of items) {
    units.set(orderItemId, (units.get(orderItemId) ?? 0) + quantity);
  }
  return units;
}

function missingRows(sold: readonly SoldLabel[], ledger: readonly LedgerRow[]): readonly string[] {
  const rows = new Map(ledger.map((row) => [row.key, row]));
  return sold
    .filter((label) => !accountsFor(rows.get(keyOf(label)), label))
    .map((label) => {
      const row = rows.get(keyOf(label));
      const found = row ? `${row.state} ${row.shipmentId ?? ''}` : 'no row';
      return `${keyOf(label)}: sold as ${label.shipmentId}, the ledger has ${found}`;
    });
}

function accountsFor(row: LedgerRow | undefined, { shipmentId }: SoldLabel): boolean {
  if (row === undefined) return false;
  if (row.state === 'PURCHASED') return row.shipmentId === null || row.shipmentId === shipmentId;
  return row.state === 'UNKNOWN' || row.state === 'SENDING';
}

function phantomRows(sold: readonly SoldLabel[], ledger: readonly LedgerRow[]): readonly string[] {
  const byKey = Map.groupBy(sold, keyOf);
  return ledger
    .filter(({ state }) => state === 'PURCHASED')
    .filter(({ key, shipmentId }) => {
      const labels = byKey.get(key) ?? [];
      return !labels.some((label) => shipmentId === null || label.shipmentId === shipmentId);
    })
    .map(({ key, shipmentId }) => `${key}: PURCHASED as ${shipmentId ?? 'nothing'}, never sold`);
}

/** An answer of 4xx proves that nothing was bought; after any other, or none, a purchase must not be sent again. */
function sentAgain(sends: readonly Send[]): readonly string[] {
  return [...Map.groupBy(sends, ({ key }) => key)].flatMap(([key, ofKey]) =>
    ofKey
      .slice(0, -1)
      .filter(({ status }) => status === null || status < 400 || status >= 500)
      .map(({ status }) => `${key}: sent again after ${status ?? 'no answer'}`),
  );
}

function untrueAnswers(sold: readonly SoldLabel[], told: readonly Told[]): readonly string[] {
  const byKey = Map.groupBy(sold, keyOf);
  return told.flatMap(({ key, bought, shipmentId }) => {
    const labels = byKey.get(key) ?? [];
    const fits = labels.some((label) => shipmentId === null || label.shipmentId === shipmentId);
    if (fits === bought) return [];
    const said = bought ? `it was bought as ${shipmentId ?? 'some shipment'}` : 'it was not bought';
    const truth = labels.map((label) => label.shipmentId).join(', ') || 'nothing';
    return [`${key}: a client was told that ${said}, sold was ${truth}`];
  });
}
