import 'reflect-metadata';
import { CancelShipmentInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import type { SpApiErrorFields } from '../../../src/sp-api/errors/errors.js';
import { anSpApiError, aRefusal, fails, FakeSellerClient } from './fake-seller-client.js';
import { someCaches, aShipmentWire, aShipping, SHIPMENT_ID } from './shipping-builders.js';
import { openTestStores } from './test-store.js';

openTestStores();

const NOT_FOUND: Partial<SpApiErrorFields> = { code: 'UPSTREAM_NOT_FOUND', httpStatus: 404 };
const LOST: Partial<SpApiErrorFields> = { code: 'UPSTREAM_TIMEOUT', outcome: 'unknown' };

function aClient(answers: { get?: () => unknown; cancel?: () => unknown }): FakeSellerClient {
  return new FakeSellerClient({
    getShipment: answers.get ?? (() => ({ payload: aShipmentWire() })),
    cancelShipment:
      answers.cancel ?? (() => ({ payload: aShipmentWire({ Status: 'RefundPending' }) })),
  });
}

function cancellation(shipmentId = SHIPMENT_ID): CancelShipmentInput {
  return Object.assign(new CancelShipmentInput(), { shipmentId });
}

describe('a shipment', () => {
  it('costs one call for several reads in several requests', async () => {
    const client = aClient({});
    const caches = someCaches();
    const [one, other] = [aShipping(client, { caches }), aShipping(client, { caches })];
    const found = await Promise.all(
      [one, one, other].map((shipping) => shipping.shipments.byId(SHIPMENT_ID)),
    );
    await aShipping(client, { caches }).shipments.byId(SHIPMENT_ID);
    expect(found.map((shipment) => shipment?.shipmentId)).toEqual(Array(3).fill(SHIPMENT_ID));
    expect(client.operations).toEqual(['getShipment']);
    expect(client.calls[0]?.request.path).toEqual({ shipmentId: SHIPMENT_ID });
  });

  it('is read again while its refund is pending', async () => {
    const client = aClient({
      get: () => ({ payload: aShipmentWire({ Status: 'RefundPending' }) }),
    });
    const caches = someCaches();
    await aShipping(client, { caches }).shipments.byId(SHIPMENT_ID);
    await aShipping(client, { caches }).shipments.byId(SHIPMENT_ID);
    expect(client.operations).toEqual(['getShipment', 'getShipment']);
  });

  it.each([
    ['by 404', anSpApiError(NOT_FOUND)],
    ['by its code', aRefusal('ResourceNotFound', 'x')],
    ['by its text', aRefusal('InvalidInput', `Shipment id ${SHIPMENT_ID} is not valid.`)],
  ])('is null when Amazon does not know it and responds %s', async (_, error) => {
    const { shipments } = aShipping(aClient({ get: fails(error) }));
    expect(await shipments.byId(SHIPMENT_ID)).toBeNull();
  });

  it.each(['', '..', 'a\nb', 'x'.repeat(201)])(
    'is null without a call for the id %j',
    async (id) => {
      const client = aClient({});
      expect(await aShipping(client).shipments.byId(id)).toBeNull();
      expect(client.operations).toEqual([]);
    },
  );

  it.each([
    [
      'Amazon is in trouble',
      fails(anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' })),
      'UPSTREAM_UNAVAILABLE',
    ],
    ['the request was refused', fails(aRefusal('InvalidInput', 'No.')), 'UPSTREAM_REJECTED'],
    ['the answer is empty', () => ({}), 'UPSTREAM_MALFORMED'],
  ])('is an error when %s', async (_, get, code) => {
    const { shipments } = aShipping(aClient({ get }));
    await expect(shipments.byId(SHIPMENT_ID)).rejects.toMatchObject({ code });
  });
});

describe('cancelling', () => {
  it('requests the refund and clears the cached shipment', async () => {
    const client = aClient({});
    const caches = someCaches();
    const shipping = aShipping(client, { caches });
    await shipping.shipments.byId(SHIPMENT_ID);
    expect(await shipping.cancellations.cancelShipment(cancellation())).toMatchObject({
      shipmentId: SHIPMENT_ID,
      status: 'RefundPending',
    });
    await shipping.shipments.byId(SHIPMENT_ID);
    await aShipping(client, { caches }).shipments.byId(SHIPMENT_ID);
    expect(client.operations).toEqual(['getShipment', 'cancelShipment', 'getShipment']);
  });

  it.each([
    [
      'too late',
      aRefusal('LabelCancelWindowExpired', 'The window is over.'),
      { code: 'CANCELLATION_REFUSED', shipmentId: SHIPMENT_ID, message: 'The window is over.' },
    ],
    [
      'done before, which Amazon reports by 404',
      aRefusal('InvalidState', 'It is in state RefundApplied.', NOT_FOUND),
      { code: 'CANCELLATION_REFUSED' },
    ],
    [
      'refused in words',
      aRefusal('InvalidInput', 'This label can not be refunded.', { operation: 'cancelShipment' }),
      { code: 'CANCELLATION_REFUSED' },
    ],
    [
      'of nothing',
      aRefusal('ResourceNotFound', 'No shipment to cancel.', NOT_FOUND),
      { code: 'NOT_FOUND' },
    ],
    ['of nothing, without a word', anSpApiError(NOT_FOUND), { code: 'NOT_FOUND' }],
    [
      'refused for another reason',
      aRefusal('InvalidInput', 'No.'),
      { code: 'REJECTED_BY_AMAZON', message: 'No.' },
    ],
  ])('returns its own error when it is %s', async (_, error, expected) => {
    const { cancellations } = aShipping(aClient({ cancel: fails(error) }));
    expect(await cancellations.cancelShipment(cancellation())).toMatchObject(expected);
  });

  it('reads the shipment when the answer is lost', async () => {
    const client = aClient({
      cancel: fails(anSpApiError(LOST)),
      get: () => ({ payload: aShipmentWire({ Status: 'RefundPending', Label: null }) }),
    });
    expect(await aShipping(client).cancellations.cancelShipment(cancellation())).toMatchObject({
      status: 'RefundPending',
      label: null,
    });
    expect(client.operations).toEqual(['cancelShipment', 'getShipment']);
  });

  it('fails when the answer is lost and the shipment is unchanged', async () => {
    const { cancellations } = aShipping(aClient({ cancel: fails(anSpApiError(LOST)) }));
    await expect(cancellations.cancelShipment(cancellation())).rejects.toMatchObject(LOST);
  });

  it('refuses a text that can not be an id without a call', async () => {
    const client = aClient({});
    const { cancellations } = aShipping(client);
    for (const id of ['..', ' ', 'x'.repeat(201)]) {
      expect(await cancellations.cancelShipment(cancellation(id))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
    expect(client.operations).toEqual([]);
  });
});
