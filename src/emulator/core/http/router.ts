/** Finds operations by method and path. */
import type { ApiOperation } from '../api.js';

/** Result for one path. */
export type Route =
  | { readonly kind: 'operation'; readonly operation: ApiOperation; readonly params: PathParams }
  | { readonly kind: 'method-not-allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown' };

type PathParams = Readonly<Record<string, string>>;

const PLACEHOLDER = /^\{(.+)\}$/;

/** Finds operations by method and path. */
export class Router {
  readonly #operations: readonly { operation: ApiOperation; segments: readonly string[] }[];

  constructor(operations: readonly ApiOperation[]) {
    this.#operations = operations.map((operation) => ({
      operation,
      segments: operation.path.split('/'),
    }));
  }

  /** Finds the operation. @throws URIError for a broken percent escape. */
  find(method: string, path: string): Route {
    const sent = path.split('/');
    const allowed: string[] = [];
    for (const { operation, segments } of this.#operations) {
      const params = matchPath(segments, sent);
      if (!params) continue;
      if (operation.method === method) return { kind: 'operation', operation, params };
      allowed.push(operation.method);
    }
    return allowed.length > 0 ? { kind: 'method-not-allowed', allowed } : { kind: 'unknown' };
  }
}

/** Returns the values of the placeholders, or undefined when the path does not match. */
function matchPath(template: readonly string[], sent: readonly string[]): PathParams | undefined {
  if (template.length !== sent.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of template.entries()) {
    const value = sent[index] ?? '';
    const name = PLACEHOLDER.exec(segment)?.[1];
    if (name === undefined) {
      if (segment !== value) return undefined;
    } else {
      if (value === '') return undefined;
      params[name] = decodeURIComponent(value);
    }
  }
  return params;
}

/**
 * Tells whether a granted path covers a path. A `{placeholder}` stands for any one segment. Its name does not
 * matter.
 */
export function coversPath(granted: string, path: string): boolean {
  const [wanted, sent] = [granted.split('/'), path.split('/')];
  return (
    wanted.length === sent.length &&
    wanted.every((segment, index) => PLACEHOLDER.test(segment) || segment === sent[index])
  );
}
