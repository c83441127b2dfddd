/** Reads the bodies of the Supply Sources API. */
import { acceptedBody } from '../../core/request-body.js';
import {
  count,
  filled,
  flag,
  listOf,
  object,
  oneOf,
  required,
  text,
} from '../../core/request-reader.js';
import type { Read, Violation } from '../../core/request-reader.js';

/** Amazon's numbers in `details`. */
export const DETAIL = { codeExists: '1004', archived: '1005', malformed: '1012' } as const;

const time = text('a time as HH:mm', /^([01]\d|2[0-3]):[0-5]\d$/);
const closingTime = text('a time as HH:mm', /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const duration = object({ value: count, timeUnit: oneOf('Minutes', 'Hours', 'Days') });
export type Duration = Read<typeof duration>;

const address = object({
  name: required(filled),
  addressLine1: required(filled),
  addressLine2: text(),
  addressLine3: text(),
  city: text(),
  county: text(),
  district: text(),
  stateOrRegion: required(filled),
  postalCode: text(),
  countryCode: required(text('a country code of two capital letters', /^[A-Z]{2}$/)),
  phone: text(),
});
export type Address = Read<typeof address>;

/** Amazon's pattern, which allows no top-level domain of more than five letters. */
const email = text('an email address', /^([a-zA-Z0-9_\-.]+)@([a-zA-Z0-9_\-.]+)\.([a-zA-Z]{2,5})$/);

const contactDetails = object({ primary: object({ email, phone: text() }) });

/** The windows of a day. An end before the start is on the next day. A closed day has none. */
const operatingHours = listOf(object({ startTime: time, endTime: closingTime }));

const operatingHoursByDay = object({
  monday: operatingHours,
  tuesday: operatingHours,
  wednesday: operatingHours,
  thursday: operatingHours,
  friday: operatingHours,
  saturday: operatingHours,
  sunday: operatingHours,
});
export type OperatingHoursByDay = Read<typeof operatingHoursByDay>;

const operationalConfiguration = object({
  contactDetails,
  throughputConfig: object({ throughputCap: duration, throughputUnit: required(oneOf('Order')) }),
  operatingHoursByDay,
  handlingTime: duration,
});
export type OperationalConfiguration = Read<typeof operationalConfiguration>;

const channel = { isSupported: flag, operationalConfiguration };

const parking = {
  parkingCostType: oneOf('Free', 'Other'),
  parkingSpotIdentificationType: oneOf('Numbered', 'Other'),
  numberOfParkingSpots: count,
};

const pickupChannel = object({
  ...channel,
  inventoryHoldPeriod: duration,
  inStorePickupConfiguration: object({ isSupported: flag, parkingConfiguration: object(parking) }),
  curbsidePickupConfiguration: object({
    ...channel,
    parkingWithAddressConfiguration: object({ ...parking, address }),
  }),
});
export type PickupChannel = Read<typeof pickupChannel>;

const configuration = object({
  operationalConfiguration,
  timezone: text('a canonical time zone id', isTimeZone),
});
export type SupplySourceConfiguration = Read<typeof configuration>;

const capabilities = object({
  outbound: object({
    ...channel,
    returnLocation: object({
      supplySourceId: text(),
      addressWithContact: object({ contactDetails, address }),
    }),
    deliveryChannel: object(channel),
    pickupChannel,
  }),
  services: object(channel),
});
export type SupplySourceCapabilities = Read<typeof capabilities>;

const createRequest = object({
  supplySourceCode: required(filled),
  alias: required(filled),
  address: required(address),
});
const updateRequest = object({ alias: filled, configuration, capabilities });
const statusRequest = object({ status: required(oneOf('Active', 'Inactive')) });

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readCreateRequest(body: unknown): Read<typeof createRequest> {
  return acceptedBody(body, createRequest, detailsOf);
}

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readUpdateRequest(body: unknown): Read<typeof updateRequest> {
  return acceptedBody(body, updateRequest, detailsOf);
}

/** @throws ApiError 400 InvalidInput that names every offending property. */
export function readStatusRequest(body: unknown): Read<typeof statusRequest> {
  return acceptedBody(body, statusRequest, detailsOf);
}

function detailsOf(violations: readonly Violation[]): string | null {
  return violations.some(({ path }) => /(^|\.)address(\.|$)/.test(path)) ? DETAIL.malformed : null;
}

/** Joda's list has no offsets such as `+02:00`, which Intl would accept. */
function isTimeZone(id: string): boolean {
  if (!/^[A-Za-z]/.test(id)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
