import { deniedIds, deniedText, showsAccess } from '../../../src/sp-api/errors/denied-id.js';

// Large, so that "no access yet" cannot be taken for an access long ago.
const NOW = 500_000;
const entry = (code: string, meaning: string | null = null) => ({ code, meaning });
const refused = { httpStatus: 403, entries: [entry('Unauthorized')] };
const grantedMs = (ago: number | null) => ({ grantedMs: ago === null ? null : NOW - ago });

describe('the ids that may be the cause of a 403', () => {
  it.each([
    [{ sellerId: 'S', sku: 'A' }, 'SKU', 'A'],
    [{ orderId: '1' }, 'order', '1'],
    [{ supplySourceId: '2' }, 'supply source', '2'],
    [{ shipmentId: '3' }, 'shipment', '3'],
  ])('are those of the path %j', (path, kind, id) => {
    expect(deniedIds({ path }, refused, grantedMs(null), NOW)).toEqual({
      kind,
      ids: [id],
      isGrantGood: false,
    });
  });

  it('are the SKUs of a search, of which three are named', () => {
    const query = { identifiersType: 'SKU', identifiers: ['A', 'B', 'C', 'D', 'E'] };
    const denied = deniedIds({ query }, refused, grantedMs(0), NOW);
    expect(denied && deniedText(denied, '')).toMatch(
      /^Amazon denied access to one of the SKUs "A", "B", "C" and 2 more\. Other calls/,
    );
  });

  it.each([
    [0, true],
    [600_000, true],
    [600_001, false],
    [null, false],
  ])('with access %j ms ago blame the id: %j', (ago, isGrantGood) => {
    const denied = deniedIds({ path: { sku: 'A' } }, refused, grantedMs(ago), NOW);
    expect(denied?.isGrantGood).toBe(isGrantGood);
  });

  it.each([
    ['401', { ...refused, httpStatus: 401 }],
    ['an expired token', { httpStatus: 403, entries: [entry('x', 'AccessTokenExpired')] }],
    ['terms', { httpStatus: 403, entries: [entry('x', 'TermsAndConditionsNotAccepted')] }],
    ['a missing token', { httpStatus: 403, entries: [entry('MissingAuthenticationToken')] }],
  ])('are none with %s', (_, failure) => {
    expect(deniedIds({ path: { sku: 'A' } }, failure, grantedMs(0), NOW)).toBeNull();
  });

  it('are none when the call has no id', () => {
    expect(deniedIds({}, refused, grantedMs(0), NOW)).toBeNull();
  });
});

describe('an answer', () => {
  it.each([
    [200, true],
    [400, true],
    [404, true],
    [401, false],
    [403, false],
    [429, false],
    [500, false],
    [null, false],
  ])('of status %j shows access: %j', (status, expected) => {
    expect(showsAccess(status)).toBe(expected);
  });
});
