import { boxMark, LABEL_WIDTH, textMark } from './drawing.js';
import type { Mark } from './drawing.js';
import { placeLine, printedShipDate } from './label-content.js';
import type { LabelContent } from './label-content.js';

const MARGIN = 18;
const RIGHT = LABEL_WIDTH - MARGIN;
const MOST_LINES = 12;

/** Returns the marks of the packing slip. */
export function layOutPackingSlip(content: LabelContent): Mark[] {
  const { shipTo, packingSlip } = content;
  const address = [shipTo.name, ...shipTo.lines, placeLine(shipTo), shipTo.countryCode];
  const shown = packingSlip.slice(0, MOST_LINES);
  const left = packingSlip.length - shown.length;
  return [
    textMark('PACKING SLIP', MARGIN, 36, { size: 20, isBold: true }),
    textMark(`Order ${content.orderId}`, MARGIN, 54, { size: 10 }),
    textMark(printedShipDate(content), RIGHT, 54, { size: 10, align: 'right' }),
    boxMark(MARGIN, 62, RIGHT - MARGIN, 1),
    ...address.map((line, index) => textMark(line, MARGIN, 80 + index * 13, { size: 10.5 })),
    boxMark(MARGIN, 158, RIGHT - MARGIN, 1),
    textMark('QTY', MARGIN, 172, { size: 9, isBold: true }),
    textMark('ITEM', MARGIN + 30, 172, { size: 9, isBold: true }),
    ...shown.flatMap((line, index) => {
      const baseline = 190 + index * 19;
      return [
        textMark(String(line.quantity), MARGIN, baseline, { size: 10, isBold: true }),
        textMark(line.title, MARGIN + 30, baseline, { size: 10, maxWidth: 220 }),
        textMark(line.sku, MARGIN + 30, baseline + 8.5, { size: 7 }),
      ];
    }),
    ...(left > 0 ? [textMark(`and ${String(left)} more`, MARGIN + 30, 418, { size: 9 })] : []),
  ];
}
