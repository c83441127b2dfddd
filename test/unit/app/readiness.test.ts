import { pino } from 'pino';
import { RoundHealth } from '../../../src/runtime/background/round-health.js';
import { LoginHealth } from '../../../src/app/login-health.js';
import { readinessChecks } from '../../../src/app/readiness-checks.js';
import { Readiness } from '../../../src/app/readiness.js';
import type { ReadinessCheck } from '../../../src/app/readiness.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { ManualClock } from '../sp-api/manual-clock.js';

let clock: ManualClock;
let lines: { readonly msg: string; readonly check?: string }[];
beforeEach(() => {
  clock = new ManualClock();
  lines = [];
});

function readinessOf(...checks: ReadinessCheck[]): Readiness {
  const logger = pino(
    { level: 'info' },
    { write: (line) => lines.push(JSON.parse(line) as never) },
  );
  return new Readiness({ checks, clock, logger });
}

function check(name: string, required: boolean, look: ReadinessCheck['look']): ReadinessCheck {
  return { name, required, look };
}

const well = () => ({ ok: true, detail: 'well' });
const ill = () => ({ ok: false, detail: 'ill' });

describe('the readiness report', () => {
  it.each([
    ['ready', well, well],
    ['degraded', well, ill],
    ['not ready', ill, well],
    ['not ready', ill, ill],
  ])('is %s depending on which dependencies fail', async (status, required, optional) => {
    const readiness = readinessOf(check('a', true, required), check('b', false, optional));
    expect((await readiness.report()).status).toBe(status);
  });

  it('resolves within a second when a dependency hangs, and checks it once', async () => {
    let looks = 0;
    const hanging = check('ledger', true, () => {
      looks += 1;
      return new Promise(() => undefined);
    });
    const readiness = readinessOf(hanging, check('b', false, well));
    for (let ask = 0; ask < 3; ask += 1) {
      const report = readiness.report();
      await clock.advance(999);
      expect(await report).toMatchObject({
        status: 'not ready',
        checks: {
          ledger: { status: 'failed', detail: 'No answer within 800 ms.' },
          b: { status: 'ok' },
        },
      });
    }
    expect(looks).toBe(1);
  });

  it('keeps the last finding of a check that is late, for five seconds after it was due', async () => {
    let isSlow = false;
    const slow = check('ledger', true, () => (isSlow ? new Promise(() => undefined) : well()));
    const readiness = readinessOf(slow);
    await readiness.report();
    isSlow = true;
    const statuses: string[] = [];
    for (let passed = 0; passed < 9; passed += 1) {
      const report = readiness.report();
      await clock.advance(1_000);
      statuses.push((await report).status);
    }
    // The check is due after two seconds.
    expect(statuses).toEqual([
      ...Array<string>(7).fill('ready'),
      ...Array<string>(2).fill('not ready'),
    ]);
    expect(lines.map(({ msg }) => msg)).toEqual(['readiness: a dependency failed']);
  });

  it('repeats a costly check later after a success, and as soon as others after a failure', async () => {
    let looks = 0;
    let finding = well;
    const readiness = readinessOf({
      ...check('encryption', true, () => {
        looks += 1;
        return finding();
      }),
      keepMs: 30_000,
    });
    const looksIn = async (ms: number): Promise<number> => {
      const before = looks;
      for (let passed = 0; passed < ms; passed += 1_000) {
        await readiness.report();
        await clock.advance(1_000);
      }
      return looks - before;
    };
    expect(await looksIn(30_000)).toBe(1);
    finding = ill;
    expect(await looksIn(10_000)).toBe(5);
  });

  it('checks again after two seconds, contains the time of the change, and logs only changes', async () => {
    let looks = 0;
    let finding = well;
    const readiness = readinessOf(
      check('ledger', true, () => {
        looks += 1;
        return finding();
      }),
    );
    const started = (await readiness.report()).checks['ledger']?.since;
    await readiness.report();
    expect(looks).toBe(1);
    finding = ill;
    for (let ask = 0; ask < 3; ask += 1) {
      await clock.advance(2_000);
      await readiness.report();
    }
    expect(looks).toBe(4);
    const failed = (await readiness.report()).checks['ledger'];
    expect(Date.parse(failed!.since) - Date.parse(started!)).toBe(2_000);
    finding = well;
    await clock.advance(2_000);
    await readiness.report();
    expect(lines.map(({ msg }) => msg)).toEqual([
      'readiness: a dependency failed',
      'readiness: a dependency works again',
    ]);
  });

  it('contains messages of the store, and of no other error', async () => {
    const fail = (error: Error) => async () => {
      throw error;
    };
    const readiness = readinessOf(
      check('ledger', true, fail(new StoreError('FULL', 'The disk is full.'))),
      check('other', false, fail(new Error('postgres://user:hunter2@host'))),
    );
    expect((await readiness.report()).checks).toMatchObject({
      ledger: { detail: 'The disk is full.' },
      other: { detail: 'The check itself failed.' },
    });
  });
});

