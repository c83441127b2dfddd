import { createHash, randomUUID } from 'node:crypto';

/** Seconds for which a received message is hidden by default. */
const DEFAULT_VISIBILITY_S = 30;

const RETENTION_MS = 4 * 86_400_000;

/** A received message. */
export interface ReceivedMessage {
  readonly messageId: string;
  /** Identifies this receipt. The receiver deletes the message with it, or extends its visibility timeout. */
  readonly receiptHandle: string;
  readonly body: string;
  readonly bodyMd5: string;
  readonly sentMs: number;
  readonly firstReceivedMs: number;
  /** Number of receipts, including this one. */
  readonly receiveCount: number;
}

interface StoredMessage {
  readonly messageId: string;
  readonly body: string;
  readonly bodyMd5: string;
  readonly sentMs: number;
  visibleAtMs: number;
  firstReceivedMs: number | undefined;
  receiveCount: number;
  receiptHandle: string | undefined;
}

/** The number of messages in a queue. */
export interface QueueDepth {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/**
 * A standard queue. A received message is hidden until its visibility timeout ends, and is then received
 * again unless it was deleted. All times are on the emulated clock.
 */
export class Queue {
  readonly #messages = new Map<string, StoredMessage>();
  readonly #waiting = new Set<() => void>();

  readonly #nowMs: () => number;

  constructor(
    readonly name: string,
    nowMs: () => number,
    readonly createdMs: number,
    readonly defaultVisibilityS: number = DEFAULT_VISIBILITY_S,
  ) {
    this.#nowMs = nowMs;
  }

  send(body: string, delayS = 0): { readonly messageId: string; readonly bodyMd5: string } {
    const nowMs = this.#nowMs();
    const message: StoredMessage = {
      messageId: randomUUID(),
      body,
      bodyMd5: createHash('md5').update(body).digest('hex'),
      sentMs: nowMs,
      visibleAtMs: nowMs + delayS * 1000,
      firstReceivedMs: undefined,
      receiveCount: 0,
      receiptHandle: undefined,
    };
    this.#messages.set(message.messageId, message);
    this.wake();
    return message;
  }

  /** Receives up to `most` visible messages, oldest first, and hides them. */
  receive(most: number, visibilityS = this.defaultVisibilityS): readonly ReceivedMessage[] {
    const nowMs = this.#nowMs();
    this.#forgetExpired(nowMs);
    const received: ReceivedMessage[] = [];
    for (const message of this.#messages.values()) {
      if (received.length === most) break;
      if (message.visibleAtMs > nowMs) continue;
      message.visibleAtMs = nowMs + visibilityS * 1000;
      message.receiveCount += 1;
      message.firstReceivedMs ??= nowMs;
      const receiptHandle = `${message.messageId}.${message.receiveCount}.${randomUUID()}`;
      message.receiptHandle = receiptHandle;
      const { messageId, body, bodyMd5, sentMs, firstReceivedMs, receiveCount } = message;
      received.push({
        messageId,
        receiptHandle,
        body,
        bodyMd5,
        sentMs,
        firstReceivedMs,
        receiveCount,
      });
    }
    return received;
  }

  /** Deletes a message by any of its receipts. Returns false for a handle of another queue. */
  delete(receiptHandle: string): boolean {
    const messageId = messageIdOf(receiptHandle);
    if (messageId === undefined) return false;
    this.#messages.delete(messageId);
    return true;
  }

  /** Hides a message in flight for that long from now. 0 makes it visible at once. */
  changeVisibility(
    receiptHandle: string,
    visibilityS: number,
  ): 'changed' | 'not in flight' | 'unknown' {
    const messageId = messageIdOf(receiptHandle);
    if (messageId === undefined) return 'unknown';
    const message = this.#messages.get(messageId);
    const nowMs = this.#nowMs();
    const current = message !== undefined && message.receiptHandle === receiptHandle;
    if (!current || message.visibleAtMs <= nowMs) return 'not in flight';
    message.visibleAtMs = nowMs + visibilityS * 1000;
    if (visibilityS === 0) this.wake();
    return 'changed';
  }

  depth(): QueueDepth {
    const nowMs = this.#nowMs();
    this.#forgetExpired(nowMs);
    const messages = [...this.#messages.values()];
    const hidden = messages.filter(({ visibleAtMs }) => visibleAtMs > nowMs);
    const inFlight = hidden.filter(({ receiveCount }) => receiveCount > 0).length;
    const delayed = hidden.length - inFlight;
    return { visible: messages.length - hidden.length, inFlight, delayed };
  }

  /** Returns when the next hidden message becomes visible. */
  nextVisibleMs(): number | undefined {
    const nowMs = this.#nowMs();
    const hidden = [...this.#messages.values()]
      .map(({ visibleAtMs }) => visibleAtMs)
      .filter((visibleAtMs) => visibleAtMs > nowMs);
    return hidden.length === 0 ? undefined : Math.min(...hidden);
  }

  /** Resolves when there may be something to receive, or when the signal fires. */
  async mayReceive(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  /** Wakes all waiting receivers. */
  wake(): void {
    for (const done of this.#waiting) done();
  }

  #forgetExpired(nowMs: number): void {
    for (const { messageId, sentMs } of this.#messages.values()) {
      if (sentMs + RETENTION_MS <= nowMs) this.#messages.delete(messageId);
    }
  }
}

const HANDLE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.\d+\./;

function messageIdOf(receiptHandle: string): string | undefined {
  return HANDLE.exec(receiptHandle)?.[1];
}
