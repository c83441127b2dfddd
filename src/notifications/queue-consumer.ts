import type { Clock } from '../runtime/clock.js';
import { pauseMs } from '../sp-api/calls/retry-policy.js';
import type { MessageQueue, QueueMessage } from './message-queue.js';

/** Result of a handler for a batch of messages. */
export interface Handled {
  /** Messages that are finished, and are deleted. The queue delivers all others again. */
  readonly done: readonly QueueMessage[];
  /** Messages for another reader. The queue delivers them again after this many seconds. */
  readonly later?: readonly { readonly message: QueueMessage; readonly seconds: number }[];
  /** True when nothing works at the moment, so the consumer pauses. */
  readonly stuck: boolean;
}

/** Failure between this program and the queue. */
export type QueueEvent =
  | { readonly type: 'receive-failed'; readonly error: unknown }
  | { readonly type: 'handle-failed'; readonly error: unknown }
  /** The queue delivers these messages again, and the handler must process them again. */
  | { readonly type: 'delete-failed'; readonly count: number; readonly error: unknown }
  /** The queue delivers these messages again by itself. */
  | { readonly type: 'hide-failed'; readonly count: number; readonly error: unknown };

export interface QueueConsumerDependencies {
  readonly queue: MessageQueue;
  /** Must resolve only after everything in `done` is durable. When it rejects, the queue delivers all messages again. */
  readonly handle: (messages: readonly QueueMessage[]) => Promise<Handled>;
  /** Must not throw. */
  readonly report: (event: QueueEvent) => void;
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const AFTER_FAILURE = { maxAttempts: Infinity, firstPauseMs: 1_000, longestPauseMs: 60_000 };
// All attempts fit into the time for which the messages are hidden from other readers.
const DELETING = { maxAttempts: 3, firstPauseMs: 500, longestPauseMs: 2_000 };
// A queue that waits for messages takes longer than this when it is empty. A queue that does not wait must not be polled in a
// busy loop.
const EMPTY_EVERY_MS = 1_000;

/** Reads a queue until it is stopped: receives messages, calls the handler, and only then deletes them. */
export class QueueConsumer {
  readonly #dependencies: QueueConsumerDependencies;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #failures = 0;

  constructor(dependencies: QueueConsumerDependencies) {
    this.#dependencies = dependencies;
  }

  /** Starts reading. Does nothing when it runs already, or after `stop`. */
  start(): void {
    if (!this.#stopping.signal.aborted) this.#running ??= this.#run();
  }

  /** Stops waiting for messages, handles and deletes those already received, and closes the queue. Never rejects. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#dependencies.queue.close();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) await this.#pause(await this.#round());
  }

  /** Runs one round. Returns the milliseconds to wait until the next one. */
  async #round(): Promise<number> {
    const { queue, clock, report } = this.#dependencies;
    const { signal } = this.#stopping;
    const sinceMs = clock.now();
    let messages: readonly QueueMessage[];
    try {
      messages = await queue.receive(signal);
    } catch (error) {
      if (signal.aborted) return 0;
      report({ type: 'receive-failed', error });
      return this.#pauseAfterFailure();
    }
    if (messages.length === 0) {
      this.#failures = 0;
      return Math.max(0, sinceMs + EMPTY_EVERY_MS - clock.now());
    }
    const { done, later = [], stuck } = await this.#handle(messages);
    await this.#delete(done);
    await this.#hide(later);
    if (stuck) return this.#pauseAfterFailure();
    this.#failures = 0;
    return 0;
  }

  async #handle(messages: readonly QueueMessage[]): Promise<Handled> {
    try {
      return await this.#dependencies.handle(messages);
    } catch (error) {
      this.#dependencies.report({ type: 'handle-failed', error });
      return { done: [], stuck: true };
    }
  }

  async #delete(messages: readonly QueueMessage[]): Promise<void> {
    const { queue, report, random } = this.#dependencies;
    let left = messages;
    for (let attempt = 1; left.length > 0; attempt += 1) {
      let error: unknown;
      try {
        const undeleted = await queue.delete(left);
        left = undeleted.map(({ message }) => message);
        error = undeleted[0]?.code;
      } catch (thrown) {
        error = thrown;
      }
      if (left.length === 0) return;
      if (attempt === DELETING.maxAttempts || this.#stopping.signal.aborted) {
        report({ type: 'delete-failed', count: left.length, error });
        return;
      }
      await this.#pause(pauseMs(DELETING, attempt, random, null));
    }
  }

  async #hide(later: NonNullable<Handled['later']>): Promise<void> {
    const { queue, report } = this.#dependencies;
    const ends = await Promise.allSettled(
      later.map(({ message, seconds }) => queue.hide(message, seconds)),
    );
    const failed = ends.filter((end) => end.status === 'rejected');
    const [first] = failed;
    // Harmless: the queue delivers these messages again, only sooner.
    if (first) report({ type: 'hide-failed', count: failed.length, error: first.reason });
  }

  #pauseAfterFailure(): number {
    this.#failures += 1;
    return pauseMs(AFTER_FAILURE, this.#failures, this.#dependencies.random, null);
  }

  /** Waits. Ends early when the consumer is stopped. */
  async #pause(ms: number): Promise<void> {
    const { signal } = this.#stopping;
    if (ms <= 0 || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        timer.cancel();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = this.#dependencies.clock.after(ms, end);
      signal.addEventListener('abort', end);
    });
  }
}
