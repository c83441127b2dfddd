import { createHash } from 'node:crypto';
import { send } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';

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

const STYLES = `body { font: 16px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 40rem; padding: 0 1rem; }`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

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
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
  };
  send(exchange, page.status, headers, render(page));
}

function render({ title, text }: ConnectPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
