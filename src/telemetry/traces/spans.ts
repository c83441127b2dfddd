/** Facts about a span. They must hold no secret, no personal data, and no text that a client has chosen freely. */
export type SpanFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface SpanPlan {
  /** One of few names. Further facts are fields. */
  readonly name: string;
  /** Default: `internal`. */
  readonly kind?: 'internal' | 'server' | 'client' | 'consumer';
  readonly fields?: SpanFields;
  /** Headers of the caller, whose trace the span joins. A span with them, and one with null, has no parent in this process. */
  readonly caller?: TraceHeaders | null;
  /**
   * Leaves out the span, unless its work takes at least so many milliseconds, fails, is kept, or has a child that is recorded in
   * any case.
   */
  readonly fromMs?: number;
}

/** The headers of W3C Trace Context. */
export interface TraceHeaders {
  readonly traceparent?: string | readonly string[] | undefined;
  readonly tracestate?: string | readonly string[] | undefined;
}

/** A span that has begun. */
export interface OpenSpan {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** False when the sampler leaves out the trace. */
  readonly isRecorded: boolean;
  rename(name: string): void;
  set(fields: SpanFields): void;
  /** Marks the span as failed. @param code is a code or the name of a class, never a message. */
  fail(code: string): void;
  /** Records a span with `fromMs` in any case. */
  keep(): void;
  /** Runs code inside the span. Spans that begin in it, also later, are children. */
  run<Result>(work: () => Result): Result;
  /** Leaves out a span that has no recorded child, and ends one that has. Returns false for a span that is left out. */
  drop(): boolean;
  /** Returns false for a span that is left out. A second call does nothing. */
  end(): boolean;
}

/** Records spans. OpenTelemetry is behind it, and is not loaded without an endpoint. */
export interface SpanRecorder {
  start(plan: SpanPlan): OpenSpan;
  /** Records a child of the current span that ends now. */
  past(plan: SpanPlan & { readonly ms: number; readonly failure: string | null }): void;
  /** Returns the span of the current code. Null outside of spans. */
  current(): OpenSpan | null;
  /** Returns whether one more resolver of this field gets a span in the current request. */
  admitsField(coordinates: string): boolean;
  /** Gives back the place of a resolver that got a span which is left out. */
  releaseField(coordinates: string): void;
}

/** Tracing belongs to the process, as the context of OpenTelemetry does. Null while it is off, so that nothing is prepared. */
let recorder: SpanRecorder | null = null;

/** Turns tracing on, or off with null. */
export function recordSpansWith(next: SpanRecorder | null): void {
  recorder = next;
}

/** Returns the recorder. Null while tracing is off: then callers do nothing further. */
export function spanRecorder(): SpanRecorder | null {
  return recorder;
}

/** Runs work in a span, and ends it with the work. Without tracing it only runs the work. */
export function inSpan<Result>(
  plan: () => SpanPlan,
  work: (span: OpenSpan | null) => Promise<Result>,
): Promise<Result> {
  return recorder === null ? work(null) : spanned(recorder.start(plan()), work);
}

async function spanned<Result>(
  span: OpenSpan,
  work: (span: OpenSpan) => Promise<Result>,
): Promise<Result> {
  try {
    return await span.run(() => work(span));
  } catch (error) {
    span.fail(failureCode(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Returns the code of an error, else the name of its class. Messages may contain personal data. */
export function failureCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  return (
    textOf(error, 'code') ?? textOf(extensionsOf(error), 'code') ?? textOf(error, 'name') ?? 'Error'
  );
}

function textOf(value: object, name: string): string | null {
  const text: unknown = Reflect.get(value, name);
  return typeof text === 'string' ? text : null;
}

/** GraphQL errors have their code there. */
function extensionsOf(error: object): object {
  const extensions: unknown = Reflect.get(error, 'extensions');
  return typeof extensions === 'object' && extensions !== null ? extensions : {};
}
