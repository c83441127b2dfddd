import type { SellerScope } from '../../context/seller-scope.js';
import { PAPER, Sheet } from '../../domains/shipping/labels/print/sheet.js';
import type { Cell } from '../../domains/shipping/labels/print/sheet.js';
import { namesOfLocations } from '../printing/location-names.js';
import { addUpLabels } from './add-up-labels.js';
import type { DayAsked } from './add-up-labels.js';
import { groupName, MOST_GROUPS } from './end-of-day-tally.js';
import { carrierOf, costsOf, EndOfDayPart, placeOf } from './end-of-day-part.js';
import type { EndOfDay } from './end-of-day.type.js';
import { LabelDay } from './label-day.js';
import { MOST_COUNTED, parcelsFromElsewhere } from './labels-from-elsewhere.js';
import type { ParcelsFromElsewhere } from './labels-from-elsewhere.js';
import { localTime } from './local-day.js';

type Scope = Pick<SellerScope, 'account' | 'shipping' | 'supplySources'>;

/** Describes the sheet of a day. */
export interface EndOfDayJob extends DayAsked {
  readonly kind: 'END_OF_DAY';
}

/** Maximum number of labels that a sheet lists, on some 200 pages. */
export const MOST_LISTED = 10_000;

/** Labels that one statement reads. */
const READ_TOGETHER = 100;

const SIZE = 10;
const SMALL = 8;
const GAP = 10;
const COUNT_WIDTH = 50;
const COST_WIDTH = 110;
const CARRIER_WIDTH = 120;

/** A day as its sheet shows it. */
export interface GatheredDay {
  readonly day: EndOfDay;
  /** The keys of the purchases, by the name of the group. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Names of locations by id, as far as they are known. */
  readonly names: ReadonlyMap<string, string>;
  /** The seller's parcels of the day with labels that were not bought here. */
  readonly elsewhere: ParcelsFromElsewhere;
}

/**
 * Reads what the sheet of a day shows. Cost: one getSupplySource (40/s) for each location whose time zone is not remembered, and for
 * each of the first 20 locations, for their names, unless cached.
 */
export async function gatherDay(
  sellerId: string,
  asked: DayAsked,
  scope: SellerScope,
): Promise<GatheredDay> {
  const keys = new Map<string, string[]>();
  let listed = 0;
  const day = await addUpLabels(sellerId, asked, scope, (label) => {
    listed += 1;
    if (listed > MOST_LISTED) return;
    const name = groupName(label);
    const ofGroup = keys.get(name);
    if (ofGroup) ofGroup.push(label.key);
    else keys.set(name, [label.key]);
  });
  const ids = [asked.supplySourceId, ...day.groups.map(({ supplySourceId }) => supplySourceId)];
  const names = await namesOfLocations(ids, scope);
  return { day, keys, names, elsewhere: await parcelsFromElsewhere(day.day, scope) };
}

/**
 * Yields the bytes of a PDF: an overview, then a part for each location and carrier, on a new page, with its tracking numbers and
 * a place for a signature. Memory: that of a few pages and the keys of the purchases.
 */
export async function* endOfDaySheet(
  gathered: GatheredDay,
  scope: Scope,
  now: Date,
): AsyncGenerator<Uint8Array> {
  const { day } = gathered;
  const isNorthAmerican = scope.account.region === 'na';
  const title = `End of day ${day.date}`;
  const sheet = await Sheet.create(isNorthAmerican ? PAPER.LETTER : PAPER.A4, title);
  sheet.newPage();
  await overview(sheet, gathered, now);
  for (const group of day.groups) {
    const { supplySourceId, carrierName: carrier, by } = group;
    const keys = gathered.keys.get(groupName({ supplySourceId, carrier, by })) ?? [];
    const part = new EndOfDayPart(sheet, group, { date: day.date, names: gathered.names });
    if (day.groups.length > 1) await part.newPage();
    await part.begin();
    for (let from = 0; from < keys.length; from += READ_TOGETHER) {
      const some = keys.slice(from, from + READ_TOGETHER);
      for (const label of await scope.shipping.records.parcels(some))
        await part.row({ ...label, isOnHold: day.heldKeys.has(label.key) });
      yield sheet.drawn();
    }
    await part.end(group.count - keys.length);
  }
  yield await sheet.finish();
}

