import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const SetAndShow = graphql(`
  mutation SetAndShowStock($input: SetInventoryInput!) {
    setInventory(input: $input) {
      inventoryLevels {
        channelCode
        quantity
      }
      error {
        __typename
        path
      }
    }
  }
`);

const SKU = 'MUG-SPECKLE-12';
const US = 'ATVPDKIKX0DER';

let running: RunningApp;
beforeEach(async () => {
  running = await startRunningApp();
});
afterEach(() => running.close());

const set = async (marketplaceId: string, sku = SKU) => {
  const quantities = [{ place: { isDefault: true }, quantity: 70 }];
  return (await running.query(SetAndShow, { input: { sku, marketplaceId, quantities } }))
    .setInventory!;
};

describe('the payload of setInventory', () => {
  it('shows the stock in every place as Amazon has it, for one call', async () => {
    const { inventoryLevels, error } = await set(US);
    expect(error).toBeNull();
    const codes = inventoryLevels!.map(({ channelCode }) => channelCode);
    expect(codes).toContain('DEFAULT');
    expect(codes.length).toBeGreaterThan(3);
    expect(running.callsSince()).toEqual({
      getListingsItem: 1,
      patchListingsItem: 1,
      searchListingsItems: 1,
    });
    running.emulator.control.advanceClock(3_600_000);
    const again = await set(US);
    expect(again.inventoryLevels).toContainEqual({ channelCode: 'DEFAULT', quantity: 70 });
  });

  it('has none for a listing that Amazon does not know, or another marketplace', async () => {
    expect(await set(US, 'NO-SUCH-THING')).toEqual({
      inventoryLevels: null,
      error: { __typename: 'NotFound', path: ['input', 'sku'] },
    });
    running.callsSince();
    expect(await set('A2EUQ1WTGCTBG2')).toEqual({
      inventoryLevels: null,
      error: { __typename: 'InvalidInput', path: ['input', 'marketplaceId'] },
    });
    expect(running.callsSince()).toEqual({});
  });
});
