import { randomBytes } from 'node:crypto';
import { issuesOf } from '../../../graph/input-issues.js';
import { accessDenied, unknownAtAmazon } from '../../../graph/upstream-refusal.js';
import { InputIssue, InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { AccessDenied, InputWarning } from '../../../graph/user-error.type.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { Author } from '../../../store/authors/author.js';
import type {
  ChangeIntent,
  ChangeOutcome,
  ChangePlan,
  ChangeTimes,
  ScheduledChangeId,
  ScheduledChangeRecord,
} from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import type { SupplySourceLoader } from '../supply-source.loader.js';
import { SupplySourceArchived } from '../supply-source.result.js';
import { SupplySourceStatus } from '../supply-source.type.js';
import { LevelHours } from './hour-levels.js';
import type { SupplySourceLevel } from './hour-levels.js';
import { replacementOf } from './hours-plan.js';
import { daysAfter, plannedTimes, todayIn, weekdaysOf } from './planned-times.js';
import { MOST_DAYS_AHEAD } from './schedule.input.js';
import type {
  CancelScheduledChangeInput,
  ScheduleSupplySourceChangeInput,
  SpecialHoursInput,
  UpdateScheduledChangeInput,
} from './schedule.input.js';
import { ScheduleRecords } from './schedule-records.js';
import { fingerprintOf, replayOf } from './schedule-replay.js';
import {
  ScheduledChange,
  ScheduledChangeOverlaps,
  ScheduledChangeTooLate,
  SupplySourceHoursUnknown,
} from './schedule.result.js';
import type {
  CancelScheduledChangeResult,
  ScheduleResult,
  UpdateScheduledChangeResult,
} from './schedule.result.js';
import { readScheduledChange } from './scheduled-change.mapper.js';
import { hiddenWarnings, hoursWarnings, movedHours, specialHours } from './special-hours.js';

export interface ScheduleDependencies {
  readonly store: ScheduledChangeStore;
  readonly supplySources: SupplySourceLoader;
  readonly caller: Pick<Caller, 'rows'>;
  readonly author: Author;
  readonly now: () => number;
}

/** A plan before the supply source is read. */
interface Wish {
  readonly supplySourceId: string;
  readonly from: string;
  readonly until: string;
  /** The new hours, or those of a present plan. */
  readonly hours: SpecialHoursInput | ScheduledChangeRecord;
  readonly levels: readonly SupplySourceLevel[];
  readonly includeNearer: boolean;
  readonly note: string | null;
  /** The first day of the present plan, which may have passed. Null for a new one. */
  readonly presentFrom: string | null;
}

interface Planned {
  readonly plan: ChangePlan & ChangeTimes;
  readonly warnings: InputWarning[];
}

type Refused =
  InvalidInput | NotFound | AccessDenied | SupplySourceArchived | SupplySourceHoursUnknown;

/** Schedules special hours of supply sources of one seller. Nothing is sent to Amazon before they begin. */
export class ScheduleService {
  readonly records: ScheduleRecords;
  readonly #dependencies: ScheduleDependencies;

  constructor(dependencies: ScheduleDependencies) {
    const { store, supplySources, caller } = dependencies;
    this.#dependencies = dependencies;
    this.records = new ScheduleRecords(store, supplySources.sellerId, caller);
  }

  /** Cost: one uncached getSupplySource; none for a known key. */
  async schedule(input: ScheduleSupplySourceChangeInput): Promise<ScheduleResult> {
    return (await this.prepare(input))();
  }

  /** Reads and checks what a change needs, and returns the step that records it. Cost: as `schedule`. Throws SpApiError. */
  async prepare(input: ScheduleSupplySourceChangeInput): Promise<() => Promise<ScheduleResult>> {
    const issues = issuesOf(input);
    if (issues.length > 0) return () => Promise.resolve(new InvalidInput(issues));
    const { store, author } = this.#dependencies;
    const key = input.key ?? null;
    const fingerprint = fingerprintOf(input);
    const known = key === null ? null : await store.findByKey(this.#sellerId, key);
    if (known) return () => Promise.resolve(replayOf(known, fingerprint));
    const planned = await this.#plan({ ...wishOf(input), presentFrom: null });
    if (!isPlanned(planned)) return () => Promise.resolve(planned);
    const id = { sellerId: this.#sellerId, changeId: randomBytes(12).toString('base64url') };
    const { supplySourceId } = input;
    const intent = { ...planned.plan, ...id, supplySourceId, key, fingerprint, author };
    return () => this.#record(intent, planned.warnings);
  }

  async #record(intent: ChangeIntent, warnings: InputWarning[]): Promise<ScheduleResult> {
    const { store, now } = this.#dependencies;
    const result = await store.schedule(intent, wholeMs(now()));
    if (result.outcome === 'same' || result.outcome === 'conflict')
      return replayOf(result.change, intent.fingerprint);
    if (result.outcome === 'overlaps')
      return new ScheduledChangeOverlaps(readScheduledChange(result.change));
    return 'change' in result
      ? new ScheduledChange(readScheduledChange(result.change), warnings)
      : unknownChange();
  }

  /** Cost: one uncached getSupplySource. */
  async update(input: UpdateScheduledChangeInput): Promise<UpdateScheduledChangeResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { store } = this.#dependencies;
    const id = this.#idOf(input.scheduledChangeId);
    const present = await store.find(id);
    if (!present) return unknownChange();
    if (present.state !== 'SCHEDULED')
      return new ScheduledChangeTooLate(readScheduledChange(present));
    const planned = await this.#plan(changedWish(input, present));
    if (!isPlanned(planned)) return planned;
    const { from, until, levels } = present;
    const result = settled(await store.replan(id, planned.plan), planned.warnings);
    return result instanceof ScheduledChange
      ? new ScheduledChange(result.change, result.warnings, false, { from, until, levels })
      : result;
  }

  /** Costs no call. */
  async cancel(input: CancelScheduledChangeInput): Promise<CancelScheduledChangeResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { store, now } = this.#dependencies;
    const result = settled(
      await store.cancel(this.#idOf(input.scheduledChangeId), wholeMs(now())),
      [],
    );
    if (result instanceof ScheduledChangeOverlaps)
      throw new Error('a cancellation overlaps nothing');
    return result;
  }

  /** Cancels the open changes of an archived supply source, and returns them. Costs no call. @throws StoreError */
  endOfArchived(supplySourceId: string): Promise<readonly ScheduledChangeRecord[]> {
    const { store, now } = this.#dependencies;
    const { sellerId } = this.#dependencies.supplySources;
    const end = { sellerId, supplySourceId, cause: 'SUPPLY_SOURCE_ARCHIVED' };
    return store.endOfSource(end, wholeMs(now()));
  }

  get #sellerId(): string {
    return this.#dependencies.supplySources.sellerId;
  }

  #idOf(changeId: string): ScheduledChangeId {
    return { sellerId: this.#sellerId, changeId };
  }

  /** Reads the supply source, and checks what a person wants against it. */
  async #plan(wish: Wish): Promise<Planned | Refused> {
    const { supplySources, now } = this.#dependencies;
    const { supplySourceId } = wish;
    const record = await supplySources.fresh(supplySourceId).catch((error: unknown) => {
      const denied = accessDenied(error, ['input', 'supplySourceId']);
      if (denied) return denied;
      throw error;
    });
    if (!record) return unknownAtAmazon('supply source', supplySourceId, 'supplySourceId');
    if (!('wire' in record)) return record;
    const { detail } = record.source;
    if (detail?.status === SupplySourceStatus.ARCHIVED)
      return new SupplySourceArchived(this.#sellerId, supplySourceId);
    const timeZone = detail?.configuration?.timeZone ?? null;
    if (timeZone === null) return new SupplySourceHoursUnknown(supplySourceId, null);
    const dayIssues = issuesOfDays(wish, todayIn(timeZone, now()));
    if (dayIssues.length > 0) return new InvalidInput(dayIssues);
    return planAt(new LevelHours(record.wire), wish, timeZone);
  }
}

