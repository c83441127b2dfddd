import type { CallOptions } from '../../../sp-api/calls/client.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import { isRefusedAs } from '../../../sp-api/errors/refusal.js';
import type {
  ChangeProblem,
  ChangeStep,
  ScheduledChangeId,
  ScheduledChangeRecord,
} from '../../../store/scheduled-changes/scheduled-change.js';
import type { ScheduledChangeStore } from '../../../store/scheduled-changes/scheduled-change-store.js';
import type { SupplySourceChangesInput } from '../supply-source.input.js';
import type { SupplySourceRecord } from '../supply-source.loader.js';
import { SupplySourceStatus } from '../supply-source.type.js';
import { changesOf, LevelHours } from './hour-levels.js';
import { hoursToWrite, replacementOf } from './hours-plan.js';
import type { HoursToWrite } from './hours-plan.js';
import { plannedTimes } from './planned-times.js';
import type { ScheduledChangeProblemCode } from './scheduled-change.type.js';
import { leadingText } from '../../../runtime/text-part.js';

/** Runs `decide` on a supply source as Amazon has it, and sends what it returns. */
export type Rewrite = (
  supplySourceId: string,
  decide: (record: SupplySourceRecord | null) => Promise<SupplySourceChangesInput | null>,
  options: Pick<CallOptions, 'priority' | 'beforeSend'>,
) => Promise<void>;

/** The actions of the server that the audit trail names. */
export type ScheduleAction = 'applyScheduledChange' | 'revertScheduledChange';

/** Records an action in the audit trail, in the transaction of `work`, unless `work` resolves with false. */
export type RecordAction = (
  action: ScheduleAction,
  id: ScheduledChangeId,
  failure: string | null,
  work: () => Promise<boolean>,
) => Promise<boolean>;

export interface TripDependencies {
  readonly store: Pick<
    ScheduledChangeStore,
    'begin' | 'beginReverting' | 'hold' | 'releaseSource' | 'step' | 'takeSource'
  >;
  readonly clock: { now(): number };
  readonly rewrite: Rewrite;
  readonly record: RecordAction;
  readonly holdMs: number;
}

/** Pauses between tries that Amazon did not answer, in milliseconds. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Pause of a change while another one of its supply source is being written. */
const BUSY_PAUSE_MS = 1_000;
/** Pause of a change that waits for an earlier one. */
const BLOCKED_PAUSE_MS = 60_000;
/** Characters of Amazon's reason that are stored. */
const MOST_REASON = 500;

type End = Omit<ChangeStep, 'now'>;

/** What to send, and how the try then ends. */
interface Decision {
  readonly send: SupplySourceChangesInput | null;
  readonly end: End;
}

/** Another process has the change, or a client has moved it on. Nothing may be sent. */
class ChangeLost extends Error {}

/** One try to lead a due change to its next state. It may be repeated after any failure. */
export class ChangeTrip {
  readonly #change: ScheduledChangeRecord;
  readonly #ports: TripDependencies;

  constructor(ports: TripDependencies, change: ScheduledChangeRecord) {
    this.#ports = ports;
    this.#change = change;
  }

