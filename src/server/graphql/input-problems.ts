import { GraphQLError, Kind } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

type Extensions = Readonly<Record<string, unknown>>;

/** How graphql-js reports a variable: the value, its place when that is not the whole variable, and the reason. */
const VARIABLE = /^Variable "\$(\w+)" got invalid value /;
const REASON = '; ';
const PART = /\.([^.[\]]+)|\[(\d+)\]/g;

/**
 * Completes the extensions of an error of input, so that `issues` lists each problem with its path. Other errors are returned as
 * they are.
 */
export function withIssues(
  { message, extensions }: GraphQLFormattedError,
  error: unknown,
): Extensions {
  const { accepted, ...shown } = extensions ?? {};
  if (shown['code'] !== 'BAD_USER_INPUT') return shown;
  const { argument, issues } = shown;
  if (typeof argument === 'string') {
    const field = fieldOf(error);
    return field !== null && Array.isArray(issues)
      ? { ...shown, issues: issues.map((issue: object) => below(field, issue)) }
      : shown;
  }
  const problem = issues === undefined ? variableProblem(message) : null;
  if (problem === null) return shown;
  const known = typeof accepted === 'string' ? { accepted } : {};
  return { ...shown, issues: [{ ...problem, ...known }] };
}

/** Returns the name of the field that threw the error. */
function fieldOf(error: unknown): string | null {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  return node?.kind === Kind.FIELD ? node.name.value : null;
}

function below(field: string, issue: object): object {
  const { path } = issue as { readonly path: readonly string[] };
  return { ...issue, path: [field, ...path] };
}

/** Returns the place and the reason of a variable that does not fit. Null when the message does not have them. */
function variableProblem(message: string): object | null {
  const [, name] = VARIABLE.exec(message) ?? [];
  if (name === undefined) return null;
  // graphql-js escapes quotes in the texts of the value, so the first match is its own.
  const place = new RegExp(` at "${name}((?:\\.[^."[\\]]+|\\[\\d+\\])+)"; `).exec(message);
  if (place) {
    const parts = [...(place[1] ?? '').matchAll(PART)];
    const path = [name, ...parts.map(([, field, position]) => field ?? position ?? '')];
    return { path, message: message.slice(place.index + place[0].length) };
  }
  const end = message.indexOf(REASON);
  return end < 0 ? null : { path: [name], message: message.slice(end + REASON.length) };
}