/** Checks a plan against the hours of a supply source. */
function planAt(
  present: LevelHours,
  wish: Wish,
  timeZone: string,
): Planned | InvalidInput | SupplySourceHoursUnknown {
  const { supplySourceId, from, until, note } = wish;
  const hours = hoursOf(wish);
  if (Array.isArray(hours)) return new InvalidInput(hours);
  const given = [...new Set(wish.levels)];
  const nearer = present.inside(given);
  const levels = wish.includeNearer ? [...given, ...nearer] : given;
  const replaced = replacementOf(present, levels, hours);
  if ('code' in replaced) {
    if (replaced.code === 'HOURS_UNKNOWN')
      return new SupplySourceHoursUnknown(supplySourceId, replaced.level);
    const at = String(wish.levels.indexOf(replaced.level));
    return new InvalidInput([
      new InputIssue(['input', 'levels', at], 'a level that the supply source has'),
    ]);
  }
  const times = plannedTimes({ from, until, hours }, timeZone);
  const { startsAt, endsAt } = times;
  return {
    plan: { from, until, levels, hours, note, timeZone, startsAt, endsAt },
    warnings: [
      ...('changeId' in wish.hours ? [] : hoursWarnings(wish.hours)),
      ...(wish.includeNearer ? [] : hiddenWarnings(nearer)),
    ],
  };
}

