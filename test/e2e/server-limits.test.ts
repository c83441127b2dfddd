import { getIntrospectionQuery } from 'graphql';
import { closeAll, startTestServer } from './server-fixture.js';

afterEach(closeAll);

const limits = { maxDepth: 4, maxAliases: 3, maxCost: 100, maxTokens: 60 };

describe('a query above a limit', () => {
  it.each([
    ['depth', '{ place { inner { inner { inner { id } } } } }', 'QUERY_TOO_DEEP', 4, 5],
    [
      'depth through fragments',
      '{ place { ...A } } fragment A on Place { inner { ...B } } fragment B on Place { inner { inner { id } } }',
      'QUERY_TOO_DEEP',
      4,
      5,
    ],
    ['aliases', '{ a: hello b: hello c: hello d: hello }', 'QUERY_TOO_MANY_ALIASES', 3, 4],
    ['cost', '{ places(first: 60) { id } }', 'QUERY_TOO_COSTLY', 100, 120],
    [
      'cost in a fragment',
      '{ ...A } fragment A on Query { places(last: 60) { id } }',
      'QUERY_TOO_COSTLY',
      100,
      122,
    ],
  ])('of %s is refused before anything runs', async (_, query, code, limit, found) => {
    const server = await startTestServer({ limits });
    const answer = await server.query(query);
    expect(answer.status).toBe(400);
    expect(answer.json.errors).toHaveLength(1);
    expect(answer.json.errors[0].extensions).toEqual({ code, limit, found });
    expect(answer.json.errors[0].message).toContain(`limit is ${limit}, and it has ${found}`);
    expect(server.calls).toEqual([]);
  });

  it('of tokens is not even parsed to its end', async () => {
    const server = await startTestServer({ limits });
    const answer = await server.query(`{ ${'hello '.repeat(61)} }`);
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0]).toMatchObject({
      message: "The query's tokens limit is 60, and it has more.",
      extensions: { code: 'QUERY_TOO_LONG', limit: 60, found: null },
    });
  });

  it('is found with page sizes in variables, each time', async () => {
    const server = await startTestServer({ limits });
    const query = 'query($n: Int = 60) { ...A } fragment A on Query { places(first: $n) { id } }';
    const small = await server.query(query, { n: 3 });
    expect(small.json.data.places).toHaveLength(3);
    for (const variables of [{ n: 70 }, {}]) {
      const large = await server.query(query, variables);
      expect([large.status, large.json.errors[0].extensions.code]).toEqual([
        400,
        'QUERY_TOO_COSTLY',
      ]);
    }
    expect(server.calls).toEqual(['places']);
  });
});

describe('the default limits', () => {
  it('let the whole introspection through', async () => {
    const server = await startTestServer();
    const answer = await server.query(
      getIntrospectionQuery({
        inputValueDeprecation: true,
        schemaDescription: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        oneOf: true,
      }),
    );
    expect(answer.json.errors).toBeUndefined();
    expect(answer.text).toContain('"name":"Place"');
  });

  it('let a page of 100 with 500 fields each through', async () => {
    const server = await startTestServer();
    const deep = (levels: number): string =>
      levels === 0 ? 'id' : `id name ${'name '.repeat(55)} inner { ${deep(levels - 1)} }`;
    const answer = await server.query(`query($n: Int) { places(first: $n) { ${deep(9)} } }`, {
      n: 100,
    });
    expect(answer.json.errors).toBeUndefined();
    expect(answer.json.data.places).toHaveLength(100);
  });
});
