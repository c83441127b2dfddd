import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument } from '@cantoo/pdf-lib';
import { spyOn } from 'jest-mock';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { code128 } from '../../../src/domains/shipping/labels/print/code-128.js';
import { slipPaper } from '../../../src/domains/shipping/labels/print/packing-slip-size.js';
import { PAPER, Sheet } from '../../../src/domains/shipping/labels/print/sheet.js';
import type { Paper } from '../../../src/domains/shipping/labels/print/sheet.js';
import { LabelDimensions } from '../../../src/domains/shipping/labels/label.type.js';
import { UnitOfLength } from '../../../src/graph/measures/measures.type.js';
import { drawSlip } from '../../../src/features/printing/packing-slip.js';

const ORDER = '112-1000001-1000001';

const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    quantity: 1,
    sku: `SKU-${at}`,
    title: `Item number ${at}`,
    giftMessage: null,
  }));

/** Draws a slip. Returns its pages, its texts row by row, and its bars. */
async function drawn(paper: Paper, count: number, amazonOrderId = ORDER) {
  const rows = spyOn(Sheet.prototype, 'row');
  const bars = spyOn(Sheet.prototype, 'bars');
  try {
    const sheet = await Sheet.create(paper, 'Packing slip');
    const slip = { amazonOrderId, placedAt: null, address: null, isPart: false };
    const positions = await drawSlip(sheet, paper, { ...slip, lines: lines(count) });
    const pages = (await PDFDocument.load(await sheet.finish())).getPages();
    expect(positions).toEqual(pages.map((_, at) => at));
    return {
      sizes: pages.map((page) => page.getSize()),
      texts: rows.mock.calls.map(([cells]) => cells.map(({ text }) => text).join('|')),
      bars: bars.mock.calls.map(([widths]) => widths),
    };
  } finally {
    rows.mockRestore();
    bars.mockRestore();
  }
}

const filled = (length: number, shade: number): number[] => Array.from({ length }, () => shade);

/** Draws bars as a printer of labels does that has three dots for a module. */
function picture(widths: readonly number[]) {
  const [dots, quiet, height] = [3, 30, 60];
  const row = [filled(quiet, 255)];
  for (const [at, width] of widths.entries())
    row.push(filled(width * dots, at % 2 === 0 ? 0 : 255));
  row.push(filled(quiet, 255));
  const pixels = row.flat().flatMap((shade) => [shade, shade, shade, 255]);
  const data = new Uint8ClampedArray(Array.from({ length: height }, () => pixels).flat());
  return { data, width: pixels.length / 4, height, colorSpace: 'srgb' as const };
}

beforeAll(async () => {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = new Uint8Array(await readFile(path));
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
});

describe('a packing slip', () => {
  it.each([
    ['a label', PAPER.LABEL],
    ['a page', PAPER.LETTER],
  ])('of the size of %s has the order id as a barcode that scanners read', async (_, paper) => {
    const { bars, sizes } = await drawn(paper, 1);
    expect(sizes).toEqual([{ width: paper.width, height: paper.height }]);
    expect(bars).toHaveLength(1);
    const found = await readBarcodes(picture(bars[0]!), { formats: ['Code128'] });
    expect(found.map(({ text }) => text)).toEqual([ORDER]);
    // One point to a module, so that the bars of an order id fit a label.
    expect(bars[0]!.reduce((sum, width) => sum + width, 0)).toBeLessThan(252);
  });

  it('of the size of a label has the SKU above the item, and names the order on each page', async () => {
    const { sizes, texts } = await drawn(PAPER.LABEL, 20);
    expect(sizes.length).toBeGreaterThan(1);
    expect(texts).toContain('Units|SKU and item');
    const at = texts.indexOf('1|SKU-19');
    expect(texts[at + 1]).toBe('Item number 19');
    const heads = texts.filter((text) => text === `Order ${ORDER}`);
    expect(heads).toHaveLength(sizes.length);
    // No page begins with the second line of an item.
    expect(
      texts.filter((text, n) => text.startsWith('Item') && !texts[n - 1]!.includes('SKU')),
    ).toEqual([]);
  });

  it('of a page has columns', async () => {
    const { texts } = await drawn(PAPER.A4, 1);
    expect(texts).toContain('Units|SKU|Item');
    expect(texts).toContain('1|SKU-0|Item number 0');
  });

  it('has no barcode for an id that the code has no characters for', async () => {
    expect(await code128('\u5009\u5eab')).toBeNull();
    expect((await drawn(PAPER.LABEL, 1, '\u5009\u5eab')).bars).toEqual([]);
  });
});

describe('the size of a packing slip', () => {
  const like = (length: number, width: number, unit: UnitOfLength | null) =>
    slipPaper('LIKE_LABEL', new LabelDimensions({ length, width, unit }), PAPER.LETTER);

  it('is that of a label of a label printer, whichever side is the longer one', () => {
    expect(like(6, 4, UnitOfLength.INCHES)).toMatchObject({ width: 288, height: 432 });
    expect(like(4, 6, UnitOfLength.INCHES)).toMatchObject({ width: 288, height: 432 });
    expect(like(15, 10, UnitOfLength.CENTIMETERS).width).toBeCloseTo(283.5, 1);
  });

  it.each([
    ['of a page', 11, 8.5, UnitOfLength.INCHES],
    ['too small for a slip', 3, 2, UnitOfLength.INCHES],
    ['without a unit', 6, 4, null],
  ] as const)('is a page next to a label %s', (_, length, width, unit) => {
    expect(like(length, width, unit)).toBe(PAPER.LETTER);
  });

  it('is what was asked for', () => {
    const label = new LabelDimensions({ length: 6, width: 4, unit: UnitOfLength.INCHES });
    expect(slipPaper('LABEL', null, PAPER.A4)).toBe(PAPER.LABEL);
    expect(slipPaper('PAGE', label, PAPER.A4)).toBe(PAPER.A4);
    expect(slipPaper('LIKE_LABEL', null, PAPER.A4)).toBe(PAPER.A4);
  });
});
