import { MOST_SETTLEMENTS } from '../../../../src/store/purchases/purchase.js';
import type { Claim, PurchaseState } from '../../../../src/store/purchases/purchase.js';
import type { Store } from '../../../../src/store/store.js';
import { aSale, anIntent, inFreshPlace, LEASE_MS, SELLER, sending } from './store-place.js';
import type { StoreEngine } from './store-place.js';

const idOf = (key: string) => ({ sellerId: SELLER, key });
const firstOf = (key: string) => ({ ...idOf(key), attemptNumber: 1 });
const ID = idOf('k');
const ATTACHED = { by: 'Kim', why: 'looked' };
const REJECTION = { code: 'InvalidRequest', message: 'no such service' };
const neverWon = (key: string): Claim => ({ ...idOf(key), owner: 'owner-1', attempt: 1 });

async function unknown(store: Store, key = 'k'): Promise<Claim> {
  const claim = await sending(store, key);
  await store.purchases.unknown(claim, { cause: 'time-out' });
  return claim;
}

/** Brings a purchase into each state. Returns its claim. */
const STARTS = {
  nothing: (_store: Store, key = 'k') => Promise.resolve(neverWon(key)),
  INTENT: async (store: Store, key = 'k') => {
    await store.purchases.intend(anIntent(key));
    return neverWon(key);
  },
  SENDING: (store: Store, key = 'k') => sending(store, key),
  "SENDING, another's": async (store: Store, key = 'k') => ({
    ...(await sending(store, key)),
    owner: 'another owner',
  }),
  'SENDING, an older attempt': async (store: Store, key = 'k') => {
    const first = await sending(store, key);
    await store.purchases.release(first);
    await store.purchases.claim(firstOf(key), { leaseMs: LEASE_MS });
    return first;
  },
  UNKNOWN: unknown,
  "UNKNOWN, another's": async (store: Store, key = 'k') => ({
    ...(await unknown(store, key)),
    owner: 'another owner',
  }),
  'PURCHASED by reply': async (store: Store, key = 'k') => {
    const claim = await sending(store, key);
    await store.purchases.purchased(claim, aSale());
    return claim;
  },
  'PURCHASED by a person': async (store: Store, key = 'k') => {
    const claim = await unknown(store, key);
    await store.purchases.resolve(idOf(key), {
      as: 'PURCHASED',
      settler: 'PERSON',
      by: 'Kim',
      why: 'seen in Seller Central',
    });
    return claim;
  },
  'REJECTED by reply': async (store: Store, key = 'k') => {
    const claim = await sending(store, key);
    await store.purchases.rejected(claim, REJECTION);
    return claim;
  },
  'REJECTED by a person': async (store: Store, key = 'k') => {
    const claim = await unknown(store, key);
    await store.purchases.resolve(idOf(key), {
      as: 'NOT_PURCHASED',
      settler: 'PERSON',
      by: 'Kim',
      why: 'not in Seller Central',
    });
    return claim;
  },
  'REJECTED unsent': async (store: Store, key = 'k') => {
    await store.purchases.intend(anIntent(key));
    await store.purchases.rejectUnsent(firstOf(key), REJECTION);
    return neverWon(key);
  },
} satisfies Record<string, (store: Store, key?: string) => Promise<Claim>>;

type Start = keyof typeof STARTS;

