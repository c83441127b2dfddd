import { OrdersSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkOrdersV0, SdkShipment } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { EmulatedAmazon, TEST_NOW_MS } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';
import { namedOrder, refusalOf, sdkClient } from './orders-sdk.js';

const MARKETPLACE = 'ATVPDKIKX0DER';
const ITEMS = [{ sku: 'MUG-SPECKLE-12', quantity: 3 }];

let amazon: EmulatedAmazon;
/** With restricted data tokens, and with access tokens. */
let restricted: SdkOrdersV0;
let plain: SdkOrdersV0;
let shipment: SdkShipment;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ usagePlans: 'off' });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
  const { ApiClient, OrdersV0Api, ShipmentApi } = OrdersSpApi;
  restricted = new OrdersV0Api(sdkClient(ApiClient, amazon, { dataElements: [] }));
  plain = new OrdersV0Api(sdkClient(ApiClient, amazon));
  shipment = new ShipmentApi(sdkClient(ApiClient, amazon));
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

describe('the readers of personal data in Orders v0', () => {
  it('return the address, the buyer and the gift message of an order', async () => {
    const { payload: address } = await restricted.getOrderAddress(namedOrder(1));
    expect(address.shippingAddress).toMatchObject({
      name: 'Kaia Mossbank',
      addressLine1: '2210 Lantern St',
      postalCode: '97209',
    });
    const { payload: buyer } = await restricted.getOrderBuyerInfo(namedOrder(1));
    expect(buyer).toMatchObject({ buyerName: 'Kaia Mossbank' });
    const { payload: items } = await restricted.getOrderItemsBuyerInfo(namedOrder(1));
    expect(items.orderItems.map(({ orderItemId }) => orderItemId)).toEqual(['60000000000101']);
  });

  it('return no personal data of a pending order', async () => {
    const { payload } = await restricted.getOrderAddress(namedOrder(10));
    expect(payload.shippingAddress).toBeUndefined();
  });

  it.each(['getOrderAddress', 'getOrderBuyerInfo', 'getOrderItemsBuyerInfo'] as const)(
    '%s refuses a plain access token',
    async (name) => {
      expect(await refusalOf(plain[name](namedOrder(1)))).toMatch(/^403 Unauthorized: /);
    },
  );
});

describe('an order with regulated items', () => {
  const REVIEW = { externalReviewerId: 'reviewer-7' };
  const update = (orderId: string, status: object) =>
    plain.updateVerificationStatusWithHttpInfo(orderId, {
      regulatedOrderVerificationStatus: { ...REVIEW, ...status },
    });
  const place = (): string =>
    amazon.emulator.control.placeOrder({ items: ITEMS, isRegulated: true }).amazonOrderId;

  it('waits for its verification, and is approved once', async () => {
    const orderId = place();
    const { payload } = await restricted.getOrderRegulatedInfo(orderId);
    expect(payload.regulatedOrderVerificationStatus).toMatchObject({
      status: 'Pending',
      requiresMerchantAction: true,
    });
    expect((await update(orderId, { status: 'Approved' })).response.status).toBe(204);
    const { payload: after } = await restricted.getOrderRegulatedInfo(orderId);
    expect(after.regulatedOrderVerificationStatus).toMatchObject({
      status: 'Approved',
      requiresMerchantAction: false,
      reviewDate: new Date(TEST_NOW_MS).toISOString().replace('.000', ''),
      externalReviewerId: 'reviewer-7',
    });
    expect(await refusalOf(update(orderId, { status: 'Rejected' }))).toMatch(/^400 .*Approved/);
  });

  it('is rejected for one of the valid reasons', async () => {
    const orderId = place();
    expect(await refusalOf(update(orderId, { status: 'Rejected' }))).toMatch(
      /^400 InvalidInput: .*rejectionReasonId/,
    );
    const { payload } = await restricted.getOrderRegulatedInfo(orderId);
    const [reason] = payload.regulatedOrderVerificationStatus.validRejectionReasons;
    const { rejectionReasonId } = reason!;
    await update(orderId, { status: 'Rejected', rejectionReasonId });
    const { payload: after } = await restricted.getOrderRegulatedInfo(orderId);
    expect(after.regulatedOrderVerificationStatus.rejectionReason).toEqual(reason);
  });

  it.each([
    ['a status that only Amazon sets', { status: 'Expired' }, /Expired is set by Amazon/],
    ['an unknown status', { status: 'Done' }, /status must be one of/],
    ['no reviewer', { externalReviewerId: undefined }, /externalReviewerId is required/],
    [
      'a prescription without approval',
      { verificationDetails: { prescriptionDetail: {} }, status: 'Rejected' },
      /prescriptionId is required/,
    ],
  ])('refuses %s', async (_, status, problem) => {
    expect(await refusalOf(update(place(), status))).toMatch(problem);
  });

  it('can be placed on request', async () => {
    const info = restricted.getOrderRegulatedInfo(namedOrder(1));
    expect(await refusalOf(info)).toMatch(/^404 NotFound: .*no regulated items/);
    expect(await refusalOf(plain.getOrderRegulatedInfo(place()))).toMatch(/^403 /);
  });
});

