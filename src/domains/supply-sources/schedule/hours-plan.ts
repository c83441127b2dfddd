import type {
  ReplacedHours,
  StoredHours,
} from '../../../store/scheduled-changes/scheduled-change.js';
import { isSameDay, wholeWeek } from './hour-levels.js';
import type { HoursPatch, LevelHours, SupplySourceLevel } from './hour-levels.js';

/** Why hours cannot be written at a level. */
export interface HoursObstacle {
  readonly code: 'LEVEL_MISSING' | 'HOURS_UNKNOWN';
  readonly level: SupplySourceLevel;
}

/**
 * Returns what a change replaces at its levels. A level without hours of its own gets a whole week: the hours that apply there now,
 * and the special ones. With only some days, its other days would count as closed.
 */
export function replacementOf(
  present: LevelHours,
  levels: readonly string[],
  hours: StoredHours,
): ReplacedHours[] | HoursObstacle {
  const replaced: ReplacedHours[] = [];
  for (const name of levels) {
    const level = name as SupplySourceLevel;
    if (!present.has(level)) return { code: 'LEVEL_MISSING', level };
    const before = present.of(level);
    const around = before ? null : present.around(level);
    if (!before && !around) return { code: 'HOURS_UNKNOWN', level };
    const written = around ? { ...wholeWeek(around), ...hours } : hours;
    replaced.push({ level, before, written });
  }
  return replaced;
}

/** What is left to write. */
export interface HoursToWrite {
  /** Empty when nothing is. */
  readonly patches: ReadonlyMap<SupplySourceLevel, HoursPatch>;
  /** Hours that another person has changed meanwhile, and that stay as they are, such as `monday (OUTBOUND)`. */
  readonly left: readonly string[];
  /** Whether Amazon has special hours of the change anywhere. */
  readonly isInForce: boolean;
}

type Direction = 'apply' | 'restore';

/**
 * Compares what Amazon has with what a change replaces. Writes only what is still as the change has found it (`apply`) or left it
 * (`restore`), so it can be repeated after a write with an unknown outcome, and a person's change stays.
 */
export function hoursToWrite(
  present: LevelHours,
  replaced: readonly ReplacedHours[],
  direction: Direction,
): HoursToWrite {
  const patches = new Map<SupplySourceLevel, HoursPatch>();
  const left: string[] = [];
  let isInForce = false;
  for (const one of replaced) {
    const level = one.level as SupplySourceLevel;
    const found = one.before
      ? compareDays(present.of(level), one.before, one, direction)
      : compareLevel(present.of(level), one, direction);
    if (found.patch !== undefined) patches.set(level, found.patch);
    left.push(...found.left);
    isInForce ||= found.isInForce;
  }
  return { patches, left, isInForce };
}

interface Compared {
  readonly patch?: HoursPatch;
  readonly left: string[];
  readonly isInForce: boolean;
}

function compareDays(
  now: StoredHours | null,
  before: StoredHours,
  { level, written }: ReplacedHours,
  direction: Direction,
): Compared {
  const patch: Record<string, StoredHours[string] | null> = {};
  const left: string[] = [];
  let isInForce = false;
  for (const [day, special] of Object.entries(written)) {
    const regular = before[day];
    if (isSameDay(special, regular)) continue;
    const found = dayNow(now, day, { special, regular });
    isInForce ||= found === 'special';
    if (found === 'other') left.push(`${day} (${level})`);
    else if (direction === 'apply' && found === 'regular') patch[day] = special;
    else if (direction === 'restore' && found === 'special') patch[day] = regular ?? null;
  }
  return { left, isInForce, ...(Object.keys(patch).length > 0 && { patch }) };
}

type Windows = StoredHours[string];

/** Tells which hours Amazon has for a day. */
function dayNow(
  now: StoredHours | null,
  day: string,
  { special, regular }: { readonly special: Windows; readonly regular: Windows | undefined },
): 'special' | 'regular' | 'other' {
  if (now === null) return 'other';
  if (isSameDay(now[day], special)) return 'special';
  return isSameDay(now[day], regular) ? 'regular' : 'other';
}

/** Compares a level that had no hours of its own: the change wrote all of them, and restoring removes them. */
function compareLevel(
  now: StoredHours | null,
  { level, written }: ReplacedHours,
  direction: Direction,
): Compared {
  if (now === null)
    return { left: [], isInForce: false, ...(direction === 'apply' && { patch: written }) };
  const isOurs = Object.keys(written).every((day) => isSameDay(now[day], written[day]));
  if (!isOurs) return { left: [`all days (${level})`], isInForce: false };
  return { left: [], isInForce: true, ...(direction === 'restore' && { patch: null }) };
}
