import { useState } from 'react';
import { useClient } from 'urql';
import { PurchasePackagesDocument } from '../../generated/purchases/graphql.js';
import type { PurchaseSeenPackageFragment } from '../../generated/purchases/graphql.js';
import { connection } from '../../model/connection.js';
import { troubleOf } from '../../parts/trouble.js';
import { exactClock } from './exact-clock.js';

interface AmazonPackagesProps {
  readonly seller: string;
  readonly order: string;
  readonly purchase: string;
  readonly isConnected: boolean;
  /** Takes a tracking number over into the form. Absent when there is no form. */
  readonly onTake: ((trackingNumber: string) => void) | null;
}

interface Look {
  readonly at: string;
  readonly packages: readonly PurchaseSeenPackageFragment[] | null;
  readonly message: string | null;
}

/** Asks Amazon which packages the order has now. */
export function AmazonPackages(props: AmazonPackagesProps) {
  const { seller, order, purchase, isConnected, onTake } = props;
  const client = useClient();
  const [look, setLook] = useState<Look | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const ask = async (): Promise<void> => {
    setIsAsking(true);
    const { data, error } = await client
      .query(PurchasePackagesDocument, { seller, order }, { requestPolicy: 'network-only' })
      .toPromise();
    const packages = data?.seller?.order?.packages ?? null;
    const unread = error ? troubleOf(error).message : 'Amazon does not show this order.';
    const at = exactClock(new Date(connection.now()).toISOString(), connection.now());
    setLook({ at, packages, message: packages ? null : unread });
    setIsAsking(false);
  };
  return (
    <div className="amazon-packages">
      <button type="button" disabled={isAsking || !isConnected} onClick={() => void ask()}>
        {isAsking ? 'Asking Amazon' : 'Ask Amazon again'}
      </button>
      <div role="status">
        {look?.message && (
          <p className="trouble-text">The order could not be read. {look.message}</p>
        )}
        {look?.packages?.length === 0 && (
          <p>
            At {look.at} Amazon showed no package of this order. A label that was just sold may not
            show yet.
          </p>
        )}
        {look?.packages && look.packages.length > 0 && (
          <>
            <p>
              At {look.at} Amazon showed{' '}
              {look.packages.length === 1 ? 'one package' : `${look.packages.length} packages`}:
            </p>
            <SeenPackages packages={look.packages} purchase={purchase} onTake={onTake} />
          </>
        )}
      </div>
    </div>
  );
}

interface SeenPackagesProps {
  readonly packages: readonly PurchaseSeenPackageFragment[];
  readonly purchase: string;
  readonly onTake: ((trackingNumber: string) => void) | null;
}

/** Packages of the order, each with whose label it is. */
export function SeenPackages({ packages, purchase, onTake }: SeenPackagesProps) {
  return (
    <ul className="seen-packages">
      {packages.map((one) => {
        const { id, trackingNumber, carrierName, serviceName, createdAt, items } = one;
        const owner = one.purchase && one.purchase.id !== purchase ? one.purchase : null;
        const units = items.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
        return (
          <li key={id}>
            <b className="narrow">{trackingNumber ?? 'No tracking number'}</b>{' '}
            {[carrierName, serviceName].filter(Boolean).join(' ')}
            <span className="second">
              {units === 1 ? '1 unit' : `${units} units`}
              {createdAt !== null && `, made ${exactClock(createdAt, connection.now())}`}
              {owner && `. It is the label of the purchase ${owner.key}`}
            </span>
            {onTake && trackingNumber !== null && !owner && (
              <button type="button" className="plain" onClick={() => onTake(trackingNumber)}>
                Take over its tracking number
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