  /** Ends the try, also when Amazon failed. Returns the error of a try that is repeated, else null. @throws StoreError */
  async goOn(): Promise<SpApiError | null> {
    const { store, holdMs } = this.#ports;
    const now = this.#now();
    if (!(await store.takeSource(this.#change, { now, until: now + holdMs }))) {
      await this.#step({ problem: this.#change.problem, dueAt: now + BUSY_PAUSE_MS });
      return null;
    }
    try {
      return await this.#write();
    } finally {
      await store.releaseSource(this.#change);
    }
  }

  async #write(): Promise<SpApiError | null> {
    const { rewrite, store, holdMs } = this.#ports;
    let end: End | undefined;
    try {
      await rewrite(
        this.#change.supplySourceId,
        async (found) => {
          const decision = await this.#decide(found);
          ({ end } = decision);
          return decision.send;
        },
        {
          priority: 'bulk',
          beforeSend: async () => {
            if (!(await store.hold(this.#change, this.#now() + holdMs))) throw new ChangeLost();
          },
        },
      );
    } catch (error) {
      if (error instanceof ChangeLost) return null;
      if (!(error instanceof SpApiError)) throw error;
      if (error.cause instanceof ChangeLost) return null;
      const failed = this.#failed(error);
      await this.#step(failed);
      return failed.state ? null : error;
    }
    if (end) await this.#step(end);
    return null;
  }

  get #isApplying(): boolean {
    return this.#change.state === 'SCHEDULED' || this.#change.state === 'APPLYING';
  }

  #now(): number {
    return Math.floor(this.#ports.clock.now());
  }

  async #step(end: End): Promise<void> {
    const { store, record } = this.#ports;
    const step = () => store.step(this.#change, { ...end, now: this.#now() });
    if (end.state === undefined || end.state === 'REVERTING') {
      await step();
      return;
    }
    const action = this.#isApplying ? 'applyScheduledChange' : 'revertScheduledChange';
    const failure = end.state === 'FAILED' ? (end.problem?.code ?? null) : null;
    await record(action, this.#change, failure, step);
  }

  async #decide(found: SupplySourceRecord | null): Promise<Decision> {
    if (!found) return this.#givenUp('SUPPLY_SOURCE_UNKNOWN');
    if (found.source.detail?.status === SupplySourceStatus.ARCHIVED)
      return this.#givenUp('SUPPLY_SOURCE_ARCHIVED');
    const present = new LevelHours(found.wire);
    if (this.#change.state === 'SCHEDULED')
      return this.#begin(present, found.source.detail?.configuration?.timeZone ?? null);
    return this.#change.state === 'APPLYING' ? this.#goOnApplying(present) : this.#restore(present);
  }

  async #begin(present: LevelHours, timeZone: string | null): Promise<Decision> {
    if (timeZone === null) return this.#givenUp('TIME_ZONE_UNKNOWN');
    const times = plannedTimes(this.#change, timeZone);
    const now = this.#now();
    // It is looked at before its start when the time zone may have changed.
    if (timeZone !== this.#change.timeZone || now < this.#change.startsAt) {
      const { startsAt, endsAt } = times;
      return waiting(startsAt, null, { timeZone, startsAt, endsAt });
    }
    if (now >= this.#change.endsAt) return this.#givenUp('MISSED');
    const replaced = replacementOf(present, this.#change.levels, this.#change.hours);
    if ('code' in replaced) return this.#givenUp(replaced.code, replaced.level);
    const begun = await this.#ports.store.begin(this.#change, { replaced, now });
    if (begun === 'lost') throw new ChangeLost();
    if (begun === 'blocked') {
      const isLate = now >= times.inForceAt;
      return waiting(
        now + BLOCKED_PAUSE_MS,
        isLate ? this.#problem('EARLIER_CHANGE_IN_FORCE') : null,
      );
    }
    return this.#applied(hoursToWrite(present, replaced, 'apply'));
  }

  /** The write was sent once, with an unknown outcome. */
  #goOnApplying(present: LevelHours): Decision {
    const { replaced, endsAt, cancelledAt } = this.#change;
    const found = hoursToWrite(present, replaced ?? [], 'apply');
    if (this.#now() < endsAt) return this.#applied(found);
    if (found.isInForce)
      return { send: null, end: { state: 'REVERTING', problem: null, dueAt: this.#now() } };
    if (cancelledAt === null) return this.#givenUp('MISSED');
    return { send: null, end: { state: 'CANCELLED', problem: null, dueAt: null } };
  }

  #applied(found: HoursToWrite): Decision {
    const end = { state: 'APPLIED', problem: this.#leftProblem(found), dueAt: 'end' } as const;
    return { send: patchOf(found), end };
  }

  async #restore(present: LevelHours): Promise<Decision> {
    const found = hoursToWrite(present, this.#change.replaced ?? [], 'restore');
    if (!(await this.#ports.store.beginReverting(this.#change))) throw new ChangeLost();
    const end = { state: 'REVERTED', problem: this.#leftProblem(found), dueAt: null } as const;
    return { send: patchOf(found), end };
  }

  #leftProblem({ left }: HoursToWrite): ChangeProblem | null {
    return left.length > 0 ? this.#problem('CHANGED_MEANWHILE', left.join(', ')) : null;
  }

  #givenUp(code: ScheduledChangeProblemCode, detail: string | null = null): Decision {
    return { send: null, end: this.#failure(code, detail) };
  }

  #failure(code: ScheduledChangeProblemCode, detail: string | null = null): End {
    return { state: 'FAILED', problem: this.#problem(code, detail), dueAt: null };
  }

  /** Returns a problem. One that lasts keeps the time at which it began. */
  #problem(code: ScheduledChangeProblemCode, detail: string | null = null): ChangeProblem {
    const { problem } = this.#change;
    return { code, detail, since: problem?.code === code ? problem.since : this.#now() };
  }

  #failed(error: SpApiError): End {
    if (isRefusedAs(error, 'SupplySourceArchived')) return this.#failure('SUPPLY_SOURCE_ARCHIVED');
    if (error.code === 'UPSTREAM_NOT_FOUND') return this.#failure('SUPPLY_SOURCE_UNKNOWN');
    if (error.code === 'UPSTREAM_REJECTED') {
      const said = leadingText(error.entries[0]?.message ?? '', MOST_REASON) || null;
      return this.#failure('REJECTED_BY_AMAZON', said);
    }
    return { problem: this.#waitingProblem(error), dueAt: this.#now() + this.#pauseMs(error) };
  }

  #waitingProblem({ code }: SpApiError): ChangeProblem | null {
    // A queue for quota is the usual way of many changes at midnight, and the end of the process is no failure.
    if (code === 'UPSTREAM_THROTTLED' || code === 'UPSTREAM_CANCELLED') return this.#change.problem;
    return code === 'UPSTREAM_DENIED'
      ? this.#problem('ACCESS_DENIED')
      : this.#problem('AMAZON_UNAVAILABLE', code);
  }

  #pauseMs({ code, retryAfterMs }: SpApiError): number {
    if (code === 'UPSTREAM_CANCELLED') return 0;
    if (code === 'UPSTREAM_THROTTLED') return Math.max(retryAfterMs ?? 0, 1_000);
    const times = Math.min(this.#change.tries - 1, 20);
    const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, times));
    return Math.max(retryAfterMs ?? 0, pauseMs);
  }
}

function waiting(dueAt: number, problem: ChangeProblem | null, times?: End['times']): Decision {
  return { send: null, end: { problem, dueAt, ...(times && { times }) } };
}

function patchOf({ patches }: HoursToWrite): SupplySourceChangesInput | null {
  return patches.size > 0 ? changesOf(patches) : null;
}
