import { randomBytes } from 'node:crypto';
import { issuesOf } from '../../../graph/input-issues.js';
import { accessDenied, unknownAtAmazon } from '../../../graph/upstream-refusal.js';
import { InvalidInput, NotFound } from '../../../graph/user-error.type.js';
import type { AccessDenied, InputWarning } from '../../../graph/user-error.type.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { Author } from '../../../store/authors/author.js';
import type {
  ChangeIntent,
  ChangeOutcome,
  ScheduledChangeId,
  ScheduledChangeRecord,
} from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import type { SupplySourceLoader } from '../supply-source.loader.js';
import { SupplySourceArchived } from '../supply-source.result.js';
import { SupplySourceStatus } from '../supply-source.type.js';
import type { SupplySourceDetail } from '../supply-source.type.js';
import { asScheduled, closureWarnings, outboundHours } from './closed-orders.js';
import type { OpenOrdersDue } from './closed-orders.js';
import { LevelHours } from './hour-levels.js';
import { todayIn } from './planned-times.js';
import type {
  CancelScheduledChangeInput,
  ScheduleSupplySourceChangeInput,
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
import { changedWish, issuesOfDays, planAt, wishOf } from './schedule-plan.js';
import type { Planned, Wish } from './schedule-plan.js';

export interface ScheduleDependencies {
  readonly store: ScheduledChangeStore;
  readonly supplySources: SupplySourceLoader;
  readonly caller: Pick<Caller, 'rows'>;
  readonly author: Author;
  readonly now: () => number;
  readonly ordersDue: OpenOrdersDue;
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
    const planned = await this.#plan({ ...wishOf(input), presentFrom: null, changeId: null });
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
    const planned = planAt(new LevelHours(record.wire), wish, timeZone);
    if (isPlanned(planned)) planned.warnings.push(...(await this.#closing(wish, planned, detail)));
    return planned;
  }

  /** Returns warnings of open orders that are due while the plan closes the supply source. */
  async #closing(
    { supplySourceId, changeId }: Wish,
    { plan }: Planned,
    detail: SupplySourceDetail | null,
  ): Promise<InputWarning[]> {
    const { ordersDue, now } = this.#dependencies;
    const span = [plan.startsAt, plan.endsAt] as const;
    const open = (await this.records.deciding(supplySourceId, ...span)).filter(
      (change) => change.changeId !== changeId,
    );
    const hours = {
      before: outboundHours(detail, open),
      after: outboundHours(detail, [...open, asScheduled(plan)]),
    };
    const source = { supplySourceId, nowMs: now(), path: ['input', 'hours'] };
    return closureWarnings({ ...plan, ...hours }, source, ordersDue);
  }
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
