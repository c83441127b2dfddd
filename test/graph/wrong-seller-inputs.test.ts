import { graphql } from '../support/generated/gql.js';
import { Abroad, answersOf, OF_PARCEL, ofItem, PEN, TOWEL } from './seller-inputs-fixture.js';

const abroad = new Abroad();
beforeEach(() => abroad.start());
afterEach(() => abroad.close());

describe('a wrong answer', () => {
  it('is named by its place, and nothing is sent', async () => {
    const { id } = await abroad.offer([TOWEL]);
    const wrong = {
      'parcel:NON_DELIVERY_INSTRUCTION': 'THROW_AWAY',
      'parcel:CONTENTS_TYPE': 'GIFT',
      'parcel:INVOICE_DATE': 'yesterday',
      ...ofItem(TOWEL, 'No'),
      [`item:${TOWEL}:UNIT_CUSTOMS_VALUE`]: 18.5,
      [`item:${PEN}:CUSTOMS_DESCRIPTION`]: 'Not in this parcel',
    };
    const { error, keyIsFree } = await abroad.buy({
      key: 'wrong',
      offerId: id,
      sellerInputs: answersOf(wrong),
    });
    expect(keyIsFree).toBe(true);
    if (error?.__typename !== 'SellerInputsRequired') throw new Error(error?.code);
    expect(error.path).toEqual(['input', 'sellerInputs', '0', 'value']);
    expect(error.issues.map(({ path }) => path.slice(2).join('.'))).toEqual([
      '0.value',
      '2.value',
      '6.value',
      '7.fieldId',
      '3.value',
    ]);
    expect(error.issues[0]?.accepted).toBe('one of RETURN_TO_SENDER, ABANDON');
    // No answer of a client is repeated: it may be personal.
    expect(JSON.stringify(error)).not.toMatch(/THROW_AWAY|yesterday|Not in this/);
    expect(abroad.sold()).toEqual([]);
  });

  it('of a form twice is refused before any call', async () => {
    const { id } = await abroad.offer([TOWEL]);
    const before = abroad.seen.length;
    const twice = [...answersOf(OF_PARCEL), ...answersOf(OF_PARCEL)];
    expect(await abroad.buy({ key: 'twice', offerId: id, sellerInputs: twice })).toMatchObject({
      error: {
        __typename: 'InvalidInput',
        issues: [2, 3].map((index) => ({
          path: ['input', 'sellerInputs', String(index), 'fieldId'],
        })),
      },
    });
    expect(abroad.seen).toHaveLength(before);
  });

  it('to a service without questions is refused', async () => {
    const [domestic] = await abroad.offers(1);
    const sellerInputs = answersOf(OF_PARCEL);
    expect(
      await abroad.buy({ key: 'none', offerId: domestic?.id ?? '', sellerInputs }),
    ).toMatchObject({
      error: {
        __typename: 'SellerInputsRequired',
        path: ['input', 'sellerInputs', '0', 'fieldId'],
        form: { fields: [] },
      },
    });
  });

  it('that only Amazon refuses gets the form, read again', async () => {
    abroad.definitions = { ShipmentLevelFields: [], ItemLevelFieldsList: [] };
    const { id } = await abroad.offer([TOWEL]);
    abroad.definitions = null;
    expect(await abroad.buy({ key: 'changed', offerId: id })).toMatchObject({
      keyIsFree: true,
      purchase: { state: 'REJECTED' },
      error: {
        code: 'SELLER_INPUTS_REQUIRED',
        form: { fields: expect.arrayContaining([{ fieldId: 'parcel:CONTENTS_TYPE' }]) },
      },
    });
    const sellerInputs = answersOf({ ...OF_PARCEL, ...ofItem(TOWEL) });
    expect(await abroad.buy({ key: 'changed', offerId: id, sellerInputs })).toMatchObject({
      error: null,
      purchase: { attempts: 2 },
    });
  });
});

const Batch = graphql(`
  mutation BatchWithAnswers($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        code
      }
    }
  }
`);

const BatchPurchases = graphql(`
  query PurchasesWithAnswers {
    seller {
      purchaseBatch(key: "batch") {
        isDone
        purchases {
          nodes {
            key
            state
            rejection {
              code
              path
            }
          }
        }
      }
    }
  }
`);

/** Waits until the batch worker has ended. */
async function doneBatch() {
  for (;;) {
    const found = (await abroad.running.query(BatchPurchases)).seller?.purchaseBatch;
    if (found?.isDone) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a batch', () => {
  it('checks the answers of each purchase when its turn comes', async () => {
    const { id: towel } = await abroad.offer([TOWEL]);
    const { id: pen } = await abroad.offer([PEN]);
    const purchases = [
      {
        key: 'good',
        offerId: towel,
        sellerInputs: answersOf({ ...OF_PARCEL, ...ofItem(TOWEL) }),
      },
      {
        key: 'bad',
        offerId: pen,
        sellerInputs: answersOf({ ...OF_PARCEL, ...ofItem(PEN), 'parcel:CONTENTS_TYPE': 'AIR' }),
      },
    ];
    const input = { key: 'batch', purchases };
    expect((await abroad.running.query(Batch, { input })).buyShippingBatch?.error).toBeNull();
    expect((await doneBatch()).purchases?.nodes).toEqual([
      { key: 'good', state: 'PURCHASED', rejection: null },
      {
        key: 'bad',
        state: 'REJECTED',
        rejection: {
          code: 'SELLER_INPUTS_REQUIRED',
          path: ['input', 'purchases', '1', 'sellerInputs', '1', 'value'],
        },
      },
    ]);
    expect(abroad.sold()).toHaveLength(1);
  });
});
