import type { Logger } from 'pino';
import { growingPause } from '../runtime/background/pace.js';
import type { Config } from '../config/config.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { isDone, OrderChangeIntake } from '../domains/orders/changes/message-intake.js';
import type { OrderChangeOutcome } from '../domains/orders/changes/message-intake.js';
import type { OrderChangeSink } from '../domains/orders/changes/order-change.js';
import type { Emulator } from '../emulator/emulator.js';
import type { MessageQueue, QueueMessage } from '../notifications/message-queue.js';
import { QueueConsumer } from '../notifications/queue-consumer.js';
import type { QueueEvent } from '../notifications/queue-consumer.js';
import { SqsQueue } from '../notifications/sqs-queue.js';
import type { SqsPlace } from '../notifications/sqs-queue.js';
import { systemClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';
import type { SellerClient } from '../sp-api/calls/client.js';
import type { SpApiClient } from '../sp-api/create-sp-api.js';
import type { Metrics } from '../telemetry/metrics.js';
import { inSpan } from '../telemetry/traces/spans.js';
import { noteFailure } from './failures.js';
import type { QueueHealth } from './queue-health.js';
import { startOrderChangeSubscriptions } from './seller-subscriptions.js';
import type { TroubleLog } from './trouble-log.js';

/** The queue in which changes of orders arrive. */
export interface OrderChangePlace extends SqsPlace {
  /** Sellers are subscribed to this queue. Null when the operator subscribes them elsewhere. */
  readonly arn: string | null;
}

/** Returns the configured queue, or the emulator's. Null when no queue is read. */
export function orderChangePlace(
  spApi: Config['spApi'],
  emulator: Emulator | null,
): OrderChangePlace | null {
  if (emulator) {
    const { queueUrl, queueArn: arn } = emulator;
    // The emulator accepts any signature.
    const credentials = { accessKeyId: 'emulator', secretAccessKey: 'emulator' };
    return { queueUrl, region: 'us-east-1', arn, credentials };
  }
  if (spApi.kind !== 'amazon' || spApi.orderChangeQueue === null) return null;
  const { url: queueUrl, region, arn } = spApi.orderChangeQueue;
  return { queueUrl, region, arn, credentials: null };
}

export interface OrderChangeListenerDependencies {
  /** Null reads no queue. */
  readonly place: OrderChangePlace | null;
  readonly sink: OrderChangeSink;
  /** The present sellers, keyed by Amazon's seller id. */
  readonly runtimes: ReadonlyMap<
    string,
    Pick<SellerRuntime, 'client'> & { readonly account?: Pick<SellerRuntime['account'], 'region'> }
  >;
  /** Registers a listener for sellers that arrive later. Returns a function that removes it. */
  readonly onArrival?: ((listener: (client: SellerClient) => void) => () => void) | undefined;
  readonly spApi: Pick<SpApiClient, 'forApplication'>;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly metrics: Metrics;
  /** Records whether the queue can be read. */
  readonly health?: QueueHealth | null;
  /** Milliseconds until the queue is read. Default: a second. */
  readonly delayMs?: number | undefined;
}

// AWS's client takes a tenth of a second to load, and must not delay the first response of a fresh process.
const FIRST_ANSWERS_MS = 1_000;

/**
 * Records the changes that arrive in the queue, after a short delay, and subscribes the sellers when the configuration says
 * so. Returns a function that stops it.
 */
export function listenToOrderChanges(
  dependencies: OrderChangeListenerDependencies,
): () => Promise<void> {
  const { place, delayMs = FIRST_ANSWERS_MS } = dependencies;
  if (place === null) return async () => undefined;
  let stops: readonly (() => Promise<void>)[] = [];
  const timer = systemClock.after(delayMs, () => {
    stops = begin(dependencies, place);
  });
  return async () => {
    timer.cancel();
    await Promise.all(stops.map((stop) => stop()));
  };
}

function begin(
  dependencies: OrderChangeListenerDependencies,
  place: OrderChangePlace,
): readonly (() => Promise<void>)[] {
  const { sink, runtimes, onArrival, spApi, logger, troubles, metrics, health } = dependencies;
  const sqs = new SqsQueue(place);
  const queue = health?.watch(sqs) ?? sqs;
  const shared = { logger, troubles, metrics };
  const consuming = startOrderChanges({ queue, sink, sellers: runtimes, ...shared });
  const { arn } = place;
  if (arn === null) return [consuming];
  const sellers = {
    present: [...runtimes.values()].map(({ client }) => client),
    isServed: (client: SellerClient) => runtimes.get(client.sellerId)?.client === client,
    regionOf: ({ sellerId }: SellerClient) => runtimes.get(sellerId)?.account?.region,
    onArrival,
  };
  return [consuming, startOrderChangeSubscriptions({ arn, spApi, sellers, logger, troubles })];
}

export interface OrderChangesDependencies {
  readonly queue: MessageQueue;
  readonly sink: OrderChangeSink;
  /** Tells whether the changes of a seller are recorded, by Amazon's id. Its answer may change. */
  readonly sellers: Pick<ReadonlySet<string>, 'has'>;
  readonly logger: Logger;
  readonly troubles: TroubleLog;
  readonly metrics: Metrics;
  readonly clock?: Clock;
  /** From 0 to below 1. */
  readonly random?: () => number;
}

/** Starts to record the changes that arrive in the queue. Returns a function that stops it. */
export function startOrderChanges(dependencies: OrderChangesDependencies): () => Promise<void> {
  const { queue, sink, sellers, logger, troubles, metrics } = dependencies;
  const intake = new OrderChangeIntake(sink, sellers);
  const diary = new Diary(logger, troubles, metrics);
  const consumer = new QueueConsumer({
    queue: noteSuccesses(queue, troubles),
    handle: async (messages) => {
      metrics.countOrderChangeMessages(messages.length);
      const outcomes = await inSpan(
        () => ({
          name: 'order changes',
          kind: 'consumer',
          caller: null,
          fields: {
            'messaging.system': 'aws_sqs',
            'messaging.batch.message_count': messages.length,
          },
        }),
        () => intake.take(messages),
      );
      troubles.recovered('', TASK_OF['handle-failed']);
      for (const [index, outcome] of outcomes.entries()) diary.note(messages[index], outcome);
      return {
        done: messages.filter((_, index) => outcomes[index] && isDone(outcomes[index])),
        later: messages
          .filter((_, index) => outcomes[index]?.kind === 'foreign-seller')
          .map((message) => ({ message, seconds: hiddenSeconds(message) })),
        stuck: isStuck(outcomes),
      };
    },
    report: (event) => diary.noteTrouble(event),
    clock: dependencies.clock ?? systemClock,
    random: dependencies.random ?? Math.random,
  });
  consumer.start();
  return () => consumer.stop();
}

// Short at first, so that during a rolling restart a replica that knows the seller gets the message soon.
const HIDING = { firstMs: 30_000, longestMs: 15 * 60_000 };

/**
 * Returns how long a message of an unknown seller stays hidden. Doubles with each receipt, so that the message does not
 * circulate quickly.
 */
function hiddenSeconds({ receiveCount }: QueueMessage): number {
  return growingPause(HIDING, receiveCount ?? 1) / 1000;
}

/** Returns whether messages failed to be recorded, and none succeeded. */
function isStuck(outcomes: readonly OrderChangeOutcome[]): boolean {
  const kinds = new Set(outcomes.map(({ kind }) => kind));
  return kinds.has('not-recorded') && !kinds.has('recorded');
}

// Each unknown seller is logged once. This bounds the set.
const MOST_STRANGERS = 1_000;

const RECORDING = 'order-changes-record';
const TASK_OF = {
  'receive-failed': 'order-changes-receive',
  'handle-failed': 'order-changes-handle',
  'delete-failed': 'order-changes-delete',
  'hide-failed': 'order-changes-hide',
} as const satisfies Record<QueueEvent['type'], string>;

/** Returns a queue that does the same and reports each success to the log of troubles. */
function noteSuccesses(queue: MessageQueue, troubles: TroubleLog): MessageQueue {
  return {
    receive: async (signal) => {
      const messages = await queue.receive(signal);
      troubles.recovered('', TASK_OF['receive-failed']);
      return messages;
    },
    delete: async (messages) => {
      const undeleted = await queue.delete(messages);
      if (undeleted.length === 0) troubles.recovered('', TASK_OF['delete-failed']);
      return undeleted;
    },
    hide: async (message, seconds) => {
      await queue.hide(message, seconds);
      troubles.recovered('', TASK_OF['hide-failed']);
    },
    close: () => queue.close(),
  };
}

/** Logs and counts the outcomes of messages. From their content, it logs only Amazon's ids. */
class Diary {
  readonly #logger: Logger;
  readonly #troubles: TroubleLog;
  readonly #metrics: Metrics;
  readonly #strangers = new Set<string>();

  constructor(logger: Logger, troubles: TroubleLog, metrics: Metrics) {
    this.#logger = logger;
    this.#troubles = troubles;
    this.#metrics = metrics;
  }

  note(message: QueueMessage | undefined, outcome: OrderChangeOutcome): void {
    this.#metrics.countOrderChange(outcome.kind);
    const { id: messageId, receiveCount } = message ?? {};
    switch (outcome.kind) {
      case 'recorded':
        if (message?.sentMs) this.#metrics.noteNewestOrderChange(message.sentMs);
        this.#troubles.recovered('', RECORDING);
        return;
      case 'foreign-seller':
        this.#noteStranger(outcome.sellerId);
        return;
      case 'not-recorded':
        noteFailure(this.#troubles, {
          sellerId: '',
          task: RECORDING,
          error: outcome.error,
          text: 'a change of an order could not be recorded; it stays in the queue',
          fields: { messageId, receiveCount },
        });
        return;
      case 'foreign-type':
      case 'unreadable': {
        const fields = { ...outcome, messageId, receiveCount };
        // The queue delivers the message repeatedly, until it gives up.
        const level = (receiveCount ?? 1) > 1 ? 'debug' : 'warn';
        this.#logger[level](fields, 'a message is left in the queue: it is no change of an order');
      }
    }
  }

  noteTrouble({ type, error, ...fields }: QueueEvent): void {
    this.#metrics.countOrderChangeQueueFailure(type);
    const text = `queue of order changes: ${type}`;
    // SQS reports a message that it did not delete by a code, not by an error.
    const known =
      typeof error === 'string' ? Object.assign(new Error(error), { code: error }) : error;
    noteFailure(this.#troubles, { sellerId: '', task: TASK_OF[type], error: known, text, fields });
  }

  #noteStranger(sellerId: string): void {
    if (this.#strangers.has(sellerId) || this.#strangers.size >= MOST_STRANGERS) return;
    this.#strangers.add(sellerId);
    const text =
      'changes of orders of a seller that is not configured stay in the queue: add the seller, or end the subscription';
    this.#logger.warn({ sellerId }, text);
  }
}
