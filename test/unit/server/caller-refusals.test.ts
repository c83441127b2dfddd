import {
  AuthenticationError,
  IdentityProviderError,
} from '../../../src/graph/access/authentication-error.js';
import { TooManyConnections } from '../../../src/server/subscriptions/caller-shares.js';
import { refusalOf } from '../../../src/server/subscriptions/subscription-caller.js';

const expired = new AuthenticationError('It has expired.', 'The token has expired');
const none = new AuthenticationError('It is missing.', null);

describe('the connection of a caller that is not authenticated', () => {
  it.each<[string, Error, number | null, number, boolean]>([
    ['the reason', expired, null, 4403, true],
    ['what it needs, without credentials', none, 1, 4403, true],
    ['that it failed too often', expired, 1, 4429, true],
    ['to try again while the provider is down', new IdentityProviderError(), 1, 1013, true],
    ['that it has too many connections', new TooManyConnections('Close one.'), 1, 1013, true],
    ['to try again when keys cannot be read', new Error('disk'), 1, 1013, false],
  ])('is closed with %s', (_, error, waitMs, code, isExpected) => {
    const refusal = refusalOf(error, () => waitMs);
    expect(refusal).toMatchObject({ code, isExpected });
    // The limit of the protocol.
    expect(Buffer.byteLength(refusal.reason)).toBeLessThanOrEqual(123);
  });
});
