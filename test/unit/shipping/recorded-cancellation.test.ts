import 'reflect-metadata';
import { CancelShipmentInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { PurchasesRefused } from '../../../src/store/purchasing/purchasing.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { aSale, LEASE_MS, anIntent } from '../store/suites/store-place.js';
import { anSpApiError, aRefusal, fails, FakeSellerClient } from './fake-seller-client.js';
import { aShipmentWire, aShipping, SHIPMENT_ID, someCaches } from './shipping-builders.js';
import { openTestStores, testStore } from './test-store.js';

openTestStores();

const ID = { sellerId: 'A2SELLER', key: 'k' };
const LOST = anSpApiError({ code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' });
const DOWN = anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' });
const TOO_LATE = aRefusal('InvalidState', 'It is in state RefundPending.');

const shows = (Status: string) => () => ({
  payload: aShipmentWire({ Status, ...(Status === 'Purchased' ? {} : { Label: null }) }),
});

const input = Object.assign(new CancelShipmentInput(), { shipmentId: SHIPMENT_ID });
const purchase = () => testStore().purchases.find(ID);

beforeEach(async () => {
  const { purchases } = testStore();
  await purchases.intend(anIntent('k', { sellerId: ID.sellerId }));
  const won = await purchases.claim({ ...ID, attemptNumber: 1 }, { leaseMs: LEASE_MS });
  if (won.outcome === 'lost') throw new Error('the purchase could not be claimed');
  await purchases.purchased(won.claim, aSale({ shipmentId: SHIPMENT_ID }));
});

describe('a cancellation of a purchase', () => {
  it('is on record before the request is sent', async () => {
    let during: unknown;
    const client = new FakeSellerClient({
      cancelShipment: async () => {
        during = (await purchase())?.cancelling;
        return shows('RefundPending')();
      },
    });
    await aShipping(client).cancellations.cancelShipment(input);
    expect(during).toMatchObject({ since: expect.any(Number), checks: 0 });
    expect(await purchase()).toMatchObject({
      cancelling: null,
      refund: { state: 'RefundPending', checks: 1 },
    });
    expect(client.operations).toEqual(['cancelShipment']);
  });

  it('stays on record when the answer is lost and the shipment cannot be read', async () => {
    const client = new FakeSellerClient({ cancelShipment: fails(LOST), getShipment: fails(DOWN) });
    const cancelling = aShipping(client).cancellations.cancelShipment(input);
    await expect(cancelling).rejects.toBe(LOST);
    expect(await purchase()).toMatchObject({ refund: null, cancelling: { checks: 0 } });
  });

  it('stays on record when the answer is lost and the shipment is unchanged so far', async () => {
    const client = new FakeSellerClient({
      cancelShipment: fails(LOST),
      getShipment: shows('Purchased'),
    });
    await expect(aShipping(client).cancellations.cancelShipment(input)).rejects.toBe(LOST);
    expect((await purchase())?.cancelling).not.toBeNull();
  });

  it('is recorded as a refund by the read after a lost answer', async () => {
    const client = new FakeSellerClient({
      cancelShipment: fails(LOST),
      getShipment: shows('RefundPending'),
    });
    await aShipping(client).cancellations.cancelShipment(input);
    expect(await purchase()).toMatchObject({ refund: { state: 'RefundPending' } });
  });

  it.each(['RefundPending', 'RefundApplied'])(
    'succeeds and is recorded when Amazon refuses it because the state is %s',
    async (state) => {
      const client = new FakeSellerClient({
        cancelShipment: fails(TOO_LATE),
        getShipment: shows(state),
      });
      expect(await aShipping(client).cancellations.cancelShipment(input)).toMatchObject({
        status: state,
        label: null,
      });
      expect(await purchase()).toMatchObject({ refund: { state }, cancelling: null });
    },
  );

  it.each([
    ['too late', TOO_LATE, shows('Purchased')],
    ['refused for another reason', aRefusal('InvalidInput', 'No.'), shows('Purchased')],
    ['of an unknown shipment', aRefusal('ResourceNotFound', 'No shipment.'), shows('Purchased')],
  ])('leaves no record when it is %s', async (_, error, getShipment) => {
    const client = new FakeSellerClient({ cancelShipment: fails(error), getShipment });
    const result = await aShipping(client).cancellations.cancelShipment(input);
    expect(result).toHaveProperty('code');
    expect(await purchase()).toMatchObject({ refund: null, cancelling: null });
  });

  it('leaves no record when Amazon proves that it was not executed', async () => {
    const throttled = anSpApiError({ code: 'UPSTREAM_THROTTLED' });
    const client = new FakeSellerClient({ cancelShipment: fails(throttled) });
    await expect(aShipping(client).cancellations.cancelShipment(input)).rejects.toBe(throttled);
    expect((await purchase())?.cancelling).toBeNull();
  });

  it('keeps the record of an earlier one with an unknown outcome when it is refused', async () => {
    const answers = { cancelShipment: fails(LOST), getShipment: fails(DOWN) };
    const shipping = aShipping(new FakeSellerClient(answers));
    await expect(shipping.cancellations.cancelShipment(input)).rejects.toBe(LOST);
    answers.cancelShipment = fails(anSpApiError({ code: 'UPSTREAM_THROTTLED' }));
    const repeated = aShipping(new FakeSellerClient(answers)).cancellations.cancelShipment(input);
    await expect(repeated).rejects.toMatchObject({ code: 'UPSTREAM_THROTTLED' });
    expect((await purchase())?.cancelling).not.toBeNull();
  });

  it('keeps the record of a concurrent one that is still under way', async () => {
    const sent = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<never>();
    const slow = new FakeSellerClient({
      cancelShipment: () => {
        sent.resolve();
        return answered.promise;
      },
      getShipment: fails(DOWN),
    });
    const first = aShipping(slow).cancellations.cancelShipment(input);
    await sent.promise;
    const refused = aRefusal('InvalidInput', 'No.');
    const other = new FakeSellerClient({ cancelShipment: fails(refused) });
    await aShipping(other).cancellations.cancelShipment(input);
    answered.reject(LOST);
    await expect(first).rejects.toBe(LOST);
    expect((await purchase())?.cancelling).not.toBeNull();
  });

  it('is not sent when the ledger cannot be written', async () => {
    const store = testStore();
    const full = new StoreError('FULL', 'The disk is full.');
    const purchases = { ...store.purchases, cancelling: fails(full) };
    const sent: string[] = [];
    const client = new FakeSellerClient({ cancelShipment: () => sent.push('it') });
    const shipping = aShipping(client, { store: { ...store, purchases } });
    await expect(shipping.cancellations.cancelShipment(input)).rejects.toBe(full);
    expect(sent).toEqual([]);
  });

  it('is sent when a damaged ledger takes no record', async () => {
    const store = testStore();
    const refused = new PurchasesRefused('DAMAGED');
    const purchases = { ...store.purchases, cancelling: fails(refused) };
    const client = new FakeSellerClient({ cancelShipment: shows('RefundPending') });
    const shipping = aShipping(client, { store: { ...store, purchases } });
    expect(await shipping.cancellations.cancelShipment(input)).toMatchObject({
      status: 'RefundPending',
    });
  });
});

describe('the label of a shipment whose cancellation may have been sent', () => {
  beforeEach(async () => {
    const client = new FakeSellerClient({ cancelShipment: fails(LOST), getShipment: fails(DOWN) });
    await aShipping(client)
      .cancellations.cancelShipment(input)
      .catch(() => undefined);
  });

  it('comes from Amazon, with one call for each request and without the cache', async () => {
    const caches = someCaches();
    const answers = { getShipment: shows('Purchased') };
    const client = new FakeSellerClient(answers);
    const read = async () => {
      const { records } = aShipping(client, { caches });
      const found = await records.find('k');
      const fields = new Set(['status', 'label']);
      const [shipment, refundState] = await Promise.all([
        records.shipment(found!, fields),
        records.refundState(found!, fields),
      ]);
      return { status: shipment?.status, label: shipment?.label !== null, refundState };
    };
    expect(await read()).toEqual({ status: 'Purchased', label: true, refundState: null });
    answers.getShipment = shows('RefundPending');
    const cancelled = { status: 'RefundPending', label: false, refundState: 'RefundPending' };
    expect(await read()).toEqual(cancelled);
    expect(client.operations).toEqual(['getShipment', 'getShipment']);
    expect(await purchase()).toMatchObject({ refund: { state: 'RefundPending' } });
  });
});
