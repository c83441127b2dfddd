import { isRecord } from '../../http/json-record.js';

/** One document of a manifest, as written in the file. */
export interface ManifestDocument {
  readonly id: string;
  readonly text: string;
}

const APOLLO = 'apollo-persisted-query-manifest';
const ACCEPTED =
  'Accepted: an object of document id and text, as graphql-codegen and Relay write it, or the manifest of Apollo.';

function entriesOf(manifest: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  if (manifest['format'] !== APOLLO) return Object.entries(manifest);
  const { operations } = manifest;
  if (!Array.isArray(operations)) throw new Error(`"operations" must be a list. ${ACCEPTED}`);
  return operations.map((operation: unknown, index) => {
    const { id, body } = isRecord(operation) ? operation : {};
    return [typeof id === 'string' ? id : `operations[${index}], which has no id`, body];
  });
}

/**
 * Reads the manifest formats that client tools write.
 * @param problem is called for each invalid document; the valid ones are returned.
 * @throws Error when the file is no manifest.
 */
export function readManifest(
  json: string,
  problem: (id: string, reason: string) => void,
): readonly ManifestDocument[] {
  const manifest = parseJson(json);
  if (!isRecord(manifest)) throw new Error(`It must be an object. ${ACCEPTED}`);
  return entriesOf(manifest).flatMap(([id, text]) => {
    if (typeof text === 'string' && text.trim() !== '') return [{ id, text }];
    problem(id, 'has no text.');
    return [];
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new Error(`It is not JSON. ${ACCEPTED}`);
  }
}
