import { useEffect, useState } from 'react';

const SESSION = '/console/session';

interface SessionState {
  readonly isSignedIn?: boolean;
}

/** Exchanges an access key for a cookie that scripts cannot read. Returns why it failed; null when it did not. */
export async function signIn(key: string): Promise<string | null> {
  try {
    const response = await fetch(SESSION, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accessKey: key }),
    });
    if (response.ok) return null;
    return response.status === 401 || response.status === 403
      ? 'The server does not accept this key. It may be revoked, or it has ended.'
      : `The server answered with the status ${response.status}. Try again in a moment.`;
  } catch {
    return 'The server did not answer. Try again in a moment.';
  }
}

export async function signOut(): Promise<void> {
  await fetch(SESSION, { method: 'DELETE' }).catch(() => undefined);
  location.reload();
}

/** Returns whether this browser has signed in: a server without keys needs no session. */
export function useHasSession(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const response = await fetch(SESSION, { headers: { accept: 'application/json' } });
      if (!response.headers.get('content-type')?.includes('json')) return;
      const state = (await response.json()) as SessionState;
      setHas(state.isSignedIn === true);
    };
    void read().catch(() => undefined);
  }, []);
  return has;
}
