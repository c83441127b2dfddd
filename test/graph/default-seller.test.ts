import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';

let app: GuardedApp;
afterEach(() => app.close());

const start = async (env: Record<string, string> = {}) => {
  app = await startGuardedApp({ env });
  return app.running.emulator.sellers.map(({ sellerId }) => sellerId);
};
const SELLER = '{ seller { sellerId } }';

describe('a request that names none of several sellers', () => {
  it('takes the default, in queries and mutations alike', async () => {
    const [first] = await start();
    expect((await app.as(app.admin, SELLER)).data.seller.sellerId).toBe(first);
    const { supplySourceId } = app.running.emulator.showcase;
    const { data, errors } = await app.as(
      app.admin,
      `mutation Off($input: UpdateSupplySourceStatusInput!) {
        updateSupplySourceStatus(input: $input) { supplySource { seller { sellerId } } error { message } }
      }`,
      { input: { supplySourceId, status: 'INACTIVE' } },
    );
    expect(errors).toBeUndefined();
    expect(data.updateSupplySourceStatus).toEqual({
      supplySource: { seller: { sellerId: first } },
      error: null,
    });
  });

  it('takes DEFAULT_SELLER_ID, unless the caller does not see it', async () => {
    const [first] = await start();
    await app.close();
    const second = (await start({ DEFAULT_SELLER_ID: first! }))[1]!;
    expect((await app.as(app.admin, SELLER)).data.seller.sellerId).toBe(first);
    const other = await app.createKey(['READ'], [second]);
    expect((await app.as(other, SELLER)).data.seller.sellerId).toBe(second);
  });

  it('gets the ids that the caller may see when no default is there', async () => {
    const [first, second] = await start({ DEFAULT_SELLER_ID: 'A0' });
    const { errors } = await app.as(app.admin, SELLER);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(`${first}, ${second}`),
        extensions: { code: 'SELLER_REQUIRED', sellerIds: [first, second] },
      },
    ]);
    const listed = await app.createKey(['READ'], [first!]);
    expect((await app.as(listed, SELLER)).data.seller.sellerId).toBe(first);
  });
});
