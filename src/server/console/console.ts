import { randomBytes } from 'node:crypto';
import { sendCoded } from '../http/content-coding.js';
import type { ContentCodings } from '../http/content-coding.js';
import { send } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import { sendTextPage } from '../http/text-page.js';
import type { TextPage } from '../http/text-page.js';
import { CompressedCopies } from './compressed-copies.js';
import { ConsoleFolder } from './console-build.js';
import type { ConsoleFile } from './console-build.js';

export const CONSOLE_PATH = '/console';

/** Path prefix of the files and screens of the console. */
export const CONSOLE_FILES = '/console/';

/** Of the last part of a path. Screens have no extension; ids of Amazon have none either. */
const EXTENSION = /\.[a-z][a-z0-9]{0,10}$/i;

/** The page labels are printed from shows them in a frame. In connect-src, 'self' includes the WebSocket of the same host and port. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const IMMUTABLE = 'public, max-age=31536000, immutable';

const EXPLORER = { path: '/explorer', text: 'Open the explorer' };

const NOT_BUILT: TextPage = {
  title: 'The console is not built',
  text: 'This server works, but the files of its console are missing. Run `npm run build:console` in the folder of the program, and open this page again. The server need not be restarted.',
  link: EXPLORER,
};

const CLOSED: TextPage = {
  title: 'The console is off',
  text: 'This server executes only trusted documents, and those of the console are none of them. Unset TRUSTED_DOCUMENTS_ONLY to enable it.',
};

export interface ConsoleOptions {
  /** The folder into which the console is built. */
  readonly folder: string;
  /** True when the server executes trusted documents only. */
  readonly closed: boolean;
  readonly codings: ContentCodings;
}

/** Serves the console: a page that uses nothing of this server but its graph. */
export class Console {
  readonly #folder: ConsoleFolder;
  readonly #copies = new CompressedCopies();
  readonly #options: ConsoleOptions;

  constructor(options: ConsoleOptions) {
    this.#options = options;
    this.#folder = new ConsoleFolder(options.folder);
  }

  /** Tells whether there is a page to show. */
  async isThere(): Promise<boolean> {
    return !this.#options.closed && (await this.#folder.build()) !== null;
  }

  /** Serves the page, or says why there is none. */
  async servePage(exchange: Exchange): Promise<void> {
    if (this.#options.closed) return sendTextPage(exchange, 404, CLOSED);
    const build = await this.#folder.build();
    if (!build) return sendTextPage(exchange, 503, NOT_BUILT);
    const nonce = randomBytes(16).toString('base64url');
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyWith(nonce),
      'cache-control': 'no-store',
      ...ISOLATION,
    };
    const coding = this.#options.codings.choose(exchange.request);
    await sendCoded(exchange, 200, headers, build.page.join(nonce), coding);
  }

  /**
   * Serves what is below the path of the console: a file, or the page, which finds the screen of the path. Throws HttpError 404 for
   * an unknown file.
   */
  async serveBelow(exchange: Exchange, path: string): Promise<void> {
    if (this.#options.closed || !EXTENSION.test(path)) return this.servePage(exchange);
    const file = await this.#folder.find(path);
    if (!file) throw new HttpError(404, 'ROUTE_NOT_FOUND', 'The console has no such file.');
    await this.#serveFile(exchange, file);
  }

  async #serveFile(exchange: Exchange, file: ConsoleFile): Promise<void> {
    const { etag, contentType, bytes } = file;
    const { headers } = exchange.request;
    const kept = {
      etag,
      vary: 'Accept-Encoding',
      'cache-control': file.isImmutable ? IMMUTABLE : 'no-cache',
      ...ISOLATION,
    };
    if (headers['if-none-match'] === etag) {
      exchange.writeHead(304, kept);
      exchange.response.end();
      return;
    }
    const choice = this.#options.codings.choose(exchange.request);
    const copy = await this.#copies.of(file, choice);
    const coded = copy && choice.coding !== null ? { 'content-encoding': choice.coding } : {};
    send(exchange, 200, { 'content-type': contentType, ...kept, ...coded }, copy ?? bytes);
  }
}
