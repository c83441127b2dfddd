import { GraphQLError } from 'graphql';
import { closeAll, startTestServer } from './server-fixture.js';

afterEach(closeAll);

describe('an error', () => {
  it('is masked when it is unexpected, with its stack in the log only', async () => {
    const server = await startTestServer();
    const answer = await server.query('{ boom hello }');
    const requestId = answer.headers['x-request-id'];
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      errors: [
        {
          message: 'Internal server error.',
          locations: [{ line: 1, column: 3 }],
          path: ['boom'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
        },
      ],
      data: { boom: null, hello: 'Hello, world!' },
      extensions: { requestId },
    });
    expect(server.logs).toContainEqual(
      expect.objectContaining({
        level: 'error',
        requestId,
        path: 'boom',
        err: expect.objectContaining({
          message: 'the password is hunter2',
          stack: expect.stringContaining('server-fixture'),
        }),
      }),
    );
  });

  it.each(['{ uncoded }', '{ odd }'])(
    'of %s is masked, because its code is not one of this API',
    async (query) => {
      const server = await startTestServer();
      const answer = await server.query(query);
      expect(answer.json.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
      expect(answer.text).not.toMatch(/secret|private/);
    },
  );

  it('from Amazon contains everything that a caller can act on', async () => {
    const server = await startTestServer();
    const answer = await server.query('{ upstream }');
    expect(answer.json.errors).toEqual([
      {
        message: 'Amazon asks to slow down.',
        locations: [{ line: 1, column: 3 }],
        path: ['upstream'],
        extensions: {
          code: 'UPSTREAM_THROTTLED',
          operation: 'getSupplySource',
          amazonRequestId: 'amzn-1',
          httpStatus: 429,
          retryable: true,
          retryAfterMs: 1500,
          errors: [{ code: 'QuotaExceeded', message: 'Too many.', details: null, meaning: null }],
        },
      },
    ]);
    expect(server.logs).toContainEqual(
      expect.objectContaining({ level: 'warn', code: 'UPSTREAM_THROTTLED' }),
    );
  });

  it('from Amazon that repeats in a request is logged once and counted', async () => {
    const server = await startTestServer();
    await server.query('{ a: upstream b: upstream c: upstream }');
    const logged = server.logs.filter(({ msg }) => msg === 'upstream error');
    expect(logged).toMatchObject([{ path: 'a', code: 'UPSTREAM_THROTTLED' }]);
    await server.query('{ upstream }');
    expect(server.logs.filter(({ msg }) => msg === 'upstream error')).toHaveLength(2);
    // The access log line of the first request is there: its connection has served another one since.
    expect(server.logs).toContainEqual(
      expect.objectContaining({ msg: 'request', omittedErrors: 2 }),
    );
  });

  it('with a code of this API passes unchanged', async () => {
    const server = await startTestServer();
    const answer = await server.query('{ refused }');
    expect(answer.json.errors[0]).toMatchObject({
      message: 'No such place.',
      extensions: { code: 'SELLER_NOT_FOUND', id: 7 },
    });
  });

  it('of argument validation names fields and no values', async () => {
    const server = await startTestServer();
    const answer = await server.query('{ invalid }');
    expect(answer.json.errors[0].extensions).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'address.city', messages: ['city must be a string'] }],
    });
    expect(answer.text).not.toContain('private');
  });

  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED', 400, {}],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 400, {}],
    ['query($n: Int!) { twice(n: $n) }', 'BAD_USER_INPUT', 400, { n: 'two' }],
    ['query($n: Int = 1) { twice(n: $n) }', 'BAD_USER_INPUT', 200, { n: null }],
    ['query A { hello } query B { hello }', 'OPERATION_RESOLUTION_FAILURE', 400, {}],
  ])('of the caller in %s is %s', async (query, code, status, variables) => {
    const server = await startTestServer();
    const answer = await server.query(query, variables);
    const { issues, ...extensions } = answer.json.errors[0].extensions;
    expect([answer.status, extensions]).toEqual([status, { code }]);
    expect(issues !== undefined).toBe(code === 'BAD_USER_INPUT' && status === 400);
    expect(server.calls).toEqual([]);
  });

  it('is masked when the context cannot be created', async () => {
    const server = await startTestServer({
      createContext: () => {
        throw new Error('the password is hunter2');
      },
    });
    const answer = await server.query('{ hello }');
    expect([answer.status, answer.json.errors[0].message]).toEqual([500, 'Internal server error.']);
    expect(answer.text).not.toContain('hunter2');
  });

  it('is shown when creating the context fails with a code', async () => {
    const server = await startTestServer({
      createContext: () => {
        throw new GraphQLError('Who are you?', {
          extensions: { code: 'SELLER_REQUIRED', http: { status: 401 } },
        });
      },
    });
    const answer = await server.query('{ hello }');
    expect([answer.status, answer.json.errors[0]]).toEqual([
      401,
      { message: 'Who are you?', extensions: { code: 'SELLER_REQUIRED' } },
    ]);
  });

  it('is counted by its code', async () => {
    const server = await startTestServer();
    await server.query('{ boom upstream }');
    const text = await server.metrics.render();
    expect(text).toContain('graphql_errors_total{code="INTERNAL_SERVER_ERROR"} 1');
    expect(text).toContain('graphql_errors_total{code="UPSTREAM_THROTTLED"} 1');
  });
});
