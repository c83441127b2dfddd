import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { SupplysourcesSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { ApiFactory } from '../../src/emulator/core/world.js';
import { ADDRESS, EmulatedAmazon, SUPPLY_SOURCES } from '../support/emulated-amazon.js';

let amazon: EmulatedAmazon;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start();
});

afterEach(() => amazon[Symbol.asyncDispose]());

const UNKNOWN = `${SUPPLY_SOURCES}/00000000-0000-4000-8000-000000000000`;

describe('the headers of an answer', () => {
  it('are a unique request id, the rate and JSON for a success', async () => {
    const [first, second] = [
      await amazon.call('GET', SUPPLY_SOURCES),
      await amazon.call('GET', SUPPLY_SOURCES),
    ];
    expect(first.headers).toMatchObject({
      'content-type': 'application/json',
      'x-amzn-ratelimit-limit': '10.0',
      'x-amzn-requestid': expect.stringMatching(/^[0-9a-f-]{36}$/),
      date: 'Tue, 12 May 2026 10:30:00 GMT',
    });
    expect(first.headers).not.toHaveProperty('x-amzn-errortype');
    expect(first.headers['x-amzn-requestid']).not.toBe(second.headers['x-amzn-requestid']);
  });

  it('include the rate on 204, 400 and 404, and never on 403, 415 and 429', async () => {
    const rateOf = (answer: { headers: Record<string, unknown> }): unknown =>
      answer.headers['x-amzn-ratelimit-limit'];
    const body = { supplySourceCode: 'QC-1', alias: ADDRESS.name, address: ADDRESS };
    const created = await amazon.call('POST', SUPPLY_SOURCES, { body });
    const { supplySourceId }: { supplySourceId: string } = created.json();
    const path = `${SUPPLY_SOURCES}/${supplySourceId}`;

    const changed = await amazon.call('PUT', path, { body: {} });
    expect([changed.status, changed.text, rateOf(changed)]).toEqual([204, '', '1.0']);
    expect(changed.headers).not.toHaveProperty('content-type');
    const throttled = await amazon.call('PUT', path, { body: {} });
    expect([throttled.status, rateOf(throttled)]).toEqual([429, undefined]);

    const missing = await amazon.call('GET', UNKNOWN);
    expect([missing.status, rateOf(missing)]).toEqual([404, '40.0']);
    const malformed = await amazon.call('GET', `${SUPPLY_SOURCES}/x`);
    expect([malformed.status, rateOf(malformed)]).toEqual([400, '40.0']);
    const denied = await amazon.call('GET', SUPPLY_SOURCES, { token: 'x' });
    expect([denied.status, rateOf(denied)]).toEqual([403, undefined]);
    const headers = { 'content-type': 'text/plain' };
    const wrongType = await amazon.call('POST', SUPPLY_SOURCES, { body, headers });
    expect([wrongType.status, rateOf(wrongType)]).toEqual([415, undefined]);
    for (const answer of [throttled, missing, malformed, denied, wrongType]) {
      expect(answer.headers['x-amzn-requestid']).toEqual(expect.any(String));
      expect(answer.headers['x-amzn-errortype']).toMatch(/Exception$/);
    }
  });
});

describe('an invalid request', () => {
  it('is refused without a user agent, and with one of more than 500 characters', async () => {
    const token = await amazon.accessToken();
    const bare = await amazon.send('GET', SUPPLY_SOURCES, { 'x-amz-access-token': token });
    expect([bare.status, bare.error?.code]).toEqual([400, 'InvalidInput']);
    const long = { 'user-agent': 'x'.repeat(501) };
    expect((await amazon.call('GET', SUPPLY_SOURCES, { headers: long })).status).toBe(400);
    const longest = { 'user-agent': 'x'.repeat(500) };
    expect((await amazon.call('GET', SUPPLY_SOURCES, { headers: longest })).status).toBe(200);
  });

  it('is refused in HTML when a GET has a body', async () => {
    const answer = await amazon.call('GET', SUPPLY_SOURCES, { body: {} });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('text/html');
    expect(answer.headers['x-amzn-requestid']).toEqual(expect.any(String));
  });

  it('gets 404 at an unknown path, and 403 there without a token', async () => {
    const path = '/supplySources/2019-01-01/supplySources';
    const unknown = await amazon.call('GET', path);
    expect([unknown.status, unknown.error?.code]).toEqual([404, 'NotFound']);
    const stranger = await amazon.call('GET', path, { token: null });
    expect([stranger.status, stranger.error?.code]).toEqual([403, 'MissingAuthenticationToken']);
  });

  it('gets the allowed methods of a path', async () => {
    const answer = await amazon.call('PATCH', UNKNOWN, { body: {} });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, PUT, DELETE']);
  });

  it('is refused when its path is not URL-encoded', async () => {
    expect((await amazon.call('GET', `${SUPPLY_SOURCES}/%E0%A4%A`)).status).toBe(400);
  });

  it('is refused when it is not JSON', async () => {
    const answer = await amazon.call('POST', SUPPLY_SOURCES, { body: '{"alias":' });
    expect([answer.status, answer.error?.code]).toEqual([400, 'InvalidInput']);
  });

  it('is refused when it is longer than 10 MiB', async () => {
    const body = `"${'x'.repeat(10 * 1024 * 1024)}"`;
    const answer = await amazon.call('POST', SUPPLY_SOURCES, { body });
    expect([answer.status, answer.error?.code]).toEqual([413, 'RequestTooLarge']);
  });

  it('may name a charset', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const body = { supplySourceCode: 'Größe', alias: ADDRESS.name, address: ADDRESS };
    const answer = await amazon.call('POST', SUPPLY_SOURCES, { body, headers });
    expect(answer.json()).toMatchObject({ supplySourceCode: 'Größe' });
  });
});

