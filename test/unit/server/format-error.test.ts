import { buildSchema, graphql, GraphQLError } from 'graphql';
import { IdentityProviderError } from '../../../src/graph/access/authentication-error.js';
import { createFormatError } from '../../../src/server/graphql/format-error.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { Metrics } from '../../../src/telemetry/metrics.js';

describe('an error of the ledger', () => {
  it('reports that nothing was sent, without the location of the ledger', () => {
    const cause = new StoreError('FULL', 'No room is left for /srv/data/ledger.sqlite.');
    const error = new GraphQLError(cause.message, { path: ['buyShipping'], originalError: cause });
    const shown = createFormatError(new Metrics(), () => undefined)(
      {
        message: cause.message,
        path: ['buyShipping'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
      error,
    );
    expect(shown).toMatchObject({
      message: expect.stringContaining('nothing was sent to Amazon'),
      path: ['buyShipping'],
      extensions: { code: 'LEDGER_UNAVAILABLE' },
    });
    expect(JSON.stringify(shown)).not.toContain('/srv/data');
  });

  it('does not claim that nothing was sent when a bought label is sealed with a missing key', () => {
    const cause = new StoreError('SEALED', 'Stored data is encrypted with key 0123.');
    const path = ['buyShipping', 'shipment'];
    const error = new GraphQLError(cause.message, { path, originalError: cause });
    const shown = createFormatError(new Metrics(), () => undefined)(
      { message: cause.message, path },
      error,
    );
    expect(shown).toMatchObject({
      message: expect.stringContaining('file of encryption keys'),
      path,
      extensions: { code: 'LEDGER_UNAVAILABLE' },
    });
    expect(shown.message).not.toContain('nothing was sent');
  });
});

describe('an error that quotes a long value', () => {
  it('is shortened and keeps the reason after the value', async () => {
    const schema = buildSchema(`
      input Entry { id: ID!  count: Int! }
      type Query { hello(entry: Entry!): Int }`);
    const unknown = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, 1]));
    const { errors } = await graphql({
      schema,
      source: 'query($entry: Entry!) { hello(entry: $entry) }',
      variableValues: { entry: { id: 'x'.repeat(100_000), ...unknown } },
    });
    const format = createFormatError(new Metrics(), () => undefined);
    const extensions = { code: 'BAD_USER_INPUT' };
    const shown = errors!.map((error) => format({ ...error.toJSON(), extensions }, error));
    expect(shown).toHaveLength(21);
    expect(shown[0]!.message).toMatch(
      /^Variable "\$entry" got invalid value .* … .* was not provided\.$/s,
    );
    for (const { message } of shown) expect(message.length).toBeLessThan(2_100);
  });
});

it('an identity provider that is down in a subscription is no bug', () => {
  const cause = new IdentityProviderError({ cause: new Error('connect to login.example') });
  const error = new GraphQLError(cause.message, { originalError: cause, extensions: {} });
  const shown = createFormatError(new Metrics(), () => undefined)(
    { message: cause.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    error,
  );
  expect(shown).toMatchObject({
    message: expect.stringContaining('Access keys work'),
    extensions: { code: 'IDENTITY_PROVIDER_UNAVAILABLE' },
  });
  expect(JSON.stringify(shown)).not.toContain('login.example');
});
