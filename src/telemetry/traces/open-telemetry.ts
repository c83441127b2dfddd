import {
  context,
  defaultTextMapGetter,
  propagation,
  ROOT_CONTEXT,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Sampler } from '@opentelemetry/sdk-trace';
import { HeldSpan, heldSpan } from './held-span.js';
import type { SpanSource } from './held-span.js';
import { OtlpExporter } from './otlp-exporter.js';
import type { OtlpExporterOptions } from './otlp-exporter.js';
import { recordSpansWith } from './spans.js';
import type { OpenSpan, SpanPlan, SpanRecorder } from './spans.js';

/** Which traces are recorded, as the specification of OpenTelemetry names it. */
export interface SamplerChoice {
  readonly root: 'always_on' | 'always_off' | 'traceidratio';
  /** True to decide as the caller did, where a request has a `traceparent`. */
  readonly isParentBased: boolean;
  /** Part of the traces, from 0 to 1, for `traceidratio`. */
  readonly ratio: number;
}

export interface TracingOptions extends OtlpExporterOptions {
  /** Attributes of the process, such as `service.name`. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: SamplerChoice;
  readonly version: string;
}

const NAME = 'fulfilment-graph';
/** Characters of an attribute. Names and codes are shorter; this bounds the memory of a span. */
const MOST_CHARACTERS = 256;
const FLUSH_MS = 2_000;

/** Starts tracing for the whole process. Returns a function that sends the last spans, within two seconds, and ends tracing. */
export function startOpenTelemetry(options: TracingOptions): () => Promise<void> {
  const exporter = new OtlpExporter(options);
  const provider = new TracerProvider({
    resource: resourceFromAttributes(options.resource),
    sampler: samplerOf(options.sampler),
    spanLimits: { attributeValueLengthLimit: MOST_CHARACTERS },
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  // For instrumentations that the operator adds. This program reads none of them but the context.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  const tracer = provider.getTracer(NAME, options.version);
  recordSpansWith(new OpenTelemetryRecorder({ tracer, clock: options.clock }));
  return async () => {
    recordSpansWith(null);
    exporter.hurry();
    const flushed = provider.shutdown().catch(() => undefined);
    const cancel = options.clock.after(FLUSH_MS, () => void exporter.shutdown());
    // Its shutdown fails what is under way, so this ends in time.
    await flushed;
    cancel();
    await exporter.shutdown();
    trace.disable();
    propagation.disable();
    context.disable();
  };
}

function samplerOf({ root, isParentBased, ratio }: SamplerChoice): Sampler {
  const own = {
    always_on: () => new AlwaysOnSampler(),
    always_off: () => new AlwaysOffSampler(),
    traceidratio: () => new TraceIdRatioBasedSampler(ratio),
  }[root]();
  return isParentBased ? new ParentBasedSampler({ root: own }) : own;
}

/** Tells whether a span depends on its duration alone. */
function isShort({ fromMs }: SpanPlan): boolean {
  return fromMs !== undefined && fromMs !== Infinity;
}

const callers = new W3CTraceContextPropagator();

class OpenTelemetryRecorder implements SpanRecorder {
  readonly #source: SpanSource;

  constructor(source: SpanSource) {
    this.#source = source;
  }

  start(plan: SpanPlan): OpenSpan {
    const active = context.active();
    const { caller } = plan;
    if (caller === undefined) {
      const parent = heldSpan(active);
      if (parent && (!parent.isRecorded || (isShort(plan) && parent.skipsShort)))
        return new SilentSpan(parent);
      return new HeldSpan(this.#source, plan, parent, active);
    }
    const base =
      caller === null ? ROOT_CONTEXT : callers.extract(ROOT_CONTEXT, caller, defaultTextMapGetter);
    return new HeldSpan(this.#source, plan, null, base);
  }

  past({ ms, failure, ...plan }: Parameters<SpanRecorder['past']>[0]): void {
    const parent = heldSpan(context.active());
    if (parent?.isRecorded) parent.past(plan, ms, failure);
  }

  current(): OpenSpan | null {
    return heldSpan(context.active());
  }

  admitsField(coordinates: string): boolean {
    const current = heldSpan(context.active());
    return current !== null && current.isRecorded && current.facts.admitsField(coordinates);
  }

  releaseField(coordinates: string): void {
    heldSpan(context.active())?.facts.releaseField(coordinates);
  }
}

/** A part of a trace that is left out. */
class SilentSpan implements OpenSpan {
  readonly #parent: HeldSpan;
  readonly isRecorded = false;

  constructor(parent: HeldSpan) {
    this.#parent = parent;
  }

  get traceId(): string {
    return this.#parent.traceId;
  }

  rename(): void {
    // Left out.
  }

  set(): void {
    // Left out.
  }

  fail(): void {
    // Left out.
  }

  keep(): void {
    // Left out.
  }

  run<Result>(work: () => Result): Result {
    return work();
  }

  drop(): boolean {
    return false;
  }

  end(): boolean {
    return false;
  }
}
