import { spyOn } from 'jest-mock';
import { textRoom } from '../../src/graph/text-room.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { Shipping } from './shipping-fixture.js';
import { until } from './until.js';

let running: RunningApp;
let shipping: Shipping;
beforeEach(async () => {
  running = await startRunningApp();
  shipping = new Shipping(running);
});
afterEach(() => running.close());

interface Shown {
  readonly data?: { seller: { shipment: { label: Record<string, string> } } };
  readonly errors?: readonly { extensions: { code: string; field?: string } }[];
}

async function labelAs(count: number, id: string): Promise<Shown> {
  const aliases = Array.from({ length: count }, (_, n) => `a${n}: base64`).join(' ');
  const query = `query($id: ID!) { seller { shipment(id: $id) { label { ${aliases} } } } }`;
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id } }),
  });
  return (await response.json()) as Shown;
}

describe('labels in base64', () => {
  it('are at most 20 in one request', async () => {
    const { shipmentId } = await shipping.bought();
    const { data } = await labelAs(20, shipmentId);
    const texts = Object.values(data!.seller.shipment.label);
    expect(texts).toHaveLength(20);
    expect(new Set(texts).size).toBe(1);
    running.callsSince();
    expect(await labelAs(21, shipmentId)).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
    expect(running.callsSince()).toEqual({});
  });

  it('take room of the process until their answer is sent, and are refused without', async () => {
    const { shipmentId } = await shipping.bought();
    const take = spyOn(textRoom, 'take');
    const give = spyOn(textRoom, 'give');
    try {
      await labelAs(3, shipmentId);
      await until(async () => give.mock.calls.length > 0);
      const taken = take.mock.calls.reduce((sum, [bytes]) => sum + bytes, 0);
      expect(taken).toBeGreaterThan(0);
      expect(give.mock.calls).toEqual([[taken]]);
      take.mockReturnValue(false);
      expect(await labelAs(1, shipmentId)).toMatchObject({
        data: { seller: { shipment: { label: { a0: null } } } },
        errors: [{ extensions: { code: 'SERVER_BUSY', retryable: true, retryAfterMs: 1_000 } }],
      });
    } finally {
      take.mockRestore();
      give.mockRestore();
    }
  });
});
