import { GraphQLError } from 'graphql';
import { createFormatError } from '../../../src/server/format-error.js';
import { StoreError } from '../../../src/store/store-error.js';
import { Metrics } from '../../../src/telemetry/metrics.js';

describe('an error of the ledger', () => {
  it('tells the client that nothing was sent, and not where the ledger is', () => {
    const cause = new StoreError('FULL', 'No room is left for /srv/data/ledger.sqlite.');
    const error = new GraphQLError(cause.message, { path: ['buyShipping'], originalError: cause });
    const shown = createFormatError(new Metrics())(
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
});
