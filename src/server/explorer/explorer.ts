import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { sendCoded } from '../http/content-coding.js';
import type { ContentCodings } from '../http/content-coding.js';
import { send } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { bootScript } from './boot-script.js';
import type { ExplorerExample, Visitor } from './explorer-example.js';
import { pageStyles, renderExplorerPage } from './explorer-page.js';
import type { PageContent } from './explorer-page.js';
import { HttpError } from '../http/http-error.js';

/** Path prefix of the explorer's files. */
export const EXPLORER_ASSETS = '/explorer/assets/';

// GraphiQL's editor positions elements by style attributes. All other content must come from this server. In
// connect-src, 'self' includes the WebSocket of the same host and port.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const PACKAGE_FILES = [
  ['graphiql', 'graphiql.min.css'],
  ['react', 'umd/react.production.min.js'],
  ['react-dom', 'umd/react-dom.production.min.js'],
  ['graphiql', 'graphiql.min.js'],
] as const;

interface Asset {
  readonly name: string;
  readonly contentType: string;
  readonly hash: string;
  readonly bytes: Buffer;
}

function assetOf(fileName: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const extension = extname(fileName);
  return {
    name: `${fileName.slice(0, -extension.length)}.${hash}${extension}`,
    contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
    hash,
    bytes,
  };
}

async function loadAssets(): Promise<readonly Asset[]> {
  // The packages export none of these files by name. All of them export their package.json.
  const { resolve } = createRequire(import.meta.url);
  const packaged = await Promise.all(
    PACKAGE_FILES.map(async ([name, path]) => {
      const file = join(dirname(resolve(`${name}/package.json`)), path);
      return assetOf(path.slice(path.lastIndexOf('/') + 1), await readFile(file));
    }),
  );
  return [
    assetOf('explorer.css', Buffer.from(pageStyles)),
    ...packaged,
    assetOf('explorer.js', Buffer.from(bootScript)),
  ];
}

export interface ExplorerOptions {
  /** True when the server executes trusted documents only. None of them belongs to the explorer. */
  readonly closed: boolean;
  readonly codings: ContentCodings;
}

export interface ExplorerContent {
  /** Returns the present examples: the same list until they change. */
  readonly examples: () => readonly ExplorerExample[];
  readonly visitor: () => Visitor;
}

/** Serves GraphiQL with its examples from the installed packages. Needs no internet access. */
export class Explorer {
  readonly #title: string;
  readonly #content: ExplorerContent;
  readonly #options: ExplorerOptions;
  #loading: Promise<ReadonlyMap<string, Asset>> | null = null;
  /** Under which a browser keeps its tabs: the same until a document changes, because variables change with the time. */
  #key = { documents: '', hash: '' };
  /** The page of the last content. */
  #page: (PageContent & { readonly html: string }) | null = null;

  constructor(title: string, content: ExplorerContent, options: ExplorerOptions) {
    this.#title = title;
    this.#options = options;
    this.#content = content;
  }

  /** Throws HttpError 404 when the page is not available. */
  async servePage(exchange: Exchange): Promise<void> {
    if (this.#options.closed) {
      const message =
        'The explorer is off, because this server executes only trusted documents. Unset TRUSTED_DOCUMENTS_ONLY to enable it.';
      throw new HttpError(404, 'EXPLORER_OFF', message);
    }
    const page = this.#pageWith(await this.#load());
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cache-control': 'no-cache',
    };
    send(exchange, 200, headers, page);
  }

  /** Throws HttpError 404 for an unknown file. */
  async serveAsset(exchange: Exchange, name: string): Promise<void> {
    const asset = (await this.#load()).get(name);
    if (!asset) throw new HttpError(404, 'ROUTE_NOT_FOUND', 'The explorer has no such file.');
    // Weak, because different content codings share the tag.
    const etag = `W/"${asset.hash}"`;
    const caching = {
      etag,
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    };
    if (exchange.request.headers['if-none-match'] === etag) {
      exchange.writeHead(304, caching);
      exchange.response.end();
      return;
    }
    const headers = { 'content-type': asset.contentType, ...caching };
    const coding = this.#options.codings.choose(exchange.request);
    await sendCoded(exchange, 200, headers, asset.bytes, coding);
  }

  /** Reads the files on the first request. A server whose explorer is not used starts faster. */
  #load(): Promise<ReadonlyMap<string, Asset>> {
    this.#loading ??= loadAssets().then(
      (assets) => new Map(assets.map((asset) => [asset.name, asset])),
    );
    return this.#loading;
  }

  #pageWith(assets: ReadonlyMap<string, Asset>): string {
    const examples = this.#content.examples();
    const visitor = this.#content.visitor();
    if (this.#page?.examples === examples && isSame(this.#page.visitor, visitor))
      return this.#page.html;
    const paths = (extension: string): string[] =>
      [...assets.keys()]
        .filter((name) => name.endsWith(extension))
        .map((name) => `${EXPLORER_ASSETS}${name}`);
    const files = { styles: paths('.css'), scripts: paths('.js') };
    const html = renderExplorerPage(
      this.#title,
      { examples, visitor },
      this.#keyOf(examples),
      files,
    );
    this.#page = { examples, visitor, html };
    return html;
  }

  #keyOf(examples: readonly ExplorerExample[]): string {
    const documents = JSON.stringify(examples.map(({ title, query }) => [title, query]));
    if (this.#key.documents !== documents) {
      const hash = createHash('sha256').update(JSON.stringify(examples)).digest('hex');
      this.#key = { documents, hash: hash.slice(0, 12) };
    }
    return this.#key.hash;
  }
}

function isSame(one: Visitor, other: Visitor): boolean {
  return (
    one.needsKey === other.needsKey &&
    one.sellerId === other.sellerId &&
    one.hasSeveral === other.hasSeveral
  );
}
