import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { CONNECT, consentAt, openPage } from './connect-fixture.js';

let emulator: Emulator;
let running: RunningApp | undefined;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regions-'));
  emulator = await startEmulator({ usagePlans: 'off', regions: ['na', 'eu', 'fe'] });
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  await emulator.close();
  rmSync(folder, { recursive: true });
});

/** Starts a program with the first two sellers. The second one names its region, unless told otherwise. */
async function start(second: object = { region: 'eu' }): Promise<RunningApp> {
  const file = join(folder, 'sellers.json');
  const [na, eu] = emulator.sellers.map(({ sellerId: id, name, refreshToken, marketplaceIds }) => ({
    id,
    name,
    refreshToken,
    marketplaceIds,
  }));
  writeFileSync(file, JSON.stringify([na, { ...eu, ...second }]));
  const {
    SP_API_REFRESH_TOKEN: _token,
    SP_API_SELLER_ID: _id,
    SP_API_MARKETPLACE_IDS: _ids,
    ...environment
  } = emulator.environment;
  running = await startRunningApp({
    beside: emulator,
    env: {
      ...environment,
      SP_API_ENDPOINT: `${emulator.url}/{region}`,
      SELLERS_FILE: file,
      LEDGER_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      SP_API_APPLICATION_ID: emulator.application.applicationId,
      SELLER_CENTRAL_ENDPOINT: emulator.url,
    },
  });
  return running;
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests look into it freely
const ask = (document: string, variables: object = {}): Promise<any> =>
  running!.request(document, variables);

const read = (sellerId: string) =>
  ask(
    `{ seller(id: "${sellerId}") { region marketplaces { countryCode } supplySources(first: 1) { nodes { alias } } } }`,
  );

describe('sellers of several regions in one process', () => {
  it('are each served at the endpoint of their region', async () => {
    await start();
    const [na, eu] = emulator.sellers;
    const american = await read(na!.sellerId);
    expect(american.errors).toBeUndefined();
    expect(american.data.seller).toMatchObject({
      region: 'NA',
      marketplaces: [{ countryCode: 'US' }],
      supplySources: { nodes: [expect.anything()] },
    });
    const european = await read(eu!.sellerId);
    expect(european.errors).toBeUndefined();
    expect(european.data.seller).toMatchObject({
      region: 'EU',
      marketplaces: [{ countryCode: 'GB' }],
      supplySources: { nodes: [expect.anything()] },
    });
  });

  it('are denied by Amazon at the endpoint of another region', async () => {
    await start({});
    const { data, errors } = await read(emulator.sellers[1]!.sellerId);
    expect(data.seller).toMatchObject({ region: 'NA', supplySources: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
  });

  it('connect while the server runs, with the region of the marketplace', async () => {
    await start();
    const { sellerId } = emulator.sellers[2]!;
    const input = { marketplaceId: 'A1VC38T7YXB528' };
    const { data } = await ask(CONNECT, { input });
    const page = await openPage(await consentAt(data.connectSeller.authorizationUrl, sellerId));
    expect(page).toMatchObject({ status: 200, title: 'The seller is connected' });
    const japanese = await read(sellerId);
    expect(japanese.errors).toBeUndefined();
    expect(japanese.data.seller).toMatchObject({
      region: 'FE',
      marketplaces: [{ countryCode: 'JP' }],
      supplySources: { nodes: [expect.anything()] },
    });
  });

  it('do not connect with a marketplace of another region', async () => {
    await start();
    const { data } = await ask(CONNECT, { input: { marketplaceId: 'A1F83G8C2ARO7P' } });
    const { sellerId } = emulator.sellers[2]!;
    const page = await openPage(await consentAt(data.connectSeller.authorizationUrl, sellerId));
    expect(page.status).toBe(403);
    expect((await read(sellerId)).data.seller).toBeNull();
  });
});
