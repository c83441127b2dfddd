import {
  Abroad,
  answersOf,
  ITEMS,
  OF_PARCEL,
  ofItem,
  PEN,
  SAME_PEN,
  TOWEL,
} from './seller-inputs-fixture.js';

const abroad = new Abroad();
beforeEach(() => abroad.start());
afterEach(() => abroad.close());

const ANSWERS: Readonly<Record<string, unknown>> = {
  ...OF_PARCEL,
  ...ofItem(PEN, 'Fountain pen, black'),
  ...ofItem(SAME_PEN, 'Fountain pen, blue'),
  ...ofItem(TOWEL, 'Linen towel'),
};

describe('the form of an offer', () => {
  it('has the fields of the parcel, and those of each order item, also of one product twice', async () => {
    const { form } = await abroad.offer();
    const own = form.fields.filter(({ orderItemId }) => orderItemId === null);
    expect(own.map(({ fieldId }) => fieldId)).toEqual([
      'parcel:NON_DELIVERY_INSTRUCTION',
      'parcel:CONTENTS_TYPE',
      'parcel:EXPORTER_REFERENCE',
      'parcel:INVOICE_DATE',
    ]);
    const codes = form.fields.filter(({ fieldId }) => fieldId.endsWith('HARMONIZED_SYSTEM_CODE'));
    expect(codes).toMatchObject(
      ITEMS.map((orderItemId) => ({
        fieldId: `item:${orderItemId}:HARMONIZED_SYSTEM_CODE`,
        label: 'Harmonized System code',
        kind: 'TEXT',
        orderItemId,
        isRequired: true,
        pattern: '^[0-9]{6,10}$',
        hint: '6 to 10 digits',
        storedValue: expect.stringMatching(/^\d+$/),
      })),
    );
    const asins = codes.map(({ orderItem }) => orderItem?.asin);
    expect(asins[0]).toEqual(expect.any(String));
    expect(asins[1]).toBe(asins[0]);
    expect(asins[2]).not.toBe(asins[0]);
    expect(own[0]).toMatchObject({ choices: ['RETURN_TO_SENDER', 'ABANDON'], orderItem: null });
    const kinds = form.fields.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['TEXT', 'TIMESTAMP', 'MONEY']));
  });

  it('is a JSON Schema too', async () => {
    const { form } = await abroad.offer([PEN]);
    expect(form.jsonSchema).toMatchObject({
      type: 'object',
      properties: {
        'parcel:CONTENTS_TYPE': { type: 'string', enum: expect.arrayContaining(['GIFT']) },
        'parcel:INVOICE_DATE': { type: 'string', format: 'date-time' },
        [`item:${PEN}:COUNTRY_OF_ORIGIN`]: { allOf: [{ pattern: '^[A-Z]{2}$' }] },
      },
      required: expect.arrayContaining([`item:${PEN}:CUSTOMS_DESCRIPTION`]),
    });
    expect(JSON.stringify(form.jsonSchema)).not.toContain(TOWEL);
  });

  it('is null without a call when the service asks nothing', async () => {
    const domestic = await abroad.offers(1);
    expect(domestic.length).toBeGreaterThan(0);
    expect(new Set(domestic.map(({ sellerInputForm }) => sellerInputForm))).toEqual(
      new Set([null]),
    );
    expect(abroad.asked()).toEqual([]);
  });
});

