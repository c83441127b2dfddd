import { createHash } from 'node:crypto';
import { send } from './exchange.js';
import type { Exchange } from './exchange.js';

/** A page for a person, without a script. */
export interface TextPage {
  readonly title: string;
  readonly text: string;
  /** Where to go on. */
  readonly link?: { readonly path: string; readonly text: string };
}

const STYLES = `body { font: 16px/1.5 system-ui, sans-serif; margin: 4rem auto; max-width: 40rem; padding: 0 1rem; }`;

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLES).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function sendTextPage(exchange: Exchange, status: number, page: TextPage): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
  };
  send(exchange, status, headers, render(page));
}

function render({ title, text, link }: TextPage): string {
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
${link ? `<p><a href="${escapeHtml(link.path)}">${escapeHtml(link.text)}</a></p>\n` : ''}</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
