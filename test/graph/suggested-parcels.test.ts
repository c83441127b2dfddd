import { graphql } from '../support/generated/gql.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { syncing, whenSynced } from './orders-fixture.js';
import { addBox, aUnit, inches, ounces, saveUnits, SetUnits } from './packing-fixture.js';
import { Buy, Cancel, orderId, Shipping } from './shipping-fixture.js';

const Suggested = graphql(`
  query Suggested($id: ID!) {
    seller {
      order(id: $id) {
        suggestedParcel {
          isComplete
          missingSkus
          weight {
            value
            unit
          }
          dimensions {
            length
            width
            height
            unit
          }
          box {
            name
          }
          noBoxReason
          items {
            sku
            quantity
            packedUnit {
              source
            }
          }
        }
        shippingQuote {
          offers {
            name
            price {
              amount
            }
          }
        }
      }
    }
  }
`);

const Page = graphql(`
  query SuggestedPage($withQuotes: Boolean!) {
    seller {
      orders(first: 50, filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }) {
        nodes {
          amazonOrderId
          items {
            sku
          }
          suggestedParcel {
            isComplete
            missingSkus
            weight {
              value
              unit
            }
          }
          shippingQuote @include(if: $withQuotes) {
            offers {
              name
            }
          }
        }
      }
    }
  }
`);

let running: RunningApp;

const suggested = async (number: number) => {
  const { data, errors = [] } = await running.request(Suggested, { id: orderId(number) });
  return { ...data.seller!.order!, errors };
};

describe('the suggested parcel of an order', () => {
  beforeAll(async () => {
    running = await startRunningApp();
  });
  beforeEach(() => running.callsSince());
  afterAll(() => running.close());

  it('has the size and the weight of its listing, without a box when none is saved', async () => {
    const { suggestedParcel, shippingQuote } = await suggested(1);
    expect(suggestedParcel).toEqual({
      isComplete: true,
      missingSkus: [],
      weight: { value: 17.6, unit: 'OZ' },
      dimensions: inches(5.5, 5, 4.5),
      box: null,
      noBoxReason: 'NO_BOXES',
      items: [{ sku: 'MUG-SPECKLE-12', quantity: 1, packedUnit: { source: 'LISTING' } }],
    });
    expect(shippingQuote?.offers.length).toBeGreaterThan(0);
  });

  it('claims no size while that of a SKU is not known, and the quote alone fails', async () => {
    const { suggestedParcel, shippingQuote, errors } = await suggested(2);
    expect(suggestedParcel).toMatchObject({
      isComplete: false,
      missingSkus: ['BOOK-KNOTS'],
      weight: null,
      dimensions: null,
      box: null,
      noBoxReason: 'SIZES_MISSING',
      items: [
        { sku: 'SOCK-MERINO-M', quantity: 3, packedUnit: { source: 'LISTING' } },
        { sku: 'BOOK-KNOTS', quantity: 2, packedUnit: null },
      ],
    });
    expect(shippingQuote).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ['seller', 'order', 'shippingQuote'],
        extensions: { code: 'PACKAGE_UNKNOWN', missingSkus: ['BOOK-KNOTS'] },
      },
    ]);
    expect(errors[0]!.message).toBe(
      'parcel.package must be given: size and weight of the SKU "BOOK-KNOTS" are not known. Save them with `setPackedUnits`, or give the package.',
    );
    expect(running.callsSince()).not.toHaveProperty('getEligibleShipmentServices');
  });

  it('adds units and box in the smallest saved box that holds them and may weigh as much', async () => {
    await saveUnits(running, [
      aUnit('SOCK-MERINO-M', inches(9.5, 4.5, 1.5), ounces(3.9)),
      aUnit('BOOK-KNOTS', inches(7, 5, 1), { value: 310, unit: 'G' } as never),
    ]);
    const reason = async () => (await suggested(2)).suggestedParcel?.noBoxReason;
    await addBox(running, 'too low', inches(10, 5, 4), { maxWeight: ounces(30) });
    expect(await reason()).toBe('NONE_FITS');
    await addBox(running, 'too weak', inches(10, 5, 6.5), { maxWeight: ounces(30) });
    expect(await reason()).toBe('TOO_HEAVY');
    await addBox(running, 'right', inches(10, 5.1, 6.5), { emptyWeight: ounces(5) });
    await addBox(running, 'large', inches(20, 20, 20));
    running.callsSince();
    const { suggestedParcel } = await suggested(2);
    expect(suggestedParcel).toMatchObject({
      box: { name: 'right' },
      noBoxReason: null,
      dimensions: inches(10, 5.1, 6.5),
      // 3 × 3.9 oz + 2 × 310 g + 5 oz, to the last digit.
      weight: { value: 1093.4370361875, unit: 'G' },
    });
    expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
  });

  it('needs no box for one unit that leaves as it is', async () => {
    await addBox(running, 'box');
    await saveUnits(running, [aUnit('MUG-SPECKLE-12')]);
    expect((await suggested(1)).suggestedParcel?.box).not.toBeNull();
    await saveUnits(running, [aUnit('MUG-SPECKLE-12', inches(5, 4, 3), ounces(12), true)]);
    expect((await suggested(1)).suggestedParcel).toMatchObject({
      box: null,
      noBoxReason: 'NEEDS_NO_BOX',
      dimensions: inches(5, 4, 3),
    });
  });

  it('is null when nothing is left to ship', async () => {
    expect((await suggested(9)).suggestedParcel).toBeNull();
    expect((await suggested(11)).suggestedParcel).toBeNull();
    const shipping = new Shipping(running);
    const input = { key: 'k', ...shipping.purchase(1) };
    expect((await running.query(Buy, { input })).buyShipping?.error).toBeNull();
    expect((await suggested(1)).suggestedParcel).toBeNull();
  });
});

