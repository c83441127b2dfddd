import { PDFDocument } from '@cantoo/pdf-lib';
import { spyOn } from 'jest-mock';
import { Sheet } from '../../../src/domains/shipping/labels/print/sheet.js';
import { EndOfDayTally, groupName } from '../../../src/features/end-of-day/end-of-day-tally.js';
import { endOfDaySheet } from '../../../src/features/end-of-day/end-of-day-sheet.js';
import type { LabelDay } from '../../../src/features/end-of-day/label-day.js';
import { besideOthers } from '../../support/turns-of-others.js';
import {
  EndOfDay,
  EndOfDayGroup,
  EndOfDayLeftovers,
} from '../../../src/features/end-of-day/end-of-day.type.js';

const DAY = { fromMs: 0, beforeMs: 86_400_000 };
const NOW = new Date('2026-11-29T16:05:30Z');
const ZONE = { timeZone: 'Europe/Berlin', timeZoneSource: 'LOCATION' } as const;

interface Labels {
  readonly place: string | null;
  readonly carrier: string | null;
  readonly count: number;
  readonly tracking?: (at: number) => string | null;
  /** Default: that of the day. */
  readonly by?: LabelDay;
}

const numbered = (at: number): string => `1Z999AA1${at}`;

/** Returns a day with these labels, and a ledger that has their parcels. */
function dayOf(
  labels: readonly Labels[],
  names: Record<string, string> = {},
  elsewhere = 0,
  asked: LabelDay = 'PURCHASED',
) {
  const tally = new EndOfDayTally();
  const keys = new Map<string, string[]>();
  const parcels = new Map<string, { amazonOrderId: string; trackingId: string | null }>();
  for (const { place, carrier, count, tracking = numbered, by = asked } of labels)
    for (let at = 0; at < count; at += 1) {
      const key = `key-${parcels.size}`;
      const price = { amount: '10.10', currencyCode: 'EUR' };
      const label = { supplySourceId: place, carrier, ...price, by, isOnHold: false };
      tally.add(label);
      keys.set(groupName(label), [...(keys.get(groupName(label)) ?? []), key]);
      const amazonOrderId = `302-${String(parcels.size).padStart(7, '0')}-1234567`;
      parcels.set(key, { amazonOrderId, trackingId: tracking(at) });
    }
  const groups = tally.groups().map(
    ({ carrier, ...group }) =>
      new EndOfDayGroup({
        ...group,
        ...ZONE,
        sellerId: 'A',
        day: DAY,
        isWithoutShipDate: group.by !== asked,
        carrierName: carrier,
        from: new Date(0),
        before: new Date(1),
      }),
  );
  const place = { sellerId: 'A', supplySourceId: null, day: DAY };
  const day = new EndOfDay({
    ...place,
    ...ZONE,
    date: '2026-11-29',
    by: asked,
    groups,
    ...tally.whole(),
    heldKeys: new Set(),
    withoutShipDateCount: asked === 'SHIP_DATE' ? tally.countByPurchase() : 0,
    isTruncated: false,
    leftovers: new EndOfDayLeftovers(place),
  });
  const read = (some: readonly string[]) =>
    Promise.resolve(some.flatMap((key) => parcels.get(key) ?? []));
  const scope = { account: { region: 'eu' }, shipping: { records: { parcels: read } } };
  return {
    gathered: {
      day,
      keys,
      names: new Map(Object.entries(names)),
      elsewhere: { standing: elsewhere, failed: 0 },
    },
    scope,
  };
}

/** CPU milliseconds of the longest turn of the event loop that others could have had. */
class LongestTurn {
  ms = 0;
  #last = process.threadCpuUsage();

  readonly onTurn = (): void => {
    const now = process.threadCpuUsage();
    const { user, system } = this.#last;
    this.ms = Math.max(this.ms, (now.user - user + now.system - system) / 1000);
    this.#last = now;
  };
}

/** Draws the sheet. Returns its pages, its texts row by row, and the number of parts in which it came. */
async function drawn({ gathered, scope }: ReturnType<typeof dayOf>) {
  const rows = spyOn(Sheet.prototype, 'row');
  try {
    const parts: Uint8Array[] = [];
    for await (const part of endOfDaySheet(gathered, scope as never, NOW)) parts.push(part);
    const bytes = Buffer.concat(parts);
    const pages = (await PDFDocument.load(bytes)).getPages();
    const texts = rows.mock.calls.map(([cells]) => cells.map(({ text }) => text).join('|'));
    return { bytes, pages, texts, parts: parts.filter(({ length }) => length > 0) };
  } finally {
    rows.mockRestore();
  }
}

