import type { ConnectionOutcome } from './finish-connection.js';

/** What the browser gets after the return from Amazon: a page, or another address. */
export interface ConnectionPage {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Where the browser goes instead. Null shows the page. */
  readonly location: string | null;
}

const AGAIN = 'Start again with `connectSeller`, and open the new address.';

type Refusal = Extract<ConnectionOutcome, { kind: 'refused' }>['reason'];

const REFUSALS: Readonly<Record<Refusal, readonly [status: number, title: string, text: string]>> =
  {
    unknown: [
      400,
      'This connection is unknown',
      `The state in the address was not issued by this server, or was deleted. ${AGAIN}`,
    ],
    used: [
      409,
      'This connection was finished before',
      'This link was used before. The seller may be connected already. If not, ask for a new link.',
    ],
    expired: [
      410,
      'This connection has expired',
      `The consent took longer than 10 minutes, or the token that started it has expired. Nothing was changed. ${AGAIN}`,
    ],
    'no-consent': [
      403,
      'The seller did not consent',
      'Amazon sent no authorization. Nothing was changed. To consent after all, open the address of `connectSeller` again within its 10 minutes.',
    ],
    unreadable: [
      400,
      'The address is incomplete',
      'Amazon sends the parameters `state`, `selling_partner_id` and `spapi_oauth_code`. Nothing was changed. Open the address of `connectSeller` again, and do not change the one that Amazon sends the browser to.',
    ],
    CALLER_ENDED: [
      403,
      'The access key has ended',
      'The access key that started this connection was revoked, has expired, or lacks the scope MANAGE; or it was started without a key, and the server needs one now. Nothing was changed. Start again with a valid key.',
    ],
    ANOTHER_SELLER: [
      409,
      'Another seller has consented',
      'The address was made to renew the consent of one seller, and another one has consented. Nothing was changed. Sign in to Seller Central as the seller to be renewed, then start again with `renewSeller`. To add a seller, use `connectSeller`.',
    ],
    DISCONNECTED: [
      409,
      'The seller was disconnected',
      'The seller was disconnected after this renewal was started. Nothing was changed. To connect it again, start with `connectSeller`.',
    ],
    CODE_REFUSED: [
      502,
      'Amazon does not accept the authorization',
      `The code may be older than 5 minutes, or the redirect URI is not that of the application. Nothing was changed. ${AGAIN}`,
    ],
    NOT_ITS_GRANT: [
      403,
      'The authorization is not one of this seller',
      `Amazon does not let it read the listings of the seller in the address. The address was changed, or the application lacks the role "Product Listing". Nothing was changed. ${AGAIN}`,
    ],
    NO_MARKETPLACE: [
      409,
      'The seller has no marketplace here',
      'The seller does not sell in a marketplace of the region that was asked for. Nothing was changed. Start again with `connectSeller` and a marketplace in which the seller sells.',
    ],
    AMAZON_UNAVAILABLE: [
      503,
      'Amazon did not answer',
      `Amazon could not be asked about the seller. Nothing was changed. ${AGAIN}`,
    ],
  };

/** Returns the page for an outcome. It holds no code, no state and no token. */
export function pageOf(outcome: ConnectionOutcome): ConnectionPage {
  if (outcome.kind === 'refused') {
    const [status, title, text] = REFUSALS[outcome.reason];
    return { status, title, text, location: null };
  }
  const { sellerId, name, returnUrl } = outcome;
  const shown = name === null ? sellerId : `${name} (${sellerId})`;
  return {
    status: 200,
    title: 'The seller is connected',
    text: `${shown} is connected. Every server works with it within a second. You may close this page.`,
    location: returnUrl === null ? null : withSeller(returnUrl, sellerId),
  };
}

function withSeller(returnUrl: string, sellerId: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('sellerId', sellerId);
  return url.href;
}
