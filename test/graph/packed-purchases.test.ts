import { graphql } from '../support/generated/gql.js';
import type { ParcelInput } from '../support/generated/graphql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { addBox, aUnit, DeleteBox, inches, ounces, SaveBox, saveUnits } from './packing-fixture.js';
import { orderId, Shipping } from './shipping-fixture.js';

const BuyPacked = graphql(`
  mutation BuyPacked($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      isReplay
      purchase {
        package {
          isSuggested
          boxName
          box {
            name
          }
          weight {
            value
            unit
          }
          dimensions {
            length
            width
            height
          }
        }
        shipment {
          packageDimensions {
            length
            width
            height
          }
        }
      }
      error {
        code
        message
        path
      }
    }
  }
`);

const BuyPackedBatch = graphql(`
  mutation BuyPackedBatch($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      batch {
        purchases(first: 10) {
          nodes {
            key
            package {
              isSuggested
              weight {
                value
              }
            }
          }
        }
      }
      refusals {
        key
        path
        message
      }
      error {
        code
      }
    }
  }
`);

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

const purchase = (key: string, number: number, parcel: ParcelInput) => {
  const { package: _none, ...given } = new Shipping(running).parcel(number);
  const request = {
    orderId: orderId(number),
    parcel: { ...given, ...parcel },
    choose: { shippingServiceId: 'UPS_PTP_GND' },
  };
  return { key, request, maxPrice: { amount: '999.00', currencyCode: 'USD' } };
};
const buy = async (key: string, number: number, parcel: ParcelInput = {}) =>
  (await running.query(BuyPacked, { input: purchase(key, number, parcel) })).buyShipping!;
const inBox = (boxId: string, weight = 20): ParcelInput => ({
  package: { size: { boxId }, weight: ounces(weight) },
});

describe('a purchase without a package', () => {
  it('is of the suggested parcel, and says so', async () => {
    await saveUnits(running, [aUnit('MUG-SPECKLE-12', inches(5, 4, 3), ounces(12.5))]);
    await addBox(running, 'Mug box', inches(7, 6, 5), { emptyWeight: ounces(3.1) });
    const { error, purchase: bought } = await buy('suggested', 1);
    expect(error).toBeNull();
    expect(bought?.package).toEqual({
      isSuggested: true,
      boxName: 'Mug box',
      box: { name: 'Mug box' },
      weight: { value: 15.6, unit: 'OZ' },
      dimensions: { length: 7, width: 6, height: 5 },
    });
    expect(bought?.shipment?.packageDimensions).toEqual({ length: 7, width: 6, height: 5 });
    // What is known about the SKU does not change the purchase.
    await saveUnits(running, [aUnit('MUG-SPECKLE-12', inches(9, 9, 9), ounces(90))]);
    const again = await buy('suggested', 1);
    expect([again.error, again.isReplay]).toEqual([null, true]);
  });

  it('is refused while the size of a SKU is not known', async () => {
    const { error } = await buy('unknown', 6);
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'request', 'parcel', 'package'],
    });
    expect(error?.message).toContain('"ROWER-HOME"');
  });

  it('is recorded in a batch, with the calls of all SKUs together', async () => {
    running.callsSince();
    const purchases = [3, 5, 6, 7].map((number) => purchase(`batch-${number}`, number, {}));
    const input = { key: 'batch', purchases, skipRefused: true };
    const { batch, refusals, error } = (await running.query(BuyPackedBatch, { input }))
      .buyShippingBatch!;
    expect(error).toBeNull();
    // The tin leaves in the box of 3.1 ounces; nothing else fits into it.
    expect(batch?.purchases?.nodes.map(({ package: one }) => one)).toEqual([
      { isSuggested: true, weight: { value: 297.8835216875 } },
      { isSuggested: true, weight: { value: 470 } },
      { isSuggested: true, weight: { value: 500 } },
    ]);
    expect(refusals).toMatchObject([
      { key: 'batch-6', path: ['input', 'purchases', '2', 'request', 'parcel', 'package'] },
    ]);
  });
});

describe('a purchase in a saved box', () => {
  it('keeps the size of the box, and is replayed when the box has changed and is deleted', async () => {
    const boxId = await addBox(running, 'Long', inches(14, 5, 4));
    const { error, purchase: bought } = await buy('boxed', 14, {
      ...inBox(boxId),
      deliveryConfirmation: 'ADULT_SIGNATURE',
    });
    expect(error).toBeNull();
    const sides = { length: 14, width: 5, height: 4 };
    expect(bought).toMatchObject({
      package: { isSuggested: false, boxName: 'Long', box: { name: 'Long' }, dimensions: sides },
      shipment: { packageDimensions: sides },
    });
    const again = () =>
      buy('boxed', 14, { ...inBox(boxId), deliveryConfirmation: 'ADULT_SIGNATURE' });
    const changed = { boxId, name: 'Longer', dimensions: inches(20, 5, 4) };
    await running.query(SaveBox, { input: changed });
    const afterChange = await again();
    expect(afterChange).toMatchObject({ error: null, isReplay: true });
    expect(afterChange.purchase?.package).toMatchObject({ boxName: 'Long', dimensions: sides });
    await running.query(DeleteBox, { input: { boxId } });
    const afterDeletion = await again();
    expect(afterDeletion).toMatchObject({ error: null, isReplay: true });
    expect(afterDeletion.purchase?.package).toMatchObject({ boxName: 'Long', box: null });
    // Another key has no recorded box.
    expect((await buy('other', 12, inBox(boxId))).error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'request', 'parcel', 'package', 'size', 'boxId'],
    });
  });

  it('is refused above the weight that the box may have', async () => {
    const boxId = await addBox(running, 'Weak', inches(9, 9, 9), { maxWeight: ounces(10) });
    const { error } = await buy('heavy', 12, inBox(boxId, 10.01));
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'request', 'parcel', 'package', 'weight'],
    });
  });
});
