import { LRUCache } from 'lru-cache';
import { badRequest, HttpError } from '../../http/http-error.js';
import { isRecord } from '../../http/json-record.js';
import { digestOfId, sha256 } from './trusted-documents.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** Limits of the automatic persisted queries, which clients register to send only a hash later. */
export interface PersistedDocumentLimits {
  readonly maxEntries: number;
  /** All texts together. */
  readonly maxBytes: number;
  readonly ttlMs: number;
}

/** A client has a few hundred documents of a few KB. A day keeps them over a night without requests. */
const defaultPersistedDocumentLimits: PersistedDocumentLimits = {
  maxEntries: 1000,
  maxBytes: 8 * 1024 * 1024,
  ttlMs: 24 * 60 * 60 * 1000,
};

const BYTES_OF_AN_ENTRY = 512;

/** The part of a GraphQL request that identifies the document. */
export interface DocumentReference {
  readonly query?: unknown;
  /** From the GraphQL-over-HTTP draft. Apollo's clients send `extensions.persistedQuery` instead. */
  readonly documentId?: unknown;
  readonly extensions?: unknown;
  readonly operationName?: unknown;
}

function persistedHashOf(extensions: unknown): string | null {
  const persisted = isRecord(extensions) ? extensions['persistedQuery'] : null;
  const hash = isRecord(persisted) ? persisted['sha256Hash'] : null;
  return typeof hash === 'string' ? hash : null;
}

// Apollo refuses these with errors without a code, which would be shown as internal errors.
function assertPersistedQuery({ query, extensions }: DocumentReference): void {
  const persisted = isRecord(extensions) ? (extensions['persistedQuery'] ?? null) : null;
  if (persisted === null) return;
  if (!isRecord(persisted)) {
    throw badRequest(
      'extensions.persistedQuery must be an object such as { "version": 1, "sha256Hash": "…" }, or absent.',
    );
  }
  const { version, sha256Hash: hash } = persisted;
  if (typeof hash !== 'string') {
    throw badRequest('"sha256Hash" in extensions.persistedQuery must be text.');
  }
  if (version !== 1) {
    throw badRequest('Unsupported persisted query version. Accepted: 1.');
  }
  if (typeof query === 'string' && query !== '' && hash !== sha256(query)) {
    throw badRequest(
      'provided sha does not match query: "sha256Hash" must be the SHA-256 of its text in UTF-8.',
    );
  }
}

function pointingAt(reference: DocumentReference, sha256Hash: string): DocumentReference {
  const { documentId: _, query: __, extensions, ...rest } = reference;
  const persistedQuery = { version: 1, sha256Hash };
  return {
    ...rest,
    extensions: { ...(isRecord(extensions) ? extensions : {}), persistedQuery },
  };
}

function notTrusted(trusted: TrustedDocuments, { query, operationName }: DocumentReference) {
  const text = typeof query === 'string' ? query : '';
  const name =
    typeof operationName === 'string'
      ? operationName
      : /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1];
  const hint = /\b__(?:schema|type)\b/.test(text)
    ? ' Introspection is not available; use schema.graphql.'
    : name !== undefined && trusted.hasOperation(name)
      ? ` Its ${name} is written differently: send the id, from the build that made the manifest.`
      : '';
  return new HttpError(
    400,
    'DOCUMENT_NOT_TRUSTED',
    `This server executes only the ${trusted.size} documents of its manifest, and this document is not among them. Accepted: their ids as "documentId", or as "sha256Hash" in extensions.persistedQuery, or their exact texts.${hint}`,
  );
}

/**
 * Documents that clients refer to instead of sending them: those of the manifest, and registered ones (automatic
 * persisted queries), unless only the manifest may be executed.
 */
export class PersistedDocuments {
  readonly #trusted: TrustedDocuments | null;
  readonly #sent: LRUCache<string, string> | null;

  constructor(
    trusted: TrustedDocuments | null = null,
    only = false,
    limits: PersistedDocumentLimits = defaultPersistedDocumentLimits,
  ) {
    this.#trusted = trusted;
    this.#sent = only
      ? null
      : new LRUCache({
          max: limits.maxEntries,
          maxSize: limits.maxBytes,
          sizeCalculation: (text) => BYTES_OF_AN_ENTRY + 2 * text.length,
          ttl: limits.ttlMs,
        });
  }

  /** True when only documents of the manifest are executed. */
  get isClosed(): boolean {
    return this.#sent === null;
  }

  /** Returns the text by its hash, or by its id in the manifest. `null` when it is unknown. */
  find(id: string): string | null {
    return this.#trusted?.textOf(id) ?? this.#sent?.get(digestOfId(id) ?? id) ?? null;
  }

  /** Registers a validated text. `hash` must be its SHA-256. */
  register(hash: string, text: string): void {
    this.#sent?.set(hash, text);
  }

  /**
   * Replaces a `documentId` by Apollo's reference by hash, and refuses untrusted documents.
   * @throws HttpError
   */
  resolve(reference: DocumentReference): DocumentReference {
    const { documentId } = reference;
    assertPersistedQuery(reference);
    if (documentId === undefined || documentId === null) {
      return this.isClosed ? this.#trustedOnly(reference) : reference;
    }
    if (typeof documentId !== 'string') throw badRequest('"documentId" must be text.');
    return this.#byId(documentId, reference);
  }

  #byId(documentId: string, reference: DocumentReference): DocumentReference {
    const { query } = reference;
    if (typeof query === 'string' && query !== '') {
      throw badRequest('Send either "documentId" or "query", not both.');
    }
    const digest = this.#trusted?.digestOf(documentId) ?? null;
    if (digest !== null) return pointingAt(reference, digest);
    if (this.#trusted && this.isClosed) throw notTrusted(this.#trusted, reference);
    // Apollo reports an unknown hash, so that the client sends the text next.
    const sent = digestOfId(documentId);
    if (sent !== null) return pointingAt(reference, sent);
    throw new HttpError(
      400,
      'PERSISTED_QUERY_NOT_FOUND',
      'This documentId is unknown. Accepted: "sha256:" with the hash of a document that was sent before, in 64 hexadecimal digits, or an id of the manifest, if the server has one.',
    );
  }

  /**
   * Returns the text to execute, for requests that do not run through Apollo.
   * @throws HttpError
   */
  textOf(reference: DocumentReference): string {
    const { query, extensions } = this.resolve(reference);
    const hash = persistedHashOf(extensions);
    if (typeof query === 'string' && (query !== '' || hash === null)) return query;
    const found = hash === null ? null : this.find(hash);
    if (found !== null) return found;
    throw new HttpError(404, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }

  #trustedOnly(reference: DocumentReference): DocumentReference {
    const trusted = this.#trusted;
    const { query, extensions } = reference;
    if (!trusted) return reference;
    if (typeof query === 'string' && query !== '') {
      if (trusted.digestOf(sha256(query)) === null) throw notTrusted(trusted, reference);
      return reference;
    }
    const hash = persistedHashOf(extensions);
    if (hash === null) return reference;
    const digest = trusted.digestOf(hash);
    if (digest === null) throw notTrusted(trusted, reference);
    return pointingAt(reference, digest);
  }
}
