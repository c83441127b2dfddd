import { canonicalJson } from '../../graph/canonical-json.js';
import { issuesOf } from '../../graph/input-issues.js';
import { unknownAtAmazon } from '../../graph/upstream-refusal.js';
import { InvalidInput } from '../../graph/user-error.type.js';
import type { InputWarning } from '../../graph/user-error.type.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { CallOptions, SellerClient } from '../../sp-api/calls/client.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import { updateSupplySource } from '../../sp-api/operations/supply-sources.js';
import { StoreError } from '../../store/engine/store-error.js';
import type { ScheduledChangeStore } from '../../store/scheduled-changes/scheduled-change-store.js';
import type { ScheduledChangeRecord } from '../../store/scheduled-changes/scheduled-change.js';
import { touchedChanges } from './schedule/hours-in-force.js';
import { hoursToCome } from './schedule/hours-to-come.js';
import { closureWarnings, daysOfUpdate, outboundHours } from './schedule/closed-orders.js';
import type { OpenOrdersDue } from './schedule/closed-orders.js';
import { readScheduledChange } from './schedule/scheduled-change.mapper.js';
import type { Prolong, SourceHolds } from './source-holds.service.js';
import { SupplySourceSending } from './supply-source-sending.js';
import { presentForm, presentInInputForm, writeUpdate } from './supply-source-update.mapper.js';
import { versionOf } from './supply-source-version.js';
import {
  warningForComing,
  warningsForScheduled,
  warningsForUpdate,
} from './supply-source-warnings.js';
import type { SupplySourceChangesInput, UpdateSupplySourceInput } from './supply-source.input.js';
import { readSupplySource } from './supply-source.mapper.js';
import type { SupplySource } from './supply-source.type.js';
import type { SupplySourceWire } from '../../sp-api/operations/supply-sources.wire.js';
import type { SupplySourceLoader, SupplySourceRecord } from './supply-source.loader.js';
import {
  ScheduledChangeInForce,
  SupplySourceBusy,
  SupplySourceChanged,
} from './supply-source.result.js';
import type { UpdateSupplySourceResult } from './supply-source.result.js';

/** Times that an update is sent when answers of Amazon get lost. */
const MOST_WRITES = 3;

export interface UpdatesDependencies {
  readonly client: SellerClient;
  readonly loader: SupplySourceLoader;
  readonly caller: Caller;
  /** Null when only this server can change supply sources through this store. */
  readonly holds: SourceHolds | null;
  readonly scheduled: Pick<ScheduledChangeStore, 'inForce' | 'toCome' | 'recheck'>;
  readonly ordersDue: OpenOrdersDue;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The source has another version than the client expects, seen after an answer of Amazon was lost. */
class ChangedMeanwhile extends Error {
  constructor(readonly current: SupplySourceRecord) {
    super('The supply source was changed while it was written.');
  }
}

/** Another server has taken the source. Nothing may be sent. */
class HoldLost extends Error {}

/** Updates supply sources: reads the whole source, lays the changes over it, and sends it. */
export class SupplySourceUpdates {
  readonly #dependencies: UpdatesDependencies;
  readonly #sending: SupplySourceSending;

  constructor(dependencies: UpdatesDependencies) {
    this.#dependencies = dependencies;
    this.#sending = new SupplySourceSending(dependencies.loader);
  }

  /** Cost: one uncached getSupplySource and one updateSupplySource; one getSupplySource when it is shown. */
  async update(
    input: UpdateSupplySourceInput,
    isShown: boolean,
  ): Promise<UpdateSupplySourceResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { supplySourceId } = input;
    const { holds, loader } = this.#dependencies;
    const inTurn = (prolong: Prolong | null) =>
      this.#sending.inTurn(supplySourceId, isShown, () => this.#update(input, prolong));
    if (!holds) return inTurn(null);
    // The hold comes before the turn, as with scheduled changes. Updates of this server wait in line for it.
    const result = await loader.inLine(supplySourceId, () => holds.within(supplySourceId, inTurn));
    return result === 'busy' ? new SupplySourceBusy(supplySourceId) : result;
  }

