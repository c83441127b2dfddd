import { getOrdersV0 } from '../../../sp-api/operations/orders-v0.js';
import { idOf, listOf } from '../../../sp-api/wire-values.js';
import type { OrderWithoutSource } from '../../../store/orders/assigned-sources.js';
import type { SaidSource } from '../../../store/orders/indexed-order.js';
import { hasOrdersV0 } from '../orders-v0-end.js';
import { endAfterError, type SellerTask, type SyncParts, type SyncSeller } from './sync-seller.js';

const MOST_IDS = 50;

/**
 * Learns where the orders of the index are to be shipped from, as long as the readers of Orders v0 tell it: what they said
 * outlives them. By ids, since only what is not known costs anything then; notifications make most of it needless.
 *
 * Cost: one getOrdersV0 (one in a minute, burst 20) for each 50 orders, once for each change of an order until it is known.
 */
export class AssignTask implements SellerTask {
  readonly task = 'ASSIGN';

  constructor(private readonly parts: SyncParts) {}

  /** @throws StoreError */
  async step(seller: SyncSeller, signal: AbortSignal): Promise<number> {
    const { index, now, holdMs, report } = this.parts;
    const { sellerId } = seller.client;
    if (!hasOrdersV0(now())) return 0;
    const turn = await index.takeTurn({ sellerId, task: this.task, holdMs });
    if (!turn) return 0;
    const asked = await index.withoutSource(sellerId, MOST_IDS);
    try {
      const said = asked.length > 0 ? await this.#ask(seller, asked, signal) : [];
      await index.recordSources(sellerId, asked, said);
      await index.endTurn(turn, { nextAt: now(), problem: null });
      const told = said.length;
      if (asked.length > 0)
        report({ type: 'sources-learned', sellerId, asked: asked.length, told });
      return asked.length;
    } catch (error) {
      await index.endTurn(turn, endAfterError(error, turn, this.parts));
      return 0;
    }
  }

  async #ask(
    { client, marketplaceIds }: SyncSeller,
    orders: readonly OrderWithoutSource[],
    signal: AbortSignal,
  ): Promise<SaidSource[]> {
    const places = new Set(orders.flatMap((order) => order.marketplaceId ?? marketplaceIds));
    // Amazon refuses a request without any; nothing is known then, as for an order that it does not know.
    if (places.size === 0) return [];
    const at = this.parts.now();
    const query = {
      MarketplaceIds: [...places],
      AmazonOrderIds: orders.map(({ orderId }) => orderId),
    };
    const { payload } = await client.call(getOrdersV0, { query }, { priority: 'bulk', signal });
    return listOf(payload?.Orders).flatMap((wire) => {
      const orderId = idOf(wire.AmazonOrderId);
      const supplySourceId = idOf(wire.FulfillmentInstruction?.FulfillmentSupplySourceId);
      if (orderId === null || supplySourceId === null) return [];
      return { sellerId: client.sellerId, orderId, orderItemId: null, supplySourceId, at };
    });
  }
}
