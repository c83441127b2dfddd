import { request } from 'node:http';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

let running: RunningApp;
beforeAll(async () => {
  running = await startRunningApp();
});
afterAll(() => running.close());

const REQUESTS = 40;

/** Sends a request on a connection of its own. Resolves when the response has begun. */
function sent(path: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const method = body === undefined ? 'GET' : 'POST';
    const one = request(`${running.url}${path}`, { agent: false, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    one.on('error', reject);
    one.end(body);
  });
}

describe('many costly requests at once, each on a new connection', () => {
  it('do not delay a health check until all are answered', async () => {
    let answered = 0;
    const texts = Array.from(
      { length: REQUESTS },
      (_, index) =>
        `query Burst${index} { __schema { types { name description fields { name description type { name } } } } }`,
    );
    const burst = texts.map(async (query) => {
      const status = await sent('/graphql', JSON.stringify({ query }));
      answered += 1;
      return status;
    });
    // Its connection is opened after those of the burst.
    expect(await sent('/healthz')).toBe(200);
    expect(answered).toBeLessThan(REQUESTS / 2);
    expect(new Set(await Promise.all(burst))).toEqual(new Set([200]));
  });
});
