import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as it arrived. */
export interface ReceivedSpan {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly isFailed: boolean;
  readonly ms: number;
}

export const SERVER = 2;
export const CLIENT = 3;

interface WireValue {
  readonly stringValue?: string;
  readonly intValue?: number | string;
  readonly doubleValue?: number;
  readonly boolValue?: boolean;
}

type WireAttributes = readonly { readonly key: string; readonly value: WireValue }[];

interface WireSpan extends Pick<ReceivedSpan, 'name' | 'kind' | 'traceId' | 'spanId'> {
  readonly parentSpanId?: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: WireAttributes;
  readonly status: { readonly code?: number };
}

interface WireRequest {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: WireAttributes };
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[];
  }[];
}

/** A collector of traces on this machine, which speaks OTLP over HTTP with JSON. */
export interface TraceCollector {
  readonly url: string;
  /** What a program needs to send its traces here. */
  readonly environment: Record<string, string>;
  readonly spans: ReceivedSpan[];
  readonly resources: Readonly<Record<string, unknown>>[];
  /** Everything that arrived: headers and bodies. */
  readonly bytes: () => Buffer;
  readonly headers: IncomingMessage['headers'][];
  /** HTTP status of the responses; `hang` sends none. */
  behaviour: number | 'hang';
  /** Returns the only span with a name. */
  one(name: string): ReceivedSpan;
  children(of: ReceivedSpan): ReceivedSpan[];
  close(): Promise<void>;
}

export async function startTraceCollector(): Promise<TraceCollector> {
  const bodies: Buffer[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    collector.headers.push(request.headers);
    if (collector.behaviour === 'hang') return;
    response.writeHead(collector.behaviour, { 'content-type': 'application/json' }).end('{}');
    if (collector.behaviour !== 200) return;
    bodies.push(body);
    if (request.headers['content-type'] === 'application/json')
      take(JSON.parse(body.toString()) as WireRequest, collector);
  };
  const server = createServer(
    (request, response) => void receive(request, response).catch(() => undefined),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const collector: TraceCollector = {
    url,
    environment: {
      OTEL_EXPORTER_OTLP_ENDPOINT: url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    },
    spans: [],
    resources: [],
    headers: [],
    bytes: () => Buffer.concat(bodies),
    behaviour: 200,
    one(name) {
      const [span, ...others] = collector.spans.filter((one) => one.name === name);
      if (!span || others.length > 0)
        throw new Error(`${others.length + (span ? 1 : 0)} spans ${name} of ${namesOf(collector)}`);
      return span;
    },
    children: ({ spanId }) => collector.spans.filter(({ parentSpanId }) => parentSpanId === spanId),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return collector;
}

function namesOf({ spans }: TraceCollector): string {
  return JSON.stringify(spans.map(({ name }) => name));
}

function take({ resourceSpans }: WireRequest, { spans, resources }: TraceCollector): void {
  for (const { resource, scopeSpans } of resourceSpans) {
    resources.push(recordOf(resource.attributes));
    for (const { spans: sent } of scopeSpans) spans.push(...sent.map(spanOf));
  }
}

function spanOf(span: WireSpan): ReceivedSpan {
  const { name, kind, traceId, spanId, parentSpanId = '' } = span;
  const nanoseconds = BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano);
  return {
    name,
    kind,
    traceId,
    spanId,
    parentSpanId: parentSpanId === '' ? null : parentSpanId,
    attributes: recordOf(span.attributes),
    isFailed: span.status.code === 2,
    ms: Number(nanoseconds) / 1e6,
  };
}

function recordOf(attributes: WireAttributes): ReceivedSpan['attributes'] {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? value.boolValue ?? value.doubleValue ?? Number(value.intValue),
    ]),
  );
}
