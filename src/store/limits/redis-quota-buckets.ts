import { Redis } from 'ioredis';
import type { Result } from 'ioredis';
import { ARRIVAL_SPREAD_MS, EPSILON, LostBuckets } from './quota-bucket.js';
import type { QuotaAnswer, QuotaAsk, QuotaBucket } from './quota-bucket.js';

/** A command is given up after this time. Nothing is queued while the connection is down, so a server notices at once. */
const LONGEST_COMMAND_MS = 400;
const LONGEST_RECONNECT_MS = 1_000;
/** Buckets are kept for so long after they are full again. */
const KEPT_MS = 60_000;
/** Other programs may use the same database. */
const PREFIX = 'fulfilment-graph:quota:';

/**
 * One bucket is a hash: `t` tokens, `a` when they were restored (milliseconds), `r` tokens a second. The time is that of the server of
 * Redis, so the clocks of other servers do not matter. Numbers are written as text, because Redis cuts fractions off.
 */
const SCRIPT = `
local op, key = ARGV[1], KEYS[1]
local rate, burst, x, y = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local held = redis.call('HMGET', key, 't', 'a', 'r')
local tokens, at = tonumber(held[1]), tonumber(held[2])
rate = tonumber(held[3]) or rate
if not tokens then
  if op ~= 'take' then return {} end
  tokens, at = tonumber(ARGV[6]), now
end
tokens = math.min(burst, tokens + math.max(now - at, 0) * rate / 1000)
at = math.max(at, now)
local wait, taken = 0, 0
if op == 'take' then
  local missing = 1 + x - tokens
  if missing > ${EPSILON} then wait = at - now + missing / rate * 1000 end
  if wait <= y then
    taken = 1
    at = math.max(at, now + math.max(0, ${ARRIVAL_SPREAD_MS} - (burst - tokens) / rate * 1000))
    tokens = tokens - 1
  end
elseif op == 'give' then tokens = math.min(burst, tokens + 1)
elseif op == 'empty' then
  tokens = math.min(0, tokens)
  at = math.max(at, now + x - 1000 / rate)
elseif op == 'learn' then rate = x end
redis.call('HSET', key, 't', string.format('%.14g', tokens), 'a', string.format('%.3f', at), 'r', string.format('%.14g', rate))
redis.call('PEXPIRE', key, math.ceil(burst / rate * 1000) + ${KEPT_MS})
return { taken, string.format('%.6f', wait), string.format('%.14g', tokens), string.format('%.3f', at - now), string.format('%.14g', rate) }
`;

type Reply = [taken: number, waitMs: string, tokens: string, restoresInMs: string, rate: string];
type Operation = 'take' | 'give' | 'empty' | 'learn';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    changeQuotaBucket(
      key: string,
      operation: Operation,
      ...numbers: number[]
    ): Result<Reply | [], Context>;
  }
}

export interface RedisQuotaOptions {
  readonly url: string;
  /** Returns the number of servers that run. */
  readonly servers: () => number;
  /** Called each time the connection fails. */
  readonly onLost: () => void;
  /** Called each time the connection works again. */
  readonly onReady: () => void;
}

/** Amazon's quota as servers share it in Redis or Valkey. Each request runs one script. */
export class RedisQuotaBuckets {
  readonly #redis: Redis;
  readonly #lost = new LostBuckets();
  readonly #servers: () => number;

  constructor({ url, servers, onLost, onReady }: RedisQuotaOptions) {
    this.#servers = servers;
    this.#redis = new Redis(url, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: LONGEST_COMMAND_MS,
      connectTimeout: LONGEST_RECONNECT_MS,
      retryStrategy: (attempt) => Math.min(50 * attempt, LONGEST_RECONNECT_MS),
      scripts: { changeQuotaBucket: { numberOfKeys: 1, lua: SCRIPT } },
    });
    this.#redis.on('error', onLost).on('ready', onReady);
  }

  /** Waits for the first connection, for a short time. It is opened in the background after that. */
  async open(): Promise<void> {
    await this.#redis.connect().catch(() => undefined);
  }

  /** Number of servers that run. */
  servers(): number {
    return this.#servers();
  }

  /** Takes a token, or books one ahead of its time. */
  async take(bucket: QuotaBucket, { leaving, withinMs, share }: QuotaAsk): Promise<QuotaAnswer> {
    const start = this.#lost.tokensOf(bucket, share);
    const reply = await this.#change(bucket, 'take', leaving, withinMs, start);
    const [taken, ...texts] = reply;
    const [waitMs = 0, tokens = 0, restoresInMs = 0, ratePerSecond = 0] = texts.map(Number);
    return { isTaken: taken === 1, waitMs, tokens, restoresInMs, ratePerSecond };
  }

  /** Returns a token that was not used. */
  async give(bucket: QuotaBucket): Promise<void> {
    await this.#change(bucket, 'give');
  }

  /** Empties a bucket. There is no token in the next `forMs` milliseconds, if that is later than the next one. */
  async empty(bucket: QuotaBucket, forMs: number): Promise<void> {
    await this.#change(bucket, 'empty', forMs);
  }

  /** Applies the rate that Amazon announced. */
  async learn(bucket: QuotaBucket, ratePerSecond: number): Promise<void> {
    await this.#change(bucket, 'learn', ratePerSecond);
  }

  close(): void {
    this.#redis.disconnect();
  }

  #change(
    { id, plan }: QuotaBucket,
    operation: Operation,
    ...numbers: number[]
  ): Promise<Reply | []> {
    return this.#lost.noting(
      this.#redis.changeQuotaBucket(
        `${PREFIX}${id}`,
        operation,
        plan.ratePerSecond,
        plan.burst,
        ...numbers,
      ),
    );
  }
}