/** All steps. Each returns whether it took place. */
const STEPS = {
  claim: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.claim(firstOf(key), { leaseMs: LEASE_MS })).outcome === 'won',
  release: async ({ purchases }: Store, claim: Claim) =>
    (await purchases.release(claim)).outcome === 'done',
  purchased: async ({ purchases }: Store, claim: Claim) =>
    (await purchases.purchased(claim, aSale({ shipmentId: 'shipment-2' }))).outcome === 'done',
  rejected: async ({ purchases }: Store, claim: Claim) =>
    (await purchases.rejected(claim, REJECTION)).outcome === 'done',
  rejectUnsent: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.rejectUnsent(firstOf(key), REJECTION)).outcome === 'done',
  unknown: async ({ purchases }: Store, claim: Claim) =>
    (await purchases.unknown(claim, { cause: 'reset' })).outcome === 'done',
  expire: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.expireLeases()).some((expired) => expired.key === key),
  resolvePurchased: async ({ purchases }: Store, { key }: Claim) =>
    (
      await purchases.resolve(idOf(key), {
        as: 'PURCHASED',
        settler: 'EVIDENCE',
        by: 'reconciler',
        why: 'ShipmentAlreadyExists',
        sold: { shipmentId: 'shipment-3' },
      })
    ).outcome === 'done',
  resolveNot: async ({ purchases }: Store, { key }: Claim) =>
    (
      await purchases.resolve(idOf(key), {
        as: 'NOT_PURCHASED',
        settler: 'PERSON',
        by: 'Kim',
        why: 'looked',
      })
    ).outcome === 'done',
  attach: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.attachShipment(idOf(key), aSale(), ATTACHED)).outcome === 'done',
  refund: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.refundState(idOf(key), { state: 'RefundPending', nextCheckAt: 1 })).outcome ===
    'done',
  reconcileAgain: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.reconcileAgain(idOf(key), 1)).outcome === 'done',
  addEvidence: async ({ purchases }: Store, { key }: Claim) =>
    (await purchases.addEvidence(idOf(key), { kind: 'NOTE', detail: 1, by: 'Kim' })).outcome ===
    'done',
} satisfies Record<string, (store: Store, claim: Claim) => Promise<boolean>>;

type Step = keyof typeof STEPS;

/** States that steps lead to. A step that is not listed for a start is refused there and changes nothing. */
const ALLOWED: Record<Start, Partial<Record<Step, PurchaseState>>> = {
  nothing: {},
  INTENT: { claim: 'SENDING', rejectUnsent: 'REJECTED', addEvidence: 'INTENT' },
  SENDING: {
    release: 'INTENT',
    purchased: 'PURCHASED',
    rejected: 'REJECTED',
    unknown: 'UNKNOWN',
    expire: 'UNKNOWN',
    addEvidence: 'SENDING',
  },
  "SENDING, another's": { expire: 'UNKNOWN', addEvidence: 'SENDING' },
  'SENDING, an older attempt': { expire: 'UNKNOWN', addEvidence: 'SENDING' },
  UNKNOWN: {
    purchased: 'PURCHASED',
    rejected: 'REJECTED',
    resolvePurchased: 'PURCHASED',
    resolveNot: 'REJECTED',
    reconcileAgain: 'UNKNOWN',
    addEvidence: 'UNKNOWN',
  },
  "UNKNOWN, another's": {
    resolvePurchased: 'PURCHASED',
    resolveNot: 'REJECTED',
    reconcileAgain: 'UNKNOWN',
    addEvidence: 'UNKNOWN',
  },
  'PURCHASED by reply': {
    attach: 'PURCHASED',
    refund: 'PURCHASED',
    addEvidence: 'PURCHASED',
  },
  'PURCHASED by a person': {
    purchased: 'PURCHASED',
    attach: 'PURCHASED',
    refund: 'PURCHASED',
    addEvidence: 'PURCHASED',
  },
  'REJECTED by reply': { addEvidence: 'REJECTED' },
  'REJECTED by a person': {
    purchased: 'PURCHASED',
    addEvidence: 'REJECTED',
    // A label may still show up that contradicts the person.
    reconcileAgain: 'REJECTED',
  },
  'REJECTED unsent': { addEvidence: 'REJECTED' },
};