  async #update(
    input: UpdateSupplySourceInput,
    prolong: Prolong | null,
  ): Promise<UpdateSupplySourceResult> {
    const { supplySourceId, changes, expectedVersion = null } = input;
    const record = await this.#dependencies.loader.fresh(supplySourceId);
    if (!record) return unknownAtAmazon('supply source', supplySourceId, 'supplySourceId');
    if (expectedVersion !== null && versionOf(record.source) !== expectedVersion)
      return new SupplySourceChanged(record.source);
    const scheduled = await this.#scheduled(input, record);
    if (scheduled instanceof ScheduledChangeInForce) return scheduled;
    // Amazon has accepted the id, so the number for a malformed id means the return location.
    const change = {
      warnings: [...warningsForUpdate(input), ...scheduled],
      isKnown: true,
      returnLocation: returnLocationIn(input),
      before: { changes: presentInInputForm(record.wire) },
    };
    try {
      return await this.#sending.send(supplySourceId, change, () =>
        this.#write(record, changes, { isExpected: expectedVersion !== null, prolong }),
      );
    } catch (error) {
      if (error instanceof ChangedMeanwhile) return new SupplySourceChanged(error.current.source);
      if (error instanceof SpApiError && error.cause instanceof HoldLost)
        return new SupplySourceBusy(supplySourceId);
      throw error;
    } finally {
      // Also after a failure: the change may have taken effect.
      if (changes.configuration?.timeZone) await this.#recheckChanges(supplySourceId);
    }
  }

  /** Plans the changes again that have not begun. */
  async #recheckChanges(supplySourceId: string): Promise<void> {
    const { scheduled, loader, now } = this.#dependencies;
    try {
      await scheduled.recheck({ sellerId: loader.sellerId, supplySourceId }, Math.floor(now()));
    } catch (error) {
      // Amazon has the update. The times are planned again when a change is due.
      if (!(error instanceof StoreError)) throw error;
    }
  }

  /** Returns warnings of hours that scheduled changes have set or set later, or the refusal to change them. */
  async #scheduled(
    { supplySourceId, changes, overrideScheduledChanges }: UpdateSupplySourceInput,
    { wire, source }: SupplySourceRecord,
  ): Promise<InputWarning[] | ScheduledChangeInForce> {
    if (changes.configuration === undefined && changes.capabilities === undefined) return [];
    const { scheduled, loader } = this.#dependencies;
    const ofSource = { sellerId: loader.sellerId, supplySourceId };
    const inForce = await scheduled.inForce(ofSource);
    const coming = await scheduled.toCome(ofSource);
    const after = writeUpdate(wire, changes);
    const closing = await this.#closing(source, Object.assign({ ...wire }, after), [
      ...inForce,
      ...coming,
    ]);
    if (inForce.length + coming.length === 0) return closing;
    const touched = touchedChanges({ before: wire, after, changes }, inForce);
    const [refused] = overrideScheduledChanges
      ? []
      : touched.filter(({ replaced }) => replaced.length > 0);
    if (refused)
      return new ScheduledChangeInForce(readScheduledChange(refused.change), refused.replaced);
    const later = hoursToCome({ before: wire, after }, coming);
    const special = [...touched.flatMap(warningsForScheduled), ...later.map(warningForComing)];
    return [...special, ...closing];
  }

  /** Returns warnings of open orders that are due while the new hours close the source. */
  async #closing(
    { sellerId, supplySourceId, detail }: SupplySource,
    wire: SupplySourceWire,
    open: readonly ScheduledChangeRecord[],
  ): Promise<InputWarning[]> {
    const { now, ordersDue } = this.#dependencies;
    const after = outboundHours(readSupplySource(sellerId, wire)?.detail ?? null, open);
    if (!after) return [];
    const before = outboundHours(detail, open);
    const nowMs = now();
    const hours = { before, after, ...daysOfUpdate(after.timeZone, nowMs) };
    return closureWarnings(hours, { supplySourceId, nowMs, path: ['input', 'changes'] }, ordersDue);
  }

  /**
   * Sends an update. After an answer that was lost the source is read again, and only what is missing is sent: a repeated write
   * would overwrite what another program has changed in between.
   */
  async #write(
    record: SupplySourceRecord,
    changes: SupplySourceChangesInput,
    { isExpected, prolong }: { readonly isExpected: boolean; readonly prolong: Prolong | null },
  ): Promise<void> {
    const { supplySourceId } = record.source;
    let basis = record;
    for (let writes = 1; ; writes += 1) {
      try {
        await this.#put(supplySourceId, basis, changes, this.#options(prolong));
        return;
      } catch (error) {
        if (!isUnanswered(error) || writes === MOST_WRITES) throw error;
        const found = await this.#dependencies.loader.fresh(supplySourceId).catch(() => null);
        if (!found) throw error;
        if (isSame(presentForm(found.wire), writeUpdate(basis.wire, changes))) return;
        if (isExpected && !isSame(presentForm(found.wire), presentForm(basis.wire)))
          throw new ChangedMeanwhile(found);
        basis = found;
      }
    }
  }

  /**
   * Runs `decide` on a source as Amazon has it, after earlier changes and before later ones, and sends the changes that it returns; null
   * sends nothing. `decide` gets null for an unknown source. The caller holds the source. Cost: one uncached getSupplySource; one
   * updateSupplySource when sent.
   * @throws SpApiError
   */
  rewrite(
    id: string,
    decide: (record: SupplySourceRecord | null) => Promise<SupplySourceChangesInput | null>,
    options: Pick<CallOptions, 'priority' | 'beforeSend'>,
  ): Promise<void> {
    const { loader } = this.#dependencies;
    return loader.inTurn(id, async () => {
      const record = await loader.fresh(id, options.priority);
      const changes = await decide(record);
      if (!record || !changes) return;
      try {
        await this.#put(id, record, changes, { ...this.#options(null), ...options });
      } finally {
        // Also after a failure: the change may have taken effect.
        loader.changed(id);
      }
    });
  }

  #put(
    supplySourceId: string,
    { wire }: SupplySourceRecord,
    changes: SupplySourceChangesInput,
    options: CallOptions,
  ): Promise<undefined> {
    const request = { path: { supplySourceId }, body: writeUpdate(wire, changes) };
    return this.#dependencies.client.call(updateSupplySource, request, options);
  }

  #options(prolong: Prolong | null): CallOptions {
    const { signal, meter } = this.#dependencies.caller;
    const beforeSend = async (): Promise<void> => {
      if (prolong && !(await prolong())) throw new HoldLost();
    };
    return { priority: 'mutation', signal, meter, ...(prolong && { beforeSend }) };
  }
}

/** Tells whether Amazon may have taken a write, and may still answer. */
function isUnanswered(error: unknown): boolean {
  return (
    error instanceof SpApiError &&
    error.outcome === 'unknown' &&
    error.code !== 'UPSTREAM_CANCELLED'
  );
}

function isSame(one: object, other: object): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** Returns the path of the supply source that an update names as its return location; null when it names none. */
function returnLocationIn({ changes }: UpdateSupplySourceInput): string[] | null {
  return changes.capabilities?.outbound?.returnLocation?.supplySourceId
    ? ['input', 'changes', 'capabilities', 'outbound', 'returnLocation', 'supplySourceId']
    : null;
}
