import { InputWarning } from '../../graph/user-error.type.js';
import type { ScheduledChangeRecord } from '../../store/scheduled-changes/scheduled-change.js';
import { SupplySourceAddressInput } from './address.input.js';
import { OperatingHoursByDayInput } from './operational-configuration.input.js';
import { windowWarnings } from './overlapping-hours.js';
import type { TouchedChange } from './schedule/hours-in-force.js';
import type { HoursToCome } from './schedule/hours-to-come.js';
import type { CreateSupplySourceInput, UpdateSupplySourceInput } from './supply-source.input.js';

// Amazon's text has an en dash; its examples have a hyphen.
const STORE_AND_CITY = /^\S.* [–-] .*\S$/;

/** Tells whether a name has the form that Amazon asks for: "Store Name – City Name". */
export function isStoreAndCity(name: string): boolean {
  return STORE_AND_CITY.test(name);
}

export function warningsForNew(input: CreateSupplySourceInput): InputWarning[] {
  return [
    ...nameWarnings(['input', 'alias'], input.alias),
    ...nameWarnings(['input', 'address', 'name'], input.address.name),
    ...postalCodeWarnings(['input', 'address'], input.address),
  ];
}

const US_POSTAL_CODE = /^\d{5}(?:-?\d{4})?$/;

/** Warns of a postal code in the United States of another form. Amazon takes it, and may find no rate or route for it. */
function postalCodeWarnings(
  path: string[],
  { countryCode, postalCode }: Partial<SupplySourceAddressInput>,
): InputWarning[] {
  if (countryCode !== 'US' || typeof postalCode !== 'string') return [];
  if (US_POSTAL_CODE.test(postalCode.trim())) return [];
  const message =
    'postalCode has another form than a US ZIP code: 5 digits, or 9 as in 98101-1234. Check it: the address of a supply source cannot be changed through the API.';
  return [new InputWarning({ path: [...path, 'postalCode'], message })];
}

export function warningsForUpdate(input: UpdateSupplySourceInput): InputWarning[] {
  return [
    ...nameWarnings(['input', 'changes', 'alias'], input.changes.alias),
    ...configurationWarnings(['input', 'changes'], input.changes),
    ...addressWarnings(['input', 'changes'], input.changes),
  ];
}

/** Warns of hours that a scheduled change has set, and that the update changes or repeats. */
export function warningsForScheduled({
  change,
  replaced,
  repeated,
}: TouchedChange): InputWarning[] {
  const path = ['input', 'changes'];
  const end = new Date(change.endsAt).toISOString();
  const stays = `${replaced.join(', ')} had special hours of a scheduled change until ${end}. The new hours stay after its end.`;
  const returns = `${repeated.join(', ')} has these hours from a scheduled change until ${end}, when the hours before are restored. To keep them, cancel it with cancelScheduledChange first.`;
  return [
    ...(replaced.length > 0 ? [new InputWarning({ path, message: stays })] : []),
    ...(repeated.length > 0 ? [new InputWarning({ path, message: returns })] : []),
  ];
}

/** Dates of a weekday that a warning names. A change of many weeks has more. */
const MOST_DATES = 4;

/** Warns of special hours that a scheduled change sets later on days whose hours the update changes. */
export function warningForComing(days: readonly HoursToCome[]): InputWarning {
  const named = days.map(({ weekday, levels, dates }) => {
    const more = dates.length - MOST_DATES;
    const shown = dates.slice(0, MOST_DATES).join(', ') + (more > 0 ? ` and ${more} more` : '');
    return `${weekday} (${levels.join(', ')}) has special hours on ${shown}`;
  });
  const message = `${named.join('; ')}. A scheduled change sets them: they apply then, and the hours of this update come back afterwards. To have the hours of this update on those days too, cancel it with cancelScheduledChange.`;
  return new InputWarning({ path: ['input', 'changes'], message });
}

/** Warns that stock may be left at an archived source, because not all listings were searched. */
export function warningForUnsearched(): InputWarning {
  const message =
    'The first 200 listings have no stock there; the others were not searched. Stock that is left there is not sold: set it to 0 with setInventories.';
  return new InputWarning({ path: ['input', 'supplySourceId'], message });
}

/** @param ended are the scheduled changes that were cancelled with the archive; null when they could not be. */
export function warningsForArchived(
  ended: readonly ScheduledChangeRecord[] | null,
): InputWarning[] {
  const path = ['input', 'supplySourceId'];
  if (ended === null) {
    const message =
      'Its scheduled changes could not be cancelled. Send this request again to cancel them; they fail otherwise when they are due.';
    return [new InputWarning({ path, message })];
  }
  if (ended.length === 0) return [];
  const days = ended.map(({ from, until, replaced }) => {
    const inForce = replaced === null ? '' : ' (in force: its hours are not restored)';
    return `from ${from} to ${until}${inForce}`;
  });
  const message = `Scheduled changes were cancelled with it: ${days.join('; ')}.`;
  return [new InputWarning({ path, message })];
}

/** @param openOrderCount is the number of orders that the supply source still has to ship. */
export function warningsForInactive(openOrderCount: number): InputWarning[] {
  if (openOrderCount === 0) return [];
  const orders = openOrderCount === 1 ? '1 order' : `${openOrderCount} orders`;
  const message = `${orders} assigned to this supply source must still be shipped. Switching it off neither ships nor cancels them.`;
  return [new InputWarning({ path: ['input', 'status'], message })];
}

function nameWarnings(path: string[], name: string | null | undefined): InputWarning[] {
  if (typeof name !== 'string' || isStoreAndCity(name)) return [];
  const text = `${path.at(-1)} is shown to buyers; Amazon asks for the form "Store Name – City Name".`;
  return [new InputWarning({ path, message: text })];
}

/** Warns for every handling time, and for opening hours that overlap, wherever the input has them. */
function configurationWarnings(path: string[], value: object): InputWarning[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part !== 'object' || part === null) return [];
    const here = [...path, key];
    if (key === 'handlingTime') return [handlingTimeWarning(here)];
    return part instanceof OperatingHoursByDayInput
      ? windowWarnings(part, here)
      : configurationWarnings(here, part);
  });
}

/** Warns of postal codes wherever the input has an address, such as that of a return location. */
function addressWarnings(path: string[], value: object): InputWarning[] {
  const own = value instanceof SupplySourceAddressInput ? postalCodeWarnings(path, value) : [];
  const inner = Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? addressWarnings([...path, key], part) : [],
  );
  return [...own, ...inner];
}

function handlingTimeWarning(path: string[]): InputWarning {
  const message =
    'handlingTime is for BOPIS only and must not be used with Multi-Location Inventory.';
  return new InputWarning({ path, message });
}
