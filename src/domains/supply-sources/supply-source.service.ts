import { orNull } from '../../graph/eventual.js';
import { issuesOf } from '../../graph/input-issues.js';
import { refusalOrThrow, rejectedByAmazon } from '../../graph/upstream-refusal.js';
import { InvalidInput } from '../../graph/user-error.type.js';
import type { InputWarning } from '../../graph/user-error.type.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { CallOptions, SellerClient } from '../../sp-api/calls/client.js';
import { isRefusedAs } from '../../sp-api/errors/refusal.js';
import {
  archiveSupplySource,
  createSupplySource,
  updateSupplySourceStatus,
} from '../../sp-api/operations/supply-sources.js';
import type { ScheduledChangeRecord } from '../../store/scheduled-changes/scheduled-change.js';
import { idOf } from '../../sp-api/wire/wire-values.js';
import { warningsForActive } from './missing-for-onboarding.js';
import { SupplySourceStatus } from './supply-source.type.js';
import type { SupplySource } from './supply-source.type.js';
import { withAdvice } from './unclear-creation.js';
import { SupplySourceSending } from './supply-source-sending.js';
import { writeNewSupplySource } from './supply-source-update.mapper.js';
import {
  warningForUnsearched,
  warningsForArchived,
  warningsForInactive,
  warningsForNew,
} from './supply-source-warnings.js';
import { WritableSupplySourceStatus } from './supply-source.input.js';
import type {
  ArchiveSupplySourceInput,
  CreateSupplySourceInput,
  UpdateSupplySourceStatusInput,
} from './supply-source.input.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import {
  SupplySourceArchived,
  SupplySourceChange,
  SupplySourceCodeTaken,
  SupplySourceInUse,
} from './supply-source.result.js';
import type {
  ArchiveSupplySourceResult,
  CreateSupplySourceResult,
  UpdateSupplySourceStatusResult,
} from './supply-source.result.js';

/** Counts the orders that a supply source has still to ship. Costs no call. */
export type OpenOrders = (supplySourceId: string) => Promise<number>;

/** Searches for stock at a supply source. `isComplete` is false when not all listings were searched. Costs a bounded number of calls. */
export type StockAt = (
  supplySourceId: string,
) => Promise<{ readonly units: number | null; readonly isComplete: boolean }>;

/** Cancels the scheduled changes of a supply source, which is archived, and returns them. Costs no call. */
export type EndScheduled = (supplySourceId: string) => Promise<readonly ScheduledChangeRecord[]>;

export interface SourceKnowledge {
  readonly openOrders: OpenOrders;
  readonly stockAt: StockAt;
  /** Returns the cached source. Null when it is not cached. Costs no call. */
  readonly knownSource: (supplySourceId: string) => SupplySource | null;
  readonly endScheduled: EndScheduled;
}

/** A supply source that nothing was found at. */
interface Unused {
  readonly warnings: InputWarning[];
}

const UNUSED: Unused = { warnings: [] };

/** Changes supply sources of one seller. Returns expected refusals as results and throws on upstream failures. */
export class SupplySourceService {
  readonly #client: SellerClient;
  readonly #loader: SupplySourceLoader;
  readonly #caller: Caller;
  readonly #known: SourceKnowledge;
  readonly #sending: SupplySourceSending;

  constructor(
    client: SellerClient,
    loader: SupplySourceLoader,
    caller: Caller,
    known: SourceKnowledge,
  ) {
    this.#client = client;
    this.#loader = loader;
    this.#caller = caller;
    this.#known = known;
    this.#sending = new SupplySourceSending(loader);
  }

