import type { MessageQueue } from '../notifications/message-queue.js';
import { describeError } from '../telemetry/logger.js';
import type { Finding } from './readiness.js';

/** Holds whether the last read of the notification queue succeeded. */
export class QueueHealth {
  #last: Finding = { ok: true, detail: 'The queue has not been read yet.' };

  /** Returns the queue with its reads observed. */
  watch(queue: MessageQueue): MessageQueue {
    return {
      receive: async (signal) => {
        try {
          const messages = await queue.receive(signal);
          this.#last = { ok: true, detail: 'The queue is read.' };
          return messages;
        } catch (error) {
          if (!signal.aborted) this.#last = { ok: false, detail: failureText(error) };
          throw error;
        }
      },
      delete: (messages) => queue.delete(messages),
      hide: (message, seconds) => queue.hide(message, seconds),
      close: () => queue.close(),
    };
  }

  look(): Finding {
    return this.#last;
  }
}

function failureText(error: unknown): string {
  const { type, code } = describeError(error);
  return `The queue can't be read (${code ?? type}): check ORDER_CHANGE_QUEUE_URL and the AWS credentials.`;
}
