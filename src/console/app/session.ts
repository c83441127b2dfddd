import { duration } from '../model/time.js';

const SESSION = '/console/session';

/** Without it the server takes no notice of the cookie: only a script of a page can send it. */
export const SESSION_HEADERS = { 'x-browser-session': '1' } as const;

/** What the server says about the session of this browser. */
export interface SessionState {
  readonly isSignInRequired: boolean;
  readonly isSignedIn: boolean;
  /** When the session ends at the latest. */
  readonly endsAt: string | null;
}

const UNKNOWN: SessionState = { isSignInRequired: false, isSignedIn: false, endsAt: null };

/** Reads the session. It comes before all else, so that a browser without one sends no request that is refused. */
export async function readSession(): Promise<SessionState> {
  try {
    const response = await fetch(SESSION, {
      headers: { accept: 'application/json', ...SESSION_HEADERS },
    });
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
      headers: { 'content-type': 'application/json', ...SESSION_HEADERS },
      body: JSON.stringify({ accessKey }),
    });
    return response.ok ? null : refusalOf(response);
  } catch {
    return 'The server did not answer. Try again in a moment.';
  }
}

function refusalOf({ status, headers }: Response): string {
  if (status === 401)
    return 'The server does not accept this key. Check that all of it was copied. It may also be revoked, or have ended.';
  if (status === 403)
    return `The server does not know this page's address, ${location.origin}. Open the console at the server's own address, or set PUBLIC_URL to this one.`;
  if (status === 429) {
    const seconds = Number(headers.get('retry-after') ?? '');
    const wait = seconds > 0 ? `in ${duration(seconds * 1000)}` : 'in a minute';
    return `Too many wrong keys came from this network. Try again ${wait}.`;
  }
  return `The server answered with the status ${status}. Try again in a moment.`;
}

export async function signOut(): Promise<void> {
  await fetch(SESSION, { method: 'DELETE', headers: SESSION_HEADERS }).catch(() => undefined);
  location.reload();
}
