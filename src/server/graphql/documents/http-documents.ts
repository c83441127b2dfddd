import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { badRequest } from '../../http/http-error.js';
import { isRecord } from '../../http/json-record.js';
import type { JsonRecord } from '../../http/json-record.js';
import type { DocumentReference, PersistedDocuments } from './persisted-documents.js';

type PersistedQueries = Exclude<
  ApolloServerOptions<BaseContext>['persistedQueries'],
  false | undefined
>;

/** The parts of a request that contain the document, in Apollo's form. */
export interface RequestContent {
  readonly search: string;
  readonly body: unknown;
}

const APOLLO_PREFIX = 'apq:';

/** Adapts the documents to the cache of Apollo's automatic persisted queries. */
export function asPersistedQueries(documents: PersistedDocuments): PersistedQueries {
  return {
    cache: {
      get: async (key) => documents.find(key.slice(APOLLO_PREFIX.length)) ?? undefined,
      set: async (key, text) => documents.register(key.slice(APOLLO_PREFIX.length), text),
      delete: async () => false,
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Apollo reports the error.
    return json;
  }
}

/** Fields of a request in which an empty text means absence. */
const FIELDS = ['query', 'documentId', 'operationName', 'variables', 'extensions'] as const;

/**
 * Replaces empty texts by null. Forms and command lines send `operationName=""` and `variables=""` for empty fields.
 */
function withoutEmptyFields(body: JsonRecord): JsonRecord {
  if (!FIELDS.some((name) => body[name] === '')) return body;
  const entries = Object.entries(body);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === '' ? null : value]));
}

/** `null` is the JSON of an absent object. As plain text it could be the name of an operation. */
function isEmpty(name: string, value: string): boolean {
  return value === '' || (value === 'null' && (name === 'variables' || name === 'extensions'));
}

/**
 * Returns the given parameters. Apollo refuses repeated parameters, except for `documentId`, which it does not know.
 */
function givenParameters(search: string): URLSearchParams {
  const parameters = new URLSearchParams(search);
  for (const name of FIELDS) {
    const [value, ...more] = parameters.getAll(name);
    if (more.length > 0 && name === 'documentId') {
      throw badRequest("The 'documentId' search parameter may only be specified once.");
    }
    if (more.length === 0 && value !== undefined && isEmpty(name, value)) parameters.delete(name);
  }
  return parameters;
}

function resolveSearch(search: string, documents: PersistedDocuments): string {
  const parameters = givenParameters(search);
  const given = Object.fromEntries(parameters);
  const extensions = given['extensions'];
  const reference: DocumentReference = {
    ...given,
    ...(extensions === undefined ? {} : { extensions: parsed(extensions) }),
  };
  const resolved = documents.resolve(reference);
  if (resolved !== reference) {
    parameters.delete('documentId');
    parameters.delete('query');
    parameters.set('extensions', JSON.stringify(resolved.extensions));
  }
  return `?${parameters.toString()}`;
}

/**
 * Resolves a document id, removes empty fields, and refuses untrusted documents.
 * @throws HttpError
 */
export function resolveDocument(
  { search, body }: RequestContent,
  documents: PersistedDocuments,
): RequestContent {
  if (isRecord(body)) return { search, body: documents.resolve(withoutEmptyFields(body)) };
  return body === undefined && search !== ''
    ? { search: resolveSearch(search, documents), body }
    : { search, body };
}

/** Returns the text of a request. Null when it has none, or sends a hash. */
export function documentTextOf({ search, body }: RequestContent): string | null {
  const query = body === undefined ? new URLSearchParams(search).get('query') : queryOf(body);
  return typeof query === 'string' && query !== '' ? query : null;
}

function queryOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
}
