import type { Clock } from '../runtime/clock.js';
import { pauseMs } from '../sp-api/calls/retry-policy.js';
import type { MessageQueue, QueueMessage } from './message-queue.js';

/** Result of a handler for a batch of messages. */
export interface Handled {
  /** These are dealt with for good, and are deleted. The others come again when the queue shows them again. */
  readonly done: readonly QueueMessage[];
  /** These stay for another reader, and come again after so many seconds. */
  readonly later?: readonly { readonly message: QueueMessage; readonly seconds: number }[];
  /** Nothing works at the moment, so that it is better to pause. */
  readonly stuck: boolean;
}

/** Failure between this program and the queue. */
export type QueueEvent =
  | { readonly type: 'receive-failed'; readonly error: unknown }
  | { readonly type: 'handle-failed'; readonly error: unknown }
  /** They will come again, and be dealt with again. */
  | { readonly type: 'delete-failed'; readonly count: number; readonly error: unknown }
  /** They come again when the queue shows them by itself. */
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
// All attempts lie within the time for which the messages are hidden from other readers.
const DELETING = { maxAttempts: 3, firstPauseMs: 500, longestPauseMs: 2_000 };
// A queue that waits for messages takes longer than this to answer none; one that does not is not to be hammered.
const EMPTY_EVERY_MS = 1_000;

/** Reads a queue until it is stopped: receives, has the messages dealt with, and only then deletes them. */
export class QueueConsumer {
  readonly #dependencies: QueueConsumerDependencies;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #failures = 0;

  constructor(dependencies: QueueConsumerDependencies) {
    this.#dependencies = dependencies;
  }

  /** Begins to read. Does nothing the second time, or after `stop`. */
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

  /** Returns the milliseconds to wait until the next one. */
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
    // They come again all the same, only sooner.
    if (first) report({ type: 'hide-failed', count: failed.length, error: first.reason });
  }

  #pauseAfterFailure(): number {
    this.#failures += 1;
    return pauseMs(AFTER_FAILURE, this.#failures, this.#dependencies.random, null);
  }

  /** Ends early when the consumer is stopped. */
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
