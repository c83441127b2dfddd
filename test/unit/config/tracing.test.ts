import { inspect } from 'node:util';
import { loadConfig } from '../../../src/config/config.js';

const read = (env: Record<string, string>) => loadConfig(env).tracing;

describe('the configuration of traces', () => {
  it('is absent without a collector', () => {
    expect(read({})).toBeNull();
    expect(read({ OTEL_SERVICE_NAME: 'shipping', OTEL_TRACES_SAMPLER: 'always_on' })).toBeNull();
  });

  it('has the defaults of the specification', () => {
    expect(read({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' })).toEqual({
      url: 'http://127.0.0.1:4318/v1/traces',
      protocol: 'http/protobuf',
      headers: new Map(),
      resource: { 'service.name': 'fulfilment-graph' },
      sampler: { root: 'always_on', isParentBased: true, ratio: 1 },
    });
  });

  it('takes the endpoint of traces as it is, before the one of all signals', () => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example/spans/',
    };
    expect(read(env)?.url).toBe('https://traces.example/spans');
  });

  it('can be turned off', () => {
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_SDK_DISABLED: 'true' };
    expect(read(env)).toBeNull();
  });

  it('reads attributes, and prefers the name of the service', () => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=other, team = docks%2C east,',
    };
    expect(read(env)?.resource).toEqual({ 'service.name': 'other', team: 'docks, east' });
    expect(read({ ...env, OTEL_SERVICE_NAME: 'shipping' })?.resource).toMatchObject({
      'service.name': 'shipping',
    });
  });

  it('reads a sampler with its part', () => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_TRACES_SAMPLER: 'traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    };
    expect(read(env)?.sampler).toEqual({ root: 'traceidratio', isParentBased: false, ratio: 0.25 });
  });

  it('keeps headers secret', () => {
    const tracing = read({
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-key=of%20mine',
    });
    expect(tracing?.headers.get('x-key')?.reveal()).toBe('of mine');
    expect(`${inspect(tracing, { depth: 9 })}${JSON.stringify(tracing)}`).not.toContain('of mine');
  });

  it.each([
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
    [{ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, 'OTEL_EXPORTER_OTLP_PROTOCOL=grpc is not accepted'],
    [{ OTEL_TRACES_SAMPLER: 'some' }, 'OTEL_TRACES_SAMPLER=some is not accepted'],
    [{ OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG=2 is not a number from 0 to 1'],
    [{ OTEL_TRACES_SAMPLER_ARG: 'half' }, 'OTEL_TRACES_SAMPLER_ARG=half is not a number'],
    [{ OTEL_RESOURCE_ATTRIBUTES: 'team' }, 'OTEL_RESOURCE_ATTRIBUTES=team is not such a list'],
    [{ OTEL_RESOURCE_ATTRIBUTES: 'a=%' }, 'OTEL_RESOURCE_ATTRIBUTES=a=% is not such a list'],
    [
      { OTEL_EXPORTER_OTLP_HEADERS: 'my key=secret' },
      'OTEL_EXPORTER_OTLP_HEADERS=[redacted] has a header that cannot be sent',
    ],
  ])('refuses %j', (env, text) => {
    expect(() => read(env)).toThrow(text);
    expect(() => read(env)).not.toThrow('secret');
  });
});
