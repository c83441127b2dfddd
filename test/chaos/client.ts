import { setTimeout as sleep } from 'node:timers/promises';
import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';
import type { Told } from './comparison.js';
import { buy, NOT_ANSWERED, REFUSED_MISTAKE } from './graph.js';
import type { Outcome } from './graph.js';
import { keysOf } from './parcels.js';
import type { Parcel } from './parcels.js';

/** Servers of an impatient client, and its diary. */
export interface Surroundings {
  readonly seed: number;
  /** Base addresses of the servers, running or not. */
  readonly servers: readonly string[];
  readonly diary: Diary;
  /** Clients stop when it is aborted. */
  readonly signal: AbortSignal;
  readonly clock: ClientClock;
}

/** Times are milliseconds. */
export interface ClientClock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const REAL_TIME: ClientClock = { now: () => performance.now(), sleep: (ms) => sleep(ms) };

/** Responses to all clients. */
export class Diary {
  readonly told: Told[] = [];
  readonly counts = new Map<string, number>();
  /** Labels that were bought under a key under which Amazon had refused a mistake. */
  corrected = 0;
  /** Keys without a definite answer. */
  readonly unanswered: string[] = [];

  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  note(key: string, outcome: Outcome, askedAt: number): void {
    this.count(nameOf(outcome));
    const { kind } = outcome;
    if (kind === 'purchased')
      this.told.push({ key, bought: true, shipmentId: outcome.shipmentId, askedAt });
    if (kind === 'refused') this.told.push({ key, bought: false, shipmentId: null, askedAt });
  }
}

function nameOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'purchased':
      return outcome.replayed ? 'purchased, replayed' : 'purchased';
    case 'refused':
      // Without names of purchases, so that equal outcomes are counted together.
      return `refused: ${outcome.type}, ${outcome.message.replaceAll(/"[^"]*"/g, '...')}`;
    case 'trouble':
      return `trouble: ${outcome.what}`;
    case 'unknown':
      return 'unknown';
    default:
      return outcome satisfies never;
  }
}

/** Tells whether Amazon refused the mistake of a request. */
function isMistakeRefused(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && outcome.type === REFUSED_MISTAKE;
}

function isAnswered(outcome: Outcome): boolean {
  return outcome.kind !== 'trouble' || !NOT_ANSWERED.has(outcome.what);
}

/** Tells whether the other request of this client holds the key. */
function isConflict(outcome: Outcome): boolean {
  return outcome.kind === 'trouble' && outcome.what === 'IDEMPOTENCY_CONFLICT';
}

/** After this many answers without an outcome, the servers never tell it. */
export const MOST_ANSWERED = 200;

/**
 * Bounds the attempts that no server answers, which are not counted: a slow machine takes long to start a server again, and to answer
 * an impatient client.
 */
export const MOST_MS = 5 * 60_000;
const TWICE_AT_ONCE_SHARE = 0.15;
const ASKS_AGAIN_SHARE = 0.2;

/** Buys the label of a parcel as an impatient client does, and as its rival does, until each has a definite response. */
export async function wantParcel(parcel: Parcel, surroundings: Surroundings): Promise<void> {
  const wishes = keysOf(parcel).map(async (key, index) => {
    const client = new Client(parcel, key, surroundings);
    if (index > 0) await client.pause();
    await client.insist();
  });
  await Promise.all(wishes);
}

class Client {
  readonly #random: SeededRandom;
  /** True until Amazon has refused the first request. */
  #isMistaken: boolean;

  /** True once Amazon has refused the mistake. */
  #isRefused = false;

  readonly #parcel: Parcel;
  readonly #key: string;
  readonly #surroundings: Surroundings;

  constructor(parcel: Parcel, key: string, surroundings: Surroundings) {
    this.#parcel = parcel;
    this.#key = key;
    this.#surroundings = surroundings;
    this.#isMistaken = parcel.hasMistake;

    this.#random = new SeededRandom(surroundings.seed, `client:${key}`);
  }

  /** Waits a short time, and occasionally a longer one. */
  async pause(): Promise<void> {
    await this.#surroundings.clock.sleep(this.#random.next() ** 2 * 400);
  }

  /** Repeats the request with its key until the outcome is definite. */
  async insist(): Promise<void> {
    const { signal, diary, clock } = this.#surroundings;
    const giveUpAt = clock.now() + MOST_MS;
    let answered = 0;
    while (answered < MOST_ANSWERED && clock.now() < giveUpAt && !signal.aborted) {
      const outcomes = await this.#ask();
      if (outcomes.some(isAnswered)) answered += 1;
      if (this.#isMistaken && outcomes.some(isMistakeRefused)) {
        this.#isMistaken = false;
        this.#isRefused = true;
      } else if (outcomes.some(isConflict)) {
        // The other request is on record, perhaps left behind by a killed server. It is repeated until it has an outcome.
        this.#isMistaken = !this.#isMistaken;
      } else if (outcomes.some(({ kind }) => kind !== 'trouble')) {
        if (this.#isRefused && outcomes.some(({ kind }) => kind === 'purchased'))
          diary.corrected += 1;
        // Some clients repeat the request nevertheless, such as a page that is reloaded.
        if (this.#random.chance(ASKS_AGAIN_SHARE)) await this.#ask();
        return;
      }
      await this.pause();
    }
    diary.unanswered.push(this.#key);
  }

  /** Sends the request once, or twice like a double click. The second click of a mistaken request is a corrected one. */
  async #ask(): Promise<readonly Outcome[]> {
    const clicks = this.#random.chance(TWICE_AT_ONCE_SHARE) ? 2 : 1;
    return Promise.all(
      Array.from({ length: clicks }, (_, click) => this.#askOnce(this.#isMistaken && click === 0)),
    );
  }

  async #askOnce(isMistaken: boolean): Promise<Outcome> {
    const { servers, diary } = this.#surroundings;
    // Timeouts from too short for any purchase to long enough for most.
    const patienceMs = Math.round(40 + this.#random.next() ** 2 * 4_000);
    const askedAt = Date.now();
    const server = this.#random.pick(servers);
    const outcome = await buy(server, this.#parcel, this.#key, { patienceMs, isMistaken });
    diary.note(this.#key, outcome, askedAt);
    return outcome;
  }
}