function hoursOf({ hours, from, until }: Wish): ChangePlan['hours'] | InputIssue[] {
  const weekdays = weekdaysOf({ from, until });
  if (!('changeId' in hours)) return specialHours(hours, weekdays);
  const moved = movedHours(hours.hours, weekdaysOf(hours), weekdays);
  return (
    moved ?? [
      new InputIssue(
        ['input', 'hours'],
        'the hours for the new days, because the present ones are for other days of the week',
      ),
    ]
  );
}

function issuesOfDays({ from, until, presentFrom }: Wish, today: string): InputIssue[] {
  const latest = daysAfter(today, MOST_DAYS_AHEAD);
  const issues: InputIssue[] = [];
  if (from < today && from !== presentFrom)
    issues.push(new InputIssue(['input', 'from'], `a day from today on (${today})`));
  if (until < from || until < today)
    issues.push(new InputIssue(['input', 'until'], `a day from ${from < today ? today : from} on`));
  if (until > latest)
    issues.push(
      new InputIssue(['input', 'until'], `a day within ${MOST_DAYS_AHEAD} days, until ${latest}`),
    );
  return issues;
}

function wishOf(input: ScheduleSupplySourceChangeInput): Omit<Wish, 'presentFrom'> {
  const { supplySourceId, from, until, hours, includeNearer } = input;
  const levels = input.levels ?? ['SUPPLY_SOURCE'];
  return { supplySourceId, from, until, hours, levels, includeNearer, note: input.note ?? null };
}

function changedWish(input: UpdateScheduledChangeInput, present: ScheduledChangeRecord): Wish {
  return {
    supplySourceId: present.supplySourceId,
    from: input.from ?? present.from,
    until: input.until ?? present.until,
    hours: input.hours ?? present,
    levels: input.levels ?? (present.levels as SupplySourceLevel[]),
    includeNearer: input.includeNearer,
    note: input.note === undefined ? present.note : input.note,
    presentFrom: present.from,
  };
}

function settled(
  result: ChangeOutcome,
  warnings: InputWarning[],
): ScheduledChange | NotFound | ScheduledChangeOverlaps | ScheduledChangeTooLate {
  if (result.outcome === 'unknown') return unknownChange();
  const change = readScheduledChange(result.change);
  if (result.outcome === 'overlaps') return new ScheduledChangeOverlaps(change);
  if (result.outcome === 'too-late') return new ScheduledChangeTooLate(change);
  return new ScheduledChange(change, warnings);
}

function isPlanned(result: Planned | Refused): result is Planned {
  return 'plan' in result;
}

function unknownChange(): NotFound {
  return new NotFound('The seller has no scheduled change with this id.', [
    'input',
    'scheduledChangeId',
  ]);
}

function wholeMs(ms: number): number {
  return Math.floor(ms);
}
