import type { RequestContext } from '../../../context/request-context.js';
import type { SellerAccount } from '../../../context/seller-runtime.js';
import type { Read } from '../../../runtime/cache/single-flight-cache.js';
import type { SellerFilterInput } from '../seller-filter.input.js';

/** Keeps a response from being cached: the state of a seller changes without notice. */
const CHANGING: Read = { isKept: false, isHit: false, restMs: () => 0 };

/**
 * Returns the accounts that the client may see and whose state fits a filter. Reads the store once for all of them.
 * @throws StoreError
 */
export async function accountsInState(
  context: Pick<RequestContext, 'accounts' | 'sellerHealth' | 'origin'>,
  filter: SellerFilterInput | null | undefined,
): Promise<readonly SellerAccount[]> {
  const { authorizationStatuses: statuses, isHealthy } = filter ?? {};
  let accounts: readonly SellerAccount[] = context.accounts();
  if (!statuses && typeof isHealthy !== 'boolean') return accounts;
  context.origin.onRead?.(CHANGING);
  const health = context.sellerHealth();
  if (statuses)
    accounts = accounts.filter((account) =>
      statuses.includes(health.authorizationOf(account, true).status),
    );
  if (typeof isHealthy !== 'boolean') return accounts;
  const problems = await Promise.all(accounts.map((account) => health.problemsOf(account)));
  return accounts.filter((_, at) => (problems[at]?.length === 0) === isHealthy);
}
