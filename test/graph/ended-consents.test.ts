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

const LOG = `{ viewer { auditLog(first: 20, filter: { actions: ["finishConnection"] }) { nodes {
  actor actorId action subjectId outcome errorCode connectionRefusal requestId seller { sellerId }
} } } }`;
const connections = async () => (await app.as(app.admin, LOG)).data.viewer.auditLog.nodes;

describe('the audit log', () => {
  it('has each connection that was finished, by the caller that started it', async () => {
    const { sellerId } = app.running.emulator.sellers[2]!;
    const input = { marketplaceId: 'ATVPDKIKX0DER' };
    const { connectSeller } = await ask(CONNECT, input);
    expect(await connections()).toEqual([]);
    const back = await consentAt(connectSeller.authorizationUrl, sellerId);
    const response = await fetch(back);
    await response.text();
    expect(await connections()).toEqual([
      {
        actor: `admin ${app.admin.split('_')[1]}`,
        actorId: `key:${app.admin.split('_')[1]}`,
        action: 'finishConnection',
        subjectId: `Seller:${sellerId}`,
        outcome: 'SUCCEEDED',
        errorCode: null,
        connectionRefusal: null,
        requestId: response.headers.get('x-request-id'),
        seller: { sellerId },
      },
    ]);
    // A state that was used has no caller any more.
    await openPage(back);
    expect(await connections()).toHaveLength(1);
  });

  it('has each refusal with its reason, and the seller only where it is sure', async () => {
    const renewed = await consentAt(await renewal(), app.running.emulator.sellers[2]!.sellerId);
    await openPage(renewed);
    const input = { marketplaceId: 'ATVPDKIKX0DER' };
    const { connectSeller } = await ask(CONNECT, input);
    const back = new URL(
      await consentAt(connectSeller.authorizationUrl, app.running.emulator.sellers[2]!.sellerId),
    );
    back.searchParams.set('selling_partner_id', known);
    await openPage(back.href);
    expect(await connections()).toMatchObject([
      { outcome: 'REFUSED', connectionRefusal: 'NOT_ITS_GRANT', subjectId: null, seller: null },
      {
        outcome: 'REFUSED',
        connectionRefusal: 'ANOTHER_SELLER',
        errorCode: null,
        subjectId: `Seller:${known}`,
        seller: { sellerId: known },
      },
    ]);
  });
});
