/** Calculates ship and delivery dates: whole days in local time, with weekends and cut-off hours. */
import type { Carrier, Weekdays } from './carriers.js';
import type { TransitTime } from './shipping-services.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPENING_HOUR = 8;

/** Times in epoch milliseconds. */
export interface DeliveryDates {
  readonly shipMs: number;
  readonly earliestMs: number;
  readonly latestMs: number;
}

export interface Journey {
  readonly carrier: Carrier;
  readonly transit: TransitTime;
  readonly zone: number;
  /** When the parcel is ready, in epoch milliseconds. */
  readonly readyMs: number;
  readonly fromUtcOffsetHours: number;
  readonly toUtcOffsetHours: number;
}

/** Returns the dates of one parcel with one service. */
export function deliveryDates(journey: Journey): DeliveryDates {
  const { carrier, transit, zone } = journey;
  const shipMs = shipTime(journey);
  const shipDay = localDay(shipMs, journey.fromUtcOffsetHours);
  const further =
    transit.zonesPerDay === undefined ? 0 : Math.floor((zone - 1) / transit.zonesPerDay);
  const earliestDay = addDeliveryDays(shipDay, transit.leastDays + further, carrier.deliversOn);
  const latestDay = addDeliveryDays(shipDay, transit.mostDays + further, carrier.deliversOn);
  return {
    shipMs,
    earliestMs: localTime(earliestDay, OPENING_HOUR, journey.toUtcOffsetHours),
    latestMs: localTime(latestDay, transit.byHour, journey.toUtcOffsetHours),
  };
}

/** Returns the requested time when the carrier works then, otherwise the cut-off of its next working day. */
function shipTime({ carrier, readyMs, fromUtcOffsetHours }: Journey): number {
  const today = localDay(readyMs, fromUtcOffsetHours);
  const cutOffMs = localTime(today, carrier.cutOffHour, fromUtcOffsetHours);
  if (readyMs <= cutOffMs && carrier.acceptsOn.includes(weekday(today))) return readyMs;
  let day = today + 1;
  while (!carrier.acceptsOn.includes(weekday(day))) day += 1;
  return localTime(day, carrier.cutOffHour, fromUtcOffsetHours);
}

function addDeliveryDays(fromDay: number, days: number, deliversOn: Weekdays): number {
  let day = fromDay;
  for (let left = days; left > 0;) {
    day += 1;
    if (deliversOn.includes(weekday(day))) left -= 1;
  }
  return day;
}

function localDay(ms: number, utcOffsetHours: number): number {
  return Math.floor((ms + utcOffsetHours * HOUR_MS) / DAY_MS);
}

function localTime(day: number, hour: number, utcOffsetHours: number): number {
  return day * DAY_MS + (hour - utcOffsetHours) * HOUR_MS;
}

// 1 January 1970 was a Thursday.
function weekday(day: number): number {
  return (day + 4) % 7;
}
