import type { SoldLabel } from '../../src/emulator/apis/merchant-fulfillment/sold-labels.js';
import type { Send } from './network.js';
import { parcelNameOf } from './parcels.js';
import type { Parcel } from './parcels.js';

/** A row of the ledger in the graph's form. */
export interface LedgerRow {
  readonly key: string;
  readonly state: 'INTENT' | 'SENDING' | 'PURCHASED' | 'REJECTED' | 'UNKNOWN';
  readonly shipmentId: string | null;
  readonly settledBy: string | null;
}

/** A definite response to a client. */
export interface Told {
  readonly key: string;
  readonly bought: boolean;
  /** Null when nothing was bought, or when the shipment is unknown. */
  readonly shipmentId: string | null;
  /** When the client sent the request. Epoch milliseconds. */
  readonly askedAt: number;
}

/** All facts at the end of a run. */
export interface Findings {
  readonly parcels: readonly Parcel[];
  readonly sold: readonly SoldLabel[];
  readonly ledger: readonly LedgerRow[];
  readonly told: readonly Told[];
  readonly sends: readonly Send[];
}

/** Result of the comparison. Each list of complaints should be empty. A complaint is a sentence. */
export interface Verdict {
  readonly sold: number;
  /** Two labels for one parcel, or more units of an item than were ordered. */
  readonly doubles: readonly string[];
  /** Sold labels without a row in the ledger. */
  readonly missing: readonly string[];
  /** PURCHASED rows whose label was never sold under that key. */
  readonly phantoms: readonly string[];
  /** Purchases that were resent although the previous response did not prove that nothing was bought. */
  readonly resent: readonly string[];
  /** Responses to clients that contradict Amazon's sales. */
  readonly untrue: readonly string[];
  readonly unknown: { readonly total: number; readonly sold: number; readonly notSold: number };
  readonly settledByEvidence: number;
  /** Rows that are neither settled nor UNKNOWN. */
  readonly unfinished: number;
}

/** Compares Amazon's sales with the ledger and with the responses to clients. */
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

/** Returns whether the run violates a guarantee. */
export function isBroken(verdict: Verdict): boolean {
  return complaintsOf(verdict).length > 0;
}

/** Returns all violations of guarantees. */
export function complaintsOf(verdict: Verdict): readonly string[] {
  const { doubles, missing, phantoms, resent, untrue } = verdict;
  return [...doubles, ...missing, ...phantoms, ...resent, ...untrue];
}

// This driver puts the key of a purchase into Amazon's field for the seller's order id.
function keyOf({ sellerOrderId }: SoldLabel): string {
  return sellerOrderId ?? '';
}

/** Returns a complaint for each further label of a parcel. */
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

/** Returns complaints about units beyond the total of all parcels, unless the labels of one parcel show them already. */
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

/**
 * Only a 4xx response proves that nothing was bought. After any other response, or none, a purchase must not be resent.
 */
function sentAgain(sends: readonly Send[]): readonly string[] {
  return [...Map.groupBy(sends, ({ key }) => key)].flatMap(([key, ofKey]) =>
    ofKey
      .slice(0, -1)
      .filter(({ status }) => status === null || status < 400 || status >= 500)
      .map(({ status }) => `${key}: sent again after ${status ?? 'no answer'}`),
  );
}

/**
 * Returns complaints about responses that contradict Amazon's sales. A refusal leaves the key free, so a label that was sold
 * later under it does not contradict the refusal.
 */
function untrueAnswers(sold: readonly SoldLabel[], told: readonly Told[]): readonly string[] {
  const byKey = Map.groupBy(sold, keyOf);
  return told.flatMap(({ key, bought, shipmentId, askedAt }) => {
    const ofKey = byKey.get(key) ?? [];
    const labels = bought
      ? ofKey
      : ofKey.filter(({ createdAt }) => Date.parse(createdAt) < askedAt);
    const fits = labels.some((label) => shipmentId === null || label.shipmentId === shipmentId);
    if (fits === bought) return [];
    const said = bought ? `it was bought as ${shipmentId ?? 'some shipment'}` : 'it was not bought';
    const truth = labels.map((label) => label.shipmentId).join(', ') || 'nothing';
    return [`${key}: a client got the response that ${said}, sold was ${truth}`];
  });
}
