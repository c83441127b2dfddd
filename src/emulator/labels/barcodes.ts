import type { RawOptions } from 'bwip-js/node';

/** Widths of a linear barcode in modules: bar, space, bar, ... */
export type BarWidths = readonly number[];

/** A two-dimensional symbol: rows of dark (true) and light cells. */
export type SymbolRows = readonly (readonly boolean[])[];

/** The two symbols of a label. */
export interface LabelSymbols {
  readonly tracking: BarWidths;
  readonly routing: SymbolRows;
}

/** Encodes the tracking id as Code 128 and the routing text as Data Matrix. Draws nothing. */
export async function labelSymbols(trackingId: string, routing: string): Promise<LabelSymbols> {
  // Loaded with the first label, so that the emulator starts without this large library. Its named export
  // `raw` is another function: the encoder of a symbology of that name.
  const { default: library } = await import('bwip-js/node');
  const encode = (options: RawOptions): unknown => library.raw(options)[0];
  return {
    tracking: numbersAt(encode({ bcid: 'code128', text: trackingId }), 'sbs'),
    routing: symbolRows(encode({ bcid: 'datamatrix', text: routing })),
  };
}

function symbolRows(symbol: unknown): SymbolRows {
  const cells = numbersAt(symbol, 'pixs');
  const columns = Number(field(symbol, 'pixx'));
  const rows = Number(field(symbol, 'pixy'));
  return Array.from({ length: rows }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns).map((cell) => cell === 1),
  );
}

function numbersAt(symbol: unknown, name: string): readonly number[] {
  const values = field(symbol, name);
  if (!Array.isArray(values)) throw new TypeError(`The encoder returned no ${name}.`);
  return values.map(Number);
}

function field(symbol: unknown, name: string): unknown {
  return typeof symbol === 'object' && symbol !== null ? Reflect.get(symbol, name) : undefined;
}

/** Returns the width of a barcode in modules. */
export function moduleCount(widths: BarWidths): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
