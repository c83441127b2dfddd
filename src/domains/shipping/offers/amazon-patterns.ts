import { createContext, runInContext } from 'node:vm';
import type { Context } from 'node:vm';

/** Longest CPU time that the patterns of one purchase may take, in milliseconds. Below the limit of a turn of the event loop. */
const LONGEST_MS = 25;

/** A text and a regular expression of Amazon that it must match. */
export interface PatternCheck {
  readonly pattern: string;
  readonly text: string;
}

// Runs in a context of its own, because only there can V8 end a pattern that backtracks for ever.
const MATCH = `
for (; state.next < state.checks.length; state.next += 1) {
  const { pattern, text } = state.checks[state.next];
  let expression = null;
  try { expression = new RegExp(pattern, 'u'); } catch {}
  if (expression && !expression.test(text)) state.misses.push(state.next);
}`;

/**
 * Returns the positions of the texts that do not match. A pattern that JavaScript does not read as Amazon means it is passed, and so
 * is all that is left when the time is over: Amazon decides then.
 */
export function mismatches(checks: readonly PatternCheck[]): ReadonlySet<number> {
  if (checks.length === 0) return new Set();
  const written = checks.map(({ pattern, text }) => ({ pattern: plainEscapes(pattern), text }));
  const state = { checks: written, next: 0, misses: [] as number[] };
  const context = createContext({ state });
  const start = process.cpuUsage();
  while (!isMatched(context)) {
    // On a busy machine time passes without this thread. Only a pattern that has worked for that long is given up.
    const { user, system } = process.cpuUsage(start);
    if (user + system >= LONGEST_MS * 1_000) break;
  }
  return new Set(state.misses);
}

/** Returns false when the time was over before the end. */
function isMatched(context: Context): boolean {
  try {
    runInContext(MATCH, context, { timeout: LONGEST_MS });
    return true;
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return false;
  }
}

/**
 * Writes escaped punctuation by its number. Strict patterns refuse some of these escapes, and only strict ones refuse all syntax that
 * means something else in other languages.
 */
function plainEscapes(pattern: string): string {
  return pattern.replace(/\\([\s\S])/g, (whole, character: string) =>
    /[!-/:-@[-`{-~]/.test(character)
      ? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
      : whole,
  );
}

function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