describe('an order with in-store pickup', () => {
  const update = (orderId: string, change: object) =>
    shipment.updateShipmentStatusWithHttpInfo(orderId, {
      marketplaceId: MARKETPLACE,
      ...change,
    });
  const place = () => amazon.emulator.control.placeOrder({ items: ITEMS, isPickup: true });

  it('is ready, and handed over in parts', async () => {
    const { amazonOrderId: orderId, items } = place();
    const [{ orderItemId }] = items as [(typeof items)[number]];
    expect((await plain.getOrder(orderId)).payload).toMatchObject({ isISPU: true });
    const ready = await update(orderId, { shipmentStatus: 'ReadyForPickup' });
    expect(ready.response.status).toBe(204);
    const orderItems = [{ orderItemId, quantity: 1 }];
    await update(orderId, { shipmentStatus: 'PickedUp', orderItems });
    expect((await plain.getOrder(orderId)).payload).toMatchObject({
      orderStatus: 'PartiallyShipped',
      numberOfItemsShipped: 1,
    });
    const tooMany = { shipmentStatus: 'PickedUp', orderItems: [{ orderItemId, quantity: 3 }] };
    expect(await refusalOf(update(orderId, tooMany))).toMatch(/^400 .*3 exceeds the 2 left/);
    await update(orderId, { shipmentStatus: 'PickedUp' });
    expect((await plain.getOrder(orderId)).payload).toMatchObject({
      orderStatus: 'Shipped',
      numberOfItemsShipped: 3,
    });
    const again = update(orderId, { shipmentStatus: 'ReadyForPickup' });
    expect(await refusalOf(again)).toMatch(/^400 .*the order is Shipped/);
  });

  it('can be refused by the buyer, and then no longer changes', async () => {
    const { amazonOrderId: orderId } = place();
    await update(orderId, { shipmentStatus: 'RefusedPickup' });
    expect((await plain.getOrder(orderId)).payload).toMatchObject({ orderStatus: 'Unshipped' });
    expect(await refusalOf(update(orderId, { shipmentStatus: 'PickedUp' }))).toMatch(/^400 /);
  });

  it.each([
    ['another status', { shipmentStatus: 'Delivered' }, /shipmentStatus must be one of/],
    ['another marketplace', { shipmentStatus: 'PickedUp', marketplaceId: 'A1' }, /marketplace A1/],
    [
      'an item of another order',
      { shipmentStatus: 'PickedUp', orderItems: [{ orderItemId: '1', quantity: 1 }] },
      /no item 1/,
    ],
  ])('refuses %s', async (_, change, problem) => {
    expect(await refusalOf(update(place().amazonOrderId, change))).toMatch(problem);
  });

  it('can be placed on request', async () => {
    const change = { shipmentStatus: 'ReadyForPickup' };
    expect(await refusalOf(update(namedOrder(1), change))).toMatch(/^400 .*not an in-store pickup/);
  });
});