describe('the check of the ledger', () => {
  const ledgerWith = (purchasing: object, checkWritable: () => Promise<void>): Readiness => {
    const store = { purchasing, checkWritable } as never;
    const unused = { spApi: {}, grant: () => ({ sellerId: 'A1' }), login: {}, rounds: {} } as never;
    const dependencies = Object.assign(unused, { store, queueHealth: null });
    const [ledger] = readinessChecks({ historyDays: 0 }, dependencies);
    return readinessOf(ledger!);
  };

  it('fails while purchases are refused, although the ledger can be written', async () => {
    const refused = { isAllowed: false, reason: 'BEHIND' };
    expect(await ledgerWith(refused, () => Promise.resolve()).report()).toMatchObject({
      status: 'not ready',
      checks: { ledger: { detail: expect.stringContaining('npm run ledger -- status') } },
    });
  });

  it('fails when the ledger cannot be written', async () => {
    const full = () => Promise.reject(new StoreError('FULL', 'The disk is full.'));
    expect(await ledgerWith({ isAllowed: true }, full).report()).toMatchObject({
      status: 'not ready',
      checks: { ledger: { detail: 'The disk is full.' } },
    });
  });

  it('succeeds when the ledger can be written', async () => {
    const report = await ledgerWith({ isAllowed: true }, () => Promise.resolve()).report();
    expect(report.status).toBe('ready');
  });
});

describe('the checks of a server without a seller', () => {
  it('succeed, and say so', async () => {
    const login = { look: () => Promise.reject(new Error('nothing to ask for')) };
    const orders = { problemOf: () => Promise.reject(new Error('no seller')) };
    const store = { purchasing: { isAllowed: true }, orders, encryptionKeys: {} };
    const unused = { spApi: {}, grant: () => null, login, rounds: { troubles: () => [] } } as never;
    const dependencies = Object.assign(unused, {
      store,
      queueHealth: null,
      clock: new ManualClock(),
    });
    const checks = readinessChecks({ historyDays: 30 }, dependencies);
    const findings = await Promise.all(
      checks.filter(({ name }) => /Login|Index/.test(name)).map(async ({ look }) => look()),
    );
    const finding = { ok: true, detail: 'No seller is connected.' };
    expect(findings).toEqual([finding, finding]);
  });
});

