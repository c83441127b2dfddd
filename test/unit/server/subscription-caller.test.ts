import { AuthenticationError } from '../../../src/graph/access/authentication-error.js';
import { principalOf } from '../../../src/graph/access/principal.js';
import type { Principal } from '../../../src/graph/access/principal.js';
import { SubscriptionCaller } from '../../../src/server/subscriptions/subscription-caller.js';
import { ManualClock } from '../sp-api/manual-clock.js';

const aPrincipal = (changes: Partial<Principal> = {}): Principal =>
  principalOf({
    id: 'key:1',
    name: 'one',
    scopes: new Set(['READ', 'PURCHASE']),
    sellers: new Set(['A1', 'A2']),
    expiresAt: null,
    keyId: '1',
    ...changes,
  });

/** A connection that gets no event. `now` is what the store says about its key. */
async function idleConnection(first: Principal = aPrincipal()) {
  const clock = new ManualClock();
  const place = { now: (): Principal => first, clock, ended: 0, checks: 0 };
  const authenticate = () => {
    place.checks += 1;
    return place.now();
  };
  const caller = new SubscriptionCaller(authenticate, {}, () => (place.ended += 1), clock);
  await caller.enter({ authorization: 'Bearer fgk_1' });
  return { place, caller };
}

const FEW_SECONDS = 3_000;

describe('a connection without events', () => {
  it('goes on while its key is valid', async () => {
    const { place } = await idleConnection();
    await place.clock.advance(60_000);
    expect(place.ended).toBe(0);
    expect(place.checks).toBeGreaterThan(20);
  });

  it('ends within seconds when its key is revoked', async () => {
    const { place } = await idleConnection();
    await place.clock.advance(10_000);
    place.now = () => {
      throw new AuthenticationError('This access key was revoked.', 'The access key was revoked');
    };
    await place.clock.advance(FEW_SECONDS);
    expect(place.ended).toBeGreaterThan(0);
  });

  it.each([
    ['a scope', aPrincipal({ scopes: new Set(['READ']) })],
    ['a seller', aPrincipal({ sellers: new Set(['A1']) })],
  ])('ends when its key has lost %s', async (_, less) => {
    const { place } = await idleConnection();
    place.now = () => less;
    await place.clock.advance(FEW_SECONDS);
    expect(place.ended).toBeGreaterThan(0);
  });

  it('ends when its key saw all sellers, and no longer does', async () => {
    const { place } = await idleConnection(aPrincipal({ sellers: null }));
    place.now = () => aPrincipal();
    await place.clock.advance(FEW_SECONDS);
    expect(place.ended).toBeGreaterThan(0);
  });

  it('goes on when its key gains a scope or a seller', async () => {
    const { place } = await idleConnection();
    place.now = () =>
      aPrincipal({ scopes: new Set(['READ', 'PURCHASE', 'CONFIRM']), sellers: null });
    await place.clock.advance(FEW_SECONDS);
    expect(place.ended).toBe(0);
  });

  it('goes on while the store cannot be read', async () => {
    const { place } = await idleConnection();
    place.now = () => {
      throw new Error('no connection');
    };
    await place.clock.advance(FEW_SECONDS);
    expect(place.ended).toBe(0);
    place.now = () => {
      throw new AuthenticationError('This access key has expired.', 'The access key has expired');
    };
    await place.clock.advance(FEW_SECONDS);
    expect(place.ended).toBeGreaterThan(0);
  });

  it('ends as soon as its key expires', async () => {
    const { place } = await idleConnection(aPrincipal({ expiresAt: 1_000_500 }));
    await place.clock.advance(499);
    expect(place.ended).toBe(0);
    await place.clock.advance(1);
    expect(place.ended).toBe(1);
  });

  it('is checked no more after its end', async () => {
    const { place, caller } = await idleConnection(aPrincipal({ expiresAt: 2_000_000 }));
    caller.leave();
    await place.clock.advance(60_000);
    expect([place.checks, place.ended, place.clock.timers]).toEqual([1, 0, 0]);
  });
});
