import { pathInBatch } from '../../../src/domains/shipping/purchases/buy/batch-form.js';

const at = (path: string, form?: Parameters<typeof pathInBatch>[2]) =>
  pathInBatch(3, ['input', ...path.split('.')], form).join('.');

describe('the path of a part of a purchase in the input of its batch', () => {
  it('leads into the row of a batch of purchases', () => {
    expect(at('maxPrice')).toBe('input.purchases.3.maxPrice');
    expect(at('request.parcel.package', 'PURCHASES')).toBe(
      'input.purchases.3.request.parcel.package',
    );
  });

  it.each([
    ['maxPrice', 'input.maxPrice'],
    ['maxPrice.currencyCode', 'input.maxPrice.currencyCode'],
    ['despite', 'input.despite'],
    ['extras.0', 'input.extras.0'],
    ['request.choose', 'input.choose'],
    ['request.filter.carrierNames', 'input.offers.carrierNames'],
    ['request.parcel.package.weight', 'input.package.weight'],
    ['request.parcel.shipFrom', 'input.shipFrom'],
    ['parcel.deliveryConfirmation', 'input.deliveryConfirmation'],
  ])('leads from %s to the part that all orders share', (path, shared) => {
    expect(at(path, 'ORDER_IDS')).toBe(shared);
    expect(at(path, 'ORDER_FILTER')).toBe(shared);
  });

  it.each([
    'key',
    'additionalParcel',
    'sellerInputs.0.value',
    'request.orderId',
    'request.parcel',
    'request.parcel.items.0.quantity',
    'parcel.amazonOrderId',
  ])('leads from %s to the order, which the client named or chose', (path) => {
    expect(at(path, 'ORDER_IDS')).toBe('input.orderIds.3');
    expect(at(path, 'ORDER_FILTER')).toBe('input.filter');
  });
});
