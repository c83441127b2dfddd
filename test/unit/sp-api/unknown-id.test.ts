import { hasUsualForm, isUnknownId, saysUnknown } from '../../../src/sp-api/errors/unknown-id.js';
import { anSpApiError, aRefusal } from '../shipping/fake-seller-client.js';

const ORDER = '902-1845936-5435065';
const SOURCE = '353e4e48-6301-4d50-990e-43a86e8787a3';
const numbered = (details: string) =>
  anSpApiError({
    operation: 'getSupplySource',
    entries: [{ code: 'InvalidInput', message: '', details, meaning: null }],
  });

describe('an id that Amazon does not know', () => {
  it.each([
    ['404', anSpApiError({ code: 'UPSTREAM_NOT_FOUND' }), 'order', ORDER],
    ['400 for an order id of another form', anSpApiError(), 'order', 'x-1'],
    ['400 for a supply source id of another form', anSpApiError(), 'supply source', 'STORE-1'],
    ['400 for a shipment id of another form', anSpApiError(), 'shipment', '12'],
    ['the number for malformed', numbered('1012'), 'supply source', SOURCE],
    ['a code', aRefusal('ResourceNotFound', ''), 'shipment', SOURCE],
    ['words', aRefusal('InvalidInput', `Shipment ID ${SOURCE} is not valid.`), 'shipment', SOURCE],
    ['short words', aRefusal('InvalidInput', 'Invalid orderId'), 'order', ORDER],
    [
      'a broken constraint of its field',
      aRefusal(
        'InvalidInput',
        "Value 'x' at 'shipmentRequestDetails.amazonOrderId' failed to satisfy constraint: Member must match",
      ),
      'order',
      ORDER,
    ],
    ["Amazon's field name", aRefusal('InvalidInput', 'AmazonOrderId is invalid'), 'order', ORDER],
  ] as const)('is recognized by %s', (_, error, kind, id) => {
    expect(isUnknownId(error, kind, id)).toBe(true);
  });

  it.each([
    ['a plain 400', anSpApiError(), 'order', ORDER],
    ['a 400 for a SKU, of which every form is usual', anSpApiError(), 'SKU', 'x 1'],
    ['a denial', anSpApiError({ code: 'UPSTREAM_DENIED', httpStatus: 403 }), 'order', 'x-1'],
    ['trouble', anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' }), 'order', 'x-1'],
    [
      'a broken constraint of another field',
      aRefusal(
        'InvalidInput',
        "Value 'x' at 'itemList.1.member.orderItemId' failed to satisfy constraint: Member",
      ),
      'order',
      ORDER,
    ],
    ['another kind', aRefusal('InvalidInput', 'Invalid order item id'), 'order', ORDER],
    ['another error', new Error('Invalid orderId'), 'order', 'x-1'],
  ] as const)('is not assumed for %s', (_, error, kind, id) => {
    expect(isUnknownId(error, kind, id)).toBe(false);
  });

  it('must be named by Amazon when the call has more input', () => {
    expect(saysUnknown(numbered('1012'), 'supply source')).toBe(false);
    expect(saysUnknown(anSpApiError(), 'order')).toBe(false);
    expect(saysUnknown(aRefusal('InvalidInput', 'Invalid order id x-1'), 'order')).toBe(true);
    const item = aRefusal('InvalidInput', 'Order id 1: the item is not found.');
    expect(saysUnknown(item, 'order')).toBe(false);
  });

  it('may have the usual form of an id', () => {
    expect(hasUsualForm('order', ORDER)).toBe(true);
    expect(hasUsualForm('order', 'S02-1')).toBe(false);
  });
});
