import { acceptedBy, ConfigError } from '../config/environment.js';
import type { Config } from '../config/config.js';
import { describeError } from '../telemetry/logger.js';

// Errors whose messages contain the remedy.
const EXPLAINED = new Set(['StoreError', 'TrustedDocumentsError']);

// System calls of a server that starts to listen: it looks up its host name, then binds the port.
const OF_LISTENING = new Set(['getaddrinfo', 'listen']);

/** Returns the variable and the port that an error is about. */
function portOf(error: Error, { port, metricsPort }: Config['http']): [string, number] {
  const isMetrics = metricsPort !== null && 'port' in error && error.port === metricsPort;
  return isMetrics ? ['METRICS_PORT', metricsPort] : ['PORT', port];
}

/** Returns what to do about an address that cannot be listened on; null for another failure. */
function addressProblem(error: unknown, http: Config['http']): string | null {
  const { host } = http;
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  if (!OF_LISTENING.has(String(error.syscall))) return null;
  const [name, port] = portOf(error, http);
  const acceptedHost = `Accepted: ${acceptedBy('HOST')}. Without HOST it is 127.0.0.1.`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use, perhaps by another copy of this server. Stop that program, or choose another port: ${name}=4100 npm start. ${name}=0 takes any free port.`;
    case 'EACCES':
      return `This user may not listen on port ${port} of ${host}. Choose a port from 1024 on: ${name}=4100 npm start.`;
    case 'EADDRNOTAVAIL':
      return `HOST=${host} is not an address of this machine. ${acceptedHost}`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} cannot be resolved to an address. ${acceptedHost}`;
    default:
      return `HOST=${host} with ${name}=${port} cannot be listened on (${String(error.code)}). ${acceptedHost}`;
  }
}

/**
 * Returns the text that is printed when the program cannot start: the problem and its remedy. An unexpected error keeps its
 * stack. `config` is null when the configuration could not be read.
 */
export function startProblem(error: unknown, config: Config | null): string {
  if (error instanceof ConfigError) {
    return `${error.message}\nAll variables: npm start -- --help`;
  }
  const { type, message, stack } = describeError(error);
  if (EXPLAINED.has(type)) return message;
  return (config && addressProblem(error, config.http)) ?? stack ?? message;
}
