import type { Clock } from '../../runtime/clock.js';
import type { Operation } from '../calls/operation.js';
import { cancelShipment, createShipment, getShipment } from '../operations/merchant-fulfillment.js';
import type {
  CreateRestrictedDataTokenResponseWire,
  RestrictedResourceWire,
} from '../operations/tokens.wire.js';
import { ExpiringToken, lifetimeMsOf } from './expiring-token.js';
import type { IssuedToken } from './expiring-token.js';

/** Requests one restricted data token for these resources. */
export type RdtRequest = (
  resources: readonly RestrictedResourceWire[],
) => Promise<CreateRestrictedDataTokenResponseWire>;

/** The answer to a token request contained no token. */
class NoTokenInAnswer extends Error {}

type Restricted = Pick<Operation, 'name' | 'method' | 'path'>;

/** Operations that share one token: one request may name up to 50 resources. */
const GROUPS: readonly (readonly Restricted[])[] = [[getShipment, cancelShipment, createShipment]];

/**
 * The restricted data tokens of one seller. They are requested for generic paths, so that one token serves
 * all shipments until shortly before it expires.
 */
export class RdtVault {
  readonly #clock: Clock;
  readonly #request: RdtRequest;
  readonly #tokens = new Map<string, ExpiringToken>();

  constructor(clock: Clock, request: RdtRequest) {
    this.#clock = clock;
    this.#request = request;
  }

  /** Returns the token for this operation. Throws for a method that no such token covers. */
  tokenFor(operation: Restricted): ExpiringToken {
    const known = this.#tokens.get(operation.name);
    if (known !== undefined) return known;
    const group = GROUPS.find((names) => names.some(({ name }) => name === operation.name)) ?? [
      operation,
    ];
    const resources = group.map(resourceOf);
    const token = new ExpiringToken(this.#clock, () => this.#issue(resources));
    for (const { name } of group) this.#tokens.set(name, token);
    return token;
  }

  async #issue(resources: readonly RestrictedResourceWire[]): Promise<IssuedToken> {
    const answer = await this.#request(resources);
    const { restrictedDataToken: value, expiresIn } = answer ?? {};
    if (typeof value !== 'string' || value === '') throw new NoTokenInAnswer();
    return { value, lifetimeMs: lifetimeMsOf(expiresIn) };
  }
}

function resourceOf({ name, method, path }: Restricted): RestrictedResourceWire {
  if (method === 'PATCH') throw new TypeError(`${name}: no restricted data token covers PATCH.`);
  return { method, path };
}
