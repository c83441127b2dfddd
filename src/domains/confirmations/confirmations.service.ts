import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { scheduleBatch } from '../../runtime/background/batch-schedule.js';
import { storedPage } from '../../graph/stored-page.js';
import type { PageArguments } from '../../graph/stored-page.js';
import { refusalOrThrow, unknownAtAmazon } from '../../graph/upstream-refusal.js';
import { InputIssue, InvalidInput } from '../../graph/user-error.type.js';
import type { NotFound } from '../../graph/user-error.type.js';
import { readRows } from '../../sp-api/calls/caller.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import type {
  Confirmation as StoredConfirmation,
  ConfirmationIntent,
  PackageConfirmation,
} from '../../store/confirmations/confirmation.js';
import type { ConfirmationStore } from '../../store/confirmations/confirmation-store.js';
import type { PageRequest } from '../../store/engine/page.js';
import { confirmByApi, unknownOrder } from './api-confirmation.js';
import { ConfirmationPath } from './confirm-shipment.input.js';
import type { ConfirmShipmentInput, ConfirmShipmentsInput } from './confirm-shipment.input.js';
import {
  ConfirmationBatchAccepted,
  ConfirmationBatchConflict,
  ConfirmationNotNeeded,
  ConfirmationOutcomeUnknown,
  ShipmentConfirmationRecorded,
  ShipmentConfirmed,
} from './confirm-shipment.result.js';
import type { ConfirmShipmentResult, ConfirmShipmentsResult } from './confirm-shipment.result.js';
import { batchContent, confirmationContent, fingerprintOf } from './confirmation-content.js';
import { readConfirmation, readConfirmationBatch } from './confirmation.mapper.js';
import type { RuleSetting } from './confirmation.rules.js';
import {
  confirmShipmentIssues,
  confirmShipmentsIssues,
  feedIssues,
  sellerIssues,
} from './confirmation.rules.js';
import { ConfirmationConnection, ConfirmationEdge } from './confirmation.type.js';
import type { Confirmation, ConfirmationBatch } from './confirmation.type.js';
import type { ConfirmationLookups, RecordedOrder } from './recorded-packages.js';
import { verify } from './verification.js';
import type { ConfirmationVerification } from './verification.type.js';

export interface ConfirmationsDependencies {
  readonly client: SellerClient;
  /** The seller's, as configured. */
  readonly marketplaceIds: readonly string[];
  readonly store: ConfirmationStore;
  readonly lookups: ConfirmationLookups;
  readonly caller: Caller;
  /** Called with orders that have changed at Amazon. */
  readonly onConfirmed: (sellerId: string, amazonOrderIds: readonly string[]) => void;
}

const LIST = 'confirmationBatch.confirmations';

/** Orders of one statement. */
const MOST_ORDERS_TOGETHER = 500;

const IN_FLIGHT: ReadonlySet<string> = new Set(['RECORDED', 'SUBMITTED', 'PROCESSING']);

