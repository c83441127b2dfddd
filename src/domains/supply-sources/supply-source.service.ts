import { issuesOf } from '../../graph/input-issues.js';
import {
  accessDenied,
  refusalOrThrow,
  rejectedByAmazon,
  unknownAtAmazon,
} from '../../graph/upstream-refusal.js';
import { InvalidInput } from '../../graph/user-error.type.js';
import type {
  AccessDenied,
  InputWarning,
  NotFound,
  RejectedByAmazon,
} from '../../graph/user-error.type.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { CallOptions, SellerClient } from '../../sp-api/calls/client.js';
import { isRefusedAs } from '../../sp-api/errors/refusal.js';
import {
  archiveSupplySource,
  createSupplySource,
  updateSupplySource,
  updateSupplySourceStatus,
} from '../../sp-api/operations/supply-sources.js';
import { isUnknownId, saysUnknown } from '../../sp-api/errors/unknown-id.js';
import { idOf } from '../../sp-api/wire/wire-values.js';
import { SupplySourceStatus } from './supply-source.type.js';
import { withAdvice } from './unclear-creation.js';
import { versionOf } from './supply-source-version.js';
import { writeNewSupplySource, writeUpdate } from './supply-source-update.mapper.js';
import {
  warningsForInactive,
  warningsForNew,
  warningsForUpdate,
} from './supply-source-warnings.js';
import { WritableSupplySourceStatus } from './supply-source.input.js';
import type {
  ArchiveSupplySourceInput,
  CreateSupplySourceInput,
  SupplySourceChangesInput,
  UpdateSupplySourceInput,
  UpdateSupplySourceStatusInput,
} from './supply-source.input.js';
import type { SupplySourceLoader, SupplySourceRecord } from './supply-source.loader.js';
import {
  SupplySourceArchived,
  SupplySourceChange,
  SupplySourceChanged,
  SupplySourceCodeTaken,
  SupplySourceInUse,
} from './supply-source.result.js';
import type {
  ArchiveSupplySourceResult,
  CreateSupplySourceResult,
  UpdateSupplySourceResult,
  UpdateSupplySourceStatusResult,
} from './supply-source.result.js';

/** Counts the orders that a supply source has still to ship. Costs no call. */
export type OpenOrders = (supplySourceId: string) => Promise<number>;

/** Returns the cached stock at a supply source. Null when none is known. Costs no call. */
export type KnownStock = (supplySourceId: string) => number | null;

/** Facts about a change before it is sent. */
interface Change {
  readonly warnings?: InputWarning[];
  /** True when the source was just read. */
  readonly isKnown?: boolean;
  /** Leads to the return location in the input. Null when the input names none. */
  readonly returnLocation?: string[] | null;
}

/** Changes supply sources of one seller. Returns expected refusals as results and throws on upstream failures. */
export class SupplySourceService {
  readonly #client: SellerClient;
  readonly #loader: SupplySourceLoader;
  readonly #caller: Caller;
  readonly #openOrders: OpenOrders;
  readonly #knownStock: KnownStock;

  constructor(
    client: SellerClient,
    loader: SupplySourceLoader,
    caller: Caller,
    { openOrders, knownStock }: { openOrders: OpenOrders; knownStock: KnownStock },
  ) {
    this.#client = client;
    this.#loader = loader;
    this.#caller = caller;
    this.#openOrders = openOrders;
    this.#knownStock = knownStock;
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
      return this.#changed(idOf(answer.supplySourceId) ?? '', warningsForNew(input));
    } catch (error) {
      const refusal = refusalOrThrow(withAdvice(error));
      if (isRefusedAs(refusal, 'SupplySourceCodeExists')) {
        return new SupplySourceCodeTaken(this.#client.sellerId, input.supplySourceCode);
      }
      return rejectedByAmazon(refusal);
    } finally {
      // Also after a failure: the source may have been created. The lists are read again.
      this.#loader.forgetLists();
    }
  }

