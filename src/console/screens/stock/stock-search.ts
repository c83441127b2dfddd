/** What the address of the screen holds. */
export interface StockSearch extends Record<string, string | undefined> {
  /** Which SKUs: `open` for those of open orders, `some` for those in `skus`; all when absent. */
  readonly show: string | undefined;
  /** SKUs that were pasted, one a line. */
  readonly skus: string | undefined;
  readonly marketplace: string | undefined;
  /** On a small screen, the location that is shown. */
  readonly at: string | undefined;
  /** The key of the last applied batch. */
  readonly batch: string | undefined;
}

export function readStockSearch({
  show,
  skus,
  marketplace,
  at,
  batch,
}: Readonly<Record<string, string | undefined>>): StockSearch {
  return { show, skus, marketplace, at, batch };
}

/** An address of more would be refused by proxies. */
export const MOST_PASTED = 200;

/** Reads SKUs from what was pasted: one a line, or the first column of a table. A SKU may contain blanks and commas. */
export function skusIn(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.split('\t', 1)[0]?.trim() ?? '');
  return [...new Set(lines.filter((sku) => sku !== '' && sku.toLowerCase() !== 'sku'))];
}
