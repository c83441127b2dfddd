import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shipOrder } from '../example-client/ship-order.js';
import { Shipping } from '../graph/shipping-fixture.js';
import { startRunningApp, type RunningApp } from '../support/running-app.js';

describe('the example client', () => {
  let running: RunningApp;
  let folder: string;
  beforeAll(async () => {
    running = await startRunningApp();
    folder = await mkdtemp(join(tmpdir(), 'labels-'));
  });
  afterAll(async () => {
    await running.close();
    await rm(folder, { recursive: true });
  });

  it('ships an order and has its label as a file on disk', async () => {
    const parcel = new Shipping(running).parcel();
    const shipped = await shipOrder(running.url, parcel, 'order-1-parcel-1', folder);
    expect(shipped).toMatchObject({
      trackingId: expect.any(String),
      price: expect.stringMatching(/^\d+\.\d\d USD$/),
    });
    expect((await readFile(shipped.labelPath)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
