import type { ApiOperation } from './api.js';
import { agendaOf } from './agenda.js';
import { Router } from './http/router.js';
import { balancesOf } from '../apis/merchant-fulfillment/seller-accounts.js';
import { salesRecordOf } from '../apis/merchant-fulfillment/sold-labels.js';
import type { SoldLabel } from '../apis/merchant-fulfillment/sold-labels.js';
import { notificationCenterOf } from '../apis/notifications/notification-center.js';
import { queueServiceOf } from '../apis/notifications/queue-service.js';
import { recordedOrders, recordedStock } from '../apis/orders/order-records.js';
import type { RecordedOrder, RecordedStock } from '../apis/orders/order-records.js';
import { cancelOrder } from '../order-cancellation.js';
import type { CancellationRequest, CancelledOrder } from '../order-cancellation.js';
import { placeOrder } from '../order-placement.js';
import type { OrderRequest, PlacedOrder } from '../order-placement.js';
import type { CallEnvironment } from './faulted-call.js';
import type { Site, SiteFactory } from './site.js';
import { restrictedDataTokenOperations } from '../apis/tokens/tokens-api.js';
import type { TokenStore } from '../apis/tokens/token-store.js';
import type { ApiFactory, World } from './world.js';

export interface GenerationDependencies {
  /** Copied for each generation, so that per-world state ends with a reset. */
  readonly world: World;
  readonly tokens: TokenStore;
  readonly apis: readonly ApiFactory[];
  readonly sites: readonly SiteFactory[];
  /** Waits in real time, for long polls. */
  readonly sleep: CallEnvironment['sleep'];
}

/** The state of the emulator between two resets. */
export class Generation {
  readonly operations: readonly ApiOperation[];
  readonly router: Router;
  readonly sites: readonly Site[];
  readonly #world: World;

  constructor({ world, tokens, apis, sites, sleep }: GenerationDependencies) {
    this.#world = { ...world };
    const emulated = apis.flatMap((factory) => factory(this.#world));
    this.operations = [...restrictedDataTokenOperations(tokens, emulated), ...emulated];
    this.router = new Router(this.operations);
    this.sites = sites.map((factory) => factory(this.#world, sleep));
  }

  /** Names that faults may use. */
  get operationNames(): readonly string[] {
    const ofSites = this.sites.flatMap((site) => site.operations);
    return [...this.operations.map(({ name }) => name), ...ofSites];
  }

  /** Runs all due actions. Returns a promise when one takes several turns of the event loop. */
  settle(): Promise<void> | undefined {
    return agendaOf(this.#world).settle();
  }

  /** Runs what became due when the clock moved, and wakes long polls. */
  timePassed(): void {
    void this.settle();
    queueServiceOf(this.#world).wake();
  }

  /** Returns every label sold, by seller in the order of purchase. */
  get soldLabels(): readonly SoldLabel[] {
    return salesRecordOf(this.#world).labels();
  }

  /** Places an order. @throws RangeError for an order that is not possible. */
  placeOrder(request: OrderRequest): PlacedOrder {
    void this.settle();
    return placeOrder(this.#world, request);
  }

  /** Cancels an order as its buyer. @throws RangeError for an order that cannot be cancelled. */
  cancelOrder(request: CancellationRequest): CancelledOrder {
    void this.settle();
    return cancelOrder(this.#world, request);
  }

  /** Returns every order, by seller. */
  get orders(): readonly RecordedOrder[] {
    return recordedOrders(this.#world);
  }

  /** Returns the stock of every listing, by seller. */
  get stock(): readonly RecordedStock[] {
    void this.settle();
    return recordedStock(this.#world);
  }

  /** Sets what a seller has left for labels. @throws RangeError for an amount that is not whole or below 0. */
  setBalance(sellerId: string, cents: number): void {
    if (!Number.isSafeInteger(cents) || cents < 0)
      throw new RangeError(`cents: got ${cents}. Accepted: a whole number from 0`);
    balancesOf(this.#world).set(sellerId, cents);
  }

  publish(sellerId: string, type: string, payload: object): number {
    // Not observed: a test may send notifications that Amazon never would.
    return notificationCenterOf(this.#world).publish(sellerId, type, payload);
  }
}
