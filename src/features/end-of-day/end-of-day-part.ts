import type { Sheet } from '../../domains/shipping/labels/print/sheet.js';
import { moneyInWords } from '../../graph/money.type.js';
import type { Money } from '../../graph/money.type.js';
import type { EndOfDayGroup } from './end-of-day.type.js';

/** A part of a page that is not divided: the heading of a group with its first labels, and a signature. */
const HEADING_HEIGHT = 90;
const SIGNATURE_HEIGHT = 96;

const SIZE = 10;
const SMALL = 8;
const GAP = 10;
const BOX_WIDTH = 18;
const NUMBER_WIDTH = 34;
const TRACKING_LEFT = BOX_WIDTH + NUMBER_WIDTH + GAP;
const TRACKING_WIDTH = 230;
const ORDER_LEFT = TRACKING_LEFT + TRACKING_WIDTH + GAP;
const PAGE_WIDTH = 60;

const BOX = '\u25a1';

/** What a part takes from its sheet. */
interface PartOf {
  /** The date of the day. */
  readonly date: string;
  /** Names of locations by id, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
}

/** A label as a row shows it. */
interface ListedLabel {
  readonly amazonOrderId: string;
  readonly trackingId: string | null;
  /** Whether its order is on hold now. */
  readonly isOnHold: boolean;
}

/** The part of one location and carrier, which a driver takes along. */
export class EndOfDayPart {
  #rows = 0;
  readonly #sheet: Sheet;
  readonly #group: EndOfDayGroup;
  readonly #place: string;
  readonly #date: string;

  constructor(sheet: Sheet, group: EndOfDayGroup, { date, names }: PartOf) {
    this.#sheet = sheet;
    this.#group = group;
    this.#place = placeOf(group, names);
    this.#date = date;
  }

  async newPage(): Promise<void> {
    this.#sheet.newPage();
    await this.#top();
  }

  async begin(): Promise<void> {
    const sheet = this.#sheet;
    const { count, onHoldCount, totalPrice } = this.#group;
    await this.#room(HEADING_HEIGHT);
    await sheet.write(this.#place, { size: 13, align: 'left' });
    await sheet.write(carrierOf(this.#group), { size: 13, align: 'left' });
    const cost = costsOf(totalPrice).join(', ') || 'not known';
    await sheet.write(`Labels: ${count}. Cost: ${cost}.`, { size: SIZE });
    if (onHoldCount > 0)
      await sheet.write(`On hold: ${onHoldCount}. To hand over: ${count - onHoldCount}.`, {
        size: SIZE,
        isBold: true,
      });
    sheet.space(8);
    await this.#columns();
  }

  async row({ amazonOrderId, trackingId, isOnHold }: ListedLabel): Promise<void> {
    const sheet = this.#sheet;
    this.#rows += 1;
    const number = String(this.#rows);
    const tracking = trackingId ?? 'Not known';
    await sheet.row(
      [
        { size: SIZE, text: isOnHold ? '' : BOX, width: BOX_WIDTH },
        { size: SIZE, text: number, left: BOX_WIDTH, width: NUMBER_WIDTH, align: 'right' },
        { size: SIZE, text: tracking, left: TRACKING_LEFT, width: TRACKING_WIDTH, align: 'left' },
        {
          size: SIZE,
          text: isOnHold ? `${amazonOrderId} ON HOLD` : amazonOrderId,
          left: ORDER_LEFT,
          align: 'left',
          isBold: isOnHold,
        },
      ],
      () => this.#continued(),
    );
    sheet.space(2);
  }

  /** @param unlisted labels that are not on the sheet. */
  async end(unlisted: number): Promise<void> {
    const sheet = this.#sheet;
    const continued = () => this.#continued();
    if (unlisted > 0)
      await sheet.row(
        [{ size: SIZE, isBold: true, text: `${unlisted} more are not listed.` }],
        continued,
      );
    await this.#room(SIGNATURE_HEIGHT);
    sheet.space(10);
    const third = (sheet.innerWidth - 2 * GAP) / 3;
    const fields = ['Parcels handed over', 'Name of the driver', 'Signature, date and time'];
    sheet.space(44);
    fields.forEach((_, at) => sheet.rule({ left: at * (third + GAP), width: third }));
    sheet.space(3);
    await sheet.row(
      fields.map((text, at) => ({ text, size: SMALL, left: at * (third + GAP), width: third })),
    );
  }

  /** Names the part at the top of each of its pages, which may come apart. */
  async #top(): Promise<void> {
    const sheet = this.#sheet;
    const page = `Page ${sheet.pageCount}`;
    await sheet.row([
      { size: SMALL, text: `End of day ${this.#date}`, width: sheet.innerWidth - PAGE_WIDTH },
      {
        size: SMALL,
        text: page,
        left: sheet.innerWidth - PAGE_WIDTH,
        width: PAGE_WIDTH,
        align: 'right',
      },
    ]);
    sheet.space(8);
  }

  async #continued(): Promise<void> {
    await this.#top();
    await this.#sheet.write(`${this.#place}, ${carrierOf(this.#group)}`, {
      size: SIZE,
      align: 'left',
    });
    this.#sheet.space(4);
    await this.#columns();
  }

  async #room(height: number): Promise<void> {
    if (!this.#sheet.hasRoom(height)) await this.newPage();
  }

  async #columns(): Promise<void> {
    const sheet = this.#sheet;
    const style = { size: SMALL, isBold: true };
    await sheet.row([
      { ...style, text: 'No.', left: BOX_WIDTH, width: NUMBER_WIDTH, align: 'right' },
      { ...style, text: 'Tracking number', left: TRACKING_LEFT, width: TRACKING_WIDTH },
      { ...style, text: 'Order', left: ORDER_LEFT },
    ]);
    sheet.space(2);
    sheet.rule();
    sheet.space(4);
  }
}

/** Returns how a sheet names the place of a group. */
export function placeOf(
  { supplySourceId }: EndOfDayGroup,
  names: ReadonlyMap<string, string>,
): string {
  if (supplySourceId === null) return 'Addresses that are no location';
  return names.get(supplySourceId) ?? supplySourceId;
}

/** Returns how a sheet names the carrier of a group. */
export function carrierOf({ carrierName, isWithoutShipDate }: EndOfDayGroup): string {
  const name = carrierName ?? 'Carrier not known';
  return isWithoutShipDate ? `${name} (ship date not known)` : name;
}

/** Returns the amounts, each with its currency. */
export function costsOf(prices: readonly Money[]): string[] {
  return prices.map(moneyInWords);
}
