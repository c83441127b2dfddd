import { Temporal } from 'temporal-polyfill';
import { today } from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';

/* Variables of the examples about stores and stock. */

export const STOCK_KEY = 'my-first-stock';

export function newStore(): object {
  const name = 'Harbour Goods – Tacoma';
  return {
    supplySourceCode: 'HG-TAC-1',
    alias: name,
    address: {
      name,
      addressLine1: '12 Pier Road',
      city: 'Tacoma',
      stateOrRegion: 'WA',
      postalCode: '98402',
      countryCode: 'US',
    },
  };
}

export function openingHours(ids: ExampleIds): object {
  const operatingHoursByDay = {
    saturday: [{ startTime: '10:00', endTime: '22:00' }],
    sunday: [],
  };
  return {
    supplySourceId: ids.supplySourceId,
    changes: { configuration: { operationalConfiguration: { operatingHoursByDay } } },
  };
}

/** Closes the store on the next 25 December that is more than a day ahead there: a change is not written before. */
export function holidayHours(ids: ExampleIds): object {
  const { supplySourceId } = ids;
  const day = Temporal.PlainDate.from(today(ids));
  const isPast = day.month === 12 && day.day >= 24;
  const year = day.year + (isPast ? 1 : 0);
  return {
    supplySourceId,
    key: `christmas-${year}`,
    from: `${year}-12-25`,
    until: `${year}-12-25`,
    hours: { closed: true },
    includeNearer: true,
    note: 'Christmas',
  };
}

/** Shortens the hours of several stores on the next 1 January that is more than a day ahead. */
export function newYearHours(ids: ExampleIds): object {
  const { supplySourceId, otherSupplySourceIds } = ids;
  const day = Temporal.PlainDate.from(today(ids));
  const isTooLate = day.month === 12 && day.day === 31;
  const year = day.year + (isTooLate ? 2 : 1);
  return {
    supplySourceIds: [supplySourceId, ...otherSupplySourceIds],
    key: `new-year-${year}`,
    from: `${year}-01-01`,
    until: `${year}-01-01`,
    hours: { everyDay: [{ startTime: '12:00', endTime: '16:00' }] },
    includeNearer: true,
    note: "New Year's Day",
  };
}

export function stock({ sku, supplySourceId }: ExampleIds): object {
  return { sku, quantities: [{ place: { supplySourceId }, quantity: 25 }], mode: 'PREVIEW' };
}

export function stocks({ sku, supplySourceId }: ExampleIds): object {
  const quantities = [{ place: { supplySourceId }, quantity: 25 }];
  return { key: STOCK_KEY, skus: [{ sku, quantities }] };
}
