import { useContext } from 'react';
import { Link } from '@tanstack/react-router';
import { SessionContext } from '../parts/access.js';
import type { Access } from '../parts/access.js';
import { useExplorerAddress } from '../parts/shown-query.js';
import { signOut } from './session.js';
import { SCREENS } from './screens.js';

interface NavigationProps {
  readonly access: Access;
  readonly onKeys: () => void;
  readonly onSeller: () => void;
}

/** The screens that this viewer may see, as words. */
export function Navigation({ access, onKeys, onSeller }: NavigationProps) {
  const explorer = useExplorerAddress();
  const hasSession = useContext(SessionContext);
  const hasMany = access.sellers.length > 1;
  const screens = SCREENS.filter(
    ({ place, needs }) => place !== null && access.scopes.includes(needs),
  );
  return (
    <nav className="frame-nav" aria-label="Screens">
      <span className="frame-name" aria-hidden="true">
        FG
      </span>
      {screens.map(({ path, title }) => (
        <Link
          key={path}
          to={path}
          search={hasMany ? { seller: access.seller.sellerId } : {}}
          activeOptions={{ exact: path === '/', includeSearch: false }}
        >
          {title}
        </Link>
      ))}
      <a href="/explorer">Explorer</a>
      <div className="frame-end">
        {hasMany && (
          <button type="button" onClick={onSeller} title="Change the seller">
            {access.seller.name ?? access.seller.sellerId}
          </button>
        )}
        <a href={explorer} target="_blank" rel="noopener noreferrer">
          Show query
        </a>
        <button type="button" onClick={onKeys}>
          Keyboard
        </button>
        {hasSession && (
          <button type="button" onClick={() => void signOut()}>
            Sign out
          </button>
        )}
      </div>
    </nav>
  );
}
