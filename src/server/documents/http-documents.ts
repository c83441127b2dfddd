import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentReference, PersistedDocuments } from './persisted-documents.js';

type PersistedQueries = Exclude<
  ApolloServerOptions<BaseContext>['persistedQueries'],
  false | undefined
>;

/** What of a request the document is read from, in the form in which Apollo takes it. */
export interface RequestContent {
  readonly search: string;
  readonly body: unknown;
}

const APOLLO_PREFIX = 'apq:';

/** The documents as the cache of Apollo's automatic persisted queries. */
export function asPersistedQueries(documents: PersistedDocuments): PersistedQueries {
  return {
    cache: {
      get: async (key) => documents.find(key.slice(APOLLO_PREFIX.length)) ?? undefined,
      set: async (key, text) => documents.remember(key.slice(APOLLO_PREFIX.length), text),
      delete: async () => false,
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Apollo says what is wrong with it.
    return json;
  }
}

function resolveSearch(search: string, documents: PersistedDocuments): string {
  const parameters = new URLSearchParams(search);
  const given = Object.fromEntries(parameters);
  const extensions = given['extensions'];
  const reference: DocumentReference = {
    ...given,
    ...(extensions === undefined ? {} : { extensions: parsed(extensions) }),
  };
  const resolved = documents.resolve(reference);
  if (resolved === reference) return search;
  parameters.delete('documentId');
  parameters.delete('query');
  parameters.set('extensions', JSON.stringify(resolved.extensions));
  return `?${parameters.toString()}`;
}

/**
 * Lets a request name its document by id, and refuses what is not trusted.
 * @throws HttpError
 */
export function resolveDocument(
  { search, body }: RequestContent,
  documents: PersistedDocuments,
): RequestContent {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    return { search, body: documents.resolve(body) };
  }
  return body === undefined && search !== ''
    ? { search: resolveSearch(search, documents), body }
    : { search, body };
}

/** The text that a request brings along; null when it has none, or names its document by a hash. */
export function textOf({ search, body }: RequestContent): string | null {
  const query = body === undefined ? new URLSearchParams(search).get('query') : queryOf(body);
  return typeof query === 'string' && query !== '' ? query : null;
}

function queryOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
}
