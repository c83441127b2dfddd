import type { DestinationStream } from 'pino';

const CONTROL = /\p{Cc}/gu;

/** Escapes control characters: a value that a client sent must not move the cursor of a terminal. */
function printable(text: string): string {
  return text.replaceAll(
    CONTROL,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, '0')}`,
  );
}

function valueText(value: unknown): string {
  const isPlain = typeof value === 'string' && /^[^\s"=]+$/.test(value);
  return printable(isPlain ? value : JSON.stringify(value));
}

function stackOf(err: unknown): string {
  const stack = typeof err === 'object' && err !== null && 'stack' in err ? err.stack : null;
  if (typeof stack !== 'string') return '';
  return stack
    .split('\n')
    .map((line) => `    ${printable(line)}\n`)
    .join('');
}

interface LogLine {
  readonly time: string;
  readonly level: string;
  readonly msg?: string;
  readonly err?: unknown;
  readonly [field: string]: unknown;
}

/** Formats one JSON line of the log for a person: time in UTC, level, message, fields, and the stack of an error. */
export function terminalText(line: string): string {
  const { time, level, msg = '', err, ...fields } = JSON.parse(line) as LogLine;
  const clock = time.slice(11, 19);
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${valueText(value)}`);
  const head = `${clock}Z ${level.padEnd(5)} ${printable(msg)}`;
  return `${head}${rest.join('')}\n${stackOf(err)}`;
}

/** Returns a destination for the logger that writes text to a terminal. */
export function terminalDestination(out: { write(text: string): unknown }): DestinationStream {
  return { write: (line) => void out.write(terminalText(line)) };
}
