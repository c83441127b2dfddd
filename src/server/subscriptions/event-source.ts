import type { Logger } from 'pino';
import type { UpdateSubscriber, YieldedUpdate } from '../../graph/update-subscriber.js';

/** An event of a subscription. */
export interface SourceEvent {
  readonly value: unknown;
  /** Null for a source that shares nothing. */
  readonly yielded: YieldedUpdate | null;
}

/** The source of the events of one subscription. */
export class EventSource {
  readonly #steps: AsyncIterator<unknown>;
  readonly #subscriber: UpdateSubscriber;
  readonly #log: Logger;
  #wake: () => void = () => undefined;

  constructor(steps: AsyncIterator<unknown>, subscriber: UpdateSubscriber, log: Logger) {
    this.#steps = steps;
    this.#subscriber = subscriber;
    this.#log = log;
  }

  /** Returns the next event. Null at the end; does not wait for an idle source after `stop`. */
  async next(): Promise<SourceEvent | null> {
    const step = await new Promise<IteratorResult<unknown>>((resolve, reject) => {
      this.#wake = () => resolve({ done: true, value: undefined });
      this.#steps.next().then(resolve, reject);
    });
    return step.done ? null : { value: step.value, yielded: this.#subscriber.take() };
  }

  /** Closes the source before its end. Never rejects. */
  async stop(): Promise<void> {
    this.#wake();
    try {
      await this.#steps.return?.();
    } catch (error) {
      this.#log.warn({ err: error }, "a subscription's source failed to close");
    }
  }
}
