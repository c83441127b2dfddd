import { perWorld } from '../../core/per-world.js';
import type { World } from '../../core/world.js';
import { Queue } from './queue.js';

/** The initial queue, so that a consumer needs no set-up at AWS. */
export const FIRST_QUEUE = 'fulfilment-notifications';

const ACCOUNT = '000000000000';
const REGION = 'us-east-1';

/** All queues of a world. */
export class QueueService {
  readonly #queues = new Map<string, Queue>();

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;

    this.create(FIRST_QUEUE);
  }

  /** Returns the queue of that name. Creates it when missing. */
  create(name: string, visibilityS?: number): Queue {
    const present = this.#queues.get(name);
    if (present !== undefined) return present;
    const nowMs = (): number => this.#world.nowMs();
    const queue = new Queue(name, nowMs, nowMs(), visibilityS);
    this.#queues.set(name, queue);
    return queue;
  }

  find(name: string): Queue | undefined {
    return this.#queues.get(name);
  }

  /** Wakes all waiting receivers, when the clock has moved. */
  wake(): void {
    for (const queue of this.#queues.values()) queue.wake();
  }
}

export const queueServiceOf = perWorld((world: World) => new QueueService(world));

/** Returns the ARN of a queue. */
export function queueArn(name: string): string {
  return `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;
}

/** Returns the queue's name in an ARN of any region and account. */
export function queueNameOf(arn: string): string {
  return arn.split(':').at(-1) ?? '';
}