/** Confirmations of one seller within one request. Returns expected refusals as results, and throws upstream errors. */
export class SellerConfirmations {
  readonly #rules: RuleSetting;
  // Batched, but not cached: a mutation of the same request may add confirmations.
  readonly #ofOrders = new DataLoader((ids: readonly string[]) => this.#readOrders(ids), {
    cache: false,
    maxBatchSize: MOST_ORDERS_TOGETHER,
    batchScheduleFn: scheduleBatch,
  });

  readonly #dependencies: ConfirmationsDependencies;

  constructor(dependencies: ConfirmationsDependencies) {
    this.#dependencies = dependencies;

    const { client, marketplaceIds } = dependencies;
    this.#rules = { sellerId: client.sellerId, marketplaceIds };
  }

  /**
   * Confirms one package. Cost: one confirmShipment by the operation, none by the feed. Before that, one getSupplySource for a
   * supply source that is not cached, and one getOrder when the path or the marketplace depends on the order.
   */
  async confirm(input: ConfirmShipmentInput): Promise<ConfirmShipmentResult> {
    const issues = confirmShipmentIssues(input, this.#rules);
    if (issues.length > 0) return new InvalidInput(issues);
    const content = confirmationContent(input);
    const { client, lookups } = this.#dependencies;
    const bought = await lookups.boughtLabel(content);
    if (bought) {
      return new ConfirmationNotNeeded(client.sellerId, content.amazonOrderId, bought.purchaseKey);
    }
    const stranger = await this.#unknownSupplySource(content);
    if (stranger) return stranger;
    const order = this.#needsOrder(input) ? await lookups.order(content.amazonOrderId) : null;
    if (this.#needsOrder(input) && !order) return unknownOrder(content.amazonOrderId);
    return takesFeed(input, content, order)
      ? this.#recordOne(input, content)
      : this.#confirmByApi(input, content, order);
  }

  /** Records a batch, all or nothing. A background worker sends it. Costs no call. */
  async confirmMany(input: ConfirmShipmentsInput): Promise<ConfirmShipmentsResult> {
    const issues = await confirmShipmentsIssues(input, this.#rules);
    if (issues.length > 0) return new InvalidInput(issues);
    const { store, client } = this.#dependencies;
    const { contents, fingerprint } = await batchContent(input.confirmations);
    const recorded = await store.record({
      sellerId: client.sellerId,
      batchId: input.id,
      fingerprint,
      confirmations: await this.#intents(contents),
    });
    const batch = readConfirmationBatch(recorded.batch);
    if (recorded.outcome === 'conflict') return new ConfirmationBatchConflict(batch);
    return new ConfirmationBatchAccepted({ batch });
  }

  /** Returns null when no batch has this id. Its states are counted row by row, so each batch has a separate turn. */
  async batch(id: string): Promise<ConfirmationBatch | null> {
    const { store, client, caller } = this.#dependencies;
    const batch = await readRows(
      caller.rows,
      'confirmationBatch',
      () => store.find(client.sellerId, id),
      (found) => (found ? 1 : 0),
    );
    return batch && readConfirmationBatch(batch);
  }

  /**
   * Returns a page of the confirmations of a batch.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this batch.
   */
  async inBatch(id: string, page: PageArguments): Promise<ConfirmationConnection> {
    const { store, client, caller } = this.#dependencies;
    const list = {
      scope: { field: LIST, sellerId: client.sellerId, selection: { id } },
      rows: caller.rows,
      counted: 'confirmations',
      read: (request: PageRequest) => store.list(client.sellerId, id, request),
    };
    const { edges, pageInfo } = await storedPage(list, page, readConfirmation);
    return new ConfirmationConnection({
      edges: edges.map((edge) => new ConfirmationEdge(edge)),
      pageInfo,
    });
  }

  /** Returns the feed confirmations of an order, oldest first. Costs no call. */
  async ofOrder(amazonOrderId: string): Promise<Confirmation[]> {
    return (await this.#ofOrders.load(amazonOrderId)).map(readConfirmation);
  }

  /** Compares a confirmation with Amazon's record. Cost: one getOrder (0.5/s), and one getSupplySource unless cached. */
  verify(content: PackageConfirmation): Promise<ConfirmationVerification | null> {
    return verify(this.#dependencies.lookups, content);
  }

  /** Returns whether the path or the marketplace depends on the order. */
  #needsOrder(input: ConfirmShipmentInput): boolean {
    if (input.path === ConfirmationPath.FEED || input.shipFromAddress) return false;
    if (input.path === ConfirmationPath.AUTO && input.shipFromSupplySourceId) return true;
    return !input.marketplaceId && this.#dependencies.marketplaceIds.length !== 1;
  }

  /** Refuses an unknown supply source early: the feed reports it minutes later, the operation never. */
  async #unknownSupplySource({
    shipFromSupplySourceId: id,
  }: PackageConfirmation): Promise<NotFound | null> {
    if (id === null) return null;
    try {
      if (await this.#dependencies.lookups.supplySource(id)) return null;
    } catch (error) {
      // Amazon refuses a text that cannot be an id. Other errors are thrown again.
      refusalOrThrow(error);
    }
    return unknownAtAmazon('supply source', id, 'shipFromSupplySourceId');
  }

  async #confirmByApi(
    input: ConfirmShipmentInput,
    content: PackageConfirmation,
    order: RecordedOrder | null,
  ): Promise<ConfirmShipmentResult> {
    const { client, marketplaceIds, caller, onConfirmed } = this.#dependencies;
    const only = marketplaceIds.length === 1 ? marketplaceIds[0] : null;
    const marketplaceId = input.marketplaceId ?? order?.marketplaceId ?? only;
    if (!marketplaceId) {
      const accepted = 'given: Amazon does not tell the marketplace of this order';
      return new InvalidInput([new InputIssue(['input', 'marketplaceId'], accepted)]);
    }
    const result = await confirmByApi(client, marketplaceId, content, caller);
    // A confirmation with an unknown outcome may have changed the order too.
    if (result instanceof ShipmentConfirmed || result instanceof ConfirmationOutcomeUnknown) {
      onConfirmed(client.sellerId, [content.amazonOrderId]);
    }
    return result;
  }

  /** Records one confirmation, unless an equal one is still in progress. */
  async #recordOne(
    input: ConfirmShipmentInput,
    content: PackageConfirmation,
  ): Promise<ConfirmShipmentResult> {
    const issues = [...feedIssues(input, ['input']), ...sellerIssues(this.#rules)];
    if (issues.length > 0) return new InvalidInput(issues);
    const { store, client } = this.#dependencies;
    const { sellerId } = client;
    const fingerprint = fingerprintOf(content);
    const latest = (await store.ofOrders(sellerId, [content.amazonOrderId])).findLast(
      (row) => row.content.packageReferenceId === content.packageReferenceId,
    );
    if (latest && IN_FLIGHT.has(latest.state) && fingerprintOf(latest.content) === fingerprint) {
      return new ShipmentConfirmationRecorded(readConfirmation(latest));
    }
    const batchId = `single:${randomUUID()}`;
    const confirmations = [{ content, purchaseKey: null }];
    await store.record({ sellerId, batchId, fingerprint, confirmations });
    return new ShipmentConfirmationRecorded(await this.#first(batchId));
  }

  async #readOrders(ids: readonly string[]): Promise<StoredConfirmation[][]> {
    const { store, client, caller } = this.#dependencies;
    caller.rows?.assertLeft('confirmations');
    const rows = await store.ofOrders(client.sellerId, [...new Set(ids)]);
    caller.rows?.charge(rows.length, 'confirmations');
    const found = Map.groupBy(rows, ({ content }) => content.amazonOrderId);
    return ids.map((id) => found.get(id) ?? []);
  }

  async #first(batchId: string): Promise<Confirmation> {
    const { store, client } = this.#dependencies;
    const [row] = (await store.list(client.sellerId, batchId, { first: 1 })).entries;
    if (!row) throw new Error('A confirmation was recorded and is not there.');
    return readConfirmation(row);
  }

  #intents(contents: readonly PackageConfirmation[]): Promise<ConfirmationIntent[]> {
    return Promise.all(
      contents.map(async (content) => {
        const bought = await this.#dependencies.lookups.boughtLabel(content);
        return { content, purchaseKey: bought?.purchaseKey ?? null };
      }),
    );
  }
}

/**
 * Returns whether a confirmation goes by the feed. The operation ignores the supply source of a new package, and has no field
 * for an address. Either path corrects a package that Amazon knows, and the operation answers at once.
 */
function takesFeed(
  { path }: ConfirmShipmentInput,
  content: PackageConfirmation,
  order: RecordedOrder | null,
): boolean {
  if (path !== ConfirmationPath.AUTO) return path === ConfirmationPath.FEED;
  if (content.shipFromAddress !== null) return true;
  if (content.shipFromSupplySourceId === null) return false;
  const known = order?.packages.some(
    ({ packageReferenceId }) => packageReferenceId === content.packageReferenceId,
  );
  return !known;
}
