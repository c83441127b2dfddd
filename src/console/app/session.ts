const SESSION = '/console/session';

/** What the server says about the session of this browser. */
export interface SessionState {
  readonly isSignInRequired: boolean;
  readonly isSignedIn: boolean;
}

const UNKNOWN: SessionState = { isSignInRequired: false, isSignedIn: false };

/** Reads the session. It comes before all else, so that a browser without one sends no request that is refused. */
export async function readSession(): Promise<SessionState> {
  try {
    const response = await fetch(SESSION, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as SessionState) : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** Exchanges an access key for a cookie that scripts cannot read. Returns why it failed; null when it did not. */
export async function signIn(accessKey: string): Promise<string | null> {
  try {
    const response = await fetch(SESSION, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accessKey }),
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
