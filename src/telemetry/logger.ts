import { pino } from 'pino';
import type { DestinationStream, Level, Logger } from 'pino';
import { redactKeys } from './redact.js';
import { terminalDestination } from './terminal-log.js';

const MAX_CAUSES = 5;
const BOUND_SECRETS = [
  'authorization',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'clientSecret',
  'password',
  'address',
  'email',
  'phone',
];

/** Returns the loggable fields of an error and its causes: type, message, code and stack only. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

function textOf(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}

/**
 * Returns the log form of any thrown value. Omits all other properties on purpose: errors of HTTP clients contain whole
 * requests, with tokens and addresses.
 */
export function describeError(error: unknown, causesLeft = MAX_CAUSES): LoggedError {
  if (typeof error !== 'object' || error === null)
    return { type: typeof error, message: String(error) };
  const code = textOf(error, 'code');
  const stack = textOf(error, 'stack');
  const cause: unknown = Reflect.get(error, 'cause');
  return {
    type: textOf(error, 'name') ?? 'object',
    message: textOf(error, 'message') ?? '',
    ...(code === undefined ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined || causesLeft === 0
      ? {}
      : { cause: describeError(cause, causesLeft - 1) }),
  };
}

export interface LoggerOptions {
  readonly level: Level | 'silent';
  /** Destination of the lines. Default: standard output, as text on a terminal, otherwise as JSON. */
  readonly destination?: DestinationStream;
  /** What each line tells about the process, in JSON alone: a person at a terminal sees one process. */
  readonly process?: { readonly replica: string; readonly version: string };
}

/** Creates a logger that writes one JSON object per line, with secrets and personal data redacted by key. */
export function createLogger({ level, destination, process: base }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: destination === undefined && process.stdout.isTTY ? null : (base ?? null),
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: redactKeys,
      },
      // Fields bound by `child` do not pass the formatter above.
      redact: { paths: BOUND_SECRETS, censor: '[redacted]' },
      serializers: { err: (error: unknown) => describeError(error) },
    },
    destination ?? standardOutput(),
  );
}

function standardOutput(): DestinationStream {
  return process.stdout.isTTY
    ? terminalDestination(process.stdout)
    : pino.destination({ sync: true });
}