  /** Cost: one uncached getSupplySource and one updateSupplySource; one getSupplySource when it is shown. */
  async update(
    input: UpdateSupplySourceInput,
    isShown: boolean,
  ): Promise<UpdateSupplySourceResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    return this.#inTurn(input.supplySourceId, isShown, () => this.#update(input));
  }

  /**
   * Runs a change after the earlier ones of the source. Reads a source that is shown before the next change, so that the answer shows
   * what its own change made.
   */
  #inTurn<Result>(id: string, isShown: boolean, change: () => Promise<Result>): Promise<Result> {
    return this.#loader.inTurn(id, async () => {
      const result = await change();
      // The request keeps what was read, or the error, for the field that shows it.
      if (isShown) await this.#loader.byId(id).catch(() => null);
      return result;
    });
  }

  async #update(input: UpdateSupplySourceInput): Promise<UpdateSupplySourceResult> {
    const record = await this.#loader.fresh(input.supplySourceId);
    if (!record) return unknownAtAmazon('supply source', input.supplySourceId, 'supplySourceId');
    const { expectedVersion = null } = input;
    if (expectedVersion !== null && versionOf(record.source) !== expectedVersion) {
      return new SupplySourceChanged(record.source);
    }
    // Amazon has accepted the id, so the number for a malformed id means the return location.
    return this.#change(
      input.supplySourceId,
      {
        warnings: warningsForUpdate(input),
        isKnown: true,
        returnLocation: returnLocationIn(input),
      },
      () => this.#put(input.supplySourceId, record, input.changes, this.#options()),
    );
  }

  /**
   * Runs `decide` on a source as Amazon has it, after earlier changes and before later ones, and sends the changes that it returns; null
   * sends nothing. `decide` gets null for an unknown source. Cost: one uncached getSupplySource; one updateSupplySource when sent.
   * @throws SpApiError
   */
  rewrite(
    id: string,
    decide: (record: SupplySourceRecord | null) => Promise<SupplySourceChangesInput | null>,
    options: Pick<CallOptions, 'priority' | 'beforeSend'>,
  ): Promise<void> {
    return this.#loader.inTurn(id, async () => {
      const record = await this.#loader.fresh(id, options.priority);
      const changes = await decide(record);
      if (!record || !changes) return;
      try {
        await this.#put(id, record, changes, { ...this.#options(), ...options });
      } finally {
        // Also after a failure: the change may have taken effect.
        this.#loader.forget(id);
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
    return this.#client.call(updateSupplySource, request, options);
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
    const request = { path: { supplySourceId }, body: { status } } as const;
    return this.#inTurn(supplySourceId, isShown, () =>
      this.#change(supplySourceId, { warnings }, () =>
        this.#client.call(updateSupplySourceStatus, request, this.#options()),
      ),
    );
  }

  /** Returns none when the index cannot be read: a warning must not keep the supply source from being switched off. */
  async #warningsForInactive(supplySourceId: string): Promise<InputWarning[]> {
    const openOrderCount = await this.#openOrders(supplySourceId).catch(() => 0);
    return warningsForInactive(openOrderCount);
  }

  /**
   * Cost: one archiveSupplySource; for a source in use one getSupplySource instead. Succeeds for an archived source. Refuses one
   * with open orders or cached stock unless it is forced.
   */
  async archive(input: ArchiveSupplySourceInput): Promise<ArchiveSupplySourceResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const inUse = input.force ? null : await this.#inUse(input.supplySourceId);
    if (inUse)
      return (await this.#isArchived(input.supplySourceId))
        ? this.#changed(input.supplySourceId)
        : inUse;
    const result = await this.#change(input.supplySourceId, {}, async () => {
      await this.#client.call(
        archiveSupplySource,
        { path: { supplySourceId: input.supplySourceId } },
        this.#options(),
      );
      this.#loader.noteArchived(input.supplySourceId);
    });
    return result instanceof SupplySourceArchived ? this.#changed(input.supplySourceId) : result;
  }

  /** Orders and stock may outlive their source. A failed read leaves the refusal as it is. */
  async #isArchived(id: string): Promise<boolean> {
    const record = await this.#loader.fresh(id).catch(() => null);
    return record?.source.detail?.status === SupplySourceStatus.ARCHIVED;
  }

  async #inUse(id: string): Promise<SupplySourceInUse | null> {
    const openOrderCount = await this.#openOrders(id);
    const stockQuantity = this.#knownStock(id);
    if (openOrderCount === 0 && !stockQuantity) return null;
    return new SupplySourceInUse(this.#client.sellerId, id, { openOrderCount, stockQuantity });
  }

  async #change(
    id: string,
    { warnings, isKnown = false, returnLocation = null }: Change,
    send: () => Promise<unknown>,
  ): Promise<
    SupplySourceChange | NotFound | SupplySourceArchived | AccessDenied | RejectedByAmazon
  > {
    const { sellerId } = this.#client;
    try {
      await send();
      return this.#changed(id, warnings);
    } catch (error) {
      const denied = accessDenied(error, ['input', 'supplySourceId']);
      if (denied) return denied;
      const refusal = refusalOrThrow(error);
      const isUnknown = isKnown
        ? saysUnknown(refusal, 'supply source')
        : isUnknownId(refusal, 'supply source', id);
      if (isRefusedAs(refusal, 'SupplySourceArchived'))
        return new SupplySourceArchived(sellerId, id);
      if (isUnknown) return unknownAtAmazon('supply source', id, 'supplySourceId');
      return rejectedByAmazon(
        refusal,
        isRefusedAs(refusal, 'InvalidAddressId') ? returnLocation : null,
      );
    } finally {
      // Also after a failure: the change may have taken effect.
      this.#loader.forget(id);
    }
  }

  #changed(supplySourceId: string, warnings: InputWarning[] = []): SupplySourceChange {
    return new SupplySourceChange(this.#client.sellerId, supplySourceId, warnings);
  }

  #options(): CallOptions {
    return { priority: 'mutation', signal: this.#caller.signal, onReport: this.#caller.onReport };
  }
}

/** Returns the path of the supply source that an update names as its return location; null when it names none. */
function returnLocationIn({ changes }: UpdateSupplySourceInput): string[] | null {
  return changes.capabilities?.outbound?.returnLocation?.supplySourceId
    ? ['input', 'changes', 'capabilities', 'outbound', 'returnLocation', 'supplySourceId']
    : null;
}
