import type { Operation, OperationRequest } from '../calls/operation.js';

/** The request cannot be sent. Nothing was sent. */
export class UnsendableRequest extends Error {
  override name = 'UnsendableRequest';
}

/** Literal parts and parameter names in turn. Cached, because calls are many and templates few. */
const templates = new Map<string, readonly string[]>();

/** Returns path and query of a request, URL-encoded. Joins lists by commas, as in Amazon's models. */
export function requestTarget(operation: Operation, request: OperationRequest): string {
  const parts = partsOf(operation.path);
  let target = parts[0] ?? '';
  for (let i = 1; i < parts.length; i += 2) {
    target += segment(parts[i] ?? '', request.path) + (parts[i + 1] ?? '');
  }
  return request.query === undefined ? target : target + search(request.query);
}

function partsOf(path: string): readonly string[] {
  let parts = templates.get(path);
  if (parts === undefined) {
    parts = path.split(/[{}]/);
    templates.set(path, parts);
  }
  return parts;
}

function segment(name: string, values: OperationRequest['path']): string {
  const value = values?.[name];
  // An empty or dot segment would address the collection or another resource.
  if (value === undefined || value === '' || value === '.' || value === '..') {
    throw new UnsendableRequest(`The path parameter ${name} is missing, empty or a dot segment.`);
  }
  return encoded(name, value);
}

function encoded(name: string, value: string): string {
  if (value.isWellFormed()) return encodeURIComponent(value);
  throw new UnsendableRequest(
    `The parameter ${name} has an unpaired surrogate, which UTF-8 cannot encode.`,
  );
}

function search(query: NonNullable<OperationRequest['query']>): string {
  let text = '';
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    const list = typeof value === 'object' ? value : [String(value)];
    const joined = list.map((item) => encoded(name, item)).join(',');
    text += `${text === '' ? '?' : '&'}${encodeURIComponent(name)}=${joined}`;
  }
  return text;
}

/** Returns the body as JSON text. @throws UnsendableRequest for a body that has no JSON form. */
export function bodyText({ body }: OperationRequest): string | undefined {
  try {
    return body === undefined ? undefined : JSON.stringify(body);
  } catch (error) {
    throw new UnsendableRequest('The body has no JSON form.', { cause: error });
  }
}
