import type { ApiOperation } from './api.js';
import { agendaOf } from './agenda.js';
import { Router } from './http/router.js';
import { salesRecordOf, type SoldLabel } from '../apis/merchant-fulfillment/sold-labels.js';
import { notificationCenterOf } from '../apis/notifications/notification-center.js';
import { queueServiceOf } from '../apis/notifications/queue-service.js';
import { placeOrder, type OrderWish, type PlacedOrder } from '../order-placement.js';
import type { CallEnvironment } from './faulted-call.js';
import type { Site, SiteFactory } from './site.js';
import { restrictedDataTokenOperations } from '../apis/tokens/tokens-api.js';
import type { TokenStore } from '../apis/tokens/token-store.js';
import type { ApiFactory, World } from './world.js';

export interface GenerationDependencies {
  /** Copied for each generation, so that nothing that is kept for a world outlives a reset. */
  readonly world: World;
  readonly tokens: TokenStore;
  readonly apis: readonly ApiFactory[];
  readonly sites: readonly SiteFactory[];
  /** Waits in real time, for answers that are held back on purpose. */
  readonly sleep: CallEnvironment['sleep'];
}

/** Everything that the emulator knows between two resets. */
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

  /** The names under which faults can be asked for. */
  get operationNames(): readonly string[] {
    const ofSites = this.sites.flatMap((site) => site.operations);
    return [...this.operations.map(({ name }) => name), ...ofSites];
  }

  /** Lets happen what is due by now. */
  settle(): void {
    agendaOf(this.#world).settle();
  }

  /** The clock was moved: what is due happens, and what became visible is seen by those who wait. */
  timePassed(): void {
    this.settle();
    queueServiceOf(this.#world).wake();
  }

  /** Every label that was sold, each seller's in the order of purchase. */
  get soldLabels(): readonly SoldLabel[] {
    return salesRecordOf(this.#world).labels();
  }

  /** @throws RangeError for what can't be ordered. */
  placeOrder(wish: OrderWish): PlacedOrder {
    this.settle();
    return placeOrder(this.#world, wish);
  }

  publish(sellerId: string, type: string, payload: object): number {
    // Not observed: a test may send what Amazon never would.
    return notificationCenterOf(this.#world).publish(sellerId, type, payload);
  }
}
