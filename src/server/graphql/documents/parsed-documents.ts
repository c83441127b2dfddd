import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { documentBytes, MAX_KEPT_CHARACTERS } from './document-size.js';

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

const DEFAULT_BYTES = 32 * 1024 * 1024;

/**
 * Apollo's cache of parsed and validated documents. Apollo's default measures a document by the length of its JSON,
 * which is a fraction of the heap that it takes.
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
