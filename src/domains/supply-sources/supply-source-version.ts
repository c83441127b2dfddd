import { createHash } from 'node:crypto';
import { canonicalJson } from '../../graph/canonical-json.js';
import type { SupplySource } from './supply-source.type.js';

/** 22 characters of base64url: 132 bits, so that two contents never share a version by chance. */
const LENGTH = 22;

/**
 * Returns a text that is equal for equal contents of a supply source, or null when its details are not read. Amazon's own stamp
 * has whole seconds, so two changes within one second share it. It is hashed when it is asked for: most requests do not select it.
 */
export function versionOf({ alias, address, detail }: SupplySource): string | null {
  if (!detail) return null;
  const content = canonicalJson({ alias, address, detail });
  return createHash('sha256').update(content).digest('base64url').slice(0, LENGTH);
}
