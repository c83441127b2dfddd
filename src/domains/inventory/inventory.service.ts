import { issuesOf } from '../../graph/input-issues.js';
import {
  accessDenied,
  refusalOrThrow,
  rejectedByAmazon,
  unknownAtAmazon,
} from '../../graph/upstream-refusal.js';
import { InputIssue, InputWarning, InvalidInput } from '../../graph/user-error.type.js';
import type { AccessDenied, NotFound, RejectedByAmazon } from '../../graph/user-error.type.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { CallOptions, SellerClient } from '../../sp-api/calls/client.js';
import { getListingsItem, patchListingsItem } from '../../sp-api/operations/listings.js';
import type {
  ListingsItemWire,
  PatchListingsItemRequestWire,
} from '../../sp-api/operations/listings.wire.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import { saysUnknown } from '../../sp-api/errors/unknown-id.js';
import { DEFAULT_CHANNEL } from './channel-code.js';
import { channelCodeOf, placeIssues, SubmissionMode } from './inventory.input.js';
import type { AssignShippingTemplateInput, SetInventoryInput } from './inventory.input.js';
import { InventoryRejected, ShippingTemplateRejected } from './inventory.result.js';
import type {
  AssignShippingTemplateResult,
  InventorySubmission,
  SetInventoryResult,
} from './inventory.result.js';
import { StoreError } from '../../store/engine/store-error.js';
import type { OpenStatement } from '../../store/inventory/inventory-change.js';
import type { InventoryStore } from '../../store/inventory/inventory-store.js';
import type { ListingLoader } from './listing.loader.js';
import { readStock } from './listing.mapper.js';
import type { SingleOutcome } from '../../store/inventory/single-inventory.js';
import {
  readSubmission,
  statedQuantities,
  writeQuantities,
  writeShippingTemplate,
} from './submission.mapper.js';
import type { ChannelQuantity, Submission } from './submission.mapper.js';

/** Target and mode of a change. */
interface Change {
  /** Quantities that are recorded before they are sent. Absent for other changes. */
  readonly quantities?: readonly ChannelQuantity[];
  readonly sku: string;
  readonly marketplaceId: string;
  readonly mode: SubmissionMode;
}

/** What a quantity at an archived supply source must be. */
function acceptedAtArchived(supplySourceId: string): string {
  return `0, because the supply source ${supplySourceId} is archived for good: no order is shipped from it`;
}

/** Returns whether a supply source is archived, or null when that is not known. One call for a source that is not cached. */
export type IsArchived = (supplySourceId: string) => Promise<boolean | null>;

export interface InventoryDependencies {
  readonly client: SellerClient;
  /** Those of the seller; the first one counts unless a change names another. */
  readonly marketplaceIds: readonly string[];
  readonly loader: ListingLoader;
  readonly caller: Caller;
  readonly isArchived: IsArchived;
  /** Records quantities before they are sent, so that no older batch overwrites them later. */
  readonly statements: Pick<InventoryStore, 'recordSingle' | 'settleSingle'>;
}

/** Changes a seller's listings. Returns expected refusals as results and throws on upstream failures. */
export class InventoryService {
  readonly #client: SellerClient;
  readonly #marketplaceIds: readonly string[];
  readonly #loader: ListingLoader;
  readonly #caller: Caller;
  readonly #isArchived: IsArchived;
  readonly #statements: InventoryDependencies['statements'];

  constructor({ client, marketplaceIds, loader, caller, ...ports }: InventoryDependencies) {
    this.#client = client;
    this.#marketplaceIds = marketplaceIds;
    this.#loader = loader;
    this.#caller = caller;
    this.#isArchived = ports.isArchived;
    this.#statements = ports.statements;
  }

  /**
   * Sets the quantities of all places in one patch. Quantities are absolute, so a retry after a lost response is safe. They are
   * recorded first: an older batch does not overwrite them.
   *
   * Cost: one uncached getListingsItem, one patchListingsItem, and what it takes to know whether the places are archived.
   */
  async setInventory(input: SetInventoryInput): Promise<SetInventoryResult> {
    const { sku, mode } = input;
    const marketplaceId = input.marketplaceId ?? this.#firstMarketplace;
    const issues = [
      ...issuesOf(input),
      ...placeIssues(input),
      ...this.#marketplaceIssues(marketplaceId),
    ];
    if (issues.length > 0) return new InvalidInput(issues);
    const body = writeQuantities(input, marketplaceId);
    const quantities = statedQuantities(input);
    const archived = await this.#archivedPlaces(input);
    if (archived.length > 0) return new InvalidInput(archived);
    return this.#change({ sku, mode, marketplaceId, quantities }, body, (submission, present) =>
      submission.status === null
        ? new InventoryRejected(submission)
        : { ...submission, ...this.#observed(input, marketplaceId, present) },
    );
  }

  /**
   * Amazon accepts stock at an archived supply source, and ships none of it. Only 0 is accepted there, as in a batch. A place whose
   * look-up fails is left to Amazon.
   */
  async #archivedPlaces({ quantities }: SetInventoryInput): Promise<InputIssue[]> {
    const issues = await Promise.all(
      quantities.map(async ({ place: { supplySourceId }, quantity }, position) => {
        if (!supplySourceId || quantity === 0) return [];
        if (!(await this.#isArchived(supplySourceId).catch(() => null))) return [];
        const path = ['input', 'quantities', String(position), 'quantity'];
        return [new InputIssue(path, acceptedAtArchived(supplySourceId))];
      }),
    );
    return issues.flat();
  }

  /** Assigns a shipping template. Cost: one getListingsItem and one patchListingsItem. */
  async assignShippingTemplate(
    input: AssignShippingTemplateInput,
  ): Promise<AssignShippingTemplateResult> {
    const issues = issuesOf(input);
    if (issues.length > 0) return new InvalidInput(issues);
    const { sku, mode, templateId } = input;
    const marketplaceId = this.#firstMarketplace;
    const body = writeShippingTemplate(templateId, marketplaceId);
    return this.#change({ sku, mode, marketplaceId }, body, (submission) =>
      submission.status === null ? new ShippingTemplateRejected(submission) : submission,
    );
  }

