import { getOrdersV0, getOrderV0 } from '../../../sp-api/operations/orders-v0.js';
import type { OrderV0Wire } from '../../../sp-api/operations/orders-v0.wire.js';
import { askInParts, mayBlameOneId } from '../../../sp-api/calls/split-refused.js';
import type { PartResult } from '../../../sp-api/calls/split-refused.js';
import { isUnknownId } from '../../../sp-api/errors/unknown-id.js';
import { idOf, listOf } from '../../../sp-api/wire/wire-values.js';
import type { OrderWithoutSource } from '../../../store/orders/assigned-sources.js';
import type { SourceAssignment } from '../../../store/orders/indexed-order.js';
import { ORDERS_V0_SPLIT } from '../assigned-source.loader.js';
import { hasOrdersV0 } from '../orders-v0-end.js';
import { endAfterError } from './sync-seller.js';
import type { SellerTask, SyncDependencies, SyncSeller } from './sync-seller.js';

const MOST_IDS = 50;

/**
 * Loads the assigned supply sources of indexed orders while Orders v0 exists; the stored result outlives it. Reads by
 * order id, so only unknown orders cost a call. Notifications make most of these calls unnecessary.
 *
 * Cost: one getOrdersV0 (one a minute, burst 20) for each 50 orders, once for each change until the source is known.
 */
export class AssignTask implements SellerTask {
  readonly task = 'ASSIGN';
  /** A batch of 50 orders. */
  readonly points = 5;

  readonly #dependencies: SyncDependencies;

  constructor(dependencies: SyncDependencies) {
    this.#dependencies = dependencies;
  }

  async due(): Promise<readonly string[]> {
    const { index, now } = this.#dependencies;
    return hasOrdersV0(now()) ? index.dueSellers(this.task) : [];
  }

  /** @throws StoreError */
  async step(seller: SyncSeller, signal: AbortSignal): Promise<number> {
    const { index, now, holdMs, historyMs, report } = this.#dependencies;
    const { sellerId } = seller.client;
    if (!hasOrdersV0(now())) return 0;
    const turn = await index.takeTurn({ sellerId, task: this.task, holdMs });
    if (!turn) return 0;
    const asked = await index.withoutSource(sellerId, MOST_IDS);
    try {
      const { answered, assignments, failure } = await this.#ask(seller, asked, signal);
      const progress = await index.progress(sellerId);
      const pastUntil = progress ? progress.historyFrom + historyMs : 0;
      await index.recordSources(sellerId, answered, assignments, pastUntil);
      if (failure !== null) throw failure;
      await index.endTurn(turn, { nextAt: now(), problem: null });
      const told = assignments.length;
      if (asked.length > 0)
        report({ type: 'sources-learned', sellerId, asked: asked.length, told });
      return asked.length;
    } catch (error) {
      await index.endTurn(turn, endAfterError(error, turn, this.#dependencies));
      return 0;
    }
  }

  /** Amazon refuses a batch because of one order. Such an order counts as one without a source. */
  async #ask(
    { client, marketplaceIds }: SyncSeller,
    orders: readonly OrderWithoutSource[],
    signal: AbortSignal,
  ): Promise<Learned> {
    const places = new Set(orders.flatMap((order) => order.marketplaceId ?? marketplaceIds));
    // Amazon refuses a request without a marketplace. Then the orders count as unknown to Amazon.
    if (places.size === 0) return { answered: orders, assignments: [], failure: null };
    const at = this.#dependencies.now();
    const options = { priority: 'bulk', signal } as const;
    const ask = async (ids: readonly string[]): Promise<readonly OrderV0Wire[]> => {
      const [orderId = ''] = ids;
      if (ids.length === 1 && orders.length > 1) {
        return listOf((await client.call(getOrderV0, { path: { orderId } }, options)).payload);
      }
      const query = { MarketplaceIds: [...places], AmazonOrderIds: ids };
      return listOf((await client.call(getOrdersV0, { query }, options)).payload?.Orders);
    };
    const results = await askInParts(
      orders.map(({ orderId }) => orderId),
      ask,
      ORDERS_V0_SPLIT,
    );
    const hasAnyAnswer = results.some((result) => 'answer' in result);
    const failed = results.filter(
      (result) => 'error' in result && !isOfOneId(result, hasAnyAnswer),
    );
    const failedIds = new Set(failed.flatMap(({ ids }) => ids));
    const [first] = failed;
    return {
      answered: orders.filter(({ orderId }) => !failedIds.has(orderId)),
      assignments: results
        .flatMap((result) => ('answer' in result ? result.answer : []))
        .flatMap((wire) => assignmentsOf(client.sellerId, wire, at)),
      failure: first && 'error' in first ? first.error : null,
    };
  }
}

interface Learned {
  readonly answered: readonly OrderWithoutSource[];
  readonly assignments: readonly SourceAssignment[];
  /** Error of the orders without a response. Null when there are none. */
  readonly failure: unknown;
}

/** Tells whether an error is permanent for its order, so that a retry is pointless. */
function isOfOneId(result: PartResult<unknown>, hasAnyAnswer: boolean): boolean {
  const [id = ''] = result.ids;
  if (!('error' in result) || result.ids.length > 1) return false;
  return isUnknownId(result.error, 'order', id) || (hasAnyAnswer && mayBlameOneId(result.error));
}

function assignmentsOf(sellerId: string, wire: OrderV0Wire, at: number): SourceAssignment[] {
  const orderId = idOf(wire.AmazonOrderId);
  const supplySourceId = idOf(wire.FulfillmentInstruction?.FulfillmentSupplySourceId);
  if (orderId === null || supplySourceId === null) return [];
  return [{ sellerId, orderId, orderItemId: null, supplySourceId, at }];
}
