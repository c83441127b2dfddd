import type { Logger } from 'pino';
import type { Principal } from '../../graph/access/principal.js';
import type { UpdateSubscriber } from '../../graph/update-subscriber.js';
import type { Metrics } from '../../telemetry/metrics.js';
import type { FormatError } from '../graphql/format-error.js';
import type { ScopeCheck } from '../graphql/scope-check.js';
import type { Authenticate, NoteFailure } from '../http/authentication.js';
import type { PrincipalLimits } from '../http/principal-limits.js';
import type { CostOf } from '../server-options.js';
import type { SubscriptionGroups } from './equal-subscriptions.js';
import type { SubscriptionChecker } from './subscription-document.js';
import type { SubscriptionRoom } from './subscription-room.js';

/** The dependencies of a subscription. */
export interface SubscriptionDependencies<Context extends object> {
  readonly checker: SubscriptionChecker;
  readonly room: SubscriptionRoom;
  readonly scopes: Pick<ScopeCheck, 'assertAllowed'>;
  readonly authenticate: Authenticate;
  readonly noteFailure: NoteFailure;
  readonly principals: Pick<PrincipalLimits, 'assertCharged' | 'chargeEvent'>;
  readonly createContext: (caller: {
    readonly requestId: string;
    readonly signal: AbortSignal;
    readonly log: Logger;
    readonly principal: Principal;
    readonly onEnd?: (listener: () => void) => void;
    readonly onSeller: (sellerId: string) => void;
    readonly subscriber?: UpdateSubscriber;
  }) => Context | Promise<Context>;
  readonly groups: SubscriptionGroups;
  /** Origin under which the client reached this server. */
  readonly baseUrl: string;
  readonly costOf: CostOf<Context>;
  readonly formatError: FormatError;
  readonly metrics: Metrics;
}
