import { agendaOf } from '../../core/agenda.js';
import type { Exchange } from '../../core/http/exchange.js';
import type { CallEnvironment } from '../../core/faulted-call.js';
import type { Site, SiteAnswer } from '../../core/site.js';
import type { World } from '../../core/world.js';
import { queueServiceOf } from './queue-service.js';
import type { Queue } from './queue.js';
import { SqsError } from './sqs-error.js';
import { SQS_OPERATIONS } from './sqs-operations.js';
import type { SqsCall } from './sqs-operations.js';

const TARGET = /^AmazonSQS\.(\w+)$/;
const LONGEST_WAIT_MS = 20_000;
const JSON_1_0 = 'application/x-amz-json-1.0';

/**
 * A queue service for AWS's own clients, with the JSON protocol of Amazon SQS. A client's endpoint may be the
 * emulator's origin, `/sqs`, or the address of a queue. Signatures are not verified.
 */
export function sqsSite(world: World, sleep: CallEnvironment['sleep']): Site {
  const queues = queueServiceOf(world);
  return {
    operations: Object.keys(SQS_OPERATIONS).map((name) => `sqs.${name}`),
    find: (exchange) => {
      const target = TARGET.exec(exchange.header('x-amz-target') ?? '')?.[1];
      if (target !== undefined) return `sqs.${target}`;
      return /^\/sqs(\/|$)/.test(exchange.path) ? 'sqs.unknown' : undefined;
    },
    async answer(operation, exchange) {
      try {
        const handle = SQS_OPERATIONS[operation.slice('sqs.'.length)];
        if (handle === undefined) {
          throw new SqsError('UnsupportedOperation', `${operation} is not emulated.`);
        }
        const body = await readBody(exchange);
        const wait = new Wait(world, exchange.over, sleep);
        const call: SqsCall = {
          queues,
          body,
          origin: exchange.origin,
          startWaiting: (seconds) => wait.start(seconds),
          waitFor: (queue) => wait.forQueue(queue),
        };
        return answerOf(200, (await handle(call)) ?? {});
      } catch (error) {
        if (!(error instanceof SqsError)) throw error;
        return sqsRefusal(error);
      }
    },
    refuse: (status) =>
      sqsRefusal(
        status === 429
          ? new SqsError('RequestThrottled', 'The request was denied due to request throttling.')
          : new SqsError(
              status === 503 ? 'ServiceUnavailable' : 'InternalFailure',
              'The request processing has failed.',
              status,
            ),
      ),
  };
}

/** One long poll. It ends with its time, a message, or the client's connection. It does not poll. */
class Wait {
  #timeUp: Promise<'time up'> | undefined;

  readonly #world: World;
  readonly #over: AbortSignal;
  readonly #sleep: CallEnvironment['sleep'];

  constructor(world: World, over: AbortSignal, sleep: CallEnvironment['sleep']) {
    this.#world = world;
    this.#over = over;
    this.#sleep = sleep;
  }

  start(seconds: number): void {
    this.#timeUp = this.#sleep(seconds * 1000).then(() => 'time up' as const);
  }

  async forQueue(queue: Queue): Promise<boolean> {
    const round = new AbortController();
    const signal = AbortSignal.any([this.#over, round.signal]);
    const mayReceive = queue.mayReceive(signal).then(() => 'look again' as const);
    const outcome = await Promise.race([
      mayReceive,
      this.#timeUp ?? Promise.resolve('time up' as const),
      ...this.#nextEvent(queue),
    ]);
    round.abort();
    await agendaOf(this.#world).settle();
    return outcome === 'look again' && !this.#over.aborted;
  }

  /**
   * Resolves when a hidden message becomes visible, or an action is due that may send one. Both times are
   * known.
   */
  #nextEvent(queue: Queue): Promise<'look again'>[] {
    const moments = [queue.nextVisibleMs(), agendaOf(this.#world).nextMs];
    return moments
      .map((moment) => (moment ?? Number.POSITIVE_INFINITY) - this.#world.nowMs())
      .filter((inMs) => inMs <= LONGEST_WAIT_MS)
      .map(async (inMs) => {
        await this.#sleep(Math.max(0, inMs) + 1);
        return 'look again' as const;
      });
  }
}

async function readBody(exchange: Exchange): Promise<unknown> {
  const text = await exchange.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SqsError('InvalidParameterValue', 'The request body is not valid JSON.');
  }
}

function answerOf(
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
): SiteAnswer {
  const bytes = Buffer.from(JSON.stringify(body));
  return { status, body: { type: JSON_1_0, bytes }, ...(headers && { headers }) };
}

function sqsRefusal(error: SqsError): SiteAnswer {
  return answerOf(
    error.status,
    { __type: error.type, message: error.message },
    { 'x-amzn-query-error': error.queryError },
  );
}
