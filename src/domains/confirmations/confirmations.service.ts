import { randomUUID } from 'node:crypto';
import DataLoader from 'dataloader';
import { storedPage, type PageArguments } from '../../graph/stored-page.js';
import { refusalOf } from '../../graph/upstream-refusal.js';
import { InputIssue, InvalidInput, NotFound } from '../../graph/user-error.type.js';
import { readRows, type Caller } from '../../sp-api/calls/caller.js';
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
  type ConfirmShipmentResult,
  type ConfirmShipmentsResult,
} from './confirm-shipment.result.js';
import { batchContent, confirmationContent, fingerprintOf } from './confirmation-content.js';
import { readConfirmation, readConfirmationBatch } from './confirmation.mapper.js';
import type { RuleSetting } from './confirmation.rules.js';
import {
  confirmShipmentIssues,
  confirmShipmentsIssues,
  feedIssues,
  sellerIssues,
} from './confirmation.rules.js';
import {
  ConfirmationConnection,
  ConfirmationEdge,
  type Confirmation,
  type ConfirmationBatch,
} from './confirmation.type.js';
import type { ConfirmationNeighbours, RecordedOrder } from './recorded-packages.js';
import { verify } from './verification.js';
import type { ConfirmationVerification } from './verification.type.js';

export interface ConfirmationsSetting {
  readonly client: SellerClient;
  /** The seller's, as configured. */
  readonly marketplaceIds: readonly string[];
  readonly store: ConfirmationStore;
  readonly neighbours: ConfirmationNeighbours;
  readonly caller: Caller;
  /** Hears of orders that Amazon shows otherwise from now on. */
  readonly onConfirmed: (sellerId: string, amazonOrderIds: readonly string[]) => void;
}

const LIST = 'confirmationBatch.confirmations';

/** Orders of one statement. */
const MOST_ORDERS_TOGETHER = 500;

const IN_FLIGHT: ReadonlySet<string> = new Set(['RECORDED', 'SUBMITTED', 'PROCESSING']);

