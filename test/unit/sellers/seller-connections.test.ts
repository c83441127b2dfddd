import { SellerConnections } from '../../../src/domains/sellers/connect/seller-connections.service.js';
import { LOCAL_PRINCIPAL, principalOf } from '../../../src/graph/access/principal.js';
import type { Principal } from '../../../src/graph/access/principal.js';
import type { ConsentRequest } from '../../../src/store/sellers/consent-request.js';

const NOW = 1_000_000;
const TEN_MINUTES = 600_000;
const { scopes } = LOCAL_PRINCIPAL;

/** Returns when a connection that the principal starts ends. */
async function endFor(principal: Principal): Promise<number | undefined> {
  const added: ConsentRequest[] = [];
  const connections = new SellerConnections(
    {
      store: {
        consents: { add: async (request) => added.push(request) > 0 },
        disconnect: async () => undefined,
      },
      application: {
        applicationId: 'app',
        isDraft: false,
        sellerCentralOf: () => 'https://sellercentral.example',
      },
      callbackPath: '/connect/callback',
      now: () => NOW,
      mayReturnTo: () => true,
      sync: async () => undefined,
    },
    principal,
  );
  await connections.start({ marketplaceId: 'ATVPDKIKX0DER' }, 'https://graph.example');
  return added[0]?.expiresAt;
}

const aPrincipal = (keyId: string | null, expiresAt: number | null): Principal =>
  principalOf({ id: 'one', name: 'one', scopes, sellers: null, expiresAt, keyId });

describe('a consent that is begun', () => {
  it.each([
    ['a token', aPrincipal(null, NOW + 5_000), NOW + 5_000],
    ['a token that lasts longer', aPrincipal(null, NOW + 2 * TEN_MINUTES), NOW + TEN_MINUTES],
    // The key is looked up when the seller returns.
    ['an access key', aPrincipal('k', NOW + 5_000), NOW + TEN_MINUTES],
    ['a caller without a key', LOCAL_PRINCIPAL, NOW + TEN_MINUTES],
  ])('by %s ends in time', async (_, principal, end) => {
    expect(await endFor(principal)).toBe(end);
  });
});
