import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { CONNECT, consentAt, openPage, SELLERS } from './connect-fixture.js';

const RENEW = `mutation Renew($input: RenewSellerInput!) {
  renewSeller(input: $input) { authorizationUrl error { code message } }
}`;
const DISCONNECT = `mutation Disconnect($input: DisconnectSellerInput!) {
  disconnectSeller(input: $input) { error { code } }
}`;

let app: GuardedApp;
let known: string;
beforeEach(async () => {
  app = await startGuardedApp();
  known = app.running.emulator.sellers[1]!.sellerId;
});
afterEach(() => app.close());

async function ask(document: string, input: object) {
  const { data, errors } = await app.as(app.admin, document, { input });
  expect(errors).toBeUndefined();
  return data;
}

const idsOf = async (): Promise<string[]> => {
  const { data } = await app.as(app.admin, SELLERS);
  return data.sellers.nodes.map(({ sellerId }: { sellerId: string }) => sellerId);
};

const renewal = async (): Promise<string> =>
  (await ask(RENEW, { sellerId: known })).renewSeller.authorizationUrl;

describe('a renewal', () => {
  it('does not connect a seller that was disconnected meanwhile', async () => {
    const address = await renewal();
    await ask(DISCONNECT, { sellerId: known });
    const back = await consentAt(address, known);
    app.running.callsSince();
    const page = await openPage(back);
    expect(page).toMatchObject({ status: 409, title: 'The seller was disconnected' });
    expect(page.text).toContain('connectSeller');
    expect(app.running.callsSince()).toEqual({});
    expect(await idsOf()).not.toContain(known);
  });

  it('renews a seller that was disconnected and connected again', async () => {
    const address = await renewal();
    await ask(DISCONNECT, { sellerId: known });
    const input = { marketplaceId: 'ATVPDKIKX0DER' };
    const { connectSeller } = await ask(CONNECT, input);
    await openPage(await consentAt(connectSeller.authorizationUrl, known));
    expect((await openPage(await consentAt(address, known))).status).toBe(200);
    expect(await idsOf()).toContain(known);
  });
});
