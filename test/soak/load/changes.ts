import { setTimeout as sleep } from 'node:timers/promises';
import type { SeededRandom } from '../../../src/emulator/apis/orders/seeded-random.js';
import { attempt } from '../graph-client.js';
import type { Attempt, Data } from '../graph-client.js';
import type { Outages } from '../outages.js';
import type { Replica } from '../replicas.js';
import type { Tally } from '../tally.js';
import type { Watchers } from './watchers.js';

/** How old an answer of another replica may be after a change. */
const BOUND_MS = 1_000;
const LOOK_EVERY_MS = 20;
/** A value that takes longer is not waited for. */
const GIVE_UP_MS = 10_000;

const TAG =
  'mutation ($input: TagOrdersInput!) { tagOrders(input: $input) { error { code message } } }';
const TAGS = 'query ($id: ID!) { seller { order(id: $id) { tags } } }';
const RENAME = `mutation ($input: UpdateSupplySourceInput!) { updateSupplySource(input: $input) {
  error { code message }
} }`;
const ALIAS = 'query ($id: ID!) { seller { supplySource(id: $id) { alias } } }';

interface ChangeDependencies {
  readonly replicas: readonly Replica[];
  readonly random: SeededRandom;
  readonly tally: Tally;
  readonly outages: Outages;
  readonly watchers: Watchers;
  /** Orders that are tagged, each by one change at a time. */
  readonly orderIds: readonly string[];
  readonly supplySourceIds: readonly string[];
}

/** What is changed on one replica and read on another. */
interface Change {
  readonly mutation: string;
  readonly input: object;
  readonly query: string;
  readonly id: string;
  readonly isShown: (data: Data) => boolean;
}

/** Changes things on one replica, directly and not through the balancer, and measures when another one shows them. */
export class Changes {
  readonly #dependencies: ChangeDependencies;
  readonly #busy = new Set<string>();
  #count = 0;

  constructor(dependencies: ChangeDependencies) {
    this.#dependencies = dependencies;
  }

  /** Tags an order, and waits until another replica shows the tag. */
  async tagOne(): Promise<void> {
    const { orderIds, watchers } = this.#dependencies;
    await this.#withFree(orderIds, async (orderId, n) => {
      const shown = (tags: readonly string[]): boolean => tags.includes(`t${n}`);
      const isTagged = await this.#change('tag', {
        mutation: TAG,
        input: { orderIds: [orderId], add: [`t${n}`], remove: watchers.tagsOf(orderId) },
        query: TAGS,
        id: orderId,
        isShown: (data) => shown(data.seller.order?.tags ?? []),
      });
      if (isTagged) watchers.expectTag(orderId, n);
      else watchers.mayHaveTag(orderId, n);
    });
  }

  /** Renames a supply source, and waits until another replica shows the name. */
  async renameOne(): Promise<void> {
    await this.#withFree(this.#dependencies.supplySourceIds, async (id, n) => {
      const alias = `Soak ${n}`;
      await this.#change('supply source', {
        mutation: RENAME,
        input: { supplySourceId: id, changes: { alias } },
        query: ALIAS,
        id,
        isShown: (data) => data.seller.supplySource?.alias === alias,
      });
    });
  }

  async #withFree(
    ids: readonly string[],
    act: (id: string, n: number) => Promise<void>,
  ): Promise<void> {
    const free = ids.filter((id) => !this.#busy.has(id));
    if (free.length === 0) return;
    const id = this.#dependencies.random.pick(free);
    this.#busy.add(id);
    this.#count += 1;
    try {
      await act(id, this.#count);
    } finally {
      this.#busy.delete(id);
    }
  }

  /** Returns whether the change was answered. */
  async #change(kind: string, { mutation, input, ...shown }: Change): Promise<boolean> {
    const { random, replicas, tally } = this.#dependencies;
    const [writer, reader] = shuffled(
      replicas.filter(({ isUp }) => isUp),
      random,
    );
    if (!writer || !reader) return false;
    // Puts the old value into the reader's caches.
    const before = await attempt(reader.url, shown.query, { id: shown.id });
    if (before.kind !== 'answered') return false;
    const startedAt = performance.now();
    const { generation } = reader;
    const written = await attempt(writer.url, mutation, { input });
    if (!isDone(written)) {
      tally.count(`changes without an answer ${kind}: ${reasonOf(written)}`);
      return false;
    }
    const oldForMs = await this.#readUntilShown(reader, shown);
    if (oldForMs <= BOUND_MS) return true;
    // A replica that stopped, or had no database, did not serve a stale value.
    if (reader.generation !== generation || this.#dependencies.outages.overlaps(startedAt))
      tally.count('changes not timed');
    else tally.note('stale', `${kind}: ${Math.round(oldForMs)} ms`);
    return true;
  }

  /**
   * Reads on another replica until it shows the change. Returns how long after the change the last read was sent that got the old
   * value. The time of an answer does not count.
   */
  async #readUntilShown(
    reader: Replica,
    { query, id, isShown }: Pick<Change, 'query' | 'id' | 'isShown'>,
  ): Promise<number> {
    const { tally } = this.#dependencies;
    const { generation } = reader;
    const changedAt = performance.now();
    let oldForMs = 0;
    while (oldForMs < GIVE_UP_MS && reader.generation === generation) {
      const sentAfterMs = performance.now() - changedAt;
      const got = await attempt(reader.url, query, { id });
      if (got.kind === 'answered' && isShown(got.data)) {
        tally.count('changes read elsewhere');
        tally.took('until read elsewhere', performance.now() - changedAt);
        break;
      }
      if (got.kind === 'answered') oldForMs = sentAfterMs;
      await sleep(LOOK_EVERY_MS);
    }
    return oldForMs;
  }
}

function isDone(written: Attempt): boolean {
  if (written.kind !== 'answered') return false;
  const [payload] = Object.values(written.data as Record<string, Data>);
  return payload !== null && payload !== undefined && !payload.error;
}

function reasonOf(written: Attempt): string {
  if (written.kind !== 'answered') return written.kind === 'failed' ? written.what : 'throttled';
  const [payload] = Object.values(written.data as Record<string, Data>);
  return String(payload?.error?.code ?? 'no payload');
}

function shuffled<T>(values: readonly T[], random: SeededRandom): readonly T[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