describe('the check of Login with Amazon', () => {
  const grant = { sellerId: 'A1', refreshToken: 'token' };

  it('requests a token once a minute while it is refused, and none while it works', async () => {
    const login = new LoginHealth();
    let asked = 0;
    let reason: string | null = 'invalid_client';
    const signIn = async (): Promise<void> => {
      asked += 1;
      const errorCode = reason === null ? null : ('UPSTREAM_DENIED' as const);
      login.note({ type: 'lwa', sellerId: 'A1', durationMs: 1, errorCode, reason });
    };
    const look = (nowMs: number) => login.look({ signIn }, grant, nowMs);
    for (let now = 0; now < 180_000; now += 5_000) {
      expect(await look(now)).toMatchObject({
        ok: false,
        detail: expect.stringContaining('1 grant (invalid_client)'),
      });
    }
    expect(asked).toBe(3);
    reason = null;
    for (let now = 180_000; now < 600_000; now += 5_000) {
      expect(await look(now)).toMatchObject({ ok: true });
    }
    expect(asked).toBe(4);
  });

  it('leaves out sellers that are not connected any more', async () => {
    const login = new LoginHealth();
    const served = new Set(['A1', 'A2']);
    login.onlyOf((sellerId) => served.has(sellerId));
    const refused = {
      durationMs: 1,
      errorCode: 'UPSTREAM_DENIED',
      reason: 'invalid_grant',
    } as const;
    login.note({ type: 'lwa', sellerId: 'A1', durationMs: 1, errorCode: null, reason: null });
    login.note({ type: 'lwa', sellerId: 'A2', ...refused });
    const look = () => login.look({ signIn: () => Promise.resolve() }, grant, 0);
    expect(await look()).toMatchObject({ ok: false });
    served.delete('A2');
    expect(await look()).toMatchObject({ ok: true });
    // The application itself is no seller.
    login.note({ type: 'lwa', sellerId: '', ...refused });
    expect(await look()).toMatchObject({ ok: false });
  });

  it('names no seller, since anyone may read it', async () => {
    const login = new LoginHealth();
    for (let n = 0; n < 500; n += 1) {
      const errorCode = 'UPSTREAM_DENIED' as const;
      login.note({
        type: 'lwa',
        sellerId: `S${n}`,
        durationMs: 1,
        errorCode,
        reason: 'invalid_grant',
      });
    }
    const { detail } = await login.look({ signIn: async () => undefined }, grant, 0);
    expect(detail).toContain('500 grants (invalid_grant)');
    expect(detail).not.toMatch(/S\d/);
    expect(detail.length).toBeLessThan(400);
  });
});

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

function troublesOf(health: RoundHealth): readonly string[] {
  return health.troubles().map(({ task, text }) => `${task}: ${text}`);
}

describe('the check of background rounds', () => {
  const pace = {
    soonMs: 50,
    firstFailurePauseMs: SECOND,
    longestFailurePauseMs: MINUTE,
    clock: { now: () => clock.now(), after: (ms: number, run: () => void) => clock.after(ms, run) },
    // The longest jitter.
    random: () => 0.999,
  };

  it('fails when they fail, stop or never end', async () => {
    const health = new RoundHealth(() => clock.now());
    const loop = (task: string, everyMs: number, round: () => Promise<number>) =>
      health.loop(task, { ...pace, everyMs, round });
    loop('failing', MINUTE, () => Promise.reject(new Error('no'))).start();
    loop('hanging', MINUTE, () => new Promise(() => undefined)).start();
    loop('stopped', MINUTE, async () => 0);
    loop('rare', 60 * MINUTE, async () => 0).start();
    expect(troublesOf(health)).toEqual([]);
    await clock.advance(2 * SECOND);
    expect(troublesOf(health)).toEqual(['failing: failed 1 times in a row']);
    await clock.advance(7 * MINUTE);
    expect(troublesOf(health)).toEqual([
      expect.stringMatching(/^failing: failed \d+ times in a row$/),
      'stopped: no round has begun for 7 minutes',
    ]);
    await clock.advance(15 * MINUTE);
    expect(troublesOf(health)).toContain('hanging: its round does not end');
  });

  it('allows a loop its own interval between two rounds, and no longer', async () => {
    const health = new RoundHealth(() => clock.now());
    const hourly = health.loop('hourly', { ...pace, everyMs: 60 * MINUTE, round: async () => 0 });
    hourly.start();
    for (let minute = 0; minute < 150; minute += 1) {
      await clock.advance(MINUTE);
      expect(troublesOf(health)).toEqual([]);
    }
    await hourly.stop();
    await clock.advance(80 * MINUTE);
    expect(troublesOf(health)).toEqual([
      expect.stringMatching(/^hourly: no round has begun for \d+ minutes$/),
    ]);
  });
});
