import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { OperationResult } from 'urql';
import { LocationsDocument } from '../../generated/locations/graphql.js';
import type {
  LocationLineFragment,
  LocationsQuery,
  LocationsQueryVariables,
} from '../../generated/locations/graphql.js';
import { useAccess } from '../../parts/access.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';

type Page = NonNullable<NonNullable<LocationsQuery['seller']>['supplySources']>;

/** A page of a search can be empty although more follow. */
const MOST_PAGES = 20;

export interface LocationList {
  readonly lines: readonly LocationLineFragment[];
  readonly isReading: boolean;
  readonly trouble: Trouble | null;
  readonly again: () => void;
}

/** Reads all pages of the locations whose name or code begins with a text. */
export function useLocations(find: string | undefined): LocationList {
  const client = useClient();
  const { seller } = useAccess();
  const { epoch } = useConnection();
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{
    pages: readonly Page[];
    isReading: boolean;
    trouble: Trouble | null;
  }>({
    pages: [],
    isReading: true,
    trouble: null,
  });
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    let isCurrent = true;
    const requestPolicy = round + epoch > 0 ? 'network-only' : 'cache-first';
    const read = async (): Promise<void> => {
      setState((before) => ({ ...before, isReading: true }));
      const pages: Page[] = [];
      let after: string | null = null;
      while (pages.length < MOST_PAGES) {
        const variables: LocationsQueryVariables = {
          seller: seller.sellerId,
          after,
          filter: find === undefined ? null : { search: find },
        };
        const { data, error }: OperationResult<LocationsQuery> = await client
          .query(LocationsDocument, variables, { requestPolicy })
          .toPromise();
        if (!isCurrent) return;
        const page: Page | null | undefined = data?.seller?.supplySources;
        const trouble = error ? troubleOf(error) : null;
        if (!page) {
          setState((before) => ({ ...before, isReading: false, trouble }));
          return;
        }
        pages.push(page);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        const isLast = after === null;
        setState({ pages: [...pages], isReading: !isLast, trouble });
        if (isLast) return;
      }
      setState((before) => ({ ...before, isReading: false }));
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [client, seller.sellerId, find, round, epoch]);
  return {
    lines: state.pages.flatMap(({ nodes }) => nodes),
    isReading: state.isReading,
    trouble: state.trouble,
    again,
  };
}
