import { send } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { sendTextPage } from '../http/text-page.js';

/** Path to which Amazon sends the browser of a seller after the consent. */
export const CONNECT_PATH = '/connect/callback';

/** What the browser gets: a page, or another address. */
export interface ConnectPage {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Where the browser goes instead. Null shows the page. */
  readonly location: string | null;
}

/** Finishes the connection of a seller. The parameters are as the browser sent them; empty when they are absent. */
export type FinishConnection = (parameters: {
  readonly state: string;
  readonly code: string;
  readonly sellingPartnerId: string;
  readonly requestId: string;
}) => Promise<ConnectPage>;

/**
 * Serves the return from Amazon. The query has a code and a state, so it is never logged, and no page receives it: every response
 * has `Referrer-Policy: no-referrer`.
 */
export async function handleConnect(exchange: Exchange, finish: FinishConnection): Promise<void> {
  const query = new URLSearchParams(exchange.search);
  const page = await finish({
    state: query.get('state') ?? '',
    code: query.get('spapi_oauth_code') ?? '',
    sellingPartnerId: query.get('selling_partner_id') ?? '',
    requestId: exchange.requestId,
  });
  if (page.location !== null) {
    send(exchange, 303, { location: page.location }, '');
    return;
  }
  sendTextPage(exchange, page.status, page);
}
