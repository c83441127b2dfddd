import { context, createContextKey, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes, Context, Span, Tracer } from '@opentelemetry/api';
import { SELLER_FIELD, SELLERS_FIELD } from './fields.js';
import type { OpenSpan, SpanFields, SpanPlan } from './spans.js';
import type { TraceClock } from './trace-clock.js';

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
} as const;

const HELD = createContextKey('held span');

/** Spans of resolvers in one request, and those of one field: a list of 500 rows must not fill the trace. */
const MOST_FIELD_SPANS = 200;
const MOST_OF_A_FIELD = 10;

/** The span of the current code. */
export function heldSpan(current: Context): HeldSpan | null {
  const held = current.getValue(HELD);
  return held instanceof HeldSpan ? held : null;
}

/** What the spans of one trace in this process share. */
class TraceFacts {
  readonly #clock: TraceClock;
  /** One clock for all spans of a trace, and the right time of day for each trace. */
  readonly #offsetMs: number;
  readonly #fieldSpans = new Map<string, number>();
  #allFieldSpans = 0;
  readonly sellers = new Set<unknown>();

  constructor(clock: TraceClock) {
    this.#clock = clock;
    this.#offsetMs = clock.wall() - clock.monotonic();
  }

  now(): number {
    return this.#offsetMs + this.#clock.monotonic();
  }

  admitsField(coordinates: string): boolean {
    const count = this.#fieldSpans.get(coordinates) ?? 0;
    if (count >= MOST_OF_A_FIELD || this.#allFieldSpans >= MOST_FIELD_SPANS) return false;
    this.#count(coordinates, 1);
    return true;
  }

  releaseField(coordinates: string): void {
    this.#count(coordinates, -1);
  }

  #count(coordinates: string, by: 1 | -1): void {
    this.#allFieldSpans += by;
    this.#fieldSpans.set(coordinates, (this.#fieldSpans.get(coordinates) ?? 0) + by);
  }
}

/** Where spans come from. */
export interface SpanSource {
  readonly tracer: Tracer;
  readonly clock: TraceClock;
}

/**
 * A span and its place in the trace. One with `fromMs` becomes a span of OpenTelemetry only when it is recorded, or gets a child
 * that is: most resolvers return at once.
 */
export class HeldSpan implements OpenSpan {
  readonly #source: SpanSource;
  readonly #plan: SpanPlan;
  readonly #parent: HeldSpan | null;
  readonly #base: Context;
  readonly #root: HeldSpan;
  readonly #startedMs: number;
  readonly facts: TraceFacts;
  #fields: Attributes;
  #span: Span | null = null;
  #wasSampled = true;
  #isKept = false;
  #hasEnded = false;

  /** @param base is the context of the caller for a root, and that of the current code for all others. */
  constructor(source: SpanSource, plan: SpanPlan, parent: HeldSpan | null, base: Context) {
    this.#source = source;
    this.#plan = plan;
    this.#parent = parent;
    this.#base = base;
    this.#root = parent ? parent.#root : this;
    this.facts = parent ? parent.facts : new TraceFacts(source.clock);
    this.#startedMs = this.facts.now();
    this.#fields = attributesOf(plan.fields ?? {});
    if (parent && this.#fields[SELLER_FIELD] !== undefined)
      this.facts.sellers.add(this.#fields[SELLER_FIELD]);
    if (plan.fromMs === undefined) this.#begin();
  }

  get traceId(): string {
    return this.#begin().spanContext().traceId;
  }

  get isRecorded(): boolean {
    return this.#root.#wasSampled;
  }

  /** True when spans that depend on their duration are left out: a round that finds no work leaves no trace at all. */
  get skipsShort(): boolean {
    return this.#root.#plan.fromMs === Infinity;
  }

  rename(name: string): void {
    this.#begin().updateName(name);
  }

  set(fields: SpanFields): void {
    const attributes = attributesOf(fields);
    if (this.#span) this.#span.setAttributes(attributes);
    this.#fields = { ...this.#fields, ...attributes };
  }

  fail(code: string): void {
    this.keep();
    this.set({ 'error.type': code });
    this.#begin().setStatus({ code: SpanStatusCode.ERROR });
  }

  keep(): void {
    this.#isKept = true;
  }

  run<Result>(work: () => Result): Result {
    const inside = this.#span ? trace.setSpan(this.#base, this.#span) : this.#base;
    return context.with(inside.setValue(HELD, this), work);
  }

  drop(): boolean {
    if (this.#span) return this.end();
    this.#hasEnded = true;
    return false;
  }

  end(): boolean {
    if (this.#hasEnded) return true;
    this.#hasEnded = true;
    const endedMs = this.facts.now();
    const isLong = endedMs - this.#startedMs >= (this.#plan.fromMs ?? 0);
    if (!this.#span && !this.#isKept && !isLong) return false;
    if (this.#root === this) this.#showSellers();
    this.#begin().end(endedMs);
    return true;
  }

  /** Records a child that ends now. */
  past(plan: SpanPlan, ms: number, failure: string | null): void {
    const endedMs = this.facts.now();
    const { name, kind = 'internal', fields = {} } = plan;
    const attributes = attributesOf(fields);
    const options = { kind: KINDS[kind], attributes, startTime: endedMs - ms };
    const span = this.#source.tracer.startSpan(name, options, this.#inside());
    if (failure !== null) {
      span.setAttribute('error.type', failure);
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end(endedMs);
  }

  #inside(): Context {
    return trace.setSpan(this.#base, this.#begin());
  }

  #begin(): Span {
    if (this.#span) return this.#span;
    const base = this.#parent ? this.#parent.#inside() : this.#base;
    const { name, kind = 'internal' } = this.#plan;
    const options = { kind: KINDS[kind], attributes: this.#fields, startTime: this.#startedMs };
    this.#span = this.#source.tracer.startSpan(name, options, base);
    this.#wasSampled = this.#span.isRecording();
    return this.#span;
  }

  /** A round works for many sellers, and shows the one that it had work for. */
  #showSellers(): void {
    const { sellers } = this.facts;
    if (sellers.size === 0 || this.#fields[SELLER_FIELD] !== undefined) return;
    const [only] = sellers;
    if (sellers.size === 1 && typeof only === 'string') this.set({ [SELLER_FIELD]: only });
    else this.set({ [SELLERS_FIELD]: sellers.size });
  }
}

function attributesOf(fields: SpanFields): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined) attributes[name] = value;
  }
  return attributes;
}
