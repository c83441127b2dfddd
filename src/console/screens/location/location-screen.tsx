import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { LocationDocument } from '../../generated/location/graphql.js';
import type { LocationFragment } from '../../generated/location/graphql.js';
import { useAccess } from '../../parts/access.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { troubleOf } from '../../parts/trouble.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useConnection } from '../../parts/use-connection.js';
import { useExactQuery } from '../../parts/use-exact-query.js';
import { keepSeller } from '../../parts/use-screen-search.js';
import { LocationGhost } from './location-ghost.js';
import { LocationPage } from './location-page.js';
import './location.css';

/** One location: its name, hours, holiday hours, options and what applies in effect. */
export function LocationScreen() {
  const { id = '' } = useParams({ strict: false });
  const { seller } = useAccess();
  const { epoch } = useConnection();
  const variables = { seller: seller.sellerId, id };
  const [{ data, error, fetching }, again] = useExactQuery({
    query: LocationDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  useShownQuery(LocationDocument, variables);
  useEffect(() => {
    if (epoch > 0) again({ requestPolicy: 'network-only' });
  }, [epoch, again]);
  const retry = (): void => again({ requestPolicy: 'network-only' });
  // A failed reading keeps what was read before, so that no typed text is lost.
  const location = useLast(id, data?.seller?.supplySource ?? null);
  const trouble = error && (
    <TroubleLine
      what="The location could not be read."
      trouble={troubleOf(error)}
      onRetry={retry}
    />
  );
  if (location)
    return (
      <>
        {trouble}
        <LocationPage key={location.id} latest={location} onRead={retry} />
      </>
    );
  if (fetching) return <LocationGhost />;
  return trouble ?? <NoLocation id={id} />;
}

function useLast(id: string, found: LocationFragment | null): LocationFragment | null {
  const [last, setLast] = useState<{ id: string; location: LocationFragment } | null>(null);
  useEffect(() => {
    if (found) setLast({ id, location: found });
  }, [id, found]);
  return found ?? (last?.id === id ? last.location : null);
}

function NoLocation({ id }: { readonly id: string }) {
  return (
    <div className="page">
      <h1>There is no such location</h1>
      <p>
        Amazon knows no location <span className="narrow">{id}</span> of this seller.
      </p>
      <Link to="/locations" search={keepSeller} className="button">
        Show all locations
      </Link>
    </div>
  );
}
