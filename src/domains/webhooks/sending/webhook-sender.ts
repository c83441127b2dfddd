import type { WebhookStore } from '../../../store/webhooks/webhook-store.js';
import { EndpointLane } from './endpoint-lane.js';
import type { LaneDependencies } from './endpoint-lane.js';

/** Endpoints that this process sends to at a time. */
const MOST_LANES = 50;
const FORGET_EVERY_MS = 60_000;
const FORGOTTEN_AT_ONCE = 200;

export interface SenderDependencies extends Omit<LaneDependencies, 'isCrowded'> {
  readonly store: WebhookStore;
  /** Receives what ended a lane. Its endpoint is taken again later. */
  readonly onTrouble: (sellerId: string, error: unknown) => void;
}

/** Makes deliveries of noted changes, and sends them. Each endpoint has a lane, so that a slow receiver delays no other one. */
export class WebhookSender {
  readonly #dependencies: SenderDependencies;
  readonly #lanes = new Map<string, { readonly lane: EndpointLane; readonly end: Promise<void> }>();
  readonly #stopping = new AbortController();
  #forgetAt = 0;
  #isCrowded = false;

  constructor(dependencies: SenderDependencies) {
    this.#dependencies = dependencies;
  }

  /** Runs one round. Returns the amount of work done. */
  async round(signal: AbortSignal): Promise<number> {
    const forgotten = await this.#forget();
    if (!(await this.#dependencies.store.hasEndpoints())) return forgotten;
    let relayed = 0;
    for (let some = 1; some > 0 && !signal.aborted; relayed += some)
      some = await this.#dependencies.store.relay();
    if (signal.aborted) return relayed;
    await this.#wakeLanes();
    return forgotten + relayed + (await this.#take());
  }

  /** Lets running requests end for a moment. Resolves when all lanes have ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([...this.#lanes.values()].map(({ end }) => end));
  }

  /** Wakes the lanes that wait and have deliveries to send. */
  async #wakeLanes(): Promise<void> {
    const waiting = [...this.#lanes].filter(([, { lane }]) => lane.hasRoom);
    const due = await this.#dependencies.store.due(waiting.map(([endpointId]) => endpointId));
    for (const endpointId of due) this.#lanes.get(endpointId)?.lane.wake();
  }

  async #take(): Promise<number> {
    const { store, holdMs } = this.#dependencies;
    const free = MOST_LANES - this.#lanes.size;
    this.#isCrowded = free === 0;
    if (free === 0) return 0;
    const taken = await store.take({ limit: free, holdMs, except: [...this.#lanes.keys()] });
    for (const endpoint of taken) {
      const { endpointId, sellerId } = endpoint;
      const isCrowded = (): boolean => this.#isCrowded;
      const lane = new EndpointLane(
        { ...this.#dependencies, isCrowded },
        endpoint,
        this.#stopping.signal,
      );
      const end = lane
        .run()
        .catch((error: unknown) => this.#dependencies.onTrouble(sellerId, error))
        .finally(() => this.#lanes.delete(endpointId));
      this.#lanes.set(endpointId, { lane, end });
    }
    return taken.length;
  }

  /** Deletes old deliveries once a minute, and on as long as there are many. */
  async #forget(): Promise<number> {
    const { store, clock } = this.#dependencies;
    if (clock.now() < this.#forgetAt) return 0;
    const count = await store.forget(FORGOTTEN_AT_ONCE);
    if (count === 0) this.#forgetAt = clock.now() + FORGET_EVERY_MS;
    return count;
  }
}
