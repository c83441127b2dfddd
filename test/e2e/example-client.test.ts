import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shipOrder } from '../example-client/ship-order.js';
import { Shipping, orderId } from '../graph/shipping-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const MANIFEST = 'test/example-client/generated/persisted-documents.json';

describe.each([
  ['a server that takes any document', {}],
  [
    'a server that takes its manifest only',
    { TRUSTED_DOCUMENTS: MANIFEST, TRUSTED_DOCUMENTS_ONLY: 'true' },
  ],
])('the example client in %s', (_, env) => {
  let running: RunningApp;
  let folder: string;
  beforeAll(async () => {
    running = await startRunningApp({ env });
    folder = await mkdtemp(join(tmpdir(), 'labels-'));
  });
  afterAll(async () => {
    await running.close();
    await rm(folder, { recursive: true });
  });

  it('ships an order and saves its label to a file', async () => {
    const parcel = new Shipping(running).parcel();
    const order = { id: orderId(), parcel };
    const shipped = await shipOrder(running.url, order, 'order-1-parcel-1', folder);
    expect(shipped).toMatchObject({
      trackingNumber: expect.any(String),
      price: expect.stringMatching(/^\d+\.\d\d USD$/),
    });
    expect((await readFile(shipped.labelPath)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a server with the manifest of the example client only', () => {
  let running: RunningApp;
  beforeAll(async () => {
    running = await startRunningApp({
      env: { TRUSTED_DOCUMENTS: MANIFEST, TRUSTED_DOCUMENTS_ONLY: 'true' },
    });
  });
  afterAll(() => running.close());

  it('executes nothing else', async () => {
    const answer = await running.request('{ sellers { nodes { sellerId } } }');
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('only the 2 documents of its manifest'),
      extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
    });
    expect(running.callsSince()).toEqual({});
  });

  it('accepts each id of the manifest', async () => {
    const ids = Object.keys(JSON.parse(readFileSync(MANIFEST, 'utf8')) as object);
    expect(ids).toHaveLength(2);
    for (const documentId of ids) {
      const answer = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId, variables: {} }),
      });
      // The document was found and parsed: only its variables are missing.
      const { errors } = (await answer.json()) as { errors: { message: string }[] };
      expect(errors[0]?.message).toMatch(/^Variable "\$(input|id)"/);
    }
  });
});
