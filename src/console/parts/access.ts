import { createContext, useContext } from 'react';
import type { AccessScope } from '../generated/app/graphql.js';

export interface SellerChoice {
  readonly id: string;
  readonly sellerId: string;
  readonly name: string | null;
}

/** Who uses the console, for which seller. */
export interface Access {
  readonly actor: string;
  readonly scopes: readonly AccessScope[];
  readonly seller: SellerChoice;
  readonly sellers: readonly SellerChoice[];
}

/** Whether this browser has a session that it can end. */
export const SessionContext = createContext(false);

/** Signs this browser in with a key. Resolves with why it failed; null when it did not. */
export const SignInContext = createContext<(accessKey: string) => Promise<string | null>>(
  async () => 'Not here',
);

export const AccessContext = createContext<Access | null>(null);

/** Returns the viewer and the seller of the address. Only below the frame. */
export function useAccess(): Access & { readonly can: (scope: AccessScope) => boolean } {
  const access = useContext(AccessContext);
  if (!access) throw new Error('useAccess is only for screens');
  return { ...access, can: (scope) => access.scopes.includes(scope) };
}
