import 'reflect-metadata';
import { readSellerInputDefinitions } from '../../../src/domains/shipping/carriers/merchant-fulfillment/seller-input.mapper.js';
import { mismatches } from '../../../src/domains/shipping/offers/amazon-patterns.js';
import { checkedAnswers } from '../../../src/domains/shipping/offers/seller-input-answers.js';
import { sellerInputForm } from '../../../src/domains/shipping/offers/seller-input-form.js';
import { withEarlierAnswers } from '../../../src/domains/shipping/purchases/buy/earlier-answers.js';
import { fingerprintsOf } from '../../../src/domains/shipping/purchases/buy/purchase-fingerprint.js';
import { aPurchase, anAddress, anItem } from './shipping-builders.js';

const ORDER = { sellerId: 'A2SELLER', amazonOrderId: '114-2836519-0473220' };
const PATH = ['input', 'sellerInputs'];

/** Returns the form with one field of a data type. */
const formOf = (DataType: string, definition: object = {}) =>
  sellerInputForm(
    ORDER,
    readSellerInputDefinitions({
      ShipmentLevelFields: [
        {
          AdditionalInputFieldName: 'FIELD',
          SellerInputDefinition: { DataType, ...definition },
        },
      ],
    }),
    [],
  );

/** Returns the value as it goes to Amazon, or what is accepted. */
function read(dataType: string, value: unknown, definition: object = {}): unknown {
  const answers = [{ fieldId: 'parcel:FIELD', value }];
  const found = checkedAnswers(formOf(dataType, definition), answers, PATH);
  if (Array.isArray(found)) return found.map(({ accepted }) => accepted).join();
  const { dataType: _type, ...sent } = found.ofParcel[0]?.additionalSellerInput ?? {};
  return sent;
}

describe('an answer', () => {
  const address = Object.fromEntries(Object.entries(anAddress()));
  it.each([
    ['STRING', 'GIFT', { valueAsString: 'GIFT' }],
    ['Integer', 3, { valueAsInteger: 3 }],
    ['boolean', false, { valueAsBoolean: false }],
    ['Timestamp', '2026-12-24T10:00:00Z', { valueAsTimestamp: new Date('2026-12-24T10:00:00Z') }],
    ['Address', address, { valueAsAddress: address }],
    ['Weight', { value: 2, unit: 'G' }, { valueAsWeight: { value: 2, unit: 'g' } }],
    ['Dimension', { value: 3, unit: 'INCHES' }, { valueAsDimension: { value: 3, unit: 'inches' } }],
    [
      'Currency',
      { amount: '1.10', currencyCode: 'EUR' },
      { valueAsCurrency: { amount: '1.10', currencyCode: 'EUR' } },
    ],
    ['Colour', 'red', { valueAsString: 'red' }],
    ['Colour', 7, { valueAsInteger: 7 }],
    ['Colour', true, { valueAsBoolean: true }],
  ])('of the data type %s takes %j', (dataType, value, sent) => {
    expect(read(dataType, value)).toEqual(sent);
  });

  it.each([
    ['String', 3],
    ['String', ' '],
    ['String', 'a'.repeat(10_001)],
    ['Integer', 1.5],
    ['Integer', 2 ** 53],
    ['Integer', '3'],
    ['Boolean', 'true'],
    ['Timestamp', '2026-12-24'],
    ['Timestamp', '2026-13-24T10:00:00Z'],
    ['Address', { ...address, postalCode: undefined }],
    ['Address', { ...address, stateOrRegion: null }],
    ['Address', { ...address, name: 'n'.repeat(31) }],
    ['Address', { ...address, countryCode: 'USA' }],
    ['Address', { ...address, planet: 'Earth' }],
    ['Weight', { value: 0, unit: 'G' }],
    ['Weight', { value: 2, unit: 'g' }],
    ['Dimension', { value: 3 }],
    ['Currency', { amount: 1.1, currencyCode: 'EUR' }],
    ['Currency', { amount: '1.105', currencyCode: 'EUR' }],
    ['Currency', { amount: '1.10', currencyCode: 'euro' }],
    ['Colour', { red: 1 }],
  ])('of the data type %s does not take %j', (dataType, value) => {
    expect(read(dataType, value)).toEqual(expect.any(String));
  });

  it('matches every pattern and is one of the choices', () => {
    const Constraints = [
      { ValidationRegEx: '^[A-Z]+$', ValidationString: 'Capitals' },
      { ValidationRegEx: '^.{3}$', ValidationString: 'Three.' },
    ];
    expect(read('String', 'ABC', { Constraints })).toEqual({ valueAsString: 'ABC' });
    const accepted = 'text that matches ^[A-Z]+$ and ^.{3}$ (Capitals Three.)';
    expect(read('String', 'abc', { Constraints })).toBe(accepted);
    expect(read('String', 'ABCD', { Constraints })).toBe(accepted);
    expect(read('Integer', 2, { RestrictedSetValues: ['1', '2'] })).toEqual({ valueAsInteger: 2 });
    expect(read('Integer', 3, { RestrictedSetValues: ['1', '2'] })).toBe('one of 1, 2');
  });
});

