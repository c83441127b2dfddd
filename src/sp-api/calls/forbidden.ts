/** The caller's `beforeSend` rejected. */
export class Forbidden extends Error {}

export function forbid(cause: unknown): never {
  throw new Forbidden('beforeSend rejected the request.', { cause });
}
