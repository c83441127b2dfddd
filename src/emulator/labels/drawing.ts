/**
 * A label as a list of marks on a 4 x 6 inch sheet. The layout is made once, and each format prints it.
 * Lengths are points, 72 to the inch. The origin is the upper left corner.
 */
import type { BarWidths, SymbolRows } from './barcodes.js';

export const LABEL_WIDTH = 288;
export const LABEL_HEIGHT = 432;
const POINTS_PER_INCH = 72;

export interface TextMark {
  readonly kind: 'text';
  /** The left end, middle or right end, depending on `align`. */
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
  readonly isBold: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** White text on a box. */
  readonly isInverted: boolean;
}

/** A filled rectangle. A thin one is a rule. */
export interface BoxMark {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A linear barcode, centred on the sheet in modules of a whole number of printer dots. */
export interface BarsMark {
  readonly kind: 'bars';
  readonly y: number;
  readonly height: number;
  readonly widths: BarWidths;
  /** The encoded text. Printers that draw barcodes themselves use it instead of the widths. */
  readonly text: string;
}

export interface SymbolMark {
  readonly kind: 'symbol';
  readonly x: number;
  readonly y: number;
  /** Side of the square. */
  readonly size: number;
  readonly rows: SymbolRows;
  readonly text: string;
}

export type Mark = TextMark | BoxMark | BarsMark | SymbolMark;

// Mean advance of the label's condensed typeface in ems. On the wide side, because labels are mostly capitals
// and digits.
const MEAN_ADVANCE = { regular: 0.5, bold: 0.53 } as const;
const WIDE_LETTERS = /[WM@%]/g;
const WIDE_LETTER_EXTRA = 0.3;

export interface TextStyle {
  readonly size: number;
  readonly isBold?: boolean;
  readonly align?: TextMark['align'];
  readonly isInverted?: boolean;
  /** The text is set smaller until it should fit. */
  readonly maxWidth?: number;
}

/** Returns a line of text. */
export function textMark(text: string, x: number, baseline: number, style: TextStyle): TextMark {
  const { size, isBold = false, align = 'left', isInverted = false, maxWidth } = style;
  const advance = isBold ? MEAN_ADVANCE.bold : MEAN_ADVANCE.regular;
  const wideLetters = text.match(WIDE_LETTERS)?.length ?? 0;
  const ems = Math.max(1, text.length * advance + wideLetters * WIDE_LETTER_EXTRA);
  const fitting = (maxWidth ?? Number.POSITIVE_INFINITY) / ems;
  return {
    kind: 'text',
    x,
    baseline,
    size: Math.min(size, fitting),
    text,
    isBold,
    align,
    isInverted,
  };
}

/** Returns a filled rectangle. */
export function boxMark(x: number, y: number, width: number, height: number): BoxMark {
  return { kind: 'box', x, y, width, height };
}

const QUIET_MODULES = 10;
const LARGEST_MODULE_INCHES = 0.02;

/**
 * Returns the largest whole number of dots for a module, up to 0.02 inches, that leaves a quiet zone of ten
 * modules on each side. Scanners need equal modules more than large ones.
 */
export function dotsPerModule(modules: number, dotsPerInch: number): number {
  const sheetDots = (LABEL_WIDTH / POINTS_PER_INCH) * dotsPerInch;
  const fitting = Math.floor(sheetDots / (modules + 2 * QUIET_MODULES));
  return Math.max(1, Math.min(fitting, Math.round(LARGEST_MODULE_INCHES * dotsPerInch)));
}

/** Returns the left edge and width of each bar in dots, centred on the sheet. */
export function barsInDots(
  widths: BarWidths,
  dotsPerInch: number,
): readonly { readonly left: number; readonly width: number }[] {
  const modules = widths.reduce((sum, width) => sum + width, 0);
  const module = dotsPerModule(modules, dotsPerInch);
  const sheetDots = (LABEL_WIDTH / POINTS_PER_INCH) * dotsPerInch;
  let left = Math.floor((sheetDots - modules * module) / 2);
  const bars: { left: number; width: number }[] = [];
  widths.forEach((width, index) => {
    if (index % 2 === 0) bars.push({ left, width: width * module });
    left += width * module;
  });
  return bars;
}
