import { buildSchema } from 'graphql';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

const schema = buildSchema(`
  type Query {
    hello: String
    old: String @deprecated(reason: "Use hello. Goes not before 2027-12-01.")
    listed(filter: Filter): Int
  }
  input Filter { old: Int @deprecated(reason: "Use ids. Goes not before 2027-12-01.") ids: [Int!] }
`);

async function uses({ metrics }: TestServer): Promise<Record<string, number>> {
  const lines = (await metrics.render()).matchAll(
    /^graphql_deprecated_uses_total\{part="([^"]+)"\} (\d+)$/gm,
  );
  return Object.fromEntries([...lines].map(([, part = '', count]) => [part, Number(count)]));
}

it.each([true, false])(
  'counts each use of a deprecated part, with compiled queries: %s',
  async (compileQueries) => {
    const server = await startTestServer({ schema, compileQueries, answerBytes: 1_000_000 });
    // Often enough that the query is compiled, then prepared, and its answer would be cached.
    for (let times = 0; times < 6; times += 1) await server.query('{ hello old }');
    await server.query('query ($f: Filter) { listed(filter: $f) }', { f: { old: 1 } });
    await server.query('{ hello }');
    expect(await uses(server)).toEqual({ 'Query.old': 6, 'Filter.old': 1 });
  },
);

it('does not count a document that is refused', async () => {
  const server = await startTestServer({ schema });
  await server.query('{ old nothing }');
  expect(await uses(server)).toEqual({});
});
