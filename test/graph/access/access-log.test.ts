import { createLogger } from '../../../src/telemetry/logger.js';
import { startGuardedApp } from '../../support/access-keys.js';
import type { GuardedApp } from '../../support/access-keys.js';
import { until } from '../until.js';

const lines: Record<string, unknown>[] = [];
let app: GuardedApp;
beforeAll(async () => {
  const write = (line: string): void => void lines.push(JSON.parse(line));
  const process = { replica: 'web-1', version: '1.2.3' };
  app = await startGuardedApp({
    logger: createLogger({ level: 'info', destination: { write }, process }),
  });
});
afterAll(() => app.close());

/** Returns the line of a request. */
async function lineOf(
  send: () => Promise<unknown>,
  isIts: (line: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown>> {
  lines.length = 0;
  await send();
  const ofRequest = () => lines.find((line) => line['msg'] === 'request' && isIts(line));
  await until(async () => ofRequest() !== undefined);
  return ofRequest()!;
}

it('a line of the access log tells who asked what on which server, and its cost', async () => {
  const key = await app.createKey(['READ']);
  const line = await lineOf(
    () => app.as(key, 'query Names { sellers { nodes { id name } } }'),
    ({ operationName }) => operationName === 'Names',
  );
  expect(line).toMatchObject({
    replica: 'web-1',
    version: '1.2.3',
    route: 'graphql',
    operationName: 'Names',
    principal: expect.stringMatching(/^key:[0-9a-f]{16}$/),
    status: 200,
    cost: expect.any(Number),
  });
  expect(line).not.toHaveProperty('errorCodes');
  expect(JSON.stringify(lines)).not.toContain(key);
});

it('a line tells the codes of the errors in the answer, each once', async () => {
  const key = await app.createKey(['READ']);
  const line = await lineOf(
    () =>
      app.as(
        key,
        'query Wrong { a: sellers(after: "x") { nodes { id } } b: sellers(after: "x") { nodes { id } } }',
      ),
    ({ operationName }) => operationName === 'Wrong',
  );
  expect(line['errorCodes']).toEqual(['BAD_USER_INPUT']);
});

it('requests without a key are one line with a warning, not one each', async () => {
  lines.length = 0;
  for (let at = 0; at < 3; at += 1) await app.running.request('{ viewer { actor } }', {});
  const key = await app.createKey(['READ']);
  // Its line comes after those of the requests before.
  await lineOfMore(() => app.as(key, 'query Last { viewer { actor } }'));
  expect(lines.filter(({ status }) => status === 401)).toEqual([]);
  expect(lines.filter(({ task }) => task === 'callers')).toEqual([
    expect.objectContaining({ level: 'warn', cause: 'UNAUTHENTICATED' }),
  ]);
});

async function lineOfMore(send: () => Promise<unknown>): Promise<void> {
  await send();
  await until(async () => lines.some(({ operationName }) => operationName === 'Last'));
}