describe('the sheet of a day', () => {
  it.each([
    [0, []],
    [1, ['1 parcel of all locations with labels from elsewhere: not listed here.']],
    [12, ['12 parcels of all locations with labels from elsewhere: not listed here.']],
  ])('says that %d labels from elsewhere are missing', async (elsewhere, notices) => {
    const written = spyOn(Sheet.prototype, 'write');
    await drawn(dayOf([{ place: 'loc-1', carrier: 'UPS', count: 2 }], {}, elsewhere));
    const texts = written.mock.calls.map(([text]) => text);
    written.mockRestore();
    expect(texts.filter((text) => text.includes('elsewhere'))).toEqual(notices);
  });

  it('has counts, costs, tracking numbers and a place for a signature, on one page for one group', async () => {
    const { pages, texts } = await drawn(
      dayOf([{ place: 'loc-1', carrier: 'UPS', count: 2 }], { 'loc-1': 'Depot North' }),
    );
    expect(pages.map((page) => page.getSize())).toEqual([{ width: 595.28, height: 841.89 }]);
    expect(texts).toEqual([
      'End of day 2026-11-29',
      'Made at 2026-11-29 17:05 (Europe/Berlin).',
      'Location|Carrier|Labels|Cost',
      'Depot North|UPS|2|20.20 EUR',
      'All||2|20.20 EUR',
      'Depot North',
      'UPS',
      'Labels: 2. Cost: 20.20 EUR.',
      'No.|Tracking number|Order',
      '\u25a1|1|1Z999AA10|302-0000000-1234567',
      '\u25a1|2|1Z999AA11|302-0000001-1234567',
      'Parcels handed over|Name of the driver|Signature, date and time',
    ]);
  });

  it('begins each part on a new page, and names it on each of its pages', async () => {
    const { pages, texts } = await drawn(
      dayOf([
        { place: 'loc-1', carrier: 'UPS', count: 60 },
        { place: 'loc-1', carrier: null, count: 1, tracking: () => null },
        { place: null, carrier: 'DHL', count: 1 },
      ]),
    );
    expect(pages).toHaveLength(5);
    expect(texts).toContain('loc-1|UPS|60|606.00 EUR');
    expect(texts.filter((text) => text.includes('Page'))).toEqual(
      [2, 3, 4, 5].map((page) => `End of day 2026-11-29|Page ${page}`),
    );
    expect(texts.filter((text) => text === 'loc-1, UPS')).toHaveLength(1);
    expect(texts).toContain('Carrier not known');
    expect(texts).toContain('\u25a1|1|Not known|302-0000060-1234567');
    expect(texts).toContain('Addresses that are no location');
  });

  it('says that it goes by ship dates, and names the labels without one', async () => {
    const labels = [
      { place: 'loc-1', carrier: 'UPS', count: 2 },
      { place: 'loc-1', carrier: 'UPS', count: 1, by: 'PURCHASED' },
    ] as const;
    const { texts } = await drawn(dayOf(labels, {}, 0, 'SHIP_DATE'));
    expect(texts).toContain('Labels with a ship date on this day.');
    expect(texts).toContain(
      'Labels without a known ship date: 1. They are listed by the day of purchase.',
    );
    expect(texts).toContain('loc-1|UPS|2|20.20 EUR');
    expect(texts).toContain('loc-1|UPS (ship date not known)|1|10.10 EUR');
    expect(texts.filter((text) => text.startsWith('UPS'))).toEqual([
      'UPS',
      'UPS (ship date not known)',
    ]);
    expect((await drawn(dayOf([], {}, 0, 'SHIP_DATE'))).texts).toContain(
      'No label has a ship date on this day.',
    );
  });

  it('says so when nothing left, and when labels are missing', async () => {
    expect((await drawn(dayOf([]))).texts).toContain('No label was bought on this day.');
    const day = dayOf([{ place: 'loc-1', carrier: 'UPS', count: 3 }]);
    const gathered = {
      ...day.gathered,
      keys: new Map([['["loc-1","UPS","PURCHASED"]', ['key-0']]]),
    };
    const { texts } = await drawn({ ...day, gathered });
    expect(texts).toContain('2 more are not listed.');
  });

  it('divides no signature from the labels above it without naming the part', async () => {
    // The rows fill the first page up to its end, so that the signature needs another one.
    for (const count of [30, 31, 32, 33, 34, 35, 36, 37, 38]) {
      const { pages, texts } = await drawn(dayOf([{ place: 'loc-1', carrier: 'UPS', count }]));
      if (pages.length === 1) continue;
      expect(texts.filter((text) => text.includes('Page 2'))).toHaveLength(1);
      return;
    }
    throw new Error('no count needs a second page');
  });

  it('yields 5,000 labels page by page, in any script, and blocks the event loop for less than 50 ms', async () => {
    const names = { 'loc-1': '\u5009\u5eab \u6771\u4eac 12', 'loc-2': '\u0645\u062e\u0632\u0646' };
    const day = dayOf(
      [
        { place: 'loc-1', carrier: 'Sagawa', count: 4_500 },
        { place: 'loc-2', carrier: 'Aramex', count: 500, tracking: (at) => '9'.repeat(60) + at },
      ],
      names,
    );
    const longest: number[] = [];
    // Other processes slow a turn down now and then, but not each time.
    for (let time = 0; time < 3 && longest.every((ms) => ms >= 50); time += 1) {
      const turns = new LongestTurn();
      const { result } = await besideOthers(() => drawn(day), turns.onTurn);
      expect(result.pages.length).toBeGreaterThan(100);
      expect(result.parts.length).toBeGreaterThan(40);
      // The last part has the fonts.
      const sizes = result.parts.slice(0, -1).map(({ length }) => length);
      expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
      longest.push(turns.ms);
    }
    expect(Math.min(...longest)).toBeLessThan(50);
  });
});
