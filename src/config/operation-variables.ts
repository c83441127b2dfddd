import type { VariableInfo } from './variable-info.js';

/** Variables of calls, memory, shutdown, log and metrics. */
export const operationVariables = [
  {
    name: 'UPSTREAM_TIMEOUT_MS',
    default: '30000',
    accepted: 'a whole number from 100 to 600000',
    meaning: 'Time limit of one call to Amazon, waits for quota and retries included.',
  },
  {
    name: 'ANSWER_CACHE_MB',
    default: '64',
    accepted: 'a whole number from 0 to 65536',
    meaning:
      'Megabytes of cached whole responses. A response is cached only as long as everything that it was built from. 0 turns it off.',
  },
  {
    name: 'CACHE_MB',
    default: '128',
    accepted: 'a whole number from 1 to 65536',
    meaning:
      "Megabytes of Amazon's cached answers, for all sellers together: supply sources, listings, orders, offers, shipments with their labels. The least recently used entry is dropped first.",
  },
  {
    name: 'UPSTREAM_CONNECTIONS',
    default: '128',
    accepted: 'a whole number from 1 to 1024',
    meaning:
      'Maximum number of connections to Amazon, for all sellers together, and so of simultaneous calls. They are opened on demand. One seller uses at most half of them, so that others have some while Amazon is slow for it.',
  },
  {
    name: 'SHUTDOWN_DELAY_SECONDS',
    default: '5',
    accepted: 'a whole number from 0 to 600',
    meaning:
      'How long the server keeps serving after SIGTERM, while /readyz responds 503. Must be longer than a load balancer takes to notice. SIGINT (Ctrl-C) skips it.',
  },
  {
    name: 'SHUTDOWN_GRACE_SECONDS',
    default: '10',
    accepted: 'a whole number from 0 to 600',
    meaning: 'How long running requests may take after the listener is closed.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    accepted: 'trace, debug, info, warn, error, fatal or silent',
    meaning: 'Lowest logged level.',
  },
  {
    name: 'METRICS_MAX_SELLERS',
    default: '50',
    accepted: 'a whole number from 0 to 10000',
    meaning:
      'How many sellers /metrics names in labels. All further ones are one value, "other". 0 names none.',
  },
  {
    name: 'BUILD_COMMIT',
    accepted: 'text',
    meaning: 'Commit of the build, for `build_info` at /metrics. The image sets it.',
  },
] as const satisfies readonly VariableInfo[];
