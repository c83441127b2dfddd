import { UsageError } from '../../src/config/command-line.js';

/** A seller that the server acts for. */
export interface TourSeller {
  readonly sellerId: string;
  readonly name: string | null;
  /** The supply source of the tour. Null at a seller that does not have it. */
  readonly supplySource: object | null;
}

/** Returns a document that asks a server for its sellers, and which of them has the supply source of the tour. */
export function sellersQuery(documents: readonly string[]): string {
  const [, id = '""'] = /supplySource\(id: ("[^"]+")/.exec(documents.join('')) ?? [];
  return `{ sellers(first: 20) { nodes { sellerId name supplySource(id: ${id}) { id } } } }`;
}

/** Returns the sellers in a response. Null when it has none, such as one that was refused. */
export function sellersIn(answer: string): readonly TourSeller[] | null {
  const { data } = JSON.parse(answer) as {
    readonly data?: { readonly sellers?: { readonly nodes: readonly TourSeller[] } | null } | null;
  };
  return data?.sellers?.nodes ?? null;
}

/**
 * Returns the seller that documents must name: the wanted one, else that of the tour's ids or the first of several. Null for the only
 * one. Throws UsageError for a seller that the server does not have.
 */
export function chosenSeller(
  sellers: readonly TourSeller[],
  wanted: string | undefined,
): TourSeller | null {
  if (wanted === undefined) {
    if (sellers.length < 2) return null;
    return sellers.find(({ supplySource }) => supplySource !== null) ?? sellers[0] ?? null;
  }
  const found = sellers.find(({ sellerId }) => sellerId === wanted);
  if (found) return found;
  const ids = sellers.map(({ sellerId }) => sellerId).join(', ');
  throw new UsageError(`--seller: got "${wanted}". Accepted: ${ids}.`);
}

/** Returns a document of the tour that names the seller: in the root field of a query, in the input of a mutation. */
export function naming(document: string, seller: TourSeller | null): string {
  if (seller === null) return document;
  const id = JSON.stringify(seller.sellerId);
  return document
    .replace(/(^\{\s*)seller \{/, `$1seller(id: ${id}) {`)
    .replace('(input: {', `(input: { sellerId: ${id}`);
}
