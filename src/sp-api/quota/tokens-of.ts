import { createHash } from 'node:crypto';
import type { Clock } from '../../runtime/clock.js';
import type { Operation, UsagePlan } from '../calls/operation.js';
import { OwnTokens } from './own-tokens.js';
import type { SharedBuckets } from './shared-buckets.js';
import { SharedTokens } from './shared-tokens.js';
import type { TokenSource } from './token-source.js';

export interface TokenOptions {
  readonly planFor: (operation: Operation) => UsagePlan;
  /** Null for a server that uses the quota alone. */
  readonly shared: SharedBuckets | null;
  /** Tells one application at one host from others. Servers with the same one share their buckets. */
  readonly application: readonly string[];
  readonly clock: Clock;
}

/** Creates the tokens of one seller for an operation. */
export type TokensOf = (sellerId: string, operation: Operation) => TokenSource;

export function tokensOf({ planFor, shared, application, clock }: TokenOptions): TokensOf {
  const prefix = createHash('sha256').update(JSON.stringify(application)).digest('base64url');
  return (sellerId, operation) => {
    const plan = planFor(operation);
    if (!shared) return new OwnTokens(plan, clock);
    const id = `${prefix.slice(0, 16)} ${sellerId} ${operation.name}`;
    return new SharedTokens({ id, plan }, shared, clock);
  };
}
