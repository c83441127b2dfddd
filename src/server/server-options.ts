import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.js';
import type { AdmissionLimits } from './http/admission.js';
import type { Compression } from './http/content-coding.js';
import type { ExplorerExample } from './explorer/explorer-page.js';
import type { IncomingRequest } from './http/incoming-request.js';
import type { ReadinessReport } from './http/information.js';
import type { FindLabelFile } from './labels/label-endpoint.js';
import type { QueryLimits } from './graphql/limits/query-limits.js';
import type { SubscriptionLimits } from './subscriptions/subscription-limits.js';
import type { UnreadLimits } from './http/unread-answers.js';

export interface ServerOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  /** Base of links when a proxy stands before the server; `null` builds them from the request's Host. */
  readonly publicUrl?: string | null;
  /**
   * Makes the resolvers' context; a plain object, since Apollo clones it. A subscription asks for one to subscribe
   * with, and for another one for each event, so that nothing that a context remembers outlives an event.
   */
  readonly createContext: (request: IncomingRequest) => Context | Promise<Context>;
  /** What the request has spent, for `extensions.cost`; `undefined` leaves it out. Must not throw. */
  readonly costOf?: (context: Context) => object | undefined;
  readonly labelFile: FindLabelFile;
  readonly ready: () => Promise<ReadinessReport>;
  /** Title of the explorer's page. */
  readonly title: string;
  readonly examples: readonly ExplorerExample[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly shutdownGraceMs: number;
  readonly introspection?: boolean;
  readonly compression?: Compression;
  /** The manifest of trusted documents, and whether nothing else is executed. */
  readonly trustedDocuments?: { readonly path: string; readonly only: boolean } | null;
  /** Of queries and of subscriptions. */
  readonly limits?: Partial<QueryLimits>;
  /** Of use only when the schema has subscriptions. */
  readonly subscriptionLimits?: Partial<SubscriptionLimits>;
  readonly admissionLimits?: Partial<AdmissionLimits>;
  readonly unreadLimits?: Partial<UnreadLimits>;
  /** How many bytes of whole answers are remembered; none when absent. */
  readonly answerBytes?: number;
  /** False interprets every query instead of compiling those that come again. */
  readonly compileQueries?: boolean;
}

/** Returns the origin for links: the configured one, or that of the request's Host. */
export function baseUrlOf({ headers }: IncomingMessage, publicUrl: string | null): string {
  return publicUrl ?? `http://${headers.host ?? 'localhost'}`;
}
