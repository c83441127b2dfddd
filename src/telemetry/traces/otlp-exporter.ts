import { ExportResultCode } from '@opentelemetry/core';
import type { ExportResult } from '@opentelemetry/core';
import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { Agent, request } from 'undici';
import type { TraceClock } from './trace-clock.js';

/** How the spans travel: the two forms of OTLP over HTTP. */
export type OtlpProtocol = 'http/protobuf' | 'http/json';

export interface OtlpExporterOptions {
  readonly url: string;
  readonly protocol: OtlpProtocol;
  /** May contain a key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: TraceClock;
  /** Receives the end of each attempt to send a batch: null, or a code of the failure. Must not throw. */
  readonly onExport: (failure: string | null) => void;
}

const FORMS = {
  'http/protobuf': { type: 'application/x-protobuf', serializer: ProtobufTraceSerializer },
  'http/json': { type: 'application/json', serializer: JsonTraceSerializer },
} as const;

const TIMEOUT_MS = 10_000;
/** Pauses before further attempts. Meanwhile the spans wait in a queue of limited length. */
const RETRY_PAUSES_MS = [1_000, 4_000];
/** Statuses after which the specification of OTLP allows another attempt. */
const RETRYABLE = new Set([429, 502, 503, 504]);

class ExportFailed extends Error {
  constructor(
    readonly code: string,
    readonly isFinal: boolean,
  ) {
    super(code);
    this.name = 'ExportFailed';
  }
}

/**
 * Sends spans to a collector. Has connections of its own, so that a collector that hangs takes none of Amazon's, and so that the
 * shutdown can cut them off: OpenTelemetry's exporter would keep the process alive until its timeouts.
 */
export class OtlpExporter implements SpanExporter {
  readonly #options: OtlpExporterOptions;
  readonly #agent = new Agent({ connections: 2 });
  /** Ends pauses: nothing is sent again any more. */
  readonly #ending = new AbortController();
  readonly #stopping = new AbortController();

  constructor(options: OtlpExporterOptions) {
    this.#options = options;
  }

  /** Must not reject: a failure is the argument of the callback. */
  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    void this.#exported(spans, done);
  }

  async #exported(spans: ReadableSpan[], done: (result: ExportResult) => void): Promise<void> {
    try {
      await this.#send(spans);
      done({ code: ExportResultCode.SUCCESS });
    } catch (error) {
      const failure = error instanceof ExportFailed ? error : new ExportFailed('UNKNOWN', true);
      done({ code: ExportResultCode.FAILED, error: failure });
    }
  }

  async forceFlush(): Promise<void> {
    // The processor has the queue.
  }

  /** Sends what is left once, without further attempts: nothing else would keep the process alive in a pause. */
  hurry(): void {
    this.#ending.abort();
  }

  /** Cuts off what is under way. */
  async shutdown(): Promise<void> {
    this.hurry();
    this.#stopping.abort();
    await this.#agent.destroy();
  }

  async #send(spans: ReadableSpan[]): Promise<void> {
    const { serializer } = FORMS[this.#options.protocol];
    const body = serializer.serializeRequest(spans);
    if (!body) throw new ExportFailed('UNSERIALIZABLE', true);
    for (const pauseMs of [...RETRY_PAUSES_MS, null]) {
      const failure = await this.#attempt(body);
      this.#options.onExport(failure?.code ?? null);
      if (!failure) return;
      if (!failure.isFinal && pauseMs !== null) await this.#pause(pauseMs);
      if (failure.isFinal || pauseMs === null || this.#ending.signal.aborted) throw failure;
    }
  }

  #pause(pauseMs: number): Promise<void> {
    const { signal } = this.#ending;
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const cancel = this.#options.clock.after(pauseMs, resolve);
      signal.addEventListener(
        'abort',
        () => {
          cancel();
          resolve();
        },
        { once: true },
      );
    });
  }

  async #attempt(body: Uint8Array): Promise<ExportFailed | null> {
    const { url, protocol, headers } = this.#options;
    const signal = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
      const { statusCode, body: answer } = await request(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': FORMS[protocol].type },
        body,
        dispatcher: this.#agent,
        signal,
      });
      await answer.dump();
      if (statusCode < 300) return null;
      return new ExportFailed(`HTTP_${statusCode}`, !RETRYABLE.has(statusCode));
    } catch (error) {
      // An error of undici may contain the address, and headers with a key.
      return new ExportFailed(codeOf(error), this.#stopping.signal.aborted);
    }
  }
}

function codeOf(error: unknown): string {
  if (error instanceof DOMException) return error.name === 'TimeoutError' ? 'TIMEOUT' : 'ABORTED';
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
  return typeof code === 'string' ? code : 'UNREACHABLE';
}
