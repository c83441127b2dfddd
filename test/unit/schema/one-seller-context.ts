import { TextBudget } from '../../../src/graph/text-budget.js';
import { TextRoom } from '../../../src/graph/text-room.js';
import { noAudit } from '../../support/no-audit.js';

/** Returns the context of a request that may see one seller, with the given loaders and services in its scope. */
export function oneSellerContext(scope: object) {
  const account = { id: 'A2SELLER', name: null, marketplaceIds: ['ATVPDKIKX0DER'] };
  return {
    audit: noAudit,
    texts: new TextBudget(undefined, new TextRoom()),
    accounts: () => [account],
    account: () => account,
    seller: () => ({ account, ...scope }),
  };
}
