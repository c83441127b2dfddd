import { storedPage } from '../../../../graph/stored-page.js';
import type { PageArguments } from '../../../../graph/stored-page.js';
import { issuesOf } from '../../../../graph/input-issues.js';
import { InputIssue, InvalidInput, NotFound } from '../../../../graph/user-error.type.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import type { PurchaseFilter } from '../../../../store/purchases/read-purchases.js';
import type { ResolutionOutcome } from '../../../../store/purchases/settle-purchase.js';
import type { PageRequest } from '../../../../store/engine/page.js';
import type { Store } from '../../../../store/store.js';
import { readRows } from '../../../../sp-api/calls/caller.js';
import type { RowCounter } from '../../../../sp-api/calls/caller.js';
import type { LabelProvider, ShipmentFacts } from '../../carriers/label-provider.js';
import type { Shipment } from '../../shipments/shipment.type.js';
import type { ShipmentLoader } from '../../shipments/shipment.loader.js';
import { PurchaseResolution } from './purchase.input.js';
import type { PurchaseFilterInput, ResolvePurchaseInput } from './purchase.input.js';
import { readPurchase } from './purchase.mapper.js';
import { PurchaseNotUnsettled, PurchaseResolved } from './purchase.result.js';
import type { ResolvePurchaseResult } from './purchase.result.js';
import {
  PurchaseConnection,
  PurchaseEdge,
  PurchaseEvidence,
  RefundState,
} from './purchase.type.js';
import type { Purchase } from './purchase.type.js';
import { PurchaseLoaders } from './purchase-loaders.js';

// Carriers take days, so an earlier check would waste calls.
const FIRST_REFUND_CHECK_MS = 60_000;

const LIST = 'purchases';

function filterOf(
  filter: PurchaseFilterInput | null | undefined,
): Omit<PurchaseFilter, 'sellerId'> {
  const { states, amazonOrderId, batchId, createdAfter, createdBefore } = filter ?? {};
  return {
    ...(states && { states }),
    // An empty text matches no purchase. Treated as absent, it would widen the list to all purchases.
    ...(typeof amazonOrderId === 'string' && { amazonOrderId }),
    ...(typeof batchId === 'string' && { batchId }),
    ...(createdAfter && { createdAfter: createdAfter.getTime() }),
    ...(createdBefore && { createdBefore: createdBefore.getTime() }),
  };
}

/** Reads and settles one seller's purchases in the ledger. Costs no call to Amazon unless stated. */
export class PurchaseRecords {
  readonly #loaders: PurchaseLoaders;

  readonly #store: Store;
  readonly #provider: LabelProvider;
  readonly #shipments: ShipmentLoader;
  readonly #rows: RowCounter | undefined;

  constructor(store: Store, provider: LabelProvider, shipments: ShipmentLoader, rows?: RowCounter) {
    this.#store = store;
    this.#provider = provider;
    this.#shipments = shipments;
    this.#rows = rows;

    this.#loaders = new PurchaseLoaders(store.purchases, provider.sellerId, rows);
  }

  private get sellerId(): string {
    return this.#provider.sellerId;
  }

  /** Returns null for an unknown key. */
  async find(key: string): Promise<Purchase | null> {
    const row = await this.#loaders.purchase(key);
    return row && readPurchase(row);
  }

  /** @throws GraphQLError BAD_USER_INPUT for a cursor that is not one of this list. */
  async list(
    filter: PurchaseFilterInput | null | undefined,
    page: PageArguments,
  ): Promise<PurchaseConnection> {
    const wanted = { sellerId: this.sellerId, ...filterOf(filter) };
    const list = {
      scope: { field: LIST, sellerId: this.sellerId, selection: filter ?? {} },
      rows: this.#rows,
      counted: LIST,
      read: (request: PageRequest) => this.#store.purchases.list(wanted, request),
    };
    const { edges, pageInfo } = await storedPage(list, page, readPurchase);
    return new PurchaseConnection({
      edges: edges.map((edge) => new PurchaseEdge(edge)),
      pageInfo,
    });
  }

  /** Returns the purchases with an unknown outcome, the oldest first. */
  async unsettled(first: number): Promise<Purchase[]> {
    const rows = await readRows(
      this.#rows,
      'unsettledPurchases',
      () => this.#store.purchases.unsettled(first, this.sellerId),
      (found) => found.length,
    );
    return rows.map(readPurchase);
  }

  async evidence(key: string): Promise<PurchaseEvidence[]> {
    const facts = await this.#loaders.evidence(key);
    return facts.map(({ at, kind, detail, by }) => {
      const object = typeof detail === 'object' ? detail : { detail };
      return new PurchaseEvidence({ at: new Date(at), kind, detail: object, by });
    });
  }

  /**
   * Returns the shipment that was bought. `fields` are the selected fields; all when absent. The shipment comes from the
   * ledger, which has Amazon's answer and the state of the refund. It comes from Amazon when the ledger has no answer, and
   * for fields of a cancelled shipment that only Amazon knows (`isOnlyAtAmazon`).
   * Cost: none from the ledger, one getShipment (1/s) from Amazon.
   */
  async shipment(
    purchase: Pick<Purchase, 'key' | 'shipmentId' | 'refundState'>,
    fields?: ReadonlySet<string>,
  ): Promise<Shipment | null> {
    const { key, shipmentId, refundState } = purchase;
    if (shipmentId === null) return null;
    const stored =
      refundState && isOnlyAtAmazon(refundState, fields)
        ? null
        : await this.#stored(key, refundState, fields?.has('label') ?? true);
    return stored ?? this.#shipments.byId(shipmentId);
  }

