import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

// 20 of them exceed 16 MiB. The same text is in memory once.
const LONG = 'x'.repeat(1024 * 1024);
const PLACES = Array.from({ length: 20 }, (_, id) => ({ id, name: LONG, inner: null }));

const REFUSED = {
  data: null,
  errors: [
    {
      message: expect.stringContaining('It was not sent'),
      extensions: { code: 'ANSWER_TOO_LARGE', limit: 16 * 1024 * 1024 },
    },
  ],
  extensions: { requestId: expect.any(String) },
};

describe('an answer that is too large', () => {
  let server: TestServer;
  afterEach(closeAll);

  const post = async (query: string): Promise<unknown> => (await server.query(query)).json;
  /** Sends a query until it was interpreted, compiled by Apollo's hook, and answered without Apollo. */
  const inEveryWay = async (query: string) => {
    const answers: unknown[] = [];
    for (let n = 0; n < 5; n += 1) {
      answers.push(await post(query));
      await new Promise((resolve) => setImmediate(resolve));
    }
    return answers;
  };

  it.each([true, false])('is refused, with compiled queries: %s', async (compileQueries) => {
    server = await startTestServer({ resolvers: { places: () => PLACES }, compileQueries });
    for (const answer of await inEveryWay('{ places { name } }'))
      expect(answer).toMatchObject(REFUSED);
    expect(await post('{ hello }')).toMatchObject({ data: { hello: 'Hello, world!' } });
  });

  it('is counted by its texts, not by its values', async () => {
    server = await startTestServer({ resolvers: { places: () => PLACES.slice(0, 10) } });
    for (const answer of await inEveryWay('{ places { name } }'))
      expect(answer).toMatchObject({ data: { places: { length: 10 } } });
  });
});
