import { once } from 'node:events';
import { createServer } from 'node:http';
import { pino } from 'pino';
import { AnswerDraft } from '../../../src/server/fast/answers/answer-draft.js';
import { AnswerCache } from '../../../src/server/fast/answers/answer-cache.js';
import { replayAnswer } from '../../../src/server/fast/answers/replay-answer.js';
import { sendAnswer } from '../../../src/server/graphql/graphql-answer.js';
import { PLAIN } from '../../../src/server/http/content-coding.js';
import type { CodingChoice } from '../../../src/server/http/content-coding.js';
import { Exchange } from '../../../src/server/http/exchange.js';
import { Metrics } from '../../../src/telemetry/metrics.js';

const TYPE = 'application/json; charset=utf-8';

/** Caches a response with this data, and serves it to every request. */
async function serve(
  data: string,
  coding: CodingChoice,
): Promise<{ ask: () => Promise<Response>; close: () => Promise<unknown> }> {
  const answers = new AnswerCache({ maxBytes: 64 * 1024 * 1024, metrics: new Metrics() });
  const made = Buffer.from(JSON.stringify({ data, extensions: { requestId: 'made' } }));
  const draft = Object.assign(new AnswerDraft(), {
    facts: new Set(),
    operationName: 'Named',
  });
  const headers = { 'content-type': TYPE };
  answers.store('key', draft, { kind: 'whole', status: 200, headers, body: made });
  const logger = pino({ level: 'silent' });
  const server = createServer((request, response) => {
    const exchange = new Exchange(request, response, logger);
    void sendAnswer(exchange, replayAnswer(exchange, answers.find('key')!), coding);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address!.port : 0;
  return {
    ask: () => fetch(`http://127.0.0.1:${port}/`),
    close: () => {
      server.close();
      server.closeAllConnections();
      return once(server, 'close');
    },
  };
}

describe('a cached answer', () => {
  it.each([
    ['a few bytes', 'ä', PLAIN],
    ['just as much as is kept as text', 'x'.repeat(4096 - '{"data":""'.length), PLAIN],
    ['a little more', 'x'.repeat(4096), PLAIN],
    ['many letters of two bytes', 'ü'.repeat(60_000), PLAIN],
    ['many letters, compressed', 'ü'.repeat(60_000), { coding: 'gzip', required: false }],
    [
      'so many that they are compressed elsewhere',
      'ü'.repeat(200_000),
      { coding: 'br', required: false },
    ],
  ] as const)('of %s is sent in full with the id of its request', async (_, data, coding) => {
    const { ask, close } = await serve(data, coding);
    const ids: unknown[] = [];
    for (let time = 0; time < 3; time += 1) {
      const response = await ask();
      const text = await response.text();
      const requestId = response.headers.get('x-request-id');
      const cost = { calls: {}, totalCalls: 0, waitedMs: 0, cacheHits: 0 };
      expect(JSON.parse(text)).toEqual({ data, extensions: { cost, requestId } });
      expect(response.headers.get('content-encoding')).toBe(coding.coding);
      const length = Number(response.headers.get('content-length'));
      expect(length === Buffer.byteLength(text)).toBe(coding === PLAIN);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      ids.push(requestId);
    }
    expect(new Set(ids).size).toBe(3);
    await close();
  });
});
