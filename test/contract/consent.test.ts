import { consentAt } from '../graph/connect-fixture.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import type { Answer } from '../support/emulated-amazon.js';

const BACK = 'http://localhost:4000/connect/callback?tab=1';
const FIVE_MINUTES = 5 * 60_000;

let amazon: EmulatedAmazon;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
});

afterEach(() => amazon[Symbol.asyncDispose]());

function addressWith(changes: Record<string, string> = {}): string {
  const url = new URL('/apps/authorize/consent', amazon.emulator.url);
  const { applicationId } = amazon.emulator.application;
  const parameters = { application_id: applicationId, state: 'a&"b', redirect_uri: BACK };
  url.search = new URLSearchParams({ ...parameters, ...changes }).toString();
  return url.href;
}

function exchange(parameters: Record<string, string>): Promise<Answer> {
  const { clientId, clientSecret } = amazon.emulator.application;
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    client_secret: clientSecret,
    ...parameters,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return amazon.send('POST', '/auth/o2/token', headers, body.toString());
}

async function codeFor(sellerId: string): Promise<string> {
  const back = new URL(await consentAt(addressWith(), sellerId));
  return back.searchParams.get('spapi_oauth_code')!;
}

describe('the emulated Seller Central', () => {
  it('sends the browser back with state, seller and a code', async () => {
    const { sellerId } = amazon.emulator.sellers[2]!;
    const back = new URL(await consentAt(addressWith(), sellerId));
    expect(back.href.startsWith(`${BACK}&`)).toBe(true);
    expect(Object.fromEntries(back.searchParams)).toEqual({
      tab: '1',
      state: 'a&"b',
      selling_partner_id: sellerId,
      spapi_oauth_code: expect.stringMatching(/^[0-9a-f]{20}$/),
    });
  });

  it('sends only the state back when the person cancels', async () => {
    const back = new URL(await consentAt(addressWith(), ''));
    expect([...back.searchParams.keys()]).toEqual(['tab', 'state']);
  });

  it.each([
    ['another application', { application_id: 'amzn1.sp.solution.other' }],
    ['no state', { state: '' }],
    ['no address', { redirect_uri: '' }],
    ['a script as address', { redirect_uri: 'javascript:alert(1)' }],
  ])('refuses %s', async (_, changes) => {
    const answer = await fetch(addressWith(changes));
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('<button');
  });
});

describe('Login with Amazon exchanges a code', () => {
  it('for the refresh token of the seller, once', async () => {
    const seller = amazon.emulator.sellers[2]!;
    const code = await codeFor(seller.sellerId);
    const answer = await exchange({ code, redirect_uri: BACK });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      refresh_token: seller.refreshToken,
      access_token: expect.stringMatching(/^Atza\|/),
    });
    const again = await exchange({ code, redirect_uri: BACK });
    expect([again.status, again.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
  });

  it('not for another address', async () => {
    const code = await codeFor(amazon.emulator.sellers[2]!.sellerId);
    const answer = await exchange({ code, redirect_uri: 'http://localhost/' });
    expect(answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it('not after five minutes', async () => {
    const code = await codeFor(amazon.emulator.sellers[2]!.sellerId);
    amazon.emulator.control.advanceClock(FIVE_MINUTES);
    const answer = await exchange({ code, redirect_uri: BACK });
    expect(answer.json()).toMatchObject({ error: 'invalid_grant' });
  });
});

describe('the emulated Sellers API', () => {
  it('lists where a seller sells, in the form of the model', async () => {
    const answer = await amazon.call('GET', '/sellers/v1/marketplaceParticipations');
    expect(answer.status).toBe(200);
    const {
      payload,
    }: { payload: { marketplace: { id: string }; participation: { isParticipating: boolean } }[] } =
      answer.json();
    const ids = payload.flatMap(({ marketplace: { id }, participation: { isParticipating } }) =>
      isParticipating ? [id] : [],
    );
    expect(ids).toEqual(['ATVPDKIKX0DER', 'AOUTSIDEAMAZON']);
  });
});
