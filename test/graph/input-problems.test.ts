import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';

describe('BAD_USER_INPUT', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
  });
  afterAll(() => running.close());

  const refusal = async (document: string, variables: object = {}) => {
    const { errors } = await running.request<object, object>(document, variables);
    expect(errors).toHaveLength(1);
    const { message = '', extensions } = errors?.[0] ?? {};
    return { message, code: extensions?.code, issues: extensions?.['issues'] };
  };

  const wholeNumber = 'a whole number from 1 to 100';
  it.each([
    ['{ seller { open: orders(first: 0) { nodes { id } } } }', ['orders', 'first'], wholeNumber],
    ['{ sellers(first: 101) { nodes { id } } }', ['sellers', 'first'], wholeNumber],
    [
      '{ seller { purchases(after: "garbage") { nodes { id } } } }',
      ['purchases', 'after'],
      'a cursor that `purchases` returned',
    ],
    [
      '{ node(id: "garbage") { id } }',
      ['node', 'id'],
      'an id of this graph, such as Order:A1EXAMPLE:123-1234567-1234567',
    ],
    ['{ nodes(ids: []) { id } }', ['nodes', 'ids'], 'a list of 1 to 100 ids'],
  ])('lists the argument of %s', async (document, path, accepted) => {
    // The second time, the server executes a compiled form.
    for (let time = 0; time < 3; time += 1) {
      const { message, code, issues } = await refusal(document);
      expect(message).toContain(`must be ${accepted}`);
      expect({ code, issues }).toEqual({
        code: 'BAD_USER_INPUT',
        issues: [{ path, message, accepted }],
      });
    }
  });

  const ORDERS = 'query($f: OrderFilterInput) { seller { orders(filter: $f) { nodes { id } } } }';
  const ORDERS_OF = (filter: string) =>
    `{ seller { orders(filter: { ${filter} }) { nodes { id } } } }`;
  it('lists the place of a scalar in the variables, and what it accepts', async () => {
    const accepted = 'an ISO 8601 date-time with a zone, such as 2026-11-29T14:00:00Z';
    const message = `DateTime must be ${accepted}; got "2026-11-29".`;
    const answer = await refusal(ORDERS, { f: { placed: { from: '2026-11-29' } } });
    expect(answer).toEqual({
      message: `Variable "$f" got invalid value "2026-11-29" at "f.placed.from"; ${message}`,
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['f', 'placed', 'from'], message, accepted }],
    });
  });

  it('lists the values of an enum, in variables and in the document', async () => {
    const accepted =
      'one of PENDING_AVAILABILITY, PENDING, UNSHIPPED, PARTIALLY_SHIPPED, SHIPPED, CANCELLED, UNFULFILLABLE';
    const problem = /^Value "GONE" does not exist in "OrderStatus" enum\./;
    // The second time, the server executes a compiled form.
    for (let time = 0; time < 3; time += 1) {
      const { code, issues } = await refusal(ORDERS, { f: { statuses: ['GONE'] } });
      expect({ code, issues }).toEqual({
        code: 'BAD_USER_INPUT',
        issues: [
          { path: ['f', 'statuses', '0'], message: expect.stringMatching(problem), accepted },
        ],
      });
      expect(issues).toMatchObject([
        { message: expect.stringContaining(`It must be ${accepted}.`) },
      ]);
      const literal = await refusal(ORDERS_OF('statuses: [GONE]'));
      expect(literal).toEqual({
        message: expect.stringMatching(problem),
        code: 'GRAPHQL_VALIDATION_FAILED',
        issues: undefined,
      });
      expect(literal.message).toContain(`It must be ${accepted}.`);
    }
  });

  it('says what the short names of units mean', async () => {
    const document = `query($p: ParcelInput) {
      seller { order(id: "1") { shippingQuote(parcel: $p) { filteredOutCount } } } }`;
    for (const unit of ['LB', 'KG']) {
      const size = { dimensions: { length: 1, width: 1, height: 1, unit: 'INCHES' } };
      const { message } = await refusal(document, {
        p: { package: { size, weight: { value: 1, unit } } },
      });
      expect(message).toContain(
        'It must be one of OZ (ounces; a pound is 16), G (grams; a kilogram is 1,000).',
      );
    }
  });

  it('lists ten values of a long enum', async () => {
    const document = `query($p: ParcelInput) {
      seller { order(id: "1") { shippingQuote(parcel: $p) { filteredOutCount } } } }`;
    const { message } = await refusal(document, {
      p: { package: { size: { predefined: 'BOX' }, weight: { value: 1, unit: 'OZ' } } },
    });
    expect(message).toMatch(/ It must be one of (?:FEDEX_\w+, ){10}and 40 more\.$/);
  });

  it('lists the place of every variable, with positions in lists', async () => {
    const { errors } = await running.request<object, object>(
      'query($f: OrderFilterInput, $n: Int) { seller { orders(filter: $f, first: $n) { nodes { id } } } }',
      { f: { statuses: ['UNSHIPPED', ' at "f.x"; SENT'] }, n: 'a; b' },
    );
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { issues: [{ path: ['f', 'statuses', '1'], message: expect.stringMatching(/^Value /) }] },
      { issues: [{ path: ['n'] }] },
    ]);
  });

  it('refuses a period whose ends are swapped, in every filter', async () => {
    const swapped = { from: '2026-11-29T00:00:00Z', before: '2026-11-28T00:00:00Z' };
    const accepted = 'no later than `before`, which is 2026-11-28T00:00:00.000Z';
    const { message, issues } = await refusal(ORDERS, { f: { placed: swapped } });
    expect(message).toBe(`filter.placed.from must be ${accepted}.`);
    expect(issues).toEqual([{ path: ['orders', 'filter', 'placed', 'from'], message, accepted }]);
    const same = { from: swapped.from, before: swapped.from };
    const { errors } = await running.request<object, object>(ORDERS, { f: { placed: same } });
    expect(errors).toBeUndefined();
    for (const [list, type, period] of [
      ['purchases', 'PurchaseFilterInput', 'settled'],
      ['confirmations', 'ConfirmationFilterInput', 'created'],
      ['listings', 'ListingFilterInput', 'updated'],
    ] as const) {
      const other = await refusal(
        `query($f: ${type}) { seller { ${list}(filter: $f) { nodes { id } } } }`,
        { f: { [period]: swapped } },
      );
      expect(other.issues).toMatchObject([{ path: [list, 'filter', period, 'from'] }]);
    }
  });

  it('refuses an id of another type in a filter, and keeps ids without a known form', async () => {
    for (const field of ['ids', 'supplySourceIds']) {
      const id = field === 'ids' ? 'SupplySource:A1:x' : 'Order:A1:x';
      const { code, issues } = await refusal(ORDERS, { f: { [field]: [id] } });
      expect(code).toBe('BAD_USER_INPUT');
      expect(issues).toMatchObject([{ path: ['orders', 'filter', field, '0'] }]);
      const { errors } = await running.request<object, object>(ORDERS, { f: { [field]: ['x'] } });
      expect(errors).toBeUndefined();
    }
  });
});
