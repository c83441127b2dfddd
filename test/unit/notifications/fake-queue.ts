import type {
  MessageQueue,
  QueueMessage,
  UndeletedMessage,
} from '../../../src/notifications/message-queue.js';
import type { ManualClock } from '../sp-api/manual-clock.js';

interface Stored {
  readonly id: string;
  readonly body: string;
  visibleMs: number;
  receiveCount: number;
}

const HIDDEN_MS = 60_000;
const WAIT_MS = 20_000;

/** A queue with a manual clock. Delivers a message again after a minute unless it is deleted. */
export class FakeQueue implements MessageQueue {
  readonly #stored = new Map<string, Stored>();
  readonly #waiting = new Set<() => void>();
  /** Errors of the next calls, in this order. */
  readonly receiveErrors: Error[] = [];
  readonly deleteErrors: Error[] = [];
  /** Messages that the next calls leave undeleted. */
  readonly undeleted: string[][] = [];
  /** Returns at once when it is empty. */
  impatient = false;
  receives = 0;
  deletes = 0;
  closed = false;

  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  get left(): string[] {
    return [...this.#stored.keys()];
  }

  get isAsked(): boolean {
    return this.#waiting.size > 0;
  }

  send(id: string, body = id): void {
    this.#stored.set(id, { id, body, visibleMs: 0, receiveCount: 0 });
    for (const wake of this.#waiting) wake();
  }

  async receive(signal: AbortSignal): Promise<readonly QueueMessage[]> {
    this.receives += 1;
    signal.throwIfAborted();
    const error = this.receiveErrors.shift();
    if (error) throw error;
    if (this.#visible().length === 0 && !this.impatient) await this.#wait(signal);
    return this.#visible()
      .slice(0, 10)
      .map((stored) => {
        stored.visibleMs = this.#clock.now() + HIDDEN_MS;
        stored.receiveCount += 1;
        const { id, body, receiveCount } = stored;
        return { id, receipt: id, body, sentMs: this.#clock.now(), receiveCount };
      });
  }

  async delete(messages: readonly QueueMessage[]): Promise<readonly UndeletedMessage[]> {
    this.deletes += 1;
    const error = this.deleteErrors.shift();
    if (error) throw error;
    const kept = this.undeleted.shift() ?? [];
    for (const { id } of messages) if (!kept.includes(id)) this.#stored.delete(id);
    return messages
      .filter(({ id }) => kept.includes(id))
      .map((message) => ({ message, code: 'InternalError' }));
  }

  async hide({ id }: QueueMessage, seconds: number): Promise<void> {
    const stored = this.#stored.get(id);
    if (stored) stored.visibleMs = this.#clock.now() + seconds * 1_000;
  }

  close(): void {
    this.closed = true;
  }

  #visible(): Stored[] {
    return [...this.#stored.values()].filter(({ visibleMs }) => visibleMs <= this.#clock.now());
  }

  async #wait(signal: AbortSignal): Promise<void> {
    const hidden = [...this.#stored.values()].map(({ visibleMs }) => visibleMs - this.#clock.now());
    await new Promise<void>((resolve, reject) => {
      const timer = this.#clock.after(Math.min(WAIT_MS, ...hidden), () => end(resolve));
      const wake = (): void => end(resolve);
      const abort = (): void => end(() => reject(new DOMException('stopped', 'AbortError')));
      const end = (settle: () => void): void => {
        timer.cancel();
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', abort);
        settle();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', abort);
    });
  }
}
