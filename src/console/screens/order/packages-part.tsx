import { useState } from 'react';
import { OrderPackagesDocument, OrderVerificationDocument } from '../../generated/order/graphql.js';
import type { OrderPackagesQuery, OrderVerificationQuery } from '../../generated/order/graphql.js';
import { clock } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { troubleOf } from '../../parts/trouble.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { confirmationWords } from './history.js';
import type { PartProps } from './part-props.js';
import { ReadState } from './read-state.js';
import { plainWord } from './order-state.js';
import type { Confirmation } from './order-state.js';

type PackagedOrder = NonNullable<NonNullable<OrderPackagesQuery['seller']>['order']>;
type Package = PackagedOrder['packages'][number];
type VerifiedOrder = NonNullable<NonNullable<OrderVerificationQuery['seller']>['order']>;
type Verification = NonNullable<VerifiedOrder['confirmations']>[number]['verification'];

/** What Amazon has on record as packages, and the confirmations from here, compared with it on demand. */
export function PackagesPart({ order, now, zone, seller }: PartProps) {
  const hasLeft = order.items.some(({ quantityFulfilled }) => (quantityFulfilled ?? 0) > 0);
  const [isFresh, setIsFresh] = useState(false);
  const isWanted = hasLeft || isFresh;
  const [{ data, error, fetching }, again] = useExactQuery({
    query: OrderPackagesDocument,
    variables: { seller, order: order.amazonOrderId, fresh: isFresh },
    pause: !isWanted,
  });
  const read = data?.seller?.order;
  const ask = (): void => {
    if (isFresh) again({ requestPolicy: 'network-only' });
    else setIsFresh(true);
  };
  return (
    <section className="order-part" aria-labelledby="packages-title">
      <div className="order-part-head">
        <h2 id="packages-title">Packages that Amazon knows</h2>
        <button type="button" disabled={fetching} onClick={ask}>
          {fetching ? 'Asking Amazon' : 'Ask Amazon'}
        </button>
        {read && <span className="second">As of {clock(read.readAt, zone, now)}</span>}
      </div>
      {!isWanted && <p className="second">Nothing has left, as far as the index knows.</p>}
      {isWanted && (
        <ReadState
          what="The packages could not be read."
          {...{ error }}
          isReading={fetching}
          onRetry={ask}
        >
          {read && <PackageList packages={read.packages} now={now} zone={zone} />}
        </ReadState>
      )}
      <Confirmations order={order} now={now} zone={zone} seller={seller} />
    </section>
  );
}

interface PackageListProps {
  readonly packages: readonly Package[];
  readonly now: number;
  readonly zone: string | null;
}

function PackageList({ packages, now, zone }: PackageListProps) {
  if (packages.length === 0) return <p className="second">Amazon has no package on record.</p>;
  return (
    <ul className="order-package-list">
      {packages.map((one) => (
        <PackageLine key={one.id} one={one} now={now} zone={zone} />
      ))}
    </ul>
  );
}

function PackageLine({
  one,
  now,
  zone,
}: { readonly one: Package } & Pick<PartProps, 'now' | 'zone'>) {
  const from = one.shipFromAddress;
  return (
    <li>
      <p className="order-parcel-line">
        <Mark tone={one.status === 'DELIVERED' ? 'done' : 'plain'}>
          {one.status === null ? 'State not known' : plainWord(one.status)}
        </Mark>
        <b>{one.carrierName ?? 'Carrier not known'}</b>
        <span>{one.serviceName}</span>
        <span className="narrow">{one.trackingNumber ?? 'no tracking number'}</span>
      </p>
      <p className="second">
        Package {one.packageReferenceId}
        {one.shipTime && ` · left ${clock(one.shipTime, zone, now)}`}
        {from?.city &&
          ` · from ${[from.name, from.city, from.stateOrRegion].filter(Boolean).join(', ')}`}
        {one.purchase ? ' · label from here' : ' · label from elsewhere'}
      </p>
    </li>
  );
}

function Confirmations({ order, now, zone, seller }: PartProps) {
  const [isWanted, setIsWanted] = useState(false);
  const [{ data, error, fetching }, again] = useExactQuery({
    query: OrderVerificationDocument,
    variables: { seller, order: order.amazonOrderId },
    pause: !isWanted,
    requestPolicy: 'network-only',
  });
  const confirmations = order.confirmations ?? [];
  if (confirmations.length === 0) return null;
  const verified = new Map(
    data?.seller?.order?.confirmations?.map(({ id, verification }) => [id, verification] as const),
  );
  return (
    <>
      <div className="order-part-head">
        <h3>Confirmations from here</h3>
        <button
          type="button"
          disabled={fetching}
          onClick={() => (isWanted ? again({ requestPolicy: 'network-only' }) : setIsWanted(true))}
        >
          {fetching ? 'Comparing' : 'Compare with Amazon'}
        </button>
      </div>
      {error && (
        <TroubleLine
          what="Amazon could not be compared."
          trouble={troubleOf(error)}
          onRetry={() => again({ requestPolicy: 'network-only' })}
        />
      )}
      <ul className="order-package-list">
        {confirmations.map((one) => (
          <ConfirmationLine
            key={one.id}
            one={one}
            now={now}
            zone={zone}
            verification={verified.get(one.id)}
          />
        ))}
      </ul>
    </>
  );
}

const TONES: Readonly<Record<string, Tone>> = {
  done: 'done',
  plain: 'plain',
  trouble: 'trouble',
  unknown: 'unknown',
};

interface ConfirmationLineProps {
  readonly one: Confirmation;
  readonly now: number;
  readonly zone: string | null;
  readonly verification: Verification | undefined;
}

function ConfirmationLine({ one, now, zone, verification }: ConfirmationLineProps) {
  const [words, tone] = confirmationWords(one.state);
  return (
    <li>
      <p className="order-parcel-line">
        <Mark tone={TONES[tone] ?? 'plain'}>{words}</Mark>
        <b className="narrow">{one.trackingNumber}</b>
      </p>
      <p className="second">
        Package {one.packageReferenceId} · {clock(one.createdAt, zone, now)} by {one.createdBy}
        {one.via && ` · by ${one.via === 'FEED' ? 'feed' : 'operation'}`}
        {one.replacedBy && ' · corrected later'}
      </p>
      {one.error && <p className="trouble-text">{one.error.message}</p>}
      {one.warnings.map(({ message }) => (
        <p key={message} className="second">
          Amazon warns: {message}
        </p>
      ))}
      {verification && <p role="status">{verificationWords(verification)}</p>}
    </li>
  );
}

function verificationWords(verification: NonNullable<Verification>): string {
  if (verification.state === 'VERIFIED') return 'Amazon shows the same.';
  if (verification.state === 'NOT_YET_VISIBLE')
    return 'Amazon does not show it yet. Compare again in some minutes.';
  const differences = verification.differences.map((difference) => {
    const { recordedTrackingNumber, recordedShipFrom, expectedShipFrom } = verification;
    return difference === 'TRACKING_NUMBER'
      ? `the tracking number ${recordedTrackingNumber ?? 'is missing'}`
      : `${recordedShipFrom?.city ?? 'no place'} instead of ${expectedShipFrom?.city ?? 'the location'}`;
  });
  return `Amazon shows something else: ${differences.join(', ')}. Confirm the package again to correct it.`;
}