/** Confirmations of one seller within one request. Expected refusals are results; upstream trouble is thrown. */
export class SellerConfirmations {
  readonly #rules: RuleSetting;
  // Read together, and never remembered: a change of the same request may add to them.
  readonly #ofOrders = new DataLoader((ids: readonly string[]) => this.#readOrders(ids), {
    cache: false,
    maxBatchSize: MOST_ORDERS_TOGETHER,
  });

  constructor(private readonly setting: ConfirmationsSetting) {
    const { client, marketplaceIds } = setting;
    this.#rules = { sellerId: client.sellerId, marketplaceIds };
  }

  /**
   * Confirms one package. Cost: one confirmShipment by the operation, none here by the feed; before that one getSupplySource
   * for a supply source that is not remembered, and one getOrder where the way or the marketplace has to be found out.
   */
  async confirm(input: ConfirmShipmentInput): Promise<ConfirmShipmentResult> {
    const issues = confirmShipmentIssues(input, this.#rules);
    if (issues.length > 0) return new InvalidInput(issues);
    const content = confirmationContent(input);
    const { client, neighbours } = this.setting;
    const bought = await neighbours.boughtLabel(content);
    if (bought) {
      return new ConfirmationNotNeeded(client.sellerId, content.amazonOrderId, bought.purchaseKey);
    }
    const stranger = await this.#unknownSupplySource(content);
    if (stranger) return stranger;
    const order = this.#needsOrder(input) ? await neighbours.order(content.amazonOrderId) : null;
    if (this.#needsOrder(input) && !order) return unknownOrder(content.amazonOrderId);
    return takesFeed(input, content, order)
      ? this.#recordOne(input, content)
      : this.#confirmByApi(input, content, order);
  }

  /** Puts a batch on record, as a whole; a background worker sends it. Costs no call. */
  async confirmMany(input: ConfirmShipmentsInput): Promise<ConfirmShipmentsResult> {
    const issues = await confirmShipmentsIssues(input, this.#rules);
    if (issues.length > 0) return new InvalidInput(issues);
    const { store, client } = this.setting;
    const { contents, fingerprint } = await batchContent(input.confirmations);
    const recorded = await store.record({
      sellerId: client.sellerId,
      batchId: input.id,
      fingerprint,
      confirmations: await this.#intents(contents),
    });
    const batch = readConfirmationBatch(recorded.batch);
    if (recorded.outcome === 'conflict') return new ConfirmationBatchConflict(batch);
    return new ConfirmationBatchAccepted(batch);
  }

  /** Returns null when no batch has this id. Its states are counted row by row, so each batch has a turn of its own. */
  async batch(id: string): Promise<ConfirmationBatch | null> {
    const { store, client, caller } = this.setting;
    const batch = await readRows(
      caller.rows,
      'confirmationBatch',
      () => store.find(client.sellerId, id),
      (found) => (found ? 1 : 0),
    );
    return batch && readConfirmationBatch(batch);
  }

  /** @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this batch. */
  async inBatch(id: string, page: PageArguments): Promise<ConfirmationConnection> {
    const { store, client, caller } = this.setting;
    const list = {
      scope: { field: LIST, sellerId: client.sellerId, selection: { id } },
      rows: caller.rows,
      counted: 'confirmations',
      read: (request: PageRequest) => store.list(client.sellerId, id, request),
    };
    const { edges, pageInfo } = await storedPage(list, page, readConfirmation);
    return new ConfirmationConnection(
      edges.map(({ cursor, node }) => new ConfirmationEdge(cursor, node)),
      pageInfo,
    );
  }

  /** What goes or went through the feed for an order, the oldest first. Costs no call. */
  async ofOrder(amazonOrderId: string): Promise<Confirmation[]> {
    return (await this.#ofOrders.load(amazonOrderId)).map(readConfirmation);
  }

  /** What Amazon has on record. Cost: one getOrder (0.5/s), and one getSupplySource unless it is remembered. */
  verify(content: PackageConfirmation): Promise<ConfirmationVerification | null> {
    return verify(this.setting.neighbours, content);
  }

  /** Whether the way or the marketplace can't be known without the order. */
  #needsOrder(input: ConfirmShipmentInput): boolean {
    if (input.path === ConfirmationPath.FEED || input.shipFromAddress) return false;
    if (input.path === ConfirmationPath.AUTO && input.shipFromSupplySourceId) return true;
    return !input.marketplaceId && this.setting.marketplaceIds.length !== 1;
  }

  /** The feed would tell it minutes later, and the operation not at all. */
  async #unknownSupplySource({
    shipFromSupplySourceId: id,
  }: PackageConfirmation): Promise<NotFound | null> {
    if (id === null) return null;
    try {
      if (await this.setting.neighbours.supplySource(id)) return null;
    } catch (error) {
      // What is no id at all is refused.
      refusalOf(error);
    }
    return new NotFound(`Amazon knows no supply source ${JSON.stringify(id)} of this seller.`, [
      'input',
      'shipFromSupplySourceId',
    ]);
  }

  async #confirmByApi(
    input: ConfirmShipmentInput,
    content: PackageConfirmation,
    order: RecordedOrder | null,
  ): Promise<ConfirmShipmentResult> {
    const { client, marketplaceIds, caller, onConfirmed } = this.setting;
    const only = marketplaceIds.length === 1 ? marketplaceIds[0] : null;
    const marketplaceId = input.marketplaceId ?? order?.marketplaceId ?? only;
    if (!marketplaceId) {
      const accepted = 'given: Amazon does not tell the marketplace of this order';
      return new InvalidInput([new InputIssue(['input', 'marketplaceId'], accepted)]);
    }
    const result = await confirmByApi(client, marketplaceId, content, caller);
    // Also when the answer was lost: it may have been taken.
    if (result instanceof ShipmentConfirmed || result instanceof ConfirmationOutcomeUnknown) {
      onConfirmed(client.sellerId, [content.amazonOrderId]);
    }
    return result;
  }

  /** The same confirmation that is still under way is not sent twice. */
  async #recordOne(
    input: ConfirmShipmentInput,
    content: PackageConfirmation,
  ): Promise<ConfirmShipmentResult> {
    const issues = [...feedIssues(input, ['input']), ...sellerIssues(this.#rules)];
    if (issues.length > 0) return new InvalidInput(issues);
    const { store, client } = this.setting;
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
    const { store, client, caller } = this.setting;
    caller.rows?.assertLeft('confirmations');
    const rows = await store.ofOrders(client.sellerId, [...new Set(ids)]);
    caller.rows?.charge(rows.length, 'confirmations');
    const found = Map.groupBy(rows, ({ content }) => content.amazonOrderId);
    return ids.map((id) => found.get(id) ?? []);
  }

  async #first(batchId: string): Promise<Confirmation> {
    const { store, client } = this.setting;
    const [row] = (await store.list(client.sellerId, batchId, { first: 1 })).entries;
    if (!row) throw new Error('A confirmation was recorded and is not there.');
    return readConfirmation(row);
  }

  #intents(contents: readonly PackageConfirmation[]): Promise<ConfirmationIntent[]> {
    return Promise.all(
      contents.map(async (content) => {
        const bought = await this.setting.neighbours.boughtLabel(content);
        return { content, purchaseKey: bought?.purchaseKey ?? null };
      }),
    );
  }
}

/**
 * The operation ignores the supply source of a package that Amazon does not have yet, and has no place for an address. A
 * package that it has is corrected by either way, and the operation answers at once.
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
