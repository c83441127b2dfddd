import { useCallback, useEffect } from 'react';
import {
  PurchaseCountsDocument,
  PurchaseStoresDocument,
} from '../../generated/purchases/graphql.js';
import type { PurchaseCountsQuery } from '../../generated/purchases/graphql.js';
import { readPurchaseSearch, viewOf, VIEWS } from '../../model/purchase-search.js';
import type { PurchaseView } from '../../model/purchase-search.js';
import { codeOf } from '../../model/scan.js';
import { useAccess } from '../../parts/access.js';
import { useAllStores } from '../../parts/use-all-stores.js';
import { GhostRows } from '../../parts/ghosts.js';
import { useKeys } from '../../parts/keyboard.js';
import { TroubleLine } from '../../parts/trouble-line.js';
import { useConnection } from '../../parts/use-connection.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { DayEnd } from './day-end.js';
import { PurchaseList } from './purchase-list.js';
import { PurchasePanel } from './purchase-panel.js';
import { RunList } from './run-list.js';
import type { PurchaseScreen } from './screen-state.js';
import { useAnswer } from './use-answer.js';
import { useNews } from './use-news.js';
import { ViewLink } from './view-link.js';
import './purchases.css';

/** All labels that were asked for: what is not known, what was bought, cancelled, and left on a day. */
export function PurchasesScreen() {
  const { screen, counts, isKnown } = usePurchaseScreen();
  const { search, change } = screen;
  useKeys([{ key: '/', does: 'Goes to the search field', run: focusFind }], (code) =>
    change({ find: codeOf(code), state: 'all', day: undefined, purchase: undefined }),
  );
  return (
    <div className="purchases">
      <div className="purchases-main">
        <header className="purchases-head">
          <h1>Purchases</h1>
          <Views counts={counts.data?.seller ?? null} view={isKnown ? screen.view : null} />
        </header>
        {isKnown && <ViewBody screen={screen} />}
        {!isKnown && !counts.trouble && <GhostRows />}
        {!isKnown && counts.trouble && (
          <TroubleLine
            what="The purchases could not be read."
            trouble={counts.trouble}
            onRetry={counts.again}
          />
        )}
      </div>
      {search.purchase !== undefined && (
        <PurchasePanel key={search.purchase} screen={screen} id={search.purchase} />
      )}
    </div>
  );
}

const focusFind = (): void => document.getElementById('find')?.focus();

function usePurchaseScreen() {
  const { sellerId } = useAccess().seller;
  const { downSince } = useConnection();
  const [search, change] = useScreenSearch(readPurchaseSearch);
  const news = useNews(sellerId);
  const counts = useAnswer(PurchaseCountsDocument, { seller: sellerId }, news.round);
  const unsettled = counts.data?.seller?.unsettled?.totalCount ?? 0;
  const isKnown = search.state !== undefined || counts.readAt !== null;
  const view = viewOf(search, unsettled);
  useEffect(() => {
    // The list stays when its last purchase is settled.
    if (search.state === undefined && isKnown) change({ state: view }, { replace: true });
  }, [search.state, isKnown, view, change]);
  const all = useAllStores(PurchaseStoresDocument, sellerId);
  const open = useCallback((purchase: string | undefined) => change({ purchase }), [change]);
  const screen: PurchaseScreen = {
    sellerId,
    country: all.seller?.marketplaces[0]?.countryCode ?? null,
    stores: all.stores,
    view,
    search,
    change,
    news,
    isConnected: downSince === null,
    open,
  };
  return { screen, counts, isKnown };
}

function ViewBody({ screen }: { readonly screen: PurchaseScreen }) {
  switch (screen.view) {
    case 'runs':
      return <RunList screen={screen} />;
    case 'day-end':
      return <DayEnd screen={screen} />;
    default:
      return <PurchaseList key={screen.view} screen={screen} />;
  }
}

const TITLES: Readonly<Record<PurchaseView, string>> = {
  unknown: 'Not known',
  today: 'Today',
  refunds: 'Refunds',
  all: 'All',
  runs: 'Runs',
  'day-end': 'End of day',
  'not-again': 'Cancelled, not bought again',
};

interface ViewsProps {
  readonly counts: PurchaseCountsQuery['seller'] | null;
  readonly view: PurchaseView | null;
}

/** The lists, with how many need a person. */
function Views({ counts, view }: ViewsProps) {
  const waiting: Readonly<Partial<Record<PurchaseView, number | null | undefined>>> = {
    unknown: counts?.unsettled?.totalCount,
    refunds: counts?.refunds?.totalCount,
    'not-again': counts?.notAgain?.totalCount,
  };
  return (
    <nav className="purchase-views" aria-label="Lists">
      {VIEWS.map((one) => {
        const count = waiting[one] ?? 0;
        return (
          <ViewLink
            key={one}
            search={{ state: one }}
            className={one === view ? 'view-now' : ''}
            isNow={one === view}
          >
            {TITLES[one]}
            {count > 0 && (
              <span className={one === 'unknown' ? 'view-count view-unknown' : 'view-count'}>
                {count}
              </span>
            )}
          </ViewLink>
        );
      })}
    </nav>
  );
}
