import { LOCAL_PRINCIPAL } from '../../../src/graph/access/principal.js';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenRequests } from '../../../src/server/http/admission.js';
import { Exchange } from '../../../src/server/http/exchange.js';
import { Router } from '../../../src/server/http/router.js';
import type { Route } from '../../../src/server/http/router.js';
import { createLogger } from '../../../src/telemetry/logger.js';

let server: Server | null = null;

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
});

/** Serves one route, and returns its URL. No request may ever start. */
async function serveFull(route: Partial<Route>): Promise<string> {
  const logger = createLogger({ level: 'silent' });
  const router = new Router(
    [{ name: 'labels', path: '/labels/', methods: ['GET'], access: 'anyone', ...route } as Route],
    {
      metrics: { countHttpRequest: () => undefined },
      pipelines: { startOf: () => new Promise(() => undefined) },
      anonymous: new OpenRequests(0, 'open requests'),
      authenticate: () => LOCAL_PRINCIPAL,
      cookie: { read: () => undefined, lacksHeader: () => false },
      failures: { note: () => null },
      onStoreError: () => undefined,
    },
  );
  const started = createServer((request, response) => {
    void router.dispatch(new Exchange(request, response, logger), null);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

describe('a request above the limit of open requests', () => {
  it('is refused at once, while others wait for their start', async () => {
    const url = await serveFull({ needsRoom: true, handle: () => undefined });
    const response = await fetch(`${url}/labels/token`, { headers: { connection: 'close' } });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'SERVER_BUSY' } }],
    });
  });
});
