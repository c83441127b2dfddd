import { createHmac, timingSafeEqual } from 'node:crypto';
import { perWorld } from '../../core/per-world.js';
import { seededUuid } from '../../core/seeded.js';
import type { World } from '../../core/world.js';

/** Lifetime of a document's address on the emulated clock. */
const URL_LIFETIME_S = 300;

const RETENTION_MS = 28 * 86_400_000;

/** Path prefix for uploads and downloads. */
export const DOCUMENT_PATH = '/feed-documents/';

/** A document of a feed: its input or its report. */
export interface FeedDocument {
  readonly feedDocumentId: string;
  readonly sellerId: string;
  readonly contentType: string;
  readonly createdMs: number;
  /** Undefined until it is uploaded. */
  readonly bytes: Buffer | undefined;
  readonly gzip: boolean;
}

/** The result of checking an address. */
export type UrlVerdict = 'good' | 'expired' | 'forged';

/** The documents of a world, and the addresses that open them without another credential. */
export class FeedDocuments {
  readonly #documents = new Map<string, FeedDocument>();

  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  create(sellerId: string, contentType: string, content?: Pick<FeedDocument, 'bytes' | 'gzip'>) {
    const number = this.#documents.size + 1;
    const document: FeedDocument = {
      feedDocumentId: `amzn1.tortuga.4.na.${seededUuid(this.#world.seed, 'feed document', number)}`,
      sellerId,
      contentType,
      createdMs: this.#world.nowMs(),
      bytes: content?.bytes,
      gzip: content?.gzip ?? false,
    };
    this.#documents.set(document.feedDocumentId, document);
    return document;
  }

  /** Returns a document. Undefined for an unknown one, and after 28 days. */
  find(feedDocumentId: string): FeedDocument | undefined {
    const document = this.#documents.get(feedDocumentId);
    const kept = document && document.createdMs + RETENTION_MS > this.#world.nowMs();
    return kept ? document : undefined;
  }

  upload(feedDocumentId: string, bytes: Buffer): void {
    const document = this.#documents.get(feedDocumentId);
    if (document) this.#documents.set(feedDocumentId, { ...document, bytes });
  }

  /** Returns an address that opens the document for one method for five minutes. */
  presignedUrl(
    origin: string,
    method: 'GET' | 'PUT',
    { feedDocumentId }: FeedDocument,
    encoding: 'gzip' | 'identity' = 'identity',
  ): string {
    const url = new URL(`${DOCUMENT_PATH}${feedDocumentId}`, origin);
    const date = String(this.#world.nowMs());
    url.searchParams.set('X-Amz-Date', date);
    url.searchParams.set('X-Amz-Expires', String(URL_LIFETIME_S));
    url.searchParams.set('response-content-encoding', encoding);
    url.searchParams.set(
      'X-Amz-Signature',
      this.#signature(method, feedDocumentId, date, encoding),
    );
    return url.href;
  }

  /** Checks whether an address opens the document for the method now. */
  judge(method: string, feedDocumentId: string, query: URLSearchParams): UrlVerdict {
    const date = query.get('X-Amz-Date') ?? '';
    const encoding = query.get('response-content-encoding') ?? '';
    const expected = Buffer.from(this.#signature(method, feedDocumentId, date, encoding));
    const sent = Buffer.from(query.get('X-Amz-Signature') ?? '');
    if (expected.length !== sent.length || !timingSafeEqual(expected, sent)) return 'forged';
    const ageMs = this.#world.nowMs() - Number(date);
    return ageMs < URL_LIFETIME_S * 1000 ? 'good' : 'expired';
  }

  #signature(...parts: readonly string[]): string {
    return createHmac('sha256', `feed documents of ${this.#world.seed}`)
      .update(parts.join('\n'))
      .digest('hex');
  }
}

/** Returns the documents of a world. */
export const feedDocumentsOf = perWorld((world: World) => new FeedDocuments(world));