  /** Cost: one createSupplySource. */
  async create(input: CreateSupplySourceInput): Promise<CreateSupplySourceResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    try {
      const answer = await this.#client.call(
        createSupplySource,
        { body: writeNewSupplySource(input) },
        this.#options(),
      );
      return this.#sending.changed(idOf(answer.supplySourceId) ?? '', warningsForNew(input));
    } catch (error) {
      const refusal = refusalOrThrow(withAdvice(error));
      if (isRefusedAs(refusal, 'SupplySourceCodeExists')) {
        return new SupplySourceCodeTaken(this.#client.sellerId, input.supplySourceCode);
      }
      return rejectedByAmazon(refusal);
    } finally {
      // Also after a failure: the source may have been created. The lists are read again.
      this.#loader.listsChanged();
    }
  }

  /** Cost: one updateSupplySourceStatus; one getSupplySource when it is shown. */
  async updateStatus(
    input: UpdateSupplySourceStatusInput,
    isShown: boolean,
  ): Promise<UpdateSupplySourceStatusResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const isOff = input.status === WritableSupplySourceStatus.INACTIVE;
    const status = isOff ? 'Inactive' : 'Active';
    const warnings = isOff ? await this.#warningsForInactive(input.supplySourceId) : [];
    const { supplySourceId } = input;
    const known = this.#known.knownSource(supplySourceId);
    const before = known?.detail?.status ? { status: known.detail.status } : undefined;
    const request = { path: { supplySourceId }, body: { status } } as const;
    const result = await this.#sending.inTurn(supplySourceId, isShown, () =>
      this.#sending.send(supplySourceId, { warnings, before }, () =>
        this.#client.call(updateSupplySourceStatus, request, this.#options()),
      ),
    );
    if (isOff || !(result instanceof SupplySourceChange)) return result;
    // A source that is shown was read in its turn, so this costs no call.
    const source = isShown ? await orNull(() => this.#loader.byId(supplySourceId)) : known;
    return this.#sending.changed(supplySourceId, source ? warningsForActive(source) : [], before);
  }

  /** Returns none when the index cannot be read: a warning must not keep the supply source from being switched off. */
  async #warningsForInactive(supplySourceId: string): Promise<InputWarning[]> {
    const openOrderCount = await this.#known.openOrders(supplySourceId).catch(() => 0);
    return warningsForInactive(openOrderCount);
  }

  /**
   * Cost: at most 10 searchListingsItems unless it is forced, and one archiveSupplySource; for a source in use one getSupplySource
   * instead. Succeeds for an archived source. Refuses one with open orders or stock unless it is forced. Cancels the scheduled changes of an archived one.
   */
  async archive(input: ArchiveSupplySourceInput): Promise<ArchiveSupplySourceResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const use = input.force ? UNUSED : await this.#use(input.supplySourceId);
    if (use instanceof SupplySourceInUse)
      return (await this.#isArchived(input.supplySourceId))
        ? this.#archived(input.supplySourceId)
        : use;
    const result = await this.#sending.send(input.supplySourceId, {}, async () => {
      await this.#client.call(
        archiveSupplySource,
        { path: { supplySourceId: input.supplySourceId } },
        this.#options(),
      );
      this.#loader.wasArchived(input.supplySourceId);
    });
    return result instanceof SupplySourceArchived || result instanceof SupplySourceChange
      ? this.#archived(input.supplySourceId, use.warnings)
      : result;
  }

  /** The source is archived for good, so a store that fails must not turn that into an error. */
  async #archived(id: string, warnings: InputWarning[] = []): Promise<SupplySourceChange> {
    const ended = await this.#known.endScheduled(id).catch(() => null);
    return this.#sending.changed(id, [...warnings, ...warningsForArchived(ended)]);
  }

  /** Orders and stock may outlive their source. A failed read leaves the refusal as it is. */
  async #isArchived(id: string): Promise<boolean> {
    const record = await this.#loader.fresh(id).catch(() => null);
    return record?.source.detail?.status === SupplySourceStatus.ARCHIVED;
  }

  /** Throws SpApiError when the stock cannot be read: archiving is final. */
  async #use(id: string): Promise<SupplySourceInUse | Unused> {
    const [openOrderCount, { units, isComplete }] = await Promise.all([
      this.#known.openOrders(id),
      this.#known.stockAt(id),
    ]);
    if (openOrderCount > 0 || units) {
      const stranded = { openOrderCount, stockQuantity: units };
      return new SupplySourceInUse(this.#client.sellerId, id, stranded);
    }
    return { warnings: isComplete ? [] : [warningForUnsearched()] };
  }

  #options(): CallOptions {
    return { priority: 'mutation', signal: this.#caller.signal, meter: this.#caller.meter };
  }
}
