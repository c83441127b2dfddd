import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { postgresError } from '../../../src/store/engine/postgres/postgres-errors.js';
import { openStore } from '../../../src/store/store.js';
import { storeKeys } from '../../support/store-keys.js';

/** Returns a port of this machine on which no program listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('an unreachable database', () => {
  it('got nothing when it refuses the connection', async () => {
    const url = `postgres://user:secret@127.0.0.1:${await closedPort()}/ledger`;
    const error: unknown = await openStore(
      { kind: 'postgres', url },
      { clock: Date, keys: storeKeys, ownerId: 'this process' },
    ).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(
        /can't be reached .*Nothing was sent to it\. Check DATABASE_URL/,
      ),
    });
    expect(String(error)).not.toContain('secret');
  });

  it('may have taken a step when the connection breaks during it', () => {
    const error = new Error('Connection terminated unexpectedly');
    const { message } = postgresError('host/ledger', error, 'step');
    expect(message).toContain('The last step may have taken place.');
  });
});
