import type { Environment } from './environment.js';
import { Secret } from './secret.js';

/** Where traces are sent, and which. */
export interface TracingConfig {
  readonly url: string;
  readonly protocol: 'http/protobuf' | 'http/json';
  /** Headers for the collector by name. The values may be keys. */
  readonly headers: ReadonlyMap<string, Secret>;
  /** Attributes of the process, with its `service.name`. */
  readonly resource: Readonly<Record<string, string>>;
  readonly sampler: {
    readonly root: 'always_on' | 'always_off' | 'traceidratio';
    readonly isParentBased: boolean;
    readonly ratio: number;
  };
}

const SAMPLERS = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
const PARENT_BASED = 'parentbased_';
const PATH = '/v1/traces';
const SERVICE = 'service.name';
/** A header whose name or value has other characters cannot be sent. */
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Reads the variables of traces. Null while tracing is off. */
export function readTracing(environment: Environment): TracingConfig | null {
  const base = environment.url('OTEL_EXPORTER_OTLP_ENDPOINT');
  const whole = environment.url('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT');
  const protocol = environment.choice('OTEL_EXPORTER_OTLP_PROTOCOL', [
    'http/protobuf',
    'http/json',
  ]);
  const headers = readHeaders(environment);
  const resource = pairsOf(environment, 'OTEL_RESOURCE_ATTRIBUTES');
  const sampler = readSampler(environment);
  const isOff = environment.flag('OTEL_SDK_DISABLED');
  const url = whole ?? (base === null ? null : `${base}${PATH}`);
  if (url === null || isOff) return null;
  const given = environment.given('OTEL_SERVICE_NAME');
  return Object.freeze({
    url,
    protocol: protocol ?? 'http/protobuf',
    headers,
    resource: Object.freeze({
      [SERVICE]: environment.text('OTEL_SERVICE_NAME') ?? '',
      ...Object.fromEntries(resource),
      ...(given === null ? {} : { [SERVICE]: given }),
    }),
    sampler,
  });
}

function readSampler(environment: Environment): TracingConfig['sampler'] {
  const name = environment.choice('OTEL_TRACES_SAMPLER', SAMPLERS) ?? 'always_on';
  const text = environment.text('OTEL_TRACES_SAMPLER_ARG') ?? '';
  const ratio = Number(text);
  if (!(ratio >= 0 && ratio <= 1))
    environment.addProblem('OTEL_TRACES_SAMPLER_ARG', 'is not a number from 0 to 1');
  return Object.freeze({
    root: name.replace(PARENT_BASED, '') as TracingConfig['sampler']['root'],
    isParentBased: name.startsWith(PARENT_BASED),
    ratio,
  });
}

function readHeaders(environment: Environment): ReadonlyMap<string, Secret> {
  const pairs = pairsOf(environment, 'OTEL_EXPORTER_OTLP_HEADERS');
  if (!pairs.every(([name, value]) => HEADER.test(name) && HEADER_VALUE.test(value)))
    environment.addProblem('OTEL_EXPORTER_OTLP_HEADERS', 'has a header that cannot be sent');
  return new Map(pairs.map(([name, value]) => [name, new Secret(value)]));
}

/** Returns the pairs of a list. Reports a wrong list. */
function pairsOf(
  environment: Environment,
  variable: 'OTEL_EXPORTER_OTLP_HEADERS' | 'OTEL_RESOURCE_ATTRIBUTES',
): readonly (readonly [string, string])[] {
  const entries = (environment.given(variable) ?? '').split(',').filter((text) => text.trim());
  const pairs = entries.map(pairOf);
  if (pairs.includes(null)) environment.addProblem(variable, 'is not such a list');
  return pairs.flatMap((pair) => (pair ? [pair] : []));
}

function pairOf(text: string): readonly [string, string] | null {
  const [name = '', ...rest] = text.split('=');
  if (name.trim() === '' || rest.length === 0) return null;
  try {
    return [name.trim(), decodeURIComponent(rest.join('=').trim())];
  } catch {
    return null;
  }
}
