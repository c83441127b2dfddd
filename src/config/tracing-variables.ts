import type { VariableInfo } from './variable-info.js';

/** Variables of traces, with the names of OpenTelemetry's specification. */
export const tracingVariables = [
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    accepted: 'an http or https URL, such as http://127.0.0.1:4318',
    meaning:
      'Collector of traces. They are sent to its path `/v1/traces`. Without it, and without the next variable, tracing is off and not loaded.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    accepted: 'an http or https URL',
    meaning: 'Whole URL that traces are sent to, in place of the one above.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_PROTOCOL',
    default: 'http/protobuf',
    accepted: 'http/protobuf or http/json',
    meaning: 'Form in which traces are sent.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_HEADERS',
    accepted: 'name=value pairs, separated by commas, with values in percent-encoding',
    meaning: 'Headers for the collector, such as its key.',
    secret: true,
  },
  {
    name: 'OTEL_SERVICE_NAME',
    default: 'fulfilment-graph',
    accepted: 'text',
    meaning: 'Name of the service in traces.',
  },
  {
    name: 'OTEL_RESOURCE_ATTRIBUTES',
    default: '',
    accepted: 'name=value pairs, separated by commas, with values in percent-encoding',
    meaning:
      'Further attributes of the process in traces, such as deployment.environment.name=test.',
  },
  {
    name: 'OTEL_TRACES_SAMPLER',
    default: 'parentbased_always_on',
    accepted:
      'always_on, always_off, traceidratio, parentbased_always_on, parentbased_always_off or parentbased_traceidratio',
    meaning:
      'Which traces are recorded. The parentbased ones follow the `traceparent` header of the caller where there is one.',
  },
  {
    name: 'OTEL_TRACES_SAMPLER_ARG',
    default: '1',
    accepted: 'a number from 0 to 1',
    meaning: 'Part of the traces that traceidratio records.',
  },
  {
    name: 'OTEL_SDK_DISABLED',
    default: 'false',
    accepted: 'true or false',
    meaning: 'True turns tracing off, whatever the other variables say.',
  },
] as const satisfies readonly VariableInfo[];
