import { OwnerChecks } from '../../../src/app/owner-checks.js';
import type { SellerRuntime } from '../../../src/context/seller-runtime.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import type { SpApiErrorCode } from '../../../src/sp-api/errors/errors.js';

const UNTIL_CHECKED: SpApiErrorCode = 'UPSTREAM_UNAVAILABLE';
let calls: string[];
let complaints: object[];
const outcomes = new Map<string, SpApiErrorCode | null>();

function runtimeOf(id: string, grantedAt: number | null = null): SellerRuntime {
  const call = async () => {
    calls.push(id);
    const code = outcomes.get(id) ?? null;
    if (code !== null)
      throw new SpApiError('It was refused.', {
        code,
        operation: 'searchListingsItems',
        httpStatus: null,
        requestId: null,
        entries: [],
        retryable: false,
        retryAfterMs: null,
        outcome: 'not-executed',
      });
    return {};
  };
  const account = { id, grantedAt, marketplaceIds: ['ATVPDKIKX0DER'] };
  return { account, client: { sellerId: id, call } } as unknown as SellerRuntime;
}

function checksOf(...runtimes: SellerRuntime[]): OwnerChecks {
  calls = [];
  complaints = [];
  outcomes.clear();
  return new OwnerChecks({
    registry: {
      runtimes: new Map(runtimes.map((one) => [one.account.id, one])),
      onChange: () => () => undefined,
    },
    logger: { error: (fields: object) => void complaints.push(fields) },
  });
}

describe('the check of the owners of configured refresh tokens', () => {
  it('calls Amazon once for each seller of the configuration, and for no connected one', async () => {
    const checks = checksOf(runtimeOf('A1'), runtimeOf('A2', 1_000), runtimeOf('A3'));
    expect(await checks.round()).toBe(2);
    expect(await checks.round()).toBe(0);
    expect(calls).toEqual(['A1', 'A3']);
    expect(complaints).toEqual([]);
  });

  it('is repeated after trouble at Amazon, behind the other sellers', async () => {
    const many = Array.from({ length: 9 }, (_, at) => runtimeOf(`A${at}`));
    const checks = checksOf(...many);
    outcomes.set('A0', UNTIL_CHECKED);
    expect(await checks.round()).toBe(7);
    expect(await checks.round()).toBe(1);
    outcomes.clear();
    expect(await checks.round()).toBe(1);
    expect(calls.slice(8)).toEqual(['A8', 'A0', 'A0']);
    expect(complaints).toEqual([]);
  });

  it('names the seller in the log when Amazon denies its listings, once', async () => {
    const checks = checksOf(runtimeOf('A1'));
    outcomes.set('A1', 'UPSTREAM_DENIED');
    expect(await checks.round()).toBe(1);
    expect(await checks.round()).toBe(0);
    expect(complaints).toEqual([{ sellerId: 'A1' }]);
  });

  it('begins again with another refresh token, and ends with the seller', async () => {
    const checks = checksOf(runtimeOf('A1'));
    await checks.round();
    checks.note('A1', runtimeOf('A1'));
    expect(await checks.round()).toBe(1);
    checks.note('A1', runtimeOf('A1'));
    checks.note('A1', null);
    expect(await checks.round()).toBe(0);
    expect(calls).toEqual(['A1', 'A1']);
  });
});