  /** Reads the listing first, because the response to a patch does not reveal that the listing is missing. */
  async #change<Result>(
    change: Change,
    body: PatchListingsItemRequestWire,
    result: (submission: Submission, present: ListingsItemWire) => Result,
  ): Promise<Result | NotFound | AccessDenied | RejectedByAmazon> {
    try {
      const present = await this.#read(change);
      return result(await this.#recorded(change, () => this.#send(change, body)), present);
    } catch (error) {
      const denied = accessDenied(error, ['input', 'sku']);
      if (denied) return denied;
      const refusal = refusalOrThrow(error);
      return saysUnknown(refusal, 'SKU')
        ? unknownAtAmazon('listing', change.sku, 'sku')
        : rejectedByAmazon(refusal);
    }
  }

  get #firstMarketplace(): string {
    return this.#marketplaceIds[0] ?? '';
  }

  #marketplaceIssues(wanted: string): InputIssue[] {
    if (this.#marketplaceIds.includes(wanted)) return [];
    const accepted = `a marketplace of the seller: ${this.#marketplaceIds.join(', ')}`;
    return [new InputIssue(['input', 'marketplaceId'], accepted)];
  }

  #read({ sku, marketplaceId }: Change): Promise<ListingsItemWire> {
    return this.#client.call(
      getListingsItem,
      {
        path: { sellerId: this.#client.sellerId, sku },
        query: {
          marketplaceIds: [marketplaceId],
          includedData: ['fulfillmentAvailability'],
        },
      },
      this.#options(),
    );
  }

  /** Records quantities before they are sent, and their outcome afterwards. Throws StoreError when nothing was sent. */
  async #recorded(
    { sku, mode, marketplaceId, quantities }: Change,
    send: () => Promise<Submission>,
  ): Promise<Submission> {
    if (!quantities || mode === SubmissionMode.PREVIEW) return send();
    const open = await this.#statements.recordSingle({
      sellerId: this.#client.sellerId,
      marketplaceId,
      quantities: quantities.map((quantity) => ({ sku, ...quantity })),
    });
    try {
      const submission = await send();
      await this.#settle(open, submission.status === null ? 'REJECTED' : 'ACCEPTED');
      return submission;
    } catch (error) {
      const isUnknown = !(error instanceof SpApiError) || error.outcome === 'unknown';
      await this.#settle(open, isUnknown ? 'UNKNOWN' : 'REJECTED');
      throw error;
    }
  }

  /** A failing store does not hide Amazon's answer. The quantities are given up later. */
  async #settle(open: OpenStatement, outcome: SingleOutcome): Promise<void> {
    try {
      await this.#statements.settleSingle(open, outcome);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }

  async #send(
    { sku, mode, marketplaceId }: Change,
    body: PatchListingsItemRequestWire,
  ): Promise<Submission> {
    const preview = mode === SubmissionMode.PREVIEW;
    try {
      const wire = await this.#client.call(
        patchListingsItem,
        {
          path: { sellerId: this.#client.sellerId, sku },
          query: {
            marketplaceIds: [marketplaceId],
            includedData: ['issues'],
            mode: preview ? 'VALIDATION_PREVIEW' : undefined,
          },
          body,
        },
        this.#options(),
      );
      return readSubmission(wire);
    } finally {
      // Also after a failure: the change may have taken effect.
      if (!preview) this.#loader.changed(sku, marketplaceId);
    }
  }

  /** Returns what the listing before the change shows: its quantities in the places of the input, and warnings. */
  #observed(
    input: SetInventoryInput,
    marketplaceId: string,
    present: ListingsItemWire,
  ): Pick<InventorySubmission, 'warnings' | 'before'> {
    const listing = { sellerId: this.#client.sellerId, marketplaceId, sku: input.sku };
    const stock = readStock(listing, present);
    const presentOf = (code: string): number | null =>
      stock.find(({ channelCode }) => channelCode === code)?.quantity ?? null;
    return {
      warnings: this.#warnings(input, presentOf(DEFAULT_CHANNEL)),
      before: input.quantities.map((entry) => ({ quantity: presentOf(channelCodeOf(entry)) })),
    };
  }

  /** Warns when default-channel stock remains: Amazon sells it on top of the stock by location. */
  #warnings(
    { quantities, defaultToZero }: SetInventoryInput,
    atDefault: number | null,
  ): InputWarning[] {
    if (defaultToZero || !quantities.some(({ place }) => place.supplySourceId)) return [];
    const left = quantities.find(({ place }) => place.isDefault)?.quantity ?? atDefault;
    if (!left) return [];
    const text = `${DEFAULT_CHANNEL} has a stock of ${left}, which belongs to no location; with stock by location Amazon asks for 0 there.`;
    return [new InputWarning({ path: ['input', 'defaultToZero'], message: text })];
  }

  #options(): CallOptions {
    return { priority: 'mutation', signal: this.#caller.signal, meter: this.#caller.meter };
  }
}
