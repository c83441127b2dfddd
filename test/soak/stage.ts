import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { FIRST_QUEUE, queueArn } from '../../src/emulator/apis/notifications/queue-service.js';
import { Amazon } from '../chaos/amazon.js';
import { newPlace } from '../chaos/place.js';
import { startHaproxy } from '../support/haproxy.js';
import { PrivateRedis } from '../support/private-redis.js';
import { STORE_KEY, writeKeys } from '../support/store-keys.js';
import { startWebhookReceiver } from '../support/webhook-receiver.js';
import type { WebhookReceiver } from '../support/webhook-receiver.js';
import { OrderPool } from './load/orders.js';
import { PrivatePostgres } from './private-postgres.js';
import { prepareReplicas } from './replicas.js';
import type { Replica } from './replicas.js';

/** Everything that runs during a soak. */
export interface Stage {
  readonly folder: string;
  readonly amazon: Amazon;
  readonly pool: OrderPool;
  /** Null when the database is on a server that others use. */
  readonly postgres: PrivatePostgres | null;
  readonly redis: PrivateRedis;
  readonly replicas: readonly Replica[];
  readonly receiver: WebhookReceiver;
  /** The balancer. */
  readonly url: string;
  /** Returns the number of notifications that no server has read to the end. */
  readonly unread: () => Promise<number>;
}

/** What a stage has. */
export interface StagePlan {
  readonly seed: number;
  /** Orders that exist when the servers start. */
  readonly orders: number;
  /** Whether PostgreSQL is a process of the stage, or a database on the server for tests. */
  readonly database?: 'private' | 'shared';
}

const REPLICAS = 3;
/** Orders are this old when the servers start, so that the first search finds them: Amazon shows only older ones than two minutes. */
const BEHIND_MS = 5 * 60_000;
/** Longer than the balancer takes to notice. */
const SHUTDOWN_DELAY_SECONDS = '4';

/** Credentials of the emulated queue, which accepts any. */
const QUEUE_ACCESS = { accessKeyId: 'soak', secretAccessKey: 'soak' };

/**
 * Starts the emulator, PostgreSQL, Redis, three servers and the balancer, runs `act`, and ends all of them. The folder with the
 * logs stays after a failure.
 */
export async function withStage<Result>(
  { seed, orders, database = 'private' }: StagePlan,
  act: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const closes: (() => Promise<unknown>)[] = [];
  const held: Held = (close) => void closes.push(close);
  try {
    return await act(await setUp({ seed, orders, database, folder }, held));
  } finally {
    for (const close of closes.toReversed()) await close();
  }
}

/** Registers what ends something that was started. */
type Held = (close: () => Promise<unknown>) => void;

async function setUp(
  { seed, orders, database, folder }: Required<StagePlan> & { readonly folder: string },
  held: Held,
): Promise<Stage> {
  const amazon = await Amazon.start(folder, seed, 1, BEHIND_MS);
  held(() => amazon.stop());
  const pool = await OrderPool.of(amazon);
  await pool.fill(orders);
  await amazon.advanceClock(BEHIND_MS);
  const redis = await PrivateRedis.start();
  held(() => redis.close());
  const receiver = await startWebhookReceiver();
  held(() => receiver.close());
  const postgres = database === 'private' ? await PrivatePostgres.start() : null;
  if (postgres) held(() => postgres.close());
  const place = postgres ? null : await newPlace('postgres');
  if (place) held(() => place.dispose(false));
  const queueUrl = `${amazon.url}/sqs/${FIRST_QUEUE}`;
  const env = {
    ...amazon.environment,
    ...(place?.env ?? { DATABASE_URL: postgres?.url ?? '' }),
    REDIS_URL: redis.url,
    ENCRYPTION_KEYS_FILE: await writeKeys(folder, [STORE_KEY]),
    ORDERS_HISTORY_DAYS: '1',
    ORDER_CHANGE_QUEUE_URL: queueUrl,
    ORDER_CHANGE_QUEUE_ARN: queueArn(FIRST_QUEUE),
    AWS_ACCESS_KEY_ID: QUEUE_ACCESS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: QUEUE_ACCESS.secretAccessKey,
    WEBHOOK_RECEIVERS: 'any',
    SHUTDOWN_DELAY_SECONDS,
    NODE_ENV: 'production',
  };
  const replicas = await prepareReplicas(REPLICAS, env, folder);
  for (const replica of replicas) held(() => replica.kill());
  await Promise.all(replicas.map((replica) => replica.start()));
  const balancer = await startHaproxy(replicas.map(({ url }) => url));
  held(() => balancer.close());
  const { url } = balancer;
  const unread = () => depthOf(queueUrl);
  return { folder, amazon, pool, postgres, redis, replicas, receiver, url, unread };
}

/** Removes the logs of a run without violations. */
export async function removeLogs({ folder }: Pick<Stage, 'folder'>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

async function depthOf(queueUrl: string): Promise<number> {
  const client = new SQSClient({
    region: 'us-east-1',
    endpoint: queueUrl,
    credentials: QUEUE_ACCESS,
  });
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  );
  client.destroy();
  const { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: open } =
    Attributes;
  return Number(waiting) + Number(open);
}
