import { PRODUCTS } from '../../../src/emulator/apis/orders/products.js';
import type { Amazon } from '../../chaos/amazon.js';
import type { PlacedOrder } from '../../../src/emulator/order-placement.js';

const ORDERED = new Set(PRODUCTS.map(({ sku }) => sku));

/** The orders of a run. Each is used for one thing only, so that a second label of one is a double. */
export class OrderPool {
  readonly #amazon: Amazon;
  /** One entry for each unit in stock. */
  readonly #units: string[];
  readonly #free: PlacedOrder[] = [];
  readonly placed: PlacedOrder[] = [];

  private constructor(amazon: Amazon, units: string[]) {
    this.#amazon = amazon;
    this.#units = units;
  }

  static async of(amazon: Amazon): Promise<OrderPool> {
    const sellerId = amazon.environment['SP_API_SELLER_ID'];
    const stock = (await amazon.stock()).filter((entry) => entry.sellerId === sellerId);
    const units = stock
      .filter(({ sku }) => ORDERED.has(sku))
      .flatMap(({ sku, quantity }) => Array.from({ length: quantity ?? 0 }, () => sku));
    return new OrderPool(amazon, units);
  }

  /** Places orders that are there before the load begins. */
  async fill(count: number): Promise<void> {
    while (this.#free.length < count) this.#free.push(await this.place());
  }

  /** Places one order. Throws RangeError when everything is sold. */
  async place(): Promise<PlacedOrder> {
    const sku = this.#units.pop();
    if (sku === undefined) throw new RangeError('--minutes: everything in stock is sold');
    const order = await this.#amazon.placeOrder([{ sku, quantity: 1 }]);
    this.placed.push(order);
    return order;
  }

  /** Takes orders that nothing else uses. Throws RangeError when there are too few. */
  take(count: number): readonly PlacedOrder[] {
    if (this.#free.length < count) throw new RangeError('the soak has placed too few orders');
    return this.#free.splice(0, count);
  }
}
