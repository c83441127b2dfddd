import { CallRecords } from '../../../src/domains/sellers/health/call-records.js';
import { problemsOf } from '../../../src/domains/sellers/health/seller-problems.js';
import type { SellerFacts } from '../../../src/domains/sellers/health/seller-problems.js';
import type { DeniedAccess } from '../../../src/sp-api/errors/denied-access.js';
import type { SpApiErrorCode } from '../../../src/sp-api/errors/errors.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

let now: number;
let records: CallRecords;
beforeEach(() => {
  now = 1_000 * DAY;
  records = new CallRecords(() => now);
});

const REPORT = {
  attempts: 1,
  waitedMs: 0,
  quotaWaitedMs: 0,
  totalMs: 1,
  httpStatus: null,
  requestId: null,
};

function called(
  operation: string,
  errorCode: SpApiErrorCode | null = null,
  denied: DeniedAccess | null = null,
  failedOperation: string | null = errorCode && operation,
): void {
  const report = { ...REPORT, operation };
  const outcome = errorCode && ('not-executed' as const);
  records.note({
    type: 'call',
    sellerId: 'A1',
    report,
    priority: 'query',
    errorCode,
    failedOperation,
    outcome,
    denied,
  });
}

const signedIn = (reason: string | null, errorCode: SpApiErrorCode | null = 'UPSTREAM_DENIED') =>
  records.note({ type: 'lwa', sellerId: 'A1', durationMs: 1, errorCode, reason });

const problems = (facts: Partial<SellerFacts> = {}) =>
  problemsOf({
    account: { grantedAt: null },
    refusal: records.refusalOf('A1'),
    apis: records.apisOf('A1'),
    index: null,
    secretEndsAt: null,
    purchasing: { isAllowed: true },
    webhooks: [],
    now,
    ...facts,
  }).map(({ code, message, since }) => `${code} ${since.getTime() - 1_000 * DAY} ${message}`);

describe('an API of Amazon', () => {
  it('is no problem after one failure, and one when failures go on for five minutes', () => {
    called('getOrder', 'UPSTREAM_TIMEOUT');
    now += 4 * MINUTE;
    called('getOrder', 'UPSTREAM_UNAVAILABLE');
    expect(problems()).toEqual([]);
    now += MINUTE;
    called('searchOrders', 'UPSTREAM_THROTTLED');
    expect(problems()).toEqual([
      expect.stringMatching(/^UPSTREAM_THROTTLED 0 .*ORDERS.*searchOrders/),
    ]);
    called('getOrder');
    expect(problems()).toEqual([]);
  });

  it.each(['UPSTREAM_REJECTED', 'UPSTREAM_NOT_FOUND'] as const)(
    'works when it answers %s',
    (code) => {
      called('getOrder', code);
      expect(records.apisOf('A1').get('ORDERS')).toMatchObject({
        lastSuccessAt: now,
        lastFailure: null,
      });
    },
  );

  it('of listings may also be denied because the refresh token is one of another seller', () => {
    called('searchListingsItems', 'UPSTREAM_DENIED', 'role');
    expect(problems()).toEqual([
      expect.stringContaining('the refresh token is one of another seller'),
    ]);
  });

  it('lacks its role when Amazon says so, until a call succeeds', () => {
    called('getSupplySources', 'UPSTREAM_DENIED', 'role');
    expect(problems()).toEqual([
      expect.stringMatching(/^UPSTREAM_DENIED 0 .*SUPPLY_SOURCES.*renewSeller/),
    ]);
    called('getSupplySource');
    expect(problems()).toEqual([]);
  });

  it('lacks its role only after three denials in a row that an id may have caused', () => {
    for (const expected of [0, 0, 1]) {
      called('getOrder', 'UPSTREAM_DENIED', 'id-or-role');
      expect(problems()).toHaveLength(expected);
    }
  });

  it('is not blamed for an id of another seller, a cancelled call or a missing token', () => {
    called('getOrder', 'UPSTREAM_DENIED', 'id');
    called('getOrder', 'UPSTREAM_CANCELLED');
    called('getOrder', 'UPSTREAM_DENIED', null, 'lwaToken');
    expect(records.apisOf('A1').size).toBe(0);
  });
});

describe('a grant', () => {
  it('is refused since the first refusal, until a token is issued', () => {
    signedIn('invalid_grant');
    now += MINUTE;
    signedIn('invalid_grant');
    expect(problems()).toEqual([expect.stringMatching(/^UPSTREAM_DENIED 0 .*renewSeller/)]);
    signedIn(null, 'UPSTREAM_TIMEOUT');
    expect(problems()).toHaveLength(1);
    signedIn(null, null);
    expect(problems()).toEqual([]);
  });

  it('does not show an unknown code of Amazon', () => {
    signedIn('something <b>odd</b>');
    expect(problems()[0]).not.toContain('odd');
  });

  it.each([
    [334, []],
    [335, ['ends']],
    [364, ['ends']],
    [365, ['ended']],
  ])('of %d days has the problems %p', (days, verbs) => {
    const shown = problems({ account: { grantedAt: now - days * DAY } });
    expect(shown.map((text) => /\b(ends|ended) on/.exec(text)?.[1])).toEqual(verbs);
  });

  it('is forgotten with its records', () => {
    signedIn('invalid_grant');
    called('getOrder', 'UPSTREAM_TIMEOUT');
    records.forget('A1');
    expect(records.refusalOf('A1')).toBeNull();
    expect(records.apisOf('A1').size).toBe(0);
  });
});

it('lists the worst problem first', () => {
  called('getOrder', 'UPSTREAM_DENIED', 'role');
  signedIn('invalid_grant');
  const index = { problem: 'UPSTREAM_DENIED', since: now };
  const shown = problems({ index, secretEndsAt: now });
  const order = ['no token', 'its role', 'changes of orders', 'client secret'];
  expect(order.map((part) => shown.findIndex((text) => text.includes(part)))).toEqual([0, 1, 2, 3]);
});
