import { createHash } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { sendCoded } from '../http/content-coding.js';
import type { ContentCodings } from '../http/content-coding.js';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import { apolloCacheOf } from './apollo-cache.js';
import { graphcacheOf } from './graphcache.js';

/** Path prefix of the files. */
export const CLIENT_FILES = '/client/';

/** A client reads them when it is built or starts; a new version of the server may change them. */
const CACHING = 'public, max-age=300';

const MAKERS: Readonly<Record<string, (schema: GraphQLSchema) => object>> = {
  'apollo.json': apolloCacheOf,
  'graphcache.json': graphcacheOf,
};

interface File {
  readonly bytes: Buffer;
  readonly etag: string;
}

/** Serves the settings of client caches, which follow from the schema. They need no credentials. */
export class ClientFiles {
  readonly #schema: GraphQLSchema;
  readonly #codings: ContentCodings;
  readonly #closed: boolean;
  readonly #files = new Map<string, File>();

  /** @param closed hides the schema, of which the files have all types and fields. */
  constructor(schema: GraphQLSchema, codings: ContentCodings, closed: boolean) {
    this.#schema = schema;
    this.#codings = codings;
    this.#closed = closed;
  }

  /** Throws HttpError 404 for an unknown file. */
  serve(exchange: Exchange, name: string): Promise<void> | void {
    if (this.#closed) {
      const message =
        'The cache settings are off, because this server executes only trusted documents and hides its schema. Take them from a server that does not set TRUSTED_DOCUMENTS_ONLY.';
      throw new HttpError(404, 'ROUTE_NOT_FOUND', message);
    }
    const { bytes, etag } = this.#fileOf(name);
    const caching = { etag, vary: 'Accept-Encoding', 'cache-control': CACHING };
    if (exchange.request.headers['if-none-match'] === etag) {
      exchange.writeHead(304, caching);
      exchange.response.end();
      return;
    }
    const headers = { 'content-type': 'application/json; charset=utf-8', ...caching };
    const coding = this.#codings.choose(exchange.request);
    return sendCoded(exchange, 200, headers, bytes, coding);
  }

  /** Makes a file on its first request. */
  #fileOf(name: string): File {
    const known = this.#files.get(name);
    if (known) return known;
    const make = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined;
    if (!make) {
      const names = Object.keys(MAKERS).map((file) => `${CLIENT_FILES}${file}`);
      throw new HttpError(
        404,
        'ROUTE_NOT_FOUND',
        `No such file. The files are ${names.join(' and ')}.`,
      );
    }
    const bytes = Buffer.from(JSON.stringify(make(this.#schema)));
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    // Weak, because different content codings share the tag.
    const file = { bytes, etag: `W/"${hash}"` };
    this.#files.set(name, file);
    return file;
  }
}
