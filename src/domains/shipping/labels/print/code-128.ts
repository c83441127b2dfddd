/** Widths of a linear barcode in modules: bar, space, bar, … */
export type BarWidths = readonly number[];

/**
 * Encodes a text as Code 128. Null for a text that the code has no characters for. The library is loaded with the first code, so
 * that the server starts without it.
 */
export async function code128(text: string): Promise<BarWidths | null> {
  if (!/^[\x20-\x7e]{1,80}$/.test(text)) return null;
  const { default: library } = await import('bwip-js/node');
  const [symbol]: readonly unknown[] = library.raw({ bcid: 'code128', text });
  const widths: unknown =
    typeof symbol === 'object' && symbol !== null ? Reflect.get(symbol, 'sbs') : null;
  if (!Array.isArray(widths)) throw new TypeError('The encoder returned no bars.');
  return widths.map(Number);
}