describe('a purchase with answers', () => {
  it('sends each answer in its place, with its data type, after one call', async () => {
    const { id } = await abroad.offer();
    const before = abroad.asked().length;
    const input = {
      key: 'abroad',
      offerId: id,
      sellerInputs: answersOf({
        ...ANSWERS,
        'parcel:INVOICE_DATE': '2026-11-20T10:00:00+01:00',
        [`item:${TOWEL}:UNIT_CUSTOMS_VALUE`]: { amount: '18.50', currencyCode: 'USD' },
      }),
    };
    expect(await abroad.buy(input)).toMatchObject({
      error: null,
      purchase: { state: 'PURCHASED' },
    });
    // The form is cached for some seconds.
    expect(abroad.asked()).toHaveLength(before);
    const described = (description: string) =>
      expect.arrayContaining([
        {
          AdditionalInputFieldName: 'CUSTOMS_DESCRIPTION',
          AdditionalSellerInput: { DataType: 'String', ValueAsString: description },
        },
      ]);
    expect(abroad.sold()).toMatchObject([
      {
        ShipmentLevelSellerInputsList: [
          { AdditionalInputFieldName: 'NON_DELIVERY_INSTRUCTION' },
          { AdditionalSellerInput: { DataType: 'String', ValueAsString: 'MERCHANDISE' } },
          {
            AdditionalInputFieldName: 'INVOICE_DATE',
            AdditionalSellerInput: {
              DataType: 'Timestamp',
              ValueAsTimestamp: '2026-11-20T09:00:00.000Z',
            },
          },
        ],
        ShipmentRequestDetails: {
          ItemList: [
            {
              OrderItemId: PEN,
              ItemLevelSellerInputsList: described('Fountain pen, black'),
            },
            {
              OrderItemId: SAME_PEN,
              ItemLevelSellerInputsList: described('Fountain pen, blue'),
            },
            {
              OrderItemId: TOWEL,
              ItemLevelSellerInputsList: expect.arrayContaining([
                {
                  AdditionalInputFieldName: 'UNIT_CUSTOMS_VALUE',
                  AdditionalSellerInput: {
                    DataType: 'Currency',
                    ValueAsCurrency: { CurrencyCode: 'USD', Amount: 18.5 },
                  },
                },
              ]),
            },
          ],
        },
      },
    ]);
  });

  it('is a replay with the answers in another order, and a conflict with another answer', async () => {
    const { id } = await abroad.offer([TOWEL]);
    const answers = answersOf({ ...OF_PARCEL, ...ofItem(TOWEL) });
    const input = { key: 'again', offerId: id, sellerInputs: answers };
    expect(await abroad.buy(input)).toMatchObject({ error: null, isReplay: false });
    expect(await abroad.buy({ ...input, sellerInputs: answers.toReversed() })).toMatchObject({
      error: null,
      isReplay: true,
    });
    const others = answersOf({ ...OF_PARCEL, ...ofItem(TOWEL, 'Another towel') });
    for (const sellerInputs of [others, []]) {
      expect(await abroad.buy({ ...input, sellerInputs })).toMatchObject({
        error: { code: 'IDEMPOTENCY_CONFLICT' },
      });
    }
    expect(abroad.sold()).toHaveLength(1);
  });

  it('without them gets the form, keeps its key, and is bought with them', async () => {
    const { id } = await abroad.offer([TOWEL]);
    expect(await abroad.buy({ key: 'later', offerId: id })).toMatchObject({
      keyIsFree: true,
      purchase: null,
      error: {
        __typename: 'SellerInputsRequired',
        code: 'SELLER_INPUTS_REQUIRED',
        nextStep: 'ANSWER_FORM',
        path: ['input', 'sellerInputs'],
        issues: [
          'parcel:NON_DELIVERY_INSTRUCTION',
          'parcel:CONTENTS_TYPE',
          ...Object.keys(ofItem(TOWEL)),
        ].map((fieldId) => ({
          path: ['input', 'sellerInputs'],
          accepted: `a list with an answer to ${fieldId}`,
        })),
        form: { fields: expect.arrayContaining([{ fieldId: 'parcel:CONTENTS_TYPE' }]) },
      },
    });
    expect(abroad.sold()).toEqual([]);
    const sellerInputs = answersOf({ ...OF_PARCEL, ...ofItem(TOWEL) });
    expect(await abroad.buy({ key: 'later', offerId: id, sellerInputs })).toMatchObject({
      error: null,
      isReplay: false,
    });
  });
});