describe('a pattern of Amazon', () => {
  const isMissed = (pattern: string, text: string) => mismatches([{ pattern, text }]).has(0);

  it.each([
    ['^[0-9]{6,10}$', '960830', '96'],
    ['^\\p{L}+$', 'Füller', '7'],
    ['^[A-Z\\-\\_ ]+$', 'A-B_C', 'a'],
    ['^\\d{3}\\-\\d$', '123-4', '1234'],
    ['^a\\/b\\.c\\\\$', 'a/b.c\\', 'a/bxc\\'],
  ])('%s is checked', (pattern, good, bad) => {
    expect([isMissed(pattern, good), isMissed(pattern, bad)]).toEqual([false, true]);
  });

  // As JavaScript reads them loosely, each refuses what Amazon takes.
  it.each([
    ['(?i)^gift$', 'GIFT'],
    ['^\\p{Alpha}+$', 'abc'],
    ['\\Agift\\z', 'gift'],
    ['^[a-z&&[^x]]+$', 'abc'],
    ['^a++$', 'aaa'],
    ['(', 'x'],
  ])('%s of another language leaves the text to Amazon', (pattern, text) => {
    expect(isMissed(pattern, text)).toBe(false);
  });

  it('that never ends is left to Amazon in less than a turn, and those before it count', () => {
    const start = performance.now();
    const text = `${'a'.repeat(60)}!`;
    const checks = [
      { pattern: '^b', text },
      { pattern: '^(a+)+$', text },
      { pattern: '^b', text },
    ];
    expect([...mismatches(checks)]).toEqual([0]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('a form', () => {
  const definitions = readSellerInputDefinitions({
    ShipmentLevelFields: [
      {
        AdditionalInputFieldName: 'CONTENTS_TYPE',
        SellerInputDefinition: {
          IsRequired: 'true',
          DataType: 'String',
          StoredValue: {},
          RestrictedSetValues: ['GIFT', 'GOODS'],
        },
      },
      { SellerInputDefinition: { IsRequired: true } },
    ],
    ItemLevelFieldsList: [
      {
        Asin: 'B000000001',
        AdditionalInputs: [
          {
            AdditionalInputFieldName: 'VALUE',
            SellerInputDefinition: {
              DataType: 'Currency',
              StoredValue: { ValueAsCurrency: { CurrencyCode: 'USD', Amount: 4 } },
            },
          },
        ],
      },
      { Asin: 'B000000002', AdditionalInputs: [{ AdditionalInputFieldName: 'COLOUR' }] },
      { AdditionalInputs: [{ AdditionalInputFieldName: 'ORIGIN' }] },
    ],
  });
  const ids = (...items: Parameters<typeof sellerInputForm>[2]) =>
    sellerInputForm(ORDER, definitions, items).fields.map(({ fieldId }) => fieldId);

  it('skips definitions without a name, and shows what is stored as an answer', () => {
    const { fields } = sellerInputForm(ORDER, definitions, [
      { orderItemId: '1', asin: 'B000000001' },
    ]);
    expect(fields).toMatchObject([
      { fieldId: 'parcel:CONTENTS_TYPE', isRequired: true, storedValue: null },
      {
        fieldId: 'item:1:VALUE',
        isRequired: false,
        kind: 'MONEY',
        storedValue: { amount: '4.00', currencyCode: 'USD' },
      },
      { fieldId: 'item:1:ORIGIN', kind: 'OTHER' },
    ]);
  });

  it('gives each item the fields of its product, once each', () => {
    const own = ['parcel:CONTENTS_TYPE'];
    expect(ids({ orderItemId: '2', asin: 'B000000002' })).toEqual([
      ...own,
      'item:2:COLOUR',
      'item:2:ORIGIN',
    ]);
    expect(ids({ orderItemId: 'a:b', asin: null })).toEqual([
      ...own,
      'item:a%3Ab:VALUE',
      'item:a%3Ab:COLOUR',
      'item:a%3Ab:ORIGIN',
    ]);
    expect(ids({ orderItemId: '3', asin: 'B000000003' })).toEqual([...own, 'item:3:ORIGIN']);
  });
});

describe('answers that an earlier version stored', () => {
  const at = new Date('2026-12-24T10:00:00Z');
  const sum = { amount: '40', currencyCode: 'USD' };
  const kept = (() => {
    const request = aPurchase({
      shipmentLevelSellerInputs: [
        {
          additionalInputFieldName: 'MOMENT',
          additionalSellerInput: { dataType: 'T', valueAsTimestamp: at },
        },
        {
          additionalInputFieldName: 'SUM',
          additionalSellerInput: { valueAsCurrency: sum },
        },
      ],
    });
    const sellerInputs = [
      { additionalInputFieldName: 'FLAG', additionalSellerInput: { valueAsBoolean: false } },
    ];
    const items = [Object.assign(anItem(), { sellerInputs })];
    return { ...request, parcel: { ...request.parcel, items } };
  })();
  const same = [
    { fieldId: 'item:40521188632014:FLAG', value: false },
    { fieldId: 'parcel:SUM', value: { amount: '40.00', currencyCode: 'USD' } },
    { fieldId: 'parcel:MOMENT', value: '2026-12-24T11:00:00+01:00' },
  ];
  const prints = (sellerInputs: typeof same | null) =>
    fingerprintsOf(withEarlierAnswers(aPurchase({ sellerInputs }), kept));

  it('stand for the same answers by field', () => {
    expect(prints(same).fingerprint).toBe(fingerprintsOf(kept).fingerprint);
  });

  it.each([
    ['other', same.with(0, { fieldId: 'item:40521188632014:FLAG', value: true })],
    ['fewer', same.slice(1)],
    ['no', null],
  ])('do not stand for %s answers', (_, sellerInputs) => {
    const earlier = fingerprintsOf(kept);
    const { fingerprint, earlierFingerprints } = prints(sellerInputs);
    expect(fingerprint).not.toBe(earlier.fingerprint);
    const all = [earlier.fingerprint, ...(earlier.earlierFingerprints?.() ?? [])];
    expect(earlierFingerprints?.().filter((one) => all.includes(one))).toEqual([]);
  });

  it('without any are not mistaken for a request with answers', () => {
    const plain = fingerprintsOf(aPurchase());
    const answered = fingerprintsOf(aPurchase({ sellerInputs: same }));
    expect(answered.fingerprint).not.toBe(plain.fingerprint);
    expect(answered.earlierFingerprints?.()).toEqual([]);
  });
});