describe('usage plans', () => {
  const get = (amazonOf: EmulatedAmazon, token?: string) =>
    amazonOf.call('GET', SUPPLY_SOURCES, token === undefined ? {} : { token });

  async function statuses(count: number, amazonOf = amazon, token?: string): Promise<number[]> {
    const answers: number[] = [];
    for (let index = 0; index < count; index++) answers.push((await get(amazonOf, token)).status);
    return answers;
  }

  it('allow the burst at once, then the rate', async () => {
    expect(await statuses(11)).toEqual([...Array<number>(10).fill(200), 429]);
    amazon.emulator.control.advanceClock(100);
    expect(await statuses(2)).toEqual([200, 429]);
    amazon.emulator.control.advanceClock(3_000);
    expect(await statuses(11)).toEqual([...Array<number>(10).fill(200), 429]);
  });

  it("answer in Amazon's words", async () => {
    await statuses(10);
    expect((await get(amazon)).error).toEqual({
      code: 'QuotaExceeded',
      message: 'You exceeded your quota for the requested resource.',
      details: '',
    });
  });

  it('count for each seller and operation', async () => {
    await statuses(10);
    const token = await amazon.accessToken(amazon.otherSeller);
    expect(await statuses(1, amazon, token)).toEqual([200]);
    expect((await amazon.call('GET', UNKNOWN)).status).toBe(404);
    expect(await statuses(1)).toEqual([429]);
  });

  it('take no token for a denied call', async () => {
    await statuses(20, amazon, 'Atza|made-up');
    expect(await statuses(10)).toEqual(Array<number>(10).fill(200));
  });

  it('can be switched off', async () => {
    await using open = await EmulatedAmazon.start({ usagePlans: 'off' });
    expect(await statuses(30, open)).toEqual(Array<number>(30).fill(200));
  });

  it('can be scaled', async () => {
    await using half = await EmulatedAmazon.start({ usagePlans: { scale: 0.25 } });
    expect(await statuses(3, half)).toEqual([200, 200, 429]);
    half.emulator.control.advanceClock(400);
    expect((await get(half)).headers['x-amzn-ratelimit-limit']).toBe('2.5');
  });

  it('stop the SDK when it runs without its own limiter', async () => {
    const client = new SupplysourcesSpApi.ApiClient(amazon.emulator.url);
    client.applyXAmzAccessTokenToRequest(await amazon.accessToken());
    client.disableRateLimiter();
    const api = new SupplysourcesSpApi.SupplySourcesApi(client);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => api.getSupplySources()),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ reason: { status: 429 } });
  });
});

describe('a client that disconnects during its request', () => {
  it('is counted as abandoned, and is not reported as an error', async () => {
    const reported: unknown[] = [];
    await using left = await EmulatedAmazon.start({ onError: (error) => reported.push(error) });
    const token = await left.accessToken();
    const socket = connect(Number(new URL(left.emulator.url).port), '127.0.0.1');
    socket.write(
      [
        `POST ${SUPPLY_SOURCES} HTTP/1.1`,
        'host: emulator',
        'user-agent: ContractTest/1.0 (Language=TypeScript)',
        `x-amz-access-token: ${token}`,
        'content-type: application/json',
        'content-length: 100',
        '',
        '{"alias":',
      ].join('\r\n'),
      () => socket.destroy(),
    );
    const outcomes = () => left.emulator.control.calls().map(({ byOutcome }) => byOutcome);
    while (outcomes().length < 2) await setImmediate();
    expect(outcomes()[1]).toEqual({ abandoned: 1 });
    expect(reported).toEqual([]);
  });
});

describe('an error in an emulated API', () => {
  const broken: ApiFactory = () => [
    {
      name: 'getNothing',
      method: 'GET',
      path: '/broken',
      ratePerSecond: 1,
      burst: 1,
      restricted: false,
      handle() {
        throw new TypeError('a mistake');
      },
    },
  ];

  it('is reported, and sent to the client as an internal failure only', async () => {
    const reported: unknown[] = [];
    const onError = (error: unknown) => reported.push(error);
    await using flawed = await EmulatedAmazon.start({ apis: [broken], onError });
    const answer = await flawed.call('GET', '/broken');
    expect([answer.status, answer.error?.code]).toEqual([500, 'InternalFailure']);
    expect(answer.text).not.toContain('mistake');
    expect(reported).toEqual([new TypeError('a mistake')]);
  });
});
