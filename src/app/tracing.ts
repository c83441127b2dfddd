import type { GraphQLSchema } from 'graphql';
import type { TracingConfig } from '../config/tracing.js';
import { backgroundClock } from '../runtime/background/pace.js';
import { monotonicMs, systemClock, wallClock } from '../runtime/clock.js';
import type { Lifetime } from './lifetime.js';
import type { TroubleLog } from './trouble-log.js';

export interface TracedProcess {
  readonly replica: string;
  readonly version: string;
  readonly troubles: TroubleLog;
  readonly lifetime: Lifetime;
}

const timers = backgroundClock(systemClock);

function after(delayMs: number, act: () => void): () => void {
  const timer = timers.after(delayMs, act);
  return () => timer.cancel();
}

const TASK = 'export of traces';

/** Starts tracing when there is a collector. OpenTelemetry is not loaded without one. */
export async function startTracing(
  config: TracingConfig | null,
  { replica, version, troubles, lifetime }: TracedProcess,
): Promise<void> {
  if (!config) return;
  const { startOpenTelemetry } = await import('../telemetry/traces/open-telemetry.js');
  const { resource, headers, ...options } = config;
  const stop = startOpenTelemetry({
    ...options,
    version,
    clock: { wall: wallClock.now, monotonic: monotonicMs, after },
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, value.reveal()])),
    resource: {
      'service.version': version,
      'service.instance.id': replica,
      ...resource,
    },
    onExport: (cause) => {
      if (cause === null) troubles.recovered('', TASK);
      else
        troubles.note({
          sellerId: '',
          task: TASK,
          cause,
          level: 'warn',
          text: 'traces do not reach the collector, and are dropped',
          fields: { advice: 'Check OTEL_EXPORTER_OTLP_ENDPOINT and that the collector runs.' },
        });
    },
  });
  // The first resource is closed last, so that the spans of the shutdown are sent too.
  lifetime.holds(stop);
}

/** Gives the resolvers of a schema spans, while tracing is on. Changes the schema. */
export async function tracedSchema(
  config: TracingConfig | null,
  schema: GraphQLSchema,
): Promise<GraphQLSchema> {
  if (!config) return schema;
  const { traceFields } = await import('../telemetry/traces/field-spans.js');
  traceFields(schema);
  return schema;
}
