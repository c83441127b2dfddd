import { getIntrospectionQuery } from 'graphql';
import { closeAll, startTestServer } from './server-fixture.js';

afterEach(closeAll);

const fields = (count: number): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]));

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
    ['aliases', '{ a: hello b: hello c: hello d: hello }', 'QUERY_TOO_MANY_ALIASES', 3, null],
    ['cost', '{ places(first: 60) { id } }', 'QUERY_TOO_COSTLY', 100, 121],
    [
      'cost in a fragment',
      '{ ...A } fragment A on Query { places(last: 60) { id } }',
      'QUERY_TOO_COSTLY',
      100,
      121,
    ],
  ])('of %s is refused before anything is executed', async (_, query, code, limit, found) => {
    const server = await startTestServer({ limits });
    const answer = await server.query(query);
    expect(answer.status).toBe(400);
    expect(answer.json.errors).toHaveLength(1);
    const [{ message, locations, extensions }] = answer.json.errors;
    expect(extensions).toMatchObject({ code, limit, found });
    expect(message).toContain(`limit is ${limit}, and it has ${found ?? 'more'}. `);
    expect(locations).toHaveLength(1);
    expect(server.calls).toEqual([]);
  });

  it('stops the parser at the limit of tokens', async () => {
    const server = await startTestServer({ limits });
    const answer = await server.query(`{ ${'hello '.repeat(61)} }`);
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0]).toMatchObject({
      message:
        "The query's tokens limit is 60, and it has more. Split the document, or send values as variables.",
      locations: [{ line: 1, column: 357 }],
      extensions: { code: 'QUERY_TOO_LONG', limit: 60, found: null },
    });
  });

  it.each([
    ['braces', '{ place '.repeat(60), 'QUERY_TOO_DEEP'],
    ['a wrong field', '{ wrong }', 'GRAPHQL_VALIDATION_FAILED'],
    ['no GraphQL', '{ hello', 'GRAPHQL_PARSE_FAILED'],
  ])(
    'of %s is refused alike by GET and by POST, in the form that the client accepts',
    async (_, query, code) => {
      const server = await startTestServer();
      const accept = 'application/graphql-response+json';
      const byPost = await server.query(query, {}, { accept });
      const byGet = await server.ask(`/graphql?${new URLSearchParams({ query }).toString()}`, {
        headers: { accept, 'apollo-require-preflight': 'true' },
      });
      for (const { status, headers, json } of [byPost, byGet]) {
        expect([status, headers['content-type']]).toEqual([400, `${accept}; charset=utf-8`]);
        expect(json).toEqual({
          errors: [
            {
              message: expect.any(String),
              locations: [{ line: 1, column: expect.any(Number) }],
              extensions: expect.objectContaining({ code }),
            },
          ],
          extensions: { requestId: headers['x-request-id'] },
        });
      }
      expect(await server.metrics.render()).toContain(`graphql_errors_total{code="${code}"} 2`);
    },
  );

  it.each([
    ['nesting', { n: Array.from({ length: 60 }).reduce<unknown>((inner) => [inner], 1) }],
    ['number', { n: Array.from({ length: 60_000 }, () => 1) }],
  ])('of variables is detected by their %s', async (_, variables) => {
    const server = await startTestServer();
    for (let round = 0; round < 4; round += 1) {
      const query = 'query($n: Int!) { twice(n: $n) }';
      await server.query(query, { n: 1 });
      const answer = await server.query(query, variables);
      expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([
        400,
        'VARIABLES_TOO_LARGE',
      ]);
    }
  });

  it.each([
    ['a long list', { n: Array.from({ length: 2_001 }, () => 1) }, 'list is at n', 2000],
    ['an object with many fields', { n: { o: fields(60_000) } }, 'object is at n.o', 250],
    ['many variables', fields(60_000), 'object is at variables', 250],
  ])('of variables is found before they are copied: %s', async (_, variables, place, limit) => {
    const server = await startTestServer();
    const query = 'query($n: Int!) { twice(n: $n) }';
    for (const padding of ['', ' '.repeat(500)]) {
      const answer = await server.query(query + padding, variables);
      expect(answer.status).toBe(400);
      const [{ message, extensions }] = answer.json.errors;
      expect(message).toContain(place);
      expect(extensions).toMatchObject({ code: 'VARIABLES_TOO_LARGE', limit, found: null });
      expect(answer.json.extensions.requestId).toBe(answer.headers['x-request-id']);
    }
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['extensions', { extensions: fields(60_000) }],
    ['extensions', { extensions: { list: Array.from({ length: 1_100 }, () => 1) } }],
    ['k249', fields(60_000)],
  ])('of values outside of the variables is refused, at %s', async (place, values) => {
    const server = await startTestServer();
    const answer = await server.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...values, query: '{ hello }' }),
    });
    expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.json.errors[0].message).toContain(`, at ${place}. `);
    expect(server.calls).toEqual([]);
  });

  it('reports large variables that do not fit alike, whether the query is prepared or not', async () => {
    const server = await startTestServer();
    const query = 'query($names: [Int!]!) { inList(names: $names) }';
    const names = Array.from({ length: 1_200 }, () => 'x');
    for (let round = 0; round < 4; round += 1) {
      expect((await server.query(query, { names: [1] })).status).toBe(200);
      const { status, json } = await server.query(query, { names });
      expect(status).toBe(400);
      expect(json.errors).toHaveLength(1);
      expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('reports too many errors in variables with a code and a next step', async () => {
    const server = await startTestServer();
    const variables = { names: Array.from({ length: 100 }, () => ({})) };
    const { json } = await server.query(
      'query($names: [Int!]!) { inList(names: $names) }',
      variables,
    );
    expect(json.errors.at(-1)).toMatchObject({
      message: expect.stringContaining('Correct these and send it again.'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('is detected with page sizes in variables, for each request', async () => {
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
  it('accept the full introspection', async () => {
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

  it('accept a page of 100 with 200 fields each', async () => {
    const server = await startTestServer();
    const deep = (levels: number): string =>
      levels === 0 ? 'id' : `id name ${'name '.repeat(20)} inner { ${deep(levels - 1)} }`;
    const answer = await server.query(`query($n: Int) { places(first: $n) { ${deep(9)} } }`, {
      n: 100,
    });
    expect(answer.json.errors).toBeUndefined();
    expect(answer.json.data.places).toHaveLength(100);
  });
});