describe('suggested parcels of a page of orders', () => {
  beforeAll(async () => {
    running = await startRunningApp(syncing());
    await whenSynced(running);
    running.callsSince();
  });
  afterAll(() => running.close());

  it('cost a call for 20 SKUs without a saved size, and none when all are saved', async () => {
    const { nodes } = (await running.query(Page, { withQuotes: false })).seller!.orders!;
    const skus = [...new Set(nodes.flatMap(({ items }) => items.map(({ sku }) => sku!)))];
    expect(nodes).toHaveLength(50);
    expect(skus.length).toBeGreaterThan(20);
    expect(running.callsSince()['searchListingsItems']).toBe(Math.ceil(skus.length / 20));
    const isMissing = nodes.filter(({ suggestedParcel }) => !suggestedParcel?.isComplete);
    expect(isMissing.length).toBeGreaterThan(0);
    await running.query(SetUnits, { input: { units: skus.map((sku) => aUnit(sku)) } });
    running.callsSince();
    const saved = (await running.query(Page, { withQuotes: false })).seller!.orders!.nodes;
    expect(saved.every(({ suggestedParcel }) => suggestedParcel?.isComplete)).toBe(true);
    expect(running.callsSince()).not.toHaveProperty('searchListingsItems');
    await running.query(SetUnits, { input: { units: skus.map((sku) => ({ sku })) } });
  });

  it('price each order by its own parcel in one query', async () => {
    running.callsSince();
    const { data, errors = [] } = await running.request(Page, { withQuotes: true });
    const { nodes } = data.seller!.orders!;
    const unknown = nodes.flatMap(({ suggestedParcel }, at) =>
      suggestedParcel?.isComplete === false ? [at] : [],
    );
    const failed = errors.filter(({ extensions }) => extensions.code === 'PACKAGE_UNKNOWN');
    expect(failed.map(({ path }) => path![3])).toEqual(unknown);
    const quoted = nodes.filter(({ shippingQuote }) => shippingQuote);
    expect(quoted.length).toBeGreaterThan(20);
    for (const { suggestedParcel } of quoted) expect(suggestedParcel?.isComplete).toBe(true);
    const { getEligibleShipmentServices: calls = 0 } = running.callsSince();
    expect(calls).toBe(quoted.length);
  });

  it('have the package of the last label of a SKU, until it is cancelled', async () => {
    const shipping = new Shipping(running);
    const ofBooks = async () => {
      const { nodes } = (await running.query(Page, { withQuotes: false })).seller!.orders!;
      return nodes.filter(({ items }) => items.every(({ sku }) => sku === 'BOOK-KNOTS'));
    };
    expect((await suggested(2)).suggestedParcel?.missingSkus).toEqual(['BOOK-KNOTS']);
    const parcel = {
      items: [{ orderItemId: '60000000000202', quantity: 1 }],
      package: { size: { dimensions: inches(8, 6, 2) }, weight: ounces(11.5) },
    };
    const input = { key: 'one-book', ...shipping.purchase(2, parcel) };
    const { purchase, error } = (await running.query(Buy, { input })).buyShipping!;
    expect(error).toBeNull();
    const { suggestedParcel } = await suggested(2);
    expect(suggestedParcel?.items.map((item) => item.packedUnit?.source)).toContain('LAST_LABEL');
    expect(suggestedParcel?.isComplete).toBe(true);
    for (const one of await ofBooks()) expect(one.suggestedParcel?.isComplete).toBe(true);
    const { shipmentId } = purchase!.shipment!;
    await running.query(Cancel, { input: { shipmentId } });
    expect((await suggested(2)).suggestedParcel?.missingSkus).toEqual(['BOOK-KNOTS']);
  });
});