export function describeStates(engine: StoreEngine): void {
  describe('the states of a purchase', () => {
    const fresh = inFreshPlace(engine);

    it.each(Object.keys(STARTS) as Start[])('allow or refuse each step from %s', async (start) => {
      const reached: Partial<Record<Step, PurchaseState>> = {};
      for (const step of Object.keys(STEPS) as Step[]) {
        const claim = await STARTS[start](fresh.store, step);
        fresh.place.clock.advance(LEASE_MS);
        const before = await fresh.store.purchases.find(claim);
        const done = await STEPS[step](fresh.store, claim);
        const after = await fresh.store.purchases.find(claim);
        if (done) reached[step] = after!.state;
        else expect(after).toEqual(before);
      }
      expect(reached).toEqual(ALLOWED[start]);
    });

    it('lead from a lost reply to a label, with all facts as evidence', async () => {
      const { store, place } = fresh;
      const claim = await sending(store, 'k');
      place.clock.advance(LEASE_MS);
      await store.purchases.expireLeases();
      place.clock.advance(5);
      const late = await store.purchases.purchased(claim, aSale());
      expect(late.purchase).toMatchObject({
        state: 'PURCHASED',
        settledBy: 'REPLY',
        shipmentId: 'shipment-1',
        price: { amount: '7.35', currencyCode: 'USD' },
        attempts: 1,
        sentAt: 1_700_000_000_000,
        settledAt: 1_700_000_060_005,
        leaseUntil: null,
      });
      expect(await store.purchases.evidence(ID)).toEqual([
        { at: 1_700_000_060_000, kind: 'LEASE_EXPIRED', detail: null, by: 'owner-1' },
        {
          at: 1_700_000_060_005,
          kind: 'LATE_REPLY',
          detail: { answer: 'PURCHASED', shipmentId: 'shipment-1' },
          by: 'owner-1',
        },
      ]);
      expect(await store.purchases.label(ID)).toEqual({
        contentType: 'application/pdf',
        bytes: Buffer.from('%PDF label of Robin Vale'),
      });
    });

    it("let a reply override a person, and keep the person's evidence", async () => {
      const { store } = fresh;
      const claim = await STARTS['REJECTED by a person'](store);
      const { purchase } = await store.purchases.purchased(claim, aSale());
      expect(purchase).toMatchObject({ state: 'PURCHASED', settledBy: 'REPLY', rejection: null });
      const kinds = (await store.purchases.evidence(ID)).map(({ kind }) => kind);
      expect(kinds).toEqual(['AMBIGUOUS_REPLY', 'RESOLVED', 'LATE_REPLY']);
    });

    it('accept the same sale twice, for a caller whose acknowledgement was lost', async () => {
      const { store } = fresh;
      const claim = await sending(store, 'k');
      const first = await store.purchases.purchased(claim, aSale());
      expect(await store.purchases.purchased(claim, aSale())).toEqual(first);
    });

    it('count attempts, store the last offer, and clear the owner on release', async () => {
      const { store } = fresh;
      const first = await sending(store, 'k', { offerId: 'offer-1' });
      const released = await store.purchases.release(first);
      expect(released.purchase).toMatchObject({ owner: null, sentAt: null, offerId: 'offer-1' });
      const second = await store.purchases.claim(firstOf('k'), { leaseMs: 1, offerId: 'offer-2' });
      expect(second.purchase).toMatchObject({ attempts: 2, offerId: 'offer-2', owner: 'owner-1' });
      expect(second.purchase!.version).toBe(4);
    });

    it('keep the leases of others', async () => {
      const { store, place } = fresh;
      await sending(store, 'early');
      place.clock.advance(1);
      await sending(store, 'later');
      place.clock.advance(LEASE_MS - 1);
      const expired = await store.purchases.expireLeases();
      expect(expired.map(({ key }) => key)).toEqual(['early']);
    });

    it('give a shipment to one purchase only when evidence settles them', async () => {
      const { store } = fresh;
      const first = await sending(store, 'first');
      await store.purchases.purchased(first, aSale());
      await unknown(store);
      const outcome = await store.purchases.resolve(ID, {
        as: 'PURCHASED',
        settler: 'EVIDENCE',
        by: 'reconciler',
        why: 'found',
        sold: { shipmentId: 'shipment-1' },
      });
      expect(outcome).toMatchObject({ outcome: 'shipment-taken', purchase: { key: 'first' } });
      expect(await store.purchases.find(ID)).toMatchObject({ state: 'UNKNOWN' });
    });

    it('are revised by a person where a person settled them, and keep every word', async () => {
      const { store } = fresh;
      await unknown(store);
      const by = { settler: 'PERSON', by: 'Kim', why: 'looked' } as const;
      const sold = { shipmentId: 'shipment-1', trackingId: 'TRACK-1' };
      await store.purchases.resolve(ID, { as: 'PURCHASED', ...by, sold });
      const again = { as: 'NOT_PURCHASED', ...by } as const;
      expect((await store.purchases.resolve(ID, again)).outcome).toBe('refused');
      const revised = await store.purchases.resolve(ID, { ...again, revise: true });
      expect(revised).toMatchObject({
        outcome: 'done',
        purchase: { state: 'REJECTED', settledBy: 'PERSON', shipmentId: null, trackingId: null },
      });
      expect(await store.purchases.byShipment(SELLER, 'shipment-1')).toEqual([]);
      const facts = await store.purchases.evidence(ID);
      expect(facts.filter(({ kind }) => kind === 'RESOLVED')).toMatchObject([
        { detail: { as: 'PURCHASED' } },
        { detail: { as: 'NOT_PURCHASED', replaced: { state: 'PURCHASED', ...sold } } },
      ]);
    });

    it('are revised only so often, so that the evidence is bounded', async () => {
      const { store } = fresh;
      await unknown(store);
      const by = { settler: 'PERSON', by: 'Kim', why: 'looked', revise: true } as const;
      const outcomes: string[] = [];
      for (let n = 0; n <= MOST_SETTLEMENTS; n += 1) {
        fresh.place.clock.advance(1);
        const as = n % 2 === 0 ? 'NOT_PURCHASED' : 'PURCHASED';
        outcomes.push((await store.purchases.resolve(ID, { as, ...by })).outcome);
      }
      expect(outcomes.indexOf('too-many')).toBe(MOST_SETTLEMENTS);
      const facts = await store.purchases.evidence(ID);
      expect(facts.filter(({ kind }) => kind === 'RESOLVED')).toHaveLength(MOST_SETTLEMENTS);
    });

    it('are not revised by a person where Amazon or evidence settled them', async () => {
      const { store } = fresh;
      const word = { as: 'NOT_PURCHASED', settler: 'PERSON', by: 'Kim', why: 'looked' } as const;
      await STARTS['PURCHASED by reply'](store, 'replied');
      await STARTS['UNKNOWN'](store, 'found');
      const found = {
        as: 'PURCHASED',
        settler: 'EVIDENCE',
        by: 'reconciler',
        why: 'found',
      } as const;
      await store.purchases.resolve(idOf('found'), found);
      for (const key of ['replied', 'found'])
        expect(await store.purchases.resolve(idOf(key), { ...word, revise: true })).toMatchObject({
          outcome: 'refused',
          purchase: { state: 'PURCHASED' },
        });
    });

    it('refuse to attach the shipment of another purchase', async () => {
      const { store } = fresh;
      const first = await sending(store, 'first');
      await store.purchases.purchased(first, aSale({ shipmentId: 'shipment-7' }));
      await unknown(store);
      const by = { settler: 'PERSON', by: 'Kim', why: 'looked' } as const;
      await store.purchases.resolve(ID, { as: 'PURCHASED', ...by });
      const sale = aSale({ shipmentId: 'shipment-7' });
      expect(await store.purchases.attachShipment(ID, sale, ATTACHED)).toMatchObject({
        outcome: 'shipment-taken',
        purchase: { key: 'first' },
      });
    });

    it('refuse to attach another shipment than the one that was sold', async () => {
      const { store } = fresh;
      await STARTS['PURCHASED by reply'](store);
      const other = aSale({ shipmentId: 'shipment-9' });
      expect((await store.purchases.attachShipment(ID, other, ATTACHED)).outcome).toBe('refused');
    });

    it('keep rows and evidence, whatever statement the database gets', async () => {
      const { store, place } = fresh;
      await unknown(store);
      for (const sql of [
        'delete from purchase_evidence',
        "update purchase_evidence set kind = 'LIE'",
        'delete from purchase',
        "update purchase set state = 'PURCHASED'",
      ])
        await expect(place.query(sql)).rejects.toThrow();
      expect(await store.purchases.evidence(ID)).toHaveLength(1);
    });
  });
}
