import type { Order } from '../../domains/orders/order.type.js';
import { PAPER } from '../../domains/shipping/labels/print/sheet.js';
import type { Paper, Sheet } from '../../domains/shipping/labels/print/sheet.js';
import type { Address } from '../../graph/address.type.js';

/** A line of a packing slip. */
export interface SlipLine {
  readonly quantity: number;
  readonly sku: string | null;
  readonly title: string;
  /** Null without one. */
  readonly giftMessage: string | null;
}

/** What a packing slip shows. No price: it may be a gift. */
export interface PackingSlip {
  readonly amazonOrderId: string;
  readonly placedAt: Date | null;
  readonly address: Address | null;
  readonly lines: readonly SlipLine[];
  /** True when the parcel has some units of the order only. */
  readonly isPart: boolean;
}

/** Columns in points from the left margin. */
const QUANTITY_WIDTH = 40;
const SKU_WIDTH = 130;
const GAP = 8;
const TITLE_LEFT = QUANTITY_WIDTH + SKU_WIDTH + 2 * GAP;
/** An address that reads from right to left stays a block. */
const ADDRESS_WIDTH = 260;
const SIZE = 10;
const SMALL = 8.5;

const LETTER_COUNTRIES: ReadonlySet<string | null> = new Set(['US', 'CA', 'MX']);

/** Returns the paper of the marketplace of an order: US Letter in North America, else A4. */
export function paperOf(order: Pick<Order, 'marketplace'> | null): Paper {
  return LETTER_COUNTRIES.has(order?.marketplace?.countryCode ?? null) ? PAPER.LETTER : PAPER.A4;
}

/** Draws a packing slip on new pages. Returns their positions in the document. */
export async function drawSlip(sheet: Sheet, slip: PackingSlip): Promise<number[]> {
  const first = sheet.pageCount;
  sheet.newPage();
  await heading(sheet, slip);
  await columns(sheet);
  for (const line of slip.lines) await drawLine(sheet, line);
  sheet.space(6);
  sheet.rule();
  sheet.space(6);
  const units = slip.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  await sheet.write(`Units: ${units}`, { size: SIZE });
  if (slip.isPart)
    await sheet.write('This parcel has part of the order. The rest is sent separately.', {
      size: SIZE,
    });
  return Array.from({ length: sheet.pageCount - first }, (_, at) => first + at);
}

async function heading(sheet: Sheet, { amazonOrderId, placedAt, address }: PackingSlip) {
  await sheet.write('Packing slip', { size: 20, isBold: true });
  sheet.space(6);
  await sheet.write(`Order ${amazonOrderId}`, { size: 12, isBold: true });
  // The form of ISO 8601 reads the same in every marketplace.
  if (placedAt)
    await sheet.write(`Placed on ${placedAt.toISOString().slice(0, 10)}`, { size: SIZE });
  sheet.space(14);
  await sheet.write('Ship to', { size: SIZE, isBold: true });
  const lines = address ? addressLines(address) : [];
  for (const line of lines) await sheet.write(line, { size: 11, width: ADDRESS_WIDTH });
  if (lines.length === 0) await sheet.write('See the label.', { size: 11 });
  sheet.space(16);
}

async function columns(sheet: Sheet): Promise<void> {
  const style = { size: SMALL, isBold: true };
  await sheet.row([
    { ...style, text: 'Units', width: QUANTITY_WIDTH, align: 'right' },
    { ...style, text: 'SKU', left: QUANTITY_WIDTH + GAP, width: SKU_WIDTH },
    { ...style, text: 'Item', left: TITLE_LEFT },
  ]);
  sheet.space(2);
  sheet.rule();
  sheet.space(4);
}

async function drawLine(sheet: Sheet, line: SlipLine): Promise<void> {
  const { quantity, sku, title, giftMessage } = line;
  await sheet.row(
    [
      { size: SIZE, text: String(quantity), width: QUANTITY_WIDTH, align: 'right' },
      { size: SIZE, text: sku ?? '', left: QUANTITY_WIDTH + GAP, width: SKU_WIDTH, align: 'left' },
      { size: SIZE, text: title, left: TITLE_LEFT },
    ],
    () => columns(sheet),
  );
  if (giftMessage !== null) {
    sheet.space(2);
    await sheet.write('Gift message', { size: SMALL, isBold: true, left: TITLE_LEFT });
    await sheet.write(giftMessage, { size: SIZE, left: TITLE_LEFT });
  }
  sheet.space(4);
}

/** Returns the lines of an address as the carrier prints them, the country in English. */
function addressLines(address: Address): string[] {
  const { addressLine1, streetName, streetNumber, city, stateOrRegion, postalCode } = address;
  return [
    address.name,
    addressLine1 ?? together(streetName, streetNumber),
    address.addressLine2,
    address.addressLine3,
    together(address.neighborhood, address.district, address.county, address.municipality),
    together(city, stateOrRegion, postalCode),
    countryOf(address),
  ].filter((line): line is string => typeof line === 'string' && line.trim() !== '');
}

function together(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' ');
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

function countryOf({ countryCode }: Address): string | null {
  return countryCode !== null && /^[A-Z]{2}$/.test(countryCode)
    ? (COUNTRIES.of(countryCode) ?? countryCode)
    : countryCode;
}
