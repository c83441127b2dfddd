import { isKeyFree } from '../../../src/store/purchases/free-key.js';
import type { Claim, CurrentPurchase } from '../../../src/store/purchases/purchase.js';
import type { Store } from '../../../src/store/store.js';
import { randomFrom } from './random-data.js';
import { sqlite } from './sqlite-place.js';
import { aSale, anIntent, inFreshPlace, SELLER } from './suites/store-place.js';

const ROUNDS = 50;
const STEPS = 30;
const LEASE_MS = 10;
const REFUSED = { code: 'INSUFFICIENT_FUNDS', message: 'The account is empty.' };

/** A request of a client, as far as its process has come. */
interface Sender {
  readonly key: string;
  /** Requests with the same name are the same request. */
  readonly request: string;
  readonly amazonOrderId: string;
  step: 'look' | 'intend' | 'claim' | 'send' | 'record' | 'done';
  attemptNumber: number;
  attempt: CurrentPurchase | null;
  claim: Claim | null;
  isSold: boolean;
}

/** A label that Amazon sold. */
interface Label {
  readonly key: string;
  readonly request: string;
  readonly amazonOrderId: string;
  readonly shipmentId: string;
}

/** One ledger, one Amazon, and processes that are interrupted anywhere. */
class World {
  readonly sold: Label[] = [];
  readonly senders: Sender[] = [];
  /** Purchases that a sender of another request was allowed to send. */
  readonly strangers: CurrentPurchase[] = [];
  readonly #random: (limit: number) => number;

  constructor(
    readonly store: Store,
    readonly clock: { advance(ms: number): void },
    readonly round: number,
  ) {
    this.#random = randomFrom(round + 1);
  }

  async move(): Promise<void> {
    const chance = this.#random(20);
    if (this.senders.length === 0 || (chance < 4 && this.senders.length < 6)) this.#start();
    else if (chance === 4) this.senders.splice(this.#random(this.senders.length), 1);
    else if (chance === 5) await this.#expire();
    else if (chance === 6) await this.#settle();
    else await this.#advance(this.senders[this.#random(this.senders.length)]!);
  }

  #start(): void {
    const order = this.#random(2);
    this.senders.push({
      key: `key ${this.round}`,
      request: `request ${order}`,
      amazonOrderId: `${this.round} order ${order}`,
      step: 'look',
      attemptNumber: 0,
      attempt: null,
      claim: null,
      isSold: false,
    });
  }