  async #stored(
    key: string,
    refundState: RefundState | null,
    withLabel: boolean,
  ): Promise<Shipment | null> {
    const [answer, label] = await Promise.all([
      this.#loaders.answer(key),
      withLabel ? this.#loaders.label(key) : null,
    ]);
    return this.#provider.storedShipment({ answer, label, refundState });
  }

  /** Returns a shipment by its id: like `shipment` when it was bought here, else from Amazon. */
  async shipmentById(shipmentId: string): Promise<Shipment | null> {
    const [row] = await this.#store.purchases.byShipment(this.sellerId, shipmentId);
    return row ? this.shipment(readPurchase(row)) : this.#shipments.byId(shipmentId);
  }

  /**
   * Settles a purchase with an unknown outcome as a person decided. A given shipment id is read first (one getShipment), so
   * that a purchase never gets the shipment of another one.
   */
  async resolve(input: ResolvePurchaseInput): Promise<ResolvePurchaseResult> {
    const issues = issuesOf(input);
    if (input.shipmentId && input.as === PurchaseResolution.NOT_PURCHASED) {
      const accepted = 'left out when `as` is NOT_PURCHASED: a purchase with a shipment was sold';
      issues.push(new InputIssue(['input', 'shipmentId'], accepted));
    }
    if (issues.length > 0) return new InvalidInput(issues);
    const id = { sellerId: this.sellerId, key: input.key };
    const row = await this.#store.purchases.find(id);
    if (!row) {
      const message = `No purchase has the key ${JSON.stringify(input.key)}.`;
      return new NotFound(message, ['input', 'key']);
    }
    return input.as === PurchaseResolution.PURCHASED
      ? this.#resolveAsPurchased(input, row)
      : this.#resolveAsNot(input, row.state);
  }

  async #resolveAsPurchased(
    input: ResolvePurchaseInput,
    row: PurchaseRecord,
  ): Promise<ResolvePurchaseResult> {
    const { shipmentId, by, why } = input;
    const found = shipmentId ? await this.#shipments.answered(shipmentId) : null;
    if (shipmentId && !found) {
      return new NotFound(`Amazon knows no shipment ${shipmentId}.`, ['input', 'shipmentId']);
    }
    const foreign = found && row.state === 'UNKNOWN' ? await this.#foreign(found.facts, row) : null;
    if (foreign) return foreign;
    const settled = await this.#store.purchases.resolve(row, {
      as: 'PURCHASED',
      settler: 'PERSON',
      by,
      why,
      ...(found && { sold: found.sold }),
    });
    return resolution(input, settled);
  }

  /** Returns why a shipment cannot be the one of a purchase: it is of another order. Null when it can. */
  async #foreign(
    { shipmentId, amazonOrderId }: ShipmentFacts,
    row: PurchaseRecord,
  ): Promise<PurchaseNotUnsettled | null> {
    if (amazonOrderId === null || amazonOrderId === row.amazonOrderId) return null;
    const [holder] = await this.#store.purchases.byShipment(row.sellerId, shipmentId);
    return holder
      ? PurchaseNotUnsettled.shipmentTaken(shipmentId, row.key, readPurchase(holder))
      : PurchaseNotUnsettled.shipmentOfOtherOrder(shipmentId, amazonOrderId, readPurchase(row));
  }

  async #resolveAsNot(input: ResolvePurchaseInput, state: string): Promise<ResolvePurchaseResult> {
    const id = { sellerId: this.sellerId, key: input.key };
    const { by, why } = input;
    const settled =
      state === 'INTENT'
        ? await this.#store.purchases.rejectUnsent(id, {
            code: 'PURCHASE_REJECTED',
            message: `Withdrawn by ${by}: ${why}`,
          })
        : await this.#store.purchases.resolve(id, {
            as: 'NOT_PURCHASED',
            settler: 'PERSON',
            by,
            why,
          });
    return resolution(input, settled);
  }

  /** Records a cancellation, so that its refund is followed. Ignores labels that were not bought here. */
  async cancelled(shipment: Pick<Shipment, 'shipmentId' | 'status'>, now: number): Promise<void> {
    const state = REFUNDS[shipment.status];
    if (!state) return;
    for (const purchase of await this.#store.purchases.byShipment(
      this.sellerId,
      shipment.shipmentId,
    )) {
      const nextCheckAt = state === 'RefundPending' ? now + FIRST_REFUND_CHECK_MS : null;
      await this.#store.purchases.refundState(purchase, { state, nextCheckAt });
    }
  }

  /** Returns the purchases of an order, the oldest first. */
  async byOrder(amazonOrderId: string): Promise<Purchase[]> {
    return (await this.#loaders.ofOrder(amazonOrderId)).map(readPurchase);
  }
}

function resolution(
  { key, shipmentId }: ResolvePurchaseInput,
  { outcome, purchase }: ResolutionOutcome,
): ResolvePurchaseResult {
  const now = purchase && readPurchase(purchase);
  if (now && outcome === 'done') return new PurchaseResolved({ purchase: now });
  return now && outcome === 'shipment-taken'
    ? PurchaseNotUnsettled.shipmentTaken(shipmentId ?? '', key, now)
    : PurchaseNotUnsettled.notUnknown(key, now);
}

/**
 * Tells whether the ledger lacks one of these fields of a cancelled shipment: its label, its last change, and its status
 * until the refund is decided. The ledger learns of that decision later.
 */
function isOnlyAtAmazon(refundState: RefundState, fields?: ReadonlySet<string>): boolean {
  if (!fields || fields.has('label') || fields.has('updatedAt')) return true;
  return fields.has('status') && refundState === RefundState.PENDING;
}

const REFUNDS: Readonly<Record<string, 'RefundPending' | 'RefundApplied' | 'RefundRejected'>> = {
  RefundPending: 'RefundPending',
  RefundApplied: 'RefundApplied',
  RefundRejected: 'RefundRejected',
};
