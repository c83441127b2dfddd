/** What a scanned code is compared with. */
export interface Scannable {
  readonly amazonOrderId: string;
  readonly skus: readonly string[];
  readonly trackingNumbers: readonly string[];
}

export interface Found<Row> {
  readonly row: Row;
  readonly by: 'order' | 'SKU' | 'tracking number';
}

// The letter and digit name the kind of barcode, `]C1`.
const AIM = /^\][A-Za-z][0-9A-Za-z]/;
/** Shorter ends of an order id would fit many orders. */
const SHORTEST_END = 4;

/** Returns a code without what a scanner or a Code 39 font adds. */
export function codeOf(typed: string): string {
  return typed
    .trim()
    .replace(AIM, '')
    .replace(/^\*+|\*+$/g, '')
    .trim();
}

/** Returns the rows that a code names: by order id, else by tracking number, SKU or the end of an order id. */
export function rowsOfCode<Row extends Scannable>(
  code: string,
  rows: readonly Row[],
): readonly Found<Row>[] {
  if (code === '') return [];
  const isEqual = (value: string): boolean => value.toLowerCase() === code.toLowerCase();
  const tries: readonly (readonly [Found<Row>['by'], (row: Row) => boolean])[] = [
    ['order', (row) => row.amazonOrderId === code],
    ['tracking number', (row) => row.trackingNumbers.some(isEqual)],
    // Identifiers are compared byte by byte; a scanner with Caps Lock on is the exception.
    ['SKU', (row) => row.skus.includes(code)],
    ['SKU', (row) => row.skus.some(isEqual)],
    ['order', (row) => code.length >= SHORTEST_END && row.amazonOrderId.endsWith(code)],
  ];
  for (const [by, fits] of tries) {
    const found = rows.filter(fits);
    if (found.length > 0) return found.map((row) => ({ row, by }));
  }
  return [];
}
