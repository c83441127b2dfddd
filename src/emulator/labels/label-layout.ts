import type { LabelSymbols } from './barcodes.js';
import { boxMark, LABEL_WIDTH, textMark } from './drawing.js';
import type { Mark } from './drawing.js';
import { placeLine, printedShipDate, printedWeight } from './label-content.js';
import type { LabelAddress, LabelContent } from './label-content.js';

const MARGIN = 12;
const RIGHT = LABEL_WIDTH - MARGIN;
const INNER_WIDTH = LABEL_WIDTH - 2 * MARGIN;
const CENTER = LABEL_WIDTH / 2;

/** Returns the text of the Data Matrix: the facts that a sorting machine needs. */
export function routingText(content: LabelContent): string {
  const { shipTo } = content;
  return [content.trackingId, content.orderId, shipTo.countryCode, shipTo.postalCode].join('|');
}

/** Returns the marks of the label page. */
export function layOutLabel(content: LabelContent, symbols: LabelSymbols): Mark[] {
  return [
    ...header(content),
    ...serviceBanner(content),
    ...sender(content.shipFrom),
    ...routing(content, symbols),
    ...recipient(content.shipTo),
    ...signature(content),
    ...tracking(content, symbols),
    ...footer(content),
  ];
}

/** Returns the large letter in the corner that shows the class of service. */
function indicator(serviceName: string): string {
  if (/international|worldwide/i.test(serviceName)) return 'I';
  if (/overnight|next day|express$/i.test(serviceName)) return 'E';
  if (/2nd day|2day/i.test(serviceName)) return '2';
  if (/3 day|express saver/i.test(serviceName)) return '3';
  return /priority/i.test(serviceName) ? 'P' : 'G';
}

function header(content: LabelContent): Mark[] {
  const left = 84;
  return [
    boxMark(MARGIN, 12, 62, 62),
    textMark(indicator(content.serviceName), MARGIN + 31, 63, {
      size: 58,
      isBold: true,
      align: 'center',
      isInverted: true,
    }),
    textMark(content.carrierName, left, 30, { size: 22, isBold: true }),
    textMark(`SHIP DATE  ${printedShipDate(content)}`, left, 46, { size: 9.5 }),
    textMark(`WEIGHT  ${printedWeight(content.weightOz)}`, left, 58, { size: 9.5 }),
    textMark('SPECIMEN - NO POSTAGE PAID', left, 71, { size: 9.5, isBold: true }),
  ];
}

function serviceBanner(content: LabelContent): Mark[] {
  return [
    boxMark(0, 80, LABEL_WIDTH, 2.5),
    textMark(content.serviceName.toUpperCase(), CENTER, 104, {
      size: 22,
      isBold: true,
      align: 'center',
      maxWidth: INNER_WIDTH,
    }),
    boxMark(0, 112, LABEL_WIDTH, 2.5),
  ];
}

function sender(address: LabelAddress): Mark[] {
  const lines = [
    address.name,
    ...wrapped(address.lines, 40, 3),
    placeLine(address),
    ...countryLine(address),
  ];
  return lines.map((line, index) =>
    textMark(line.toUpperCase(), MARGIN, 127 + index * 9.5, { size: 8.5, maxWidth: 190 }),
  );
}

function routing(content: LabelContent, symbols: LabelSymbols): Mark[] {
  return [
    {
      kind: 'symbol',
      x: RIGHT - 50,
      y: 121,
      size: 50,
      rows: symbols.routing,
      text: routingText(content),
    },
  ];
}

function recipient(address: LabelAddress): Mark[] {
  const left = 44;
  const streets = wrapped(address.lines, 34, 3);
  const place = [placeLine(address), ...countryLine(address)];
  const lines = [address.name, ...streets, ...place];
  // Six lines must leave room for the signature banner below them.
  const [size, pitch] = lines.length > 5 ? [11.5, 12.5] : [13, 14.5];
  return [
    textMark('SHIP', MARGIN, 190, { size: 9.5, isBold: true }),
    textMark('TO', MARGIN, 200, { size: 9.5, isBold: true }),
    ...lines.map((line, index) =>
      textMark(line.toUpperCase(), left, 191 + index * pitch, {
        size,
        maxWidth: RIGHT - left,
        isBold: index >= lines.length - place.length,
      }),
    ),
  ];
}

/** Returns the country in full for a parcel that crosses a border. */
function countryLine({ countryCode }: LabelAddress): string[] {
  if (countryCode === 'US') return [];
  return [new Intl.DisplayNames('en', { type: 'region' }).of(countryCode) ?? countryCode];
}

function signature(content: LabelContent): Mark[] {
  if (content.signature === 'none') return [];
  return [
    boxMark(MARGIN, 262, INNER_WIDTH, 14),
    textMark(`${content.signature.toUpperCase()} REQUIRED`, CENTER, 272.5, {
      size: 11,
      isBold: true,
      align: 'center',
      isInverted: true,
    }),
  ];
}

function tracking(content: LabelContent, symbols: LabelSymbols): Mark[] {
  return [
    boxMark(0, 280, LABEL_WIDTH, 4),
    textMark(`${content.carrierName.toUpperCase()} TRACKING #`, CENTER, 297, {
      size: 11,
      isBold: true,
      align: 'center',
    }),
    {
      kind: 'bars',
      y: 303,
      height: 66,
      widths: symbols.tracking,
      text: content.trackingId,
    },
    textMark(grouped(content.trackingId), CENTER, 384, {
      size: 13,
      isBold: true,
      align: 'center',
      maxWidth: INNER_WIDTH,
    }),
    boxMark(0, 391, LABEL_WIDTH, 4),
  ];
}

function footer(content: LabelContent): Mark[] {
  const order = content.printsOrderId
    ? textMark(`AMAZON ORDER ID  ${content.orderId}`, MARGIN, 408, { size: 11, isBold: true })
    : textMark(`REF  ${content.orderId}`, MARGIN, 408, { size: 9 });
  const custom =
    content.customText === undefined || content.customText === ''
      ? []
      : [
          textMark(content.customText, RIGHT, 408, {
            size: 11,
            isBold: true,
            align: 'right',
            maxWidth: 64,
          }),
        ];
  return [
    order,
    ...custom,
    textMark('Printed by an emulator of Buy Shipping. Not valid for carriage.', MARGIN, 422, {
      size: 7.5,
    }),
  ];
}

/** Returns the digits in groups of four, as on real parcels. A leading `1Z` or similar stays with its digits. */
function grouped(trackingId: string): string {
  return /^\d{16,}$/.test(trackingId) ? trackingId.replace(/(\d{4})(?=\d)/g, '$1 ') : trackingId;
}

/** Breaks long lines at words, up to the number of lines that fit. */
function wrapped(lines: readonly string[], columns: number, most: number): string[] {
  const broken = lines.flatMap((line) => {
    const rows: string[] = [];
    for (const word of line.split(/\s+/)) {
      const last = rows.at(-1);
      if (last === undefined || last.length + word.length + 1 > columns) rows.push(word);
      else rows[rows.length - 1] = `${last} ${word}`;
    }
    return rows;
  });
  const rest = broken.slice(most - 1).join(' ');
  return broken.length <= most ? broken : [...broken.slice(0, most - 1), rest];
}
