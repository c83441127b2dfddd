import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { badRequest } from '../../http/http-error.js';
import { isRecord } from '../../http/json-record.js';
import type { JsonRecord } from '../../http/json-record.js';
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

/** The fields of a request whose empty text means the same as their absence. */
const FIELDS = ['query', 'documentId', 'operationName', 'variables', 'extensions'] as const;

/**
 * Replaces empty texts by null. Forms and command lines send `operationName=""` and `variables=""` for what was not filled
 * in.
 */
function withoutEmptyFields(body: JsonRecord): JsonRecord {
  if (!FIELDS.some((name) => body[name] === '')) return body;
  const entries = Object.entries(body);
  return Object.fromEntries(entries.map(([name, value]) => [name, value === '' ? null : value]));
}

/** `null` is the JSON of an absent object; as text it could be the name of an operation. */
function isEmpty(name: string, value: string): boolean {
  return value === '' || (value === 'null' && (name === 'variables' || name === 'extensions'));
}

/** The parameters that are given. What is repeated is left for Apollo to refuse, which knows all but `documentId`. */
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
 * Lets a request name its document by id, drops its empty fields, and refuses what is not trusted.
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

/** The text that a request brings along; null when it has none, or names its document by a hash. */
export function textOf({ search, body }: RequestContent): string | null {
  const query = body === undefined ? new URLSearchParams(search).get('query') : queryOf(body);
  return typeof query === 'string' && query !== '' ? query : null;
}

function queryOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'query' in body ? body.query : null;
}
