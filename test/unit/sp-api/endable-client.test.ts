import { endableClient } from '../../../src/sp-api/calls/endable-client.js';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import { cancelShipment } from '../../../src/sp-api/operations/merchant-fulfillment.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';

const OPTIONS = { priority: 'mutation' } as const;

it('a client that has ended lets running calls finish, and sends no other', async () => {
  const answer = Promise.withResolvers<object>();
  const fake = new FakeSellerClient({ cancelShipment: () => answer.promise });
  const { client, end } = endableClient(fake);
  const request = { path: { shipmentId: 'one' } };
  const running = client.call(cancelShipment, request, OPTIONS);
  end();
  await expect(client.call(cancelShipment, request, OPTIONS)).rejects.toMatchObject({
    name: SpApiError.name,
    code: 'UPSTREAM_DENIED',
    outcome: 'not-executed',
  });
  expect(fake.operations).toEqual(['cancelShipment']);
  answer.resolve({ payload: {} });
  await expect(running).resolves.toEqual({ payload: {} });
});