async function overview(
  sheet: Sheet,
  { day, names, elsewhere }: GatheredDay,
  now: Date,
): Promise<void> {
  const { date, timeZone, supplySourceId, groups, count, totalPrice } = day;
  await sheet.write(`End of day ${date}`, { size: 20, isBold: true });
  if (supplySourceId !== null)
    await sheet.write(names.get(supplySourceId) ?? supplySourceId, { size: 13, align: 'left' });
  await sheet.write(`Made at ${localTime(now.getTime(), timeZone)}.`, { size: SIZE });
  if (day.by === LabelDay.SHIP_DATE)
    await sheet.write('Labels with a ship date on this day.', { size: SIZE });
  for (const text of noticesOf(day, elsewhere)) await notice(sheet, text);
  sheet.space(12);
  if (groups.length === 0) {
    await sheet.write(noneOn(day), { size: SIZE });
    return;
  }
  const columns = () => overviewColumns(sheet);
  await columns();
  for (const group of groups) {
    const { totalPrice: price } = group;
    const texts = [
      placeOf(group, names),
      carrierOf(group),
      String(group.count),
      costsOf(price).join('\n'),
    ];
    await sheet.row(overviewCells(sheet, texts), columns);
    sheet.space(2);
  }
  sheet.rule();
  sheet.space(4);
  await sheet.row(
    overviewCells(sheet, ['All', '', String(count), costsOf(totalPrice).join('\n')]),
    columns,
  );
  sheet.space(24);
}

/** Returns what a reader of the sheet may overlook, in sentences. */
function noticesOf(
  { withoutShipDateCount, count, onHoldCount, isTruncated }: GatheredDay['day'],
  { standing, failed }: GatheredDay['elsewhere'],
): readonly string[] {
  const known: readonly (readonly [boolean, string])[] = [
    [
      onHoldCount > 0,
      `Labels of orders on hold: ${onHoldCount}. They are marked "ON HOLD": keep their parcels back.`,
    ],
    [
      withoutShipDateCount > 0,
      `Labels without a known ship date: ${withoutShipDateCount}. They are listed by the day of purchase.`,
    ],
    [
      count > MOST_LISTED,
      `The first ${MOST_LISTED} of ${count} labels are listed. For all, print each location.`,
    ],
    [
      isTruncated,
      `The day has more labels, or more than ${MOST_GROUPS} groups of them. Print each location.`,
    ],
    [
      standing > 0,
      `${parcels(standing)} of all locations with labels from elsewhere: not listed here.`,
    ],
    [
      failed > 0,
      `${parcels(failed)} of all locations with labels from elsewhere whose confirmation failed: Amazon does not count them as shipped. Confirm them again.`,
    ],
  ];
  return known.filter(([isSo]) => isSo).map(([, text]) => text);
}

function parcels(count: number): string {
  if (count >= MOST_COUNTED) return `${MOST_COUNTED} parcels or more`;
  return count === 1 ? '1 parcel' : `${count} parcels`;
}

function noneOn({ by }: EndOfDay): string {
  return by === LabelDay.SHIP_DATE
    ? 'No label has a ship date on this day.'
    : 'No label was bought on this day.';
}

function notice(sheet: Sheet, text: string): Promise<void> {
  return sheet.write(text, { size: SIZE, isBold: true });
}

async function overviewColumns(sheet: Sheet): Promise<void> {
  const cells = overviewCells(sheet, ['Location', 'Carrier', 'Labels', 'Cost']);
  await sheet.row(cells.map((cell) => ({ ...cell, size: SMALL, isBold: true })));
  sheet.space(2);
  sheet.rule();
  sheet.space(4);
}

function overviewCells(sheet: Sheet, [place, carrier, count, price]: readonly string[]): Cell[] {
  const priceLeft = sheet.innerWidth - COST_WIDTH;
  const countLeft = priceLeft - GAP - COUNT_WIDTH;
  const carrierLeft = countLeft - GAP - CARRIER_WIDTH;
  const size = SIZE;
  return [
    { size, text: place ?? '', width: carrierLeft - GAP, align: 'left' },
    { size, text: carrier ?? '', left: carrierLeft, width: CARRIER_WIDTH, align: 'left' },
    { size, text: count ?? '', left: countLeft, width: COUNT_WIDTH, align: 'right' },
    { size, text: price ?? '', left: priceLeft, width: COST_WIDTH, align: 'right' },
  ];
}
