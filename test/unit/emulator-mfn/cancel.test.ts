import { BuyShipping, refusal } from './buy-shipping.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let shop: BuyShipping;

beforeEach(() => {
  shop = new BuyShipping();
});

async function bought(serviceId = 'UPS_PTP_GND'): Promise<string> {
  const { ShipmentId } = await shop.buy(shop.details(shop.order(1)), serviceId);
  return ShipmentId;
}

describe('a cancelled shipment', () => {
  it('is pending, with an empty label', async () => {
    const shipment = await shop.cancel(await bought());
    expect(shipment.Status).toBe('RefundPending');
    expect(shipment.Label.FileContents).toEqual({ Contents: '', FileType: '', Checksum: '' });
  });

  it('is refunded after a while', async () => {
    const before = shop.state.accounts.balanceCents('FIRST');
    const id = await bought();
    await shop.cancel(id);
    shop.nowMs += 10 * MINUTE_MS - 1;
    expect((await shop.shipment(id)).Status).toBe('RefundPending');
    expect(shop.state.accounts.balanceCents('FIRST')).toBeLessThan(before);
    shop.nowMs += 1;
    expect((await shop.shipment(id)).Status).toBe('RefundApplied');
    expect(shop.state.accounts.balanceCents('FIRST')).toBe(before);
    expect(shop.state.shipments.list('FIRST')).toMatchObject([{ status: 'RefundApplied' }]);
    expect(shop.state.accounts.balanceCents('FIRST')).toBe(before);
  });

  it('is not refunded when the carrier had handled it', async () => {
    const id = await bought();
    shop.nowMs += 3 * DAY_MS;
    await shop.cancel(id);
    shop.nowMs += 10 * MINUTE_MS;
    expect((await shop.shipment(id)).Status).toBe('RefundRejected');
  });

  it('cannot be cancelled again, before or after the refund', async () => {
    const id = await bought();
    await shop.cancel(id);
    expect(await refusal(shop.cancel(id))).toMatch(/^404 InvalidState: .*RefundPending/);
    shop.nowMs += 10 * MINUTE_MS;
    expect(await refusal(shop.cancel(id))).toMatch(/^404 InvalidState: .*RefundApplied/);
  });

  it('frees its items for another label while the order stays shipped', async () => {
    const id = await bought();
    await shop.cancel(id);
    expect(shop.order(1).status).toBe('Shipped');
    const again = await bought('USPS_PTP_PRI');
    expect(again).not.toBe(id);
    expect(shop.order(1).items[0]!.quantityShipped).toBe(1);
    expect((await shop.shipment(again)).Status).toBe('Purchased');
  });
});

describe('the carrier’s time for cancelling', () => {
  it.each([
    ['AMZN_SHIPPING_GROUND', 7],
    ['FEDEX_PTP_GROUND', 14],
    ['UPS_PTP_GND', 30],
  ])('for %s is %d days', async (serviceId, days) => {
    const id = await bought(serviceId);
    shop.nowMs += days * DAY_MS + 1;
    expect(await refusal(shop.cancel(id))).toMatch(/^400 LabelCancelWindowExpired: /);
    expect((await shop.shipment(id)).Status).toBe('Purchased');
    shop.nowMs -= 1;
    expect((await shop.cancel(id)).Status).toBe('RefundPending');
  });
});

describe('a shipment id', () => {
  it('that is unknown or of another seller is not found', async () => {
    const id = await bought();
    const NOT_FOUND = /^404 ResourceNotFound: /;
    expect(await refusal(shop.shipment('00000000-0000-4000-8000-000000000000'))).toMatch(NOT_FOUND);
    expect(await refusal(shop.shipment(id, 1))).toMatch(NOT_FOUND);
    expect(await refusal(shop.cancel(id, 1))).toMatch(NOT_FOUND);
    expect((await shop.shipment(id)).Status).toBe('Purchased');
  });

  it('is the same in a world of the same seed', async () => {
    const id = await bought();
    shop = new BuyShipping();
    expect(await bought()).toBe(id);
    shop = new BuyShipping({}, 2);
    expect(await bought()).not.toBe(id);
  });
});
