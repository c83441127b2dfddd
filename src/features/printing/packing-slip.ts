import type { Order } from '../../domains/orders/order.type.js';
import { code128 } from '../../domains/shipping/labels/print/code-128.js';
import { PAPER } from '../../domains/shipping/labels/print/sheet.js';
import type { Cell, Paper, Sheet } from '../../domains/shipping/labels/print/sheet.js';
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

/** Sizes of a slip in points. Columns are counted from the left margin. */
interface Layout {
  readonly title: number;
  readonly order: number;
  readonly bars: number;
  readonly space: number;
  readonly quantityWidth: number;
  /** Null when the SKU is above the title of the item, because the page is narrow. */
  readonly skuWidth: number | null;
  readonly itemLeft: number;
}

const GAP = 8;
const PAGE_LAYOUT: Layout = {
  title: 20,
  order: 12,
  bars: 36,
  space: 14,
  quantityWidth: 40,
  skuWidth: 130,
  itemLeft: 40 + 130 + 2 * GAP,
};
const LABEL_LAYOUT: Layout = {
  title: 14,
  order: 11,
  bars: 30,
  space: 8,
  quantityWidth: 28,
  skuWidth: null,
  itemLeft: 28 + GAP,
};
/** Narrower pages have the layout of a label. */
const PAGE_WIDTH = 400;
/** An address that reads from right to left stays a block. */
const ADDRESS_WIDTH = 260;
const SIZE = 10;
const SMALL = 8.5;
const REST = 'This parcel has part of the order. The rest is sent separately.';
/** A SKU and the first line of its title stay on one page. */
const LINES_TOGETHER = 3 * SIZE;

const LETTER_COUNTRIES: ReadonlySet<string | null> = new Set(['US', 'CA', 'MX']);

/** Returns the paper of the marketplace of an order: US Letter in North America, else A4. */
export function paperOf(order: Pick<Order, 'marketplace'> | null): Paper {
  return LETTER_COUNTRIES.has(order?.marketplace?.countryCode ?? null) ? PAPER.LETTER : PAPER.A4;
}

/** Draws a packing slip on new pages of this paper. Returns their positions in the document. */
export async function drawSlip(sheet: Sheet, paper: Paper, slip: PackingSlip): Promise<number[]> {
  const first = sheet.pageCount;
  const layout = paper.width < PAGE_WIDTH ? LABEL_LAYOUT : PAGE_LAYOUT;
  sheet.newPage(paper);
  await heading(sheet, layout, slip);
  await columns(sheet, layout);
  // Pages of a label printer come apart.
  const named = async (): Promise<void> => {
    await sheet.write(`Order ${slip.amazonOrderId}`, { size: SMALL });
    sheet.space(4);
  };
  const again = async (): Promise<void> => {
    await named();
    await columns(sheet, layout);
  };
  for (const line of slip.lines) await drawLine(sheet, layout, line, again);
  sheet.space(6);
  sheet.rule();
  sheet.space(6);
  const units = slip.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  await sheet.row([{ size: SIZE, text: `Units: ${units}` }], named);
  if (slip.isPart) await sheet.row([{ size: SIZE, text: REST }], named);
  return Array.from({ length: sheet.pageCount - first }, (_, at) => first + at);
}

async function heading(
  sheet: Sheet,
  layout: Layout,
  { amazonOrderId, placedAt, address }: PackingSlip,
): Promise<void> {
  await sheet.write('Packing slip', { size: layout.title, isBold: true });
  sheet.space(6);
  await sheet.write(`Order ${amazonOrderId}`, { size: layout.order, isBold: true });
  // The form of ISO 8601 reads the same in every marketplace.
  if (placedAt)
    await sheet.write(`Placed on ${placedAt.toISOString().slice(0, 10)}`, { size: SIZE });
  const bars = await code128(amazonOrderId);
  sheet.space(4);
  if (bars) sheet.bars(bars, layout.bars);
  sheet.space(layout.space);
  await sheet.write('Ship to', { size: SIZE, isBold: true });
  const lines = address ? addressLines(address) : [];
  const width = Math.min(ADDRESS_WIDTH, sheet.innerWidth);
  for (const line of lines) await sheet.write(line, { size: 11, width });
  if (lines.length === 0) await sheet.write('See the label.', { size: 11 });
  sheet.space(layout.space);
}

async function columns(sheet: Sheet, { quantityWidth, skuWidth, itemLeft }: Layout): Promise<void> {
  const style = { size: SMALL, isBold: true };
  const sku = { ...style, text: 'SKU', left: quantityWidth + GAP, width: skuWidth ?? 0 };
  const item = skuWidth === null ? 'SKU and item' : 'Item';
  await sheet.row([
    { ...style, text: 'Units', width: quantityWidth, align: 'right' },
    ...(skuWidth === null ? [] : [sku]),
    { ...style, text: item, left: itemLeft },
  ]);
  sheet.space(2);
  sheet.rule();
  sheet.space(4);
}

async function drawLine(
  sheet: Sheet,
  { quantityWidth, skuWidth, itemLeft }: Layout,
  { quantity, sku: given, title, giftMessage }: SlipLine,
  again: () => Promise<void>,
): Promise<void> {
  const sku = given ?? '';
  const count: Cell = { size: SIZE, text: String(quantity), width: quantityWidth, align: 'right' };
  const item: Cell = { size: SIZE, text: title, left: itemLeft };
  if (skuWidth === null) {
    const above: Cell = { size: SIZE, text: sku, left: itemLeft, align: 'left' };
    if (!sheet.hasRoom(LINES_TOGETHER)) {
      sheet.newPage();
      await again();
    }
    await sheet.row(sku === '' ? [count, item] : [count, above], again);
    if (sku !== '') await sheet.row([item], again);
  } else {
    const left = quantityWidth + GAP;
    await sheet.row(
      [count, { size: SIZE, text: sku, left, width: skuWidth, align: 'left' }, item],
      again,
    );
  }
  if (giftMessage !== null) {
    sheet.space(2);
    await sheet.write('Gift message', { size: SMALL, isBold: true, left: itemLeft });
    await sheet.write(giftMessage, { size: SIZE, left: itemLeft });
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
