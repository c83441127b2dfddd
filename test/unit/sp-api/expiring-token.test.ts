import { ExpiringToken } from '../../../src/sp-api/auth/expiring-token.js';
import { anSpApiError } from '../shipping/fake-seller-client.js';
import { ManualClock } from './manual-clock.js';

const LIFETIME_MS = 3_600_000;

/** Returns a token whose issues are numbered and resolved by the test. */
function numbered() {
  const clock = new ManualClock();
  const issues: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const token = new ExpiringToken(
    clock,
    () =>
      new Promise((resolve, reject) => {
        const value = `token-${issues.length + 1}`;
        issues.push({ resolve: () => resolve({ value, lifetimeMs: LIFETIME_MS }), reject });
      }),
  );
  return { clock, token, issues };
}

async function withFirst() {
  const setting = numbered();
  const first = setting.token.get();
  setting.issues[0]?.resolve();
  await first;
  return setting;
}

describe('a token that expires', () => {
  it('is fetched once for all simultaneous callers', async () => {
    const { token, issues } = numbered();
    const waiting = [1, 2, 3].map(async () => token.get());
    expect(issues).toHaveLength(1);
    issues[0]?.resolve();
    expect(await Promise.all(waiting)).toEqual(['token-1', 'token-1', 'token-1']);
    expect(token.get()).toBe('token-1');
  });

  it('is renewed early while the old one still works', async () => {
    const { clock, token, issues } = await withFirst();
    await clock.advance(LIFETIME_MS - 300_001);
    void token.get();
    expect(issues).toHaveLength(1);
    await clock.advance(1);
    expect(token.get()).toBe('token-1');
    expect(issues).toHaveLength(2);
    issues[1]?.resolve();
    await clock.advance(0);
    expect(token.get()).toBe('token-2');
  });

  it('is not used in its last minute', async () => {
    const { clock, token, issues } = await withFirst();
    await clock.advance(LIFETIME_MS - 60_000);
    const next = token.get();
    issues[1]?.resolve();
    expect(await next).toBe('token-2');
  });

  it('works on when an early renewal fails, and retries later', async () => {
    const { clock, token, issues } = await withFirst();
    await clock.advance(LIFETIME_MS - 300_000);
    void token.get();
    issues[1]?.reject(new Error('busy'));
    await clock.advance(9_999);
    expect(token.get()).toBe('token-1');
    expect(issues).toHaveLength(2);
    await clock.advance(1);
    expect(token.get()).toBe('token-1');
    expect(issues).toHaveLength(3);
  });

  it('rejects for all waiting callers, and starts again for the next', async () => {
    const { token, issues } = numbered();
    const waiting = [1, 2].map(async () => token.get());
    issues[0]?.reject(new Error('busy'));
    const results = await Promise.allSettled(waiting);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = token.get();
    issues[1]?.resolve();
    expect(await next).toBe('token-2');
  });

  it('is dropped after a refusal, unless a newer one exists', async () => {
    const { token, issues } = await withFirst();
    token.drop('token-0');
    expect(token.get()).toBe('token-1');
    token.drop('token-1');
    const next = token.get();
    issues[1]?.resolve();
    expect(await next).toBe('token-2');
  });
});

describe('a token that is refused', () => {
  const refused = anSpApiError({ code: 'UPSTREAM_DENIED', operation: 'lwaToken' });

  /** Requests the token whenever background work may, for this long. Returns the pauses in seconds. */
  async function pauses(ms: number, error: Error): Promise<number[]> {
    const { clock, token, issues } = numbered();
    const at: number[] = [];
    for (const end = clock.now() + ms; clock.now() < end; await clock.advance(1_000)) {
      try {
        token.throwWhileRefused();
      } catch {
        continue;
      }
      at.push(clock.now());
      const asked = token.get() as Promise<string>;
      issues.at(-1)!.reject(error);
      await asked.catch(() => undefined);
    }
    return at.slice(1).map((now, n) => (now - at[n]!) / 1_000);
  }

  it('pauses background work longer each time, up to 15 minutes', async () => {
    expect(await pauses(3_600_000, refused)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  const entries = [{ code: 'invalid_grant', message: '', details: null, meaning: null }];
  const withdrawn = anSpApiError({ code: 'UPSTREAM_DENIED', operation: 'lwaToken', entries });

  it('pauses every call for 15 minutes when the grant itself is refused', async () => {
    expect(await pauses(3_600_000, withdrawn)).toEqual([900, 900, 900]);
    const { clock, token, issues } = numbered();
    const asked = token.get() as Promise<string>;
    issues[0]!.reject(withdrawn);
    await expect(asked).rejects.toMatchObject({ retryAfterMs: 900_000, cause: withdrawn });
    // Clients get whole milliseconds of a clock that has fractions.
    await clock.advance(899_499.75);
    await expect(token.get()).rejects.toMatchObject({ retryAfterMs: 501, cause: withdrawn });
    expect(issues).toHaveLength(1);
    await clock.advance(1_000);
    const next = token.get();
    issues[1]!.resolve();
    expect(await next).toBe('token-2');
  });

  it('serves to its end when only its renewal is refused', async () => {
    const { clock, token, issues } = await withFirst();
    await clock.advance(LIFETIME_MS - 300_000);
    expect(token.get()).toBe('token-1');
    issues[1]!.reject(withdrawn);
    await clock.advance(30_000);
    expect(token.get()).toBe('token-1');
    await clock.advance(0);
    expect(issues).toHaveLength(2);
  });

  it('does not pause for a temporary failure', async () => {
    const down = anSpApiError({ code: 'UPSTREAM_UNAVAILABLE', operation: 'lwaToken' });
    expect(await pauses(3_000, down)).toEqual([1, 1]);
  });

  it('names the time of the next attempt, and does not pause other calls', async () => {
    const { clock, token, issues } = numbered();
    for (let times = 0; times < 3; times += 1) {
      const asked = token.get() as Promise<string>;
      issues.at(-1)!.reject(refused);
      await expect(asked).rejects.toBe(refused);
    }
    await clock.advance(1_000);
    // Attempts within a pause do not extend it.
    expect(() => token.throwWhileRefused()).toThrow(
      expect.objectContaining({ code: 'UPSTREAM_DENIED', retryAfterMs: 4_000 }) as Error,
    );
    const asked = token.get();
    issues.at(-1)!.resolve();
    await asked;
    expect(() => token.throwWhileRefused()).not.toThrow();
  });
});
