import { Suspense, lazy, useEffect, useState } from 'react';
import { Outlet, useMatches } from '@tanstack/react-router';
import { ConsoleBootDocument } from '../generated/app/graphql.js';
import { AccessContext } from '../parts/access.js';
import type { Access } from '../parts/access.js';
import { GhostRows } from '../parts/ghosts.js';
import { useKeys } from '../parts/keyboard.js';
import { TroubleLine } from '../parts/trouble-line.js';
import { useConnection } from '../parts/use-connection.js';
import { useKeptQuery } from '../parts/use-kept-query.js';
import { useScreenSearch } from '../parts/use-screen-search.js';
import { KeyList } from './key-list.js';
import { Navigation } from './navigation.js';
import { lastSeller, noteSeller } from './last-seller.js';
import { OfflineBar } from './offline-bar.js';
import { SCREENS } from './screens.js';
import { SellerSwitch } from './seller-switch.js';
import { UnknownSeller } from './unknown-seller.js';
import { SignInAgain } from './sign-in.js';

interface FrameSearch extends Record<string, string | undefined> {
  readonly seller: string | undefined;
}

const readSeller = ({ seller }: Readonly<Record<string, string | undefined>>): FrameSearch => ({
  seller,
});

const NO_VARIABLES = {};

/** All that is around a screen. It knows who looks at which seller before a screen is shown. */
export function Frame() {
  const { needsSignIn } = useConnection();
  const { data, trouble, isReading, again } = useKeptQuery(
    ConsoleBootDocument,
    NO_VARIABLES,
    ({ viewer, sellers }) => Boolean(viewer && sellers),
  );
  return (
    <>
      {data?.viewer && data.sellers ? (
        <SellerFrame viewer={data.viewer} sellers={data.sellers.nodes} />
      ) : isReading || !trouble ? (
        <GhostRows />
      ) : (
        <TroubleLine what="The console cannot start." trouble={trouble} onRetry={again} />
      )}
      {needsSignIn && <SignInAgain actor={data?.viewer?.actor ?? null} />}
    </>
  );
}

interface SellerFrameProps extends Pick<Access, 'sellers'> {
  readonly viewer: Pick<Access, 'actor' | 'scopes'>;
}

function SellerFrame({ viewer, sellers }: SellerFrameProps) {
  const [{ seller: chosen }, change] = useScreenSearch(readSeller);
  const [atStart] = useState(() => new Set(sellers.map(({ sellerId }) => sellerId)));
  const switchTo = (sellerId: string) => change({ seller: sellerId });
  const named = sellers.find(({ sellerId }) => sellerId === chosen);
  // One that was disconnected meanwhile is followed by another one.
  const isUnknown = chosen !== undefined && !named && !atStart.has(chosen);
  const seller = named ?? lastSeller(sellers) ?? sellers[0];
  const sellerId = isUnknown ? undefined : seller?.sellerId;
  useEffect(() => {
    if (sellerId !== undefined) noteSeller(sellerId);
  }, [sellerId]);
  if (!seller) return <NoSeller isManager={viewer.scopes.includes('MANAGE')} />;
  if (isUnknown) return <UnknownSeller {...{ chosen, sellers }} onSwitch={switchTo} />;
  const access: Access = { ...viewer, seller, sellers };
  return (
    <AccessContext.Provider value={access}>
      <FramedScreen access={access} isNamed={chosen === seller.sellerId} onSwitch={switchTo} />
    </AccessContext.Provider>
  );
}

interface FramedScreenProps {
  readonly access: Access;
  /** Whether the address names the seller. */
  readonly isNamed: boolean;
  readonly onSwitch: (sellerId: string) => void;
}

function FramedScreen({ access, isNamed, onSwitch }: FramedScreenProps) {
  const { downSince } = useConnection();
  const [, change] = useScreenSearch(readSeller);
  const [open, setOpen] = useState<'keys' | 'seller' | null>(null);
  const hasMany = access.sellers.length > 1;
  const { sellerId } = access.seller;
  useEffect(() => {
    if (hasMany && !isNamed) change({ seller: sellerId }, { replace: true });
  }, [hasMany, isNamed, sellerId, change]);
  const title = useTitle();
  useKeys([
    { key: '?', does: 'Shows all keys', run: () => setOpen('keys') },
    ...(hasMany ? [{ key: 's', does: 'Changes the seller', run: () => setOpen('seller') }] : []),
  ]);
  return (
    <div className="frame">
      {downSince !== null && <OfflineBar since={downSince} />}
      <Navigation
        access={access}
        onKeys={() => setOpen('keys')}
        onSeller={() => setOpen('seller')}
      />
      <main aria-label={title}>
        {/* Nothing of one seller may stay on screen for another. */}
        <Outlet key={sellerId} />
      </main>
      {open === 'keys' && <KeyList onClose={() => setOpen(null)} />}
      {open === 'seller' && (
        <SellerSwitch access={access} onSwitch={onSwitch} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function useTitle(): string {
  const path = useMatches().at(-1)?.fullPath;
  const title = SCREENS.find((screen) => screen.path === path)?.title ?? 'Console';
  useEffect(() => {
    document.title = `${title} · Fulfilment`;
  }, [title]);
  return title;
}

// A server with sellers, which is most of them, does not load it here.
const ConnectSeller = lazy(async () => ({
  default: (await import('../parts/connect-seller.js')).ConnectSeller,
}));

function NoSeller({ isManager }: { readonly isManager: boolean }) {
  return (
    <main className="page">
      <h1>No seller is connected</h1>
      {isManager ? (
        <Suspense fallback={<GhostRows count={2} />}>
          <ConnectSeller />
        </Suspense>
      ) : (
        <p>
          Your access key sees no seller. A person with the scope MANAGE can connect one, or give
          you a key that sees it.
        </p>
      )}
    </main>
  );
}