  async #expire(): Promise<void> {
    this.clock.advance(LEASE_MS);
    await this.store.purchases.expireLeases();
  }

  /** Evidence settles what was sold, and a person what was not and cannot be any more. */
  async #settle(): Promise<void> {
    const { entries } = await this.store.purchases.list(
      { sellerId: SELLER, states: ['UNKNOWN'] },
      { first: 1 },
    );
    const [unknown] = entries;
    if (!unknown) return;
    const { key, attempts } = unknown;
    const label = this.sold.find((one) => one.key === key);
    const mayBeSold = this.senders.some((one) => one.key === key && one.step === 'send');
    if (label)
      await this.store.purchases.resolve(unknown, {
        as: 'PURCHASED',
        settler: 'EVIDENCE',
        by: 'test',
        why: 'found',
        sending: attempts,
        sold: { shipmentId: label.shipmentId },
      });
    else if (!mayBeSold && this.#random(4) === 0)
      await this.store.purchases.resolve(unknown, {
        as: 'NOT_PURCHASED',
        settler: 'PERSON',
        by: 'Kim',
        why: 'looked',
      });
  }

  async #advance(sender: Sender): Promise<void> {
    switch (sender.step) {
      case 'look':
        return this.#look(sender);
      case 'intend':
        return this.#intend(sender);
      case 'claim':
        return this.#claim(sender);
      case 'send':
        return this.#send(sender, { sellerId: SELLER, key: sender.key });
      case 'record':
        return this.#record(sender);
      case 'done':
        this.senders.splice(this.senders.indexOf(sender), 1);
    }
  }

  async #look(sender: Sender): Promise<void> {
    const seen = await this.store.purchases.find({ sellerId: SELLER, key: sender.key });
    if (seen === null) {
      Object.assign(sender, { attemptNumber: 1, step: 'intend' });
      return;
    }
    const isFree = isKeyFree(seen);
    const isResumed = seen.state === 'INTENT' && seen.fingerprint === sender.request;
    sender.attemptNumber = seen.attemptNumber + (isFree ? 1 : 0);
    sender.step = isFree || isResumed ? 'intend' : 'done';
  }

  async #intend(sender: Sender): Promise<void> {
    const { key, request, amazonOrderId, attemptNumber } = sender;
    const items = [{ orderItemId: `item of ${amazonOrderId}`, quantity: 1 }];
    const recorded = await this.store.purchases.intend(
      anIntent(key, { fingerprint: request, amazonOrderId, items, attemptNumber }),
    );
    sender.step = 'done';
    if (recorded.outcome !== 'recorded' && recorded.outcome !== 'same') return;
    sender.attempt = recorded.purchase;
    if (recorded.purchase.state === 'INTENT') sender.step = 'claim';
  }

  async #claim(sender: Sender): Promise<void> {
    const { purchases } = this.store;
    sender.step = 'done';
    // A guard that found something after the record, or Amazon's failure.
    if (this.#random(4) === 0) {
      await purchases.rejectUnsent(sender.attempt!, REFUSED);
      return;
    }
    const won = await purchases.claim(sender.attempt!, { leaseMs: LEASE_MS });
    if (won.outcome === 'lost') return;
    Object.assign(sender, { claim: won.claim, step: 'send' });
    if (won.purchase.fingerprint !== sender.request) this.strangers.push(won.purchase);
  }

  async #record(sender: Sender): Promise<void> {
    const { purchases } = this.store;
    await (sender.isSold
      ? purchases.purchased(sender.claim!, aSale({ shipmentId: shipmentOf(this.sold, sender.key) }))
      : purchases.rejected(sender.claim!, REFUSED));
    sender.step = 'done';
  }

  /** Amazon executes the request at this moment. Its reply may come later, or never. */
  async #send(sender: Sender, id: { readonly sellerId: string; readonly key: string }) {
    const { key, request, amazonOrderId } = sender;
    const outcome = this.#random(6);
    if (outcome > 2) {
      await this.store.purchases.release(sender.claim!);
      const row = await this.store.purchases.find(id);
      if (row?.state === 'INTENT' && this.#random(2) === 0)
        await this.store.purchases.rejectUnsent(sender.attempt!, REFUSED);
      sender.step = 'claim';
      return;
    }
    sender.isSold = outcome < 2;
    if (sender.isSold)
      this.sold.push({ key, request, amazonOrderId, shipmentId: `${key}/${this.sold.length}` });
    sender.step = 'record';
  }
}

function shipmentOf(sold: readonly Label[], key: string): string {
  return sold.find((label) => label.key === key)!.shipmentId;
}

describe('attempts of interrupted processes under shared keys and orders', () => {
  const fresh = inFreshPlace(sqlite);

  it('never sell two labels for a key or for an item, and never free the key of a label', async () => {
    let labels = 0;
    let nextAttempts = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const world = new World(fresh.store, fresh.place.clock, round);
      for (let step = 0; step < STEPS; step += 1) {
        await world.move();
        expect(world.strangers).toEqual([]);
        const keys = world.sold.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const orders = world.sold.map(({ amazonOrderId }) => amazonOrderId);
        expect(new Set(orders).size).toBe(orders.length);
        for (const { key, request } of world.sold) {
          const row = await fresh.store.purchases.find({ sellerId: SELLER, key });
          // Also while the reply is on its way: the request of the label is on record, and no other one can follow.
          expect(row && isKeyFree(row)).toBe(false);
          expect(row).toMatchObject({ fingerprint: request });
        }
      }
      labels += world.sold.length;
      const row = await fresh.store.purchases.find({ sellerId: SELLER, key: `key ${round}` });
      nextAttempts += (row?.attemptNumber ?? 1) - 1;
    }
    // The rounds are worth something.
    expect(labels).toBeGreaterThan(ROUNDS / 10);
    expect(nextAttempts).toBeGreaterThan(ROUNDS / 2);
  });
});
