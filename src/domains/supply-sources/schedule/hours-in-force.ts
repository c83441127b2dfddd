import type {
  SupplySourceWire,
  UpdateSupplySourceRequestWire,
} from '../../../sp-api/operations/supply-sources.wire.js';
import type { ScheduledChangeRecord } from '../../../store/scheduled-changes/scheduled-change.js';
import type { SupplySourceChangesInput } from '../supply-source.input.js';
import { givenHours, LevelHours } from './hour-levels.js';
import type { HoursPatch, SupplySourceLevel } from './hour-levels.js';
import { hoursToWrite } from './hours-plan.js';

/** What an update does to the hours that a scheduled change has set. */
export interface TouchedChange {
  readonly change: ScheduledChangeRecord;
  /** Days that get other hours, such as `monday (OUTBOUND)`: the change then no longer restores them. */
  readonly replaced: readonly string[];
  /** Days that the update sets to the hours that the change has set: the change still restores those before. */
  readonly repeated: readonly string[];
}

/** An update: the source as Amazon has it and as it is then, and the input. */
export interface UpdateOfHours {
  readonly before: SupplySourceWire;
  readonly after: UpdateSupplySourceRequestWire;
  readonly changes: SupplySourceChangesInput;
}

/** Returns the changes in force whose hours an update touches. */
export function touchedChanges(
  { before, after, changes }: UpdateOfHours,
  inForce: readonly ScheduledChangeRecord[],
): TouchedChange[] {
  const present = new LevelHours(before);
  const then = new LevelHours(after);
  return inForce.flatMap((change) => {
    const replacedHours = change.replaced ?? [];
    const restoredNow = daysOf(hoursToWrite(present, replacedHours, 'restore').patches);
    const restoredThen = new Set(daysOf(hoursToWrite(then, replacedHours, 'restore').patches));
    const replaced = restoredNow.filter((day) => !restoredThen.has(day));
    const given = new Set(daysOf(givenHours(changes)));
    const repeated = restoredNow.filter((day) => restoredThen.has(day) && given.has(day));
    return replaced.length + repeated.length > 0 ? [{ change, replaced, repeated }] : [];
  });
}

function daysOf(patches: ReadonlyMap<SupplySourceLevel, HoursPatch>): string[] {
  return [...patches].flatMap(([level, patch]) =>
    patch === null ? [`all days (${level})`] : Object.keys(patch).map((day) => `${day} (${level})`),
  );
}
