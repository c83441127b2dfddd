/** A receiver of webhooks that is up all week, but for the morning on which it fails. */
import { assertSigned, startWebhookReceiver } from '../support/webhook-receiver.js';
import type { Arrival, WebhookReceiver } from '../support/webhook-receiver.js';
import { WeekCreateWebhook, WeekNode } from './hook-documents.js';
import type { WeekGraph } from './graph.js';
import { accepted } from './week.js';

const EVENTS = ['ORDER_UPDATED', 'PURCHASE_UPDATED', 'CONFIRMATION_UPDATED'] as const;
/** The type of the object that an event is about. */
const TYPES: Readonly<Record<string, string>> = {
  ORDER_UPDATED: 'Order',
  PURCHASE_UPDATED: 'Purchase',
  CONFIRMATION_UPDATED: 'Confirmation',
};
const EVERY_READ = 25;
const WEEKS_MS = 30 * 24 * 3_600_000;

/** The webhooks of the week. */
export class Hooks {
  /** Whether it answers 500. */
  isDown = false;
  /** Number of webhooks that got 500. */
  refused = 0;
  /** Webhooks whose id was known. */
  repeated = 0;
  /** States of purchases and confirmations as they were read after the newest webhook, by the id of the object. */
  readonly told = new Map<string, string>();
  /** Webhooks that must not be: wrongly signed, or older than one before about the same object. */
  readonly wrong: string[] = [];

  readonly #receiver: WebhookReceiver;
  readonly #graph: WeekGraph;
  readonly #seen = new Set<string>();
  readonly #newest = new Map<string, number>();
  /** Number of the read that set the state, by the id of the object. */
  readonly #readBy = new Map<string, number>();
  readonly #reads: Promise<void>[] = [];
  #secret = '';

  private constructor(receiver: WebhookReceiver, graph: WeekGraph) {
    this.#receiver = receiver;
    this.#graph = graph;
    receiver.behave = (arrival) => this.#receive(arrival);
  }

  /** Starts a receiver, and has the server tell it all changes of the week. */
  static async start(graph: WeekGraph): Promise<Hooks> {
    const receiver = await startWebhookReceiver();
    const hooks = new Hooks(receiver, graph);
    const input = { url: receiver.url, events: [...EVENTS] };
    const created = accepted((await graph.ask(WeekCreateWebhook, { input })).createWebhookEndpoint);
    hooks.#secret = created.signingSecret ?? '';
    return hooks;
  }

  /** Different webhooks so far. */
  get received(): number {
    return this.#seen.size;
  }

  /** Objects that were read by their id. */
  get read(): number {
    return this.#reads.length;
  }

  /** Resolves when the objects of all samples are read. */
  async settled(): Promise<void> {
    await Promise.all(this.#reads);
  }

  close(): Promise<void> {
    return this.#receiver.close();
  }

  #receive(arrival: Arrival): number {
    // What arrived is counted here, and not kept for the whole week.
    this.#receiver.arrivals.length = 0;
    try {
      assertSigned(arrival, this.#secret);
    } catch (error) {
      this.wrong.push(`${arrival.id}: ${String(error)}`);
      return 400;
    }
    if (this.isDown) {
      this.refused += 1;
      return 500;
    }
    if (this.#seen.has(arrival.id)) this.repeated += 1;
    else this.#note(arrival);
    return 204;
  }

  #note({ id, event, nodeId, occurredAt }: Arrival): void {
    this.#seen.add(id);
    if (nodeId === null) return;
    const atMs = Date.parse(occurredAt);
    // The time of a note in the ledger is that of the database, whose clock is real. That of the index is simulated.
    const line = `${nodeId} ${Math.abs(atMs - Date.now()) < WEEKS_MS ? 'simulated' : 'real'}`;
    const beforeMs = this.#newest.get(line) ?? 0;
    if (atMs < beforeMs) this.wrong.push(`${event} goes back by ${beforeMs - atMs} ms`);
    this.#newest.set(line, Math.max(atMs, beforeMs));
    const isSample = this.#seen.size % EVERY_READ === 1;
    if (event !== 'ORDER_UPDATED' || isSample) this.#reads.push(this.#readNode(nodeId, event));
  }

  async #readNode(id: string, event: string): Promise<void> {
    const number = this.#reads.length;
    try {
      const { node } = await this.#graph.ask(WeekNode, { id });
      const type = node?.__typename;
      const { purchaseState, confirmationState } = {
        purchaseState: null,
        confirmationState: null,
        ...node,
      };
      const state = purchaseState ?? confirmationState;
      if (state && number >= (this.#readBy.get(id) ?? 0)) {
        this.#readBy.set(id, number);
        this.told.set(id, state);
      }
      if (type !== TYPES[event]) this.wrong.push(`${event} of ${id}, which is ${type}`);
    } catch (error) {
      this.wrong.push(`${id} cannot be read: ${String(error)}`);
    }
  }
}
