import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { StoreError } from '../store/engine/store-error.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { Authenticate } from './http/authentication.js';
import type { AdmissionLimits } from './http/admission.js';
import type { Compression } from './http/content-coding.js';
import type { ExplorerExample, Visitor } from './explorer/explorer-example.js';
import type { FailureLimits, OnFailedAuthentication } from './http/failed-authentications.js';
import type { OnDeniedMutations } from './graphql/scope-check.js';
import type { IncomingRequest } from './http/incoming-request.js';
import type { ReadinessReport } from './http/information.js';
import type { OnRefusedCaller } from './http/refused-callers.js';
import type { PrincipalLimitOptions } from './http/principal-limits.js';
import type { SharedLimits } from './http/shared-account.js';
import type { Sessions } from './console/session-endpoint.js';
import type { FinishConnection } from './connect/connect-endpoint.js';
import type { ReadLink } from './labels/label-link.js';
import type { LinkLimits } from './labels/link-places.js';
import type { QueryLimits } from './graphql/limits/query-limits.js';
import type { SubscriptionLimits } from './subscriptions/subscription-limits.js';
import type { UnreadLimits } from './http/unread-answers.js';
import type { UploadLimits } from './http/uploads.js';

/** Receives an error of the store that a request got, and the path of the field that failed. */
export type OnStoreError = (error: StoreError, path: string | undefined) => void;

/**
 * Returns the cost of a request for `extensions.cost`. `undefined` omits it. Must not throw.
 * @param isShared true for the cost of a subscriber that shares the answer to an event with the one for which it was executed.
 */
export type CostOf<Context extends object> = (
  context: Context,
  isShared?: boolean,
) => object | undefined;

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly host: string;
  /** 0 chooses a free port. */
  readonly port: number;
  /** Port of a listener for `/metrics` alone, on the same host; 0 chooses a free one. Null serves it with everything else, with a key. */
  readonly metricsPort?: number | null;
  /** Base URL of links behind a proxy. `null` uses the request's Host. */
  readonly publicUrl?: string | null;
  /**
   * Creates the context of the resolvers: a plain object, because Apollo clones it. A subscription creates one to
   * subscribe with, and another for each event, so that cached values do not outlive an event.
   */
  readonly createContext: (request: IncomingRequest) => Context | Promise<Context>;
  readonly authenticate: Authenticate;
  /** Limits of each principal. Absent: none. */
  readonly principalLimits?: PrincipalLimitOptions;
  /** Limits of callers that several servers share. Null, the default, for a server with limits of its own. */
  readonly sharedLimits?: SharedLimits | null;
  /** How often a client may fail to authenticate. */
  readonly failureLimits?: FailureLimits;
  readonly onFailedAuthentication?: OnFailedAuthentication;
  readonly onDeniedMutations?: OnDeniedMutations;
  /** Origins whose pages may use the server, besides its own. */
  readonly allowedOrigins?: readonly string[];
  readonly costOf?: CostOf<Context>;
  readonly readLink: ReadLink;
  readonly finishConnection: FinishConnection;
  /** The folder into which the console is built. Null without a console. */
  readonly consoleFolder?: string | null;
  /** Sessions of browsers. Null, the default, knows none. */
  readonly sessions?: Sessions | null;
  readonly ready: () => Promise<ReadinessReport>;
  /** Title of the explorer's page. */
  readonly title: string;
  /** Returns the examples of the explorer: the same list until they change. */
  readonly examples: () => readonly ExplorerExample[];
  /** Returns what callers without a key meet. */
  readonly visitor: () => Visitor;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Receives errors of the store that requests got. A full disk fails many fields, so it should count repetitions. */
  readonly onStoreError: OnStoreError;
  readonly onRefusedCaller?: OnRefusedCaller;
  readonly shutdownGraceMs: number;
  readonly introspection?: boolean;
  readonly compression?: Compression;
  /** The manifest of trusted documents, and whether only they are executed. */
  readonly trustedDocuments?: { readonly path: string; readonly only: boolean } | null;
  /** Limits of queries and subscriptions. */
  readonly limits?: Partial<QueryLimits>;
  /** Used only when the schema has subscriptions. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  readonly admissionLimits?: Partial<AdmissionLimits>;
  readonly linkLimits?: Partial<LinkLimits>;
  readonly uploadLimits?: Partial<UploadLimits>;
  readonly unreadLimits?: Partial<UnreadLimits>;
  /** Size of the cache of whole answers in bytes. Absent: no cache. */
  readonly answerBytes?: number;
  /** False interprets every query instead of compiling repeated ones. */
  readonly compileQueries?: boolean;
}

/** Returns the base URL of links: the configured one, or the request's Host. */
export function baseUrlOf({ headers }: IncomingMessage, publicUrl: string | null): string {
  return publicUrl ?? `http://${headers.host ?? 'localhost'}`;
}
