import { AuthenticationError } from '../../graph/access/authentication-error.js';
import type { Admission } from '../http/admission.js';
import { authenticationFailure } from '../http/authentication.js';
import type { CallerCheck } from '../http/authentication.js';
import { send, sendJson } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { badRequest, HttpError } from '../http/http-error.js';
import { isRecord } from '../http/json-record.js';
import { parseJsonBody, readJsonText } from '../http/request-body.js';
import type { SessionCookie } from '../http/session-cookie.js';
import type { Uploads } from '../http/uploads.js';

/** Path at which a browser signs in and out. */
export const SESSION_PATH = '/console/session';

/** An access key has 54 characters. */
const MOST_BODY_BYTES = 1024;

/** Sessions of browsers. */
export interface Sessions {
  /** Begins a session. Rejects with AuthenticationError for what is no valid access key, and with StoreError. */
  begin(accessKey: string): Promise<{ readonly text: string; readonly endsAt: number }>;
  /** Returns when a session ends at the latest, in epoch milliseconds. Null for one that has ended. */
  endOf(session: string): number | null;
}

export interface SessionEndpointDependencies extends Pick<CallerCheck, 'authenticate'> {
  readonly failures: CallerCheck['failures'];
  readonly cookie: SessionCookie;
  readonly sessions: Sessions;
  readonly admission: Pick<Admission, 'addBody' | 'releaseBody'>;
  readonly uploads: Uploads;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What a page learns about its session. The cookie itself is hidden from pages. */
interface SessionState {
  /** False where the server answers everyone. */
  readonly isSignInRequired: boolean;
  readonly isSignedIn: boolean;
  /** When the session ends at the latest. Null without one. */
  readonly endsAt: string | null;
}

/**
 * Serves the session of a browser: GET says whether it is signed in, POST `{"accessKey": "fgk_…"}` signs in, DELETE signs out. POST
 * and DELETE are for pages of this server alone. Throws or rejects with HttpError, StoreError.
 */
export async function handleSession(
  exchange: Exchange,
  dependencies: SessionEndpointDependencies,
): Promise<void> {
  const { cookie } = dependencies;
  if (exchange.method === 'GET' || exchange.method === 'HEAD') {
    sendJson(exchange, 200, await stateOf(exchange, dependencies));
    return;
  }
  if (!cookie.isOfThisOrigin(exchange.request)) throw otherOrigin();
  if (exchange.method === 'POST') await signIn(exchange, dependencies);
  else send(exchange, 204, { 'set-cookie': cookie.remove() }, '');
}

async function stateOf(
  { request }: Exchange,
  { authenticate, cookie, sessions }: SessionEndpointDependencies,
): Promise<SessionState> {
  const session = cookie.read(request);
  const isSignInRequired = !(await isServed(authenticate));
  if (session === undefined || !isSignInRequired)
    return { isSignInRequired, isSignedIn: false, endsAt: null };
  const endsAt = sessions.endOf(session);
  const isSignedIn = endsAt !== null && (await isServed(authenticate, session));
  return { isSignInRequired, isSignedIn, endsAt: isSignedIn ? asText(endsAt) : null };
}

/** Tells whether a caller with this session, or without any, is served. Rejects with StoreError. */
async function isServed(
  authenticate: CallerCheck['authenticate'],
  session?: string,
): Promise<boolean> {
  try {
    await authenticate(undefined, session);
    return true;
  } catch (error) {
    if (error instanceof AuthenticationError) return false;
    throw error;
  }
}

async function signIn(
  exchange: Exchange,
  dependencies: SessionEndpointDependencies,
): Promise<void> {
  const { sessions, cookie, failures, now } = dependencies;
  const { request } = exchange;
  const accessKey = await readAccessKey(exchange, dependencies);
  if (exchange.isAnswered) return;
  const { text, endsAt } = await sessions.begin(accessKey).catch((error: unknown) => {
    throw authenticationFailure(error, (keyId) => failures.note(request, keyId));
  });
  const seconds = Math.max(Math.floor((endsAt - now()) / 1000), 0);
  const state: SessionState = {
    isSignInRequired: true,
    isSignedIn: true,
    endsAt: asText(endsAt),
  };
  sendJson(exchange, 200, state, { 'set-cookie': cookie.set(request, text, seconds) });
}

async function readAccessKey(
  exchange: Exchange,
  { admission, uploads }: Pick<SessionEndpointDependencies, 'admission' | 'uploads'>,
): Promise<string> {
  const text = readJsonText(exchange.request, {
    maxBytes: MOST_BODY_BYTES,
    uploads,
    count: {
      add: (bytes) => admission.addBody(exchange, bytes),
      release: () => admission.releaseBody(exchange),
    },
  });
  // A form, which a page of any origin may send.
  if (text === undefined)
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The content-type of a sign-in must be application/json.',
      { 'accept-post': 'application/json' },
    );
  const body = parseJsonBody(await text);
  const accessKey = isRecord(body) ? body['accessKey'] : undefined;
  if (typeof accessKey !== 'string')
    throw badRequest('The body must be {"accessKey": "fgk_…"}, with an access key of this server.');
  return accessKey.trim();
}

function otherOrigin(): HttpError {
  return new HttpError(
    403,
    'ORIGIN_NOT_ALLOWED',
    'Only pages of this server may sign in or out. When a proxy is in front of the server, PUBLIC_URL must be its address.',
  );
}

const asText = (moment: number): string => new Date(moment).toISOString();
