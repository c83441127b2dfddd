import type { LocationFragment } from '../../generated/location/graphql.js';
import type { Draft } from '../../model/draft.js';
import { WEEKDAYS, hoursText, readHours, sameHours } from '../../model/hours.js';
import type { Weekday } from '../../model/hours.js';
import { rateText, readRate, readSpan, spanText } from '../../model/spans.js';
import { LEVELS, channelOf, effectiveOf, ownOf, weekOf } from './levels.js';
import type { Level } from './levels.js';

/** Names of the fields that each level has. */
export type LevelField = Weekday | 'handlingTime' | 'hours' | 'isSupported' | 'throughput';

export const fieldOf = (level: Level, field: LevelField): string => `${level}.${field}`;

export const PARKING = ['spots', 'cost', 'identification'] as const;

/** Whether a level has hours of its own, or those of the levels around it. */
export const OWN = 'own';
const INHERITED = '';

/** Returns the texts of the form for a location as Amazon has it. */
export function draftOf(location: LocationFragment): Draft {
  return {
    alias: location.alias ?? '',
    timeZone: location.configuration?.timeZone ?? '',
    ...Object.assign({}, ...LEVELS.map((level) => levelDraft(location, level))),
    ...pickupDraft(location),
    returns: returnsOf(location),
  };
}

function pickupDraft({ capabilities }: LocationFragment): Draft {
  const pickup = capabilities?.outbound?.pickupChannel;
  const { inStorePickupConfiguration: inStore, curbsidePickupConfiguration: curbside } =
    pickup ?? {};
  return {
    'PICKUP.hold': spanText(pickup?.inventoryHoldPeriod ?? null),
    'PICKUP.inStore': yesOrNo(inStore?.isSupported),
    ...parkingDraft('PICKUP', inStore?.parkingConfiguration),
    ...parkingDraft('CURBSIDE_PICKUP', curbside?.parkingWithAddressConfiguration),
  };
}

/** What `returns` holds when returns go to an address. */
export const TO_ADDRESS = 'address';

function returnsOf({ capabilities }: LocationFragment): string {
  const place = capabilities?.outbound?.returnLocation;
  if (place?.supplySource) return place.supplySource.supplySourceId;
  return place?.addressWithContact ? TO_ADDRESS : '';
}

function levelDraft(location: LocationFragment, level: Level): Draft {
  const own = ownOf(location, level);
  const week = weekOf(own);
  const draft: Record<string, string> = { [fieldOf(level, 'hours')]: week ? OWN : INHERITED };
  for (const day of WEEKDAYS) draft[fieldOf(level, day)] = week ? hoursText(week[day]) : '';
  draft[fieldOf(level, 'handlingTime')] = spanText(own?.handlingTime ?? null);
  draft[fieldOf(level, 'throughput')] = rateText(own?.throughputConfig?.throughputCap ?? null);
  if (level !== 'SUPPLY_SOURCE')
    draft[fieldOf(level, 'isSupported')] = yesOrNo(channelOf(location, level)?.isSupported);
  return draft;
}

interface Parking {
  readonly numberOfParkingSpots: number | null;
  readonly parkingCostType: string | null;
  readonly parkingSpotIdentificationType: string | null;
}

function parkingDraft(level: Level, parking: Parking | null | undefined): Draft {
  return {
    [`${level}.spots`]: parking?.numberOfParkingSpots?.toString() ?? '',
    [`${level}.cost`]: parking?.parkingCostType ?? '',
    [`${level}.identification`]: parking?.parkingSpotIdentificationType ?? '',
  };
}

function yesOrNo(value: boolean | null | undefined): string {
  if (value === true) return 'yes';
  return value === false ? 'no' : '';
}

/** Returns the hours texts that a level starts with when it gets hours of its own: those that apply there now. */
export function ownHours(location: LocationFragment, level: Level): Draft {
  const week = weekOf(effectiveOf(location, level));
  const days = WEEKDAYS.map((day) => [fieldOf(level, day), week ? hoursText(week[day]) : '']);
  return { [fieldOf(level, 'hours')]: OWN, ...Object.fromEntries(days) };
}

/** Returns the hours fields of a level without hours of its own. */
export function noHours(level: Level): Draft {
  const days = WEEKDAYS.map((day) => [fieldOf(level, day), '']);
  return { [fieldOf(level, 'hours')]: INHERITED, ...Object.fromEntries(days) };
}

/** Returns the draft with one form for each value, so that `9-18` and `09:00-18:00` are the same. */
export function canonical(draft: Draft): Draft {
  return Object.fromEntries(
    Object.entries(draft).map(([field, text]) => [field, same(field, text)]),
  );
}

function same(field: string, text: string): string {
  const kind = kindOf(field);
  if (kind === 'day') return text.trim() === '' ? '' : sameHours(text);
  if (kind === 'rate') return rateText(readRate(text).span) || text.trim();
  if (kind === 'span') return spanText(readSpan(text).span) || text.trim();
  return text.trim();
}

function kindOf(field: string): 'day' | 'rate' | 'span' | 'text' {
  const name = field.split('.')[1] ?? field;
  if (WEEKDAYS.some((day) => day === name)) return 'day';
  if (name === 'throughput') return 'rate';
  return name === 'handlingTime' || name === 'hold' ? 'span' : 'text';
}

/** Returns what is wrong with the fields that cannot be sent. */
export function problemsOf(draft: Draft): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const [field, text] of Object.entries(draft)) {
    const problem = problemOf(draft, field, text);
    if (problem !== null) problems[field] = problem;
  }
  return problems;
}

function problemOf(draft: Draft, field: string, text: string): string | null {
  const kind = kindOf(field);
  const level = field.split('.')[0] as Level;
  if (kind === 'day')
    return draft[fieldOf(level, 'hours')] === OWN ? readHours(text).problem : null;
  if (kind === 'rate') return readRate(text).problem;
  if (kind === 'span') return readSpan(text).problem;
  if (field === 'alias' && text.trim() === '') return 'A location needs a name.';
  if (field.endsWith('.spots') && !/^\d{0,6}$/.test(text.trim()))
    return 'Type a number, such as 8.';
  return null;
}
