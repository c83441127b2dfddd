import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentBytes, MAX_KEPT_CHARACTERS } from './document-size.js';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

const DEFAULT_BYTES = 32 * 1024 * 1024;

/**
 * Apollo's store of documents that were parsed and validated. Its own one takes the length of a document as JSON for its
 * size, which is a fraction of the heap that the document takes.
 */
export function parsedDocuments(maxBytes: number = DEFAULT_BYTES): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    sizeCalculation: documentBytes,
  });
  return {
    get: async (hash) => documents.get(hash),
    set: async (hash, document) => {
      const length = document.loc?.source.body.length ?? 0;
      if (length <= MAX_KEPT_CHARACTERS) documents.set(hash, document);
    },
    delete: async (hash) => documents.delete(hash),
  };
}
