import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { SellersRenewDocument } from '../../generated/sellers/graphql.js';
import type { SellerStateFragment } from '../../generated/sellers/graphql.js';
import { REGION_NAMES } from '../../model/marketplaces.js';
import { grantWords, problemText } from '../../model/seller-words.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { whyNot } from '../../parts/answer.js';
import { Mark } from '../../parts/marks.js';
import { sellersPage } from '../../parts/use-connecting.js';
import { useNow } from '../../parts/use-connection.js';

export type SellerState = SellerStateFragment;

interface SellerTableProps {
  readonly sellers: readonly SellerState[];
  /** Null for a viewer who may not. */
  readonly onDisconnect: ((seller: SellerState) => void) | null;
}

/** A refused grant leads, because nothing works without it. */
const isRefused = ({ authorization }: SellerState): number =>
  authorization.status === 'REVOKED' ? 0 : 1;

export function SellerTable({ sellers, onDisconnect }: SellerTableProps) {
  return (
    <table className="facts sellers">
      <thead>
        <tr>
          <th scope="col">Seller</th>
          <th scope="col">Sells in</th>
          <th scope="col">Authorisation</th>
          <th scope="col">Health</th>
          {onDisconnect && (
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sellers
          .toSorted((a, b) => isRefused(a) - isRefused(b))
          .map((seller) => (
            <SellerRow key={seller.id} seller={seller} onDisconnect={onDisconnect} />
          ))}
      </tbody>
    </table>
  );
}

interface SellerRowProps extends Pick<SellerTableProps, 'onDisconnect'> {
  readonly seller: SellerState;
}

function SellerRow({ seller, onDisconnect }: SellerRowProps) {
  const { sellerId, name, region, marketplaces, authorization, health } = seller;
  const now = useNow();
  const isTried = health?.apis.some(
    ({ lastSuccessAt, lastFailure }) => lastSuccessAt ?? lastFailure,
  );
  const grant = grantWords({ ...authorization, isTried: isTried ?? false }, now);
  return (
    <tr className={health?.isHealthy === false ? 'row-trouble' : ''}>
      <th scope="row">
        <span className="name">{name ?? 'Name not known'}</span>
        <span className="second">{sellerId}</span>
      </th>
      <td data-label="Sells in">
        {marketplaces.map((one) => one.name ?? one.marketplaceId).join(', ')}
        <span className="second">{REGION_NAMES[region]}</span>
      </td>
      <td data-label="Authorisation">
        <Mark tone={grant.tone}>{grant.word}</Mark>
        <span className="second">{grant.detail}</span>
      </td>
      <td>
        <HealthFacts seller={seller} />
      </td>
      {onDisconnect && (
        <td className="cell-actions">
          <RenewButton
            seller={seller}
            isNeeded={grant.tone === 'trouble' || grant.tone === 'speed'}
          />
          <button
            type="button"
            aria-label={`Disconnect ${name ?? sellerId}`}
            onClick={() => onDisconnect(seller)}
          >
            Disconnect
          </button>
        </td>
      )}
    </tr>
  );
}

function HealthFacts({ seller: { sellerId, health } }: { readonly seller: SellerState }) {
  const now = useNow();
  const { sellers } = useAccess();
  if (!health) return <>Not known: the records of this server cannot be read.</>;
  const search = sellers.length > 1 ? { seller: sellerId } : {};
  const counts = [
    [health.unsettledPurchaseCount, 'not known yet', 'purchases', '/purchases'],
    [health.unshippedAfterCancelCount, 'cancelled, not bought again', 'labels', '/purchases'],
    [health.troubledScheduledChangeCount, 'with a problem', 'changes of hours', '/locations'],
  ] as const;
  return (
    <ul className="fact-lines">
      {health.isHealthy && (
        <li>
          <Mark tone="done">Healthy</Mark>
        </li>
      )}
      {health.problems.map((problem) => (
        <li key={`${problem.code} ${problem.message}`} className="trouble-text">
          {problemText(problem)}{' '}
          <span className="second">since {clock(problem.since, null, now)}</span>
        </li>
      ))}
      {counts.map(
        ([count, state, what, path]) =>
          count > 0 && (
            <li key={what}>
              <Link
                to={path}
                search={
                  path === '/purchases' && state === 'not known yet'
                    ? { ...search, state: 'unknown' }
                    : search
                }
              >
                {count} {what} {state}
              </Link>
            </li>
          ),
      )}
      <li className="second">
        {orderWords(health.orders, now)}{' '}
        <Link to="/health" search={search}>
          Details
        </Link>
      </li>
    </ul>
  );
}

function orderWords(orders: NonNullable<SellerState['health']>['orders'], now: number): string {
  if (!orders) return 'This server keeps no list of orders.';
  if (orders.syncedAt === null) return 'Its orders have not been read yet.';
  const older = orders.isBackfilling ? ' Older ones are still being read.' : '';
  return `Orders as of ${clock(orders.syncedAt, null, now)}.${older}`;
}

function RenewButton({
  seller,
  isNeeded,
}: {
  readonly seller: SellerState;
  readonly isNeeded: boolean;
}) {
  const [{ fetching }, renew] = useMutation(SellersRenewDocument);
  const [problem, setProblem] = useState('');
  const begin = async (): Promise<void> => {
    const { data, error } = await renew({
      input: { sellerId: seller.sellerId, returnUrl: sellersPage() },
    });
    setProblem(whyNot({ payload: data?.renewSeller, error }) ?? '');
    const url = data?.renewSeller?.authorizationUrl;
    if (url) location.assign(url);
  };
  return (
    <>
      <button
        type="button"
        className={isNeeded ? 'primary' : ''}
        disabled={fetching}
        aria-label={`${isNeeded ? 'Authorise again' : 'Renew'} ${seller.name ?? seller.sellerId}`}
        onClick={() => void begin()}
      >
        {isNeeded ? 'Authorise again' : 'Renew'}
      </button>
      {problem !== '' && (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
    </>
  );
}
