import type { SellerScope } from '../../context/seller-scope.js';
import { PAPER, Sheet } from '../../domains/shipping/labels/print/sheet.js';
import { namesOfLocations } from '../printing/location-names.js';
import { MOST_ORDERS } from './gather-pick-list.js';
import type { PickList, PickListLine } from './pick-list.type.js';

type Scope = Pick<SellerScope, 'account' | 'supplySources'>;

/** Orders that a line names. */
const MOST_SHOWN = 30;

const BOX_WIDTH = 18;
const QUANTITY_WIDTH = 36;
const SKU_LEFT = BOX_WIDTH + QUANTITY_WIDTH + 10;
const SKU_WIDTH = 140;
const TITLE_LEFT = SKU_LEFT + SKU_WIDTH + 10;
const SIZE = 10;
const SMALL = 8;

const BOX = '\u25a1';

/** Draws a pick list: a part for each location, a line for each SKU, and the orders that it is for. */
export async function pickListSheet(list: PickList, scope: Scope, now: Date): Promise<Buffer> {
  const isNorthAmerican = scope.account.region === 'na';
  const sheet = await Sheet.create(isNorthAmerican ? PAPER.LETTER : PAPER.A4, 'Pick list');
  sheet.newPage();
  await heading(sheet, list, now);
  const places = Map.groupBy(list.lines, ({ supplySourceId }) => supplySourceId);
  const names = await namesOfLocations(places.keys(), scope);
  for (const [id, lines] of places) {
    sheet.space(12);
    await sheet.write(id === null ? 'No location known' : (names.get(id) ?? id), { size: 13 });
    sheet.space(3);
    await columns(sheet);
    for (const line of lines) await drawLine(sheet, line);
  }
  return sheet.finish();
}

async function heading(sheet: Sheet, list: PickList, now: Date): Promise<void> {
  const { lines, orderCount, isTruncated } = list;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  await sheet.write('Pick list', { size: 20, isBold: true });
  const made = now.toISOString().slice(0, 16).replace('T', ' ');
  await sheet.write(`Orders: ${orderCount}. Units: ${units}. Made at ${made} UTC.`, { size: SIZE });
  if (isTruncated)
    await sheet.write(
      `More orders fit. The ${MOST_ORDERS} that must leave first are on this list.`,
      { size: SIZE, isBold: true },
    );
  if (lines.length === 0) await sheet.write('There is nothing to take.', { size: SIZE });
}

async function columns(sheet: Sheet): Promise<void> {
  const style = { size: SMALL, isBold: true };
  await sheet.row([
    { ...style, text: 'Units', left: BOX_WIDTH, width: QUANTITY_WIDTH, align: 'right' },
    { ...style, text: 'SKU', left: SKU_LEFT, width: SKU_WIDTH },
    { ...style, text: 'Item and orders', left: TITLE_LEFT },
  ]);
  sheet.rule();
  sheet.space(4);
}

async function drawLine(sheet: Sheet, line: PickListLine): Promise<void> {
  const { sku, title, quantity, cancellationRequestedQuantity: doubted, onHoldQuantity } = line;
  await sheet.row(
    [
      { size: SIZE, text: BOX, width: BOX_WIDTH },
      { size: 12, text: String(quantity), left: BOX_WIDTH, width: QUANTITY_WIDTH, align: 'right' },
      { size: SIZE, text: sku ?? 'No SKU', left: SKU_LEFT, width: SKU_WIDTH, align: 'left' },
      { size: SIZE, text: title ?? '', left: TITLE_LEFT },
    ],
    () => columns(sheet),
  );
  await sheet.write(ordersOf(line), { size: SMALL, left: TITLE_LEFT });
  if (doubted > 0)
    await sheet.write(`The buyer asked to cancel ${doubted}: see the orders marked "cancel?".`, {
      size: SMALL,
      isBold: true,
      left: TITLE_LEFT,
    });
  if (onHoldQuantity > 0)
    await sheet.write(`On hold: ${onHoldQuantity}. Do not pack the orders marked "ON HOLD".`, {
      size: SMALL,
      isBold: true,
      left: TITLE_LEFT,
    });
  sheet.space(5);
}

function ordersOf({ orderItems, units }: PickListLine): string {
  const orders = orderItems.slice(0, MOST_SHOWN).map((item, at) => {
    const { quantity = 0, isOnHold = false } = units[at] ?? {};
    const mark = `${item.isCancellationRequested ? ' cancel?' : ''}${isOnHold ? ' ON HOLD' : ''}`;
    return `${item.order.amazonOrderId} (${quantity}${mark})`;
  });
  const rest = orderItems.length - orders.length;
  return [...orders, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
