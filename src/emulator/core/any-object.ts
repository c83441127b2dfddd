import type { Reader } from './request-reader.js';

/** Reads any object, with all that is in it, where the rest of a body is described property by property. */
export const anyObject: Reader<Readonly<Record<string, unknown>>> = (value, path, violations) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  violations.push({ path, problem: 'must be an object' });
  return undefined;
};
