import { readFileSync } from 'node:fs';
import { reasonOfFileError } from './sellers-file.js';
import { variables } from './variables.js';
import type { VariableInfo } from './variable-info.js';

const infos: readonly VariableInfo[] = variables;
const names = new Set(infos.map(({ name }) => name));

/** The variables whose secret may be in a file, by the variable that names the file. */
export const SECRET_FILES: ReadonlyMap<string, string> = new Map(
  infos
    .filter(({ name, secret }) => secret && !names.has(fileVariableOf(name)))
    .map(({ name }) => [fileVariableOf(name), name]),
);

/** Returns the name of the variable that names a file with the value of another variable. */
export function fileVariableOf(name: string): string {
  return `${name}_FILE`;
}

/** A file that cannot be used. */
interface FileProblem {
  readonly variable: string;
  /** The end of a sentence that begins with the variable and the path. */
  readonly reason: string;
  readonly path: string;
}

export interface FileSecrets {
  /** Secrets by the variable that they replace. */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly FileProblem[];
}

/** Reads the secrets that are in files, once. */
export function readSecretFiles(env: NodeJS.ProcessEnv): FileSecrets {
  const values = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const [variable, name] of SECRET_FILES) {
    const path = env[variable]?.trim() ?? '';
    if (path === '') continue;
    const value = contentOf(path);
    if (env[name]?.trim()) problems.push({ variable, path, reason: `excludes ${name}` });
    else if (value instanceof Error)
      problems.push({ variable, path, reason: reasonOfFileError(value) });
    else if (value === '') problems.push({ variable, path, reason: 'names an empty file' });
    else values.set(name, value);
  }
  return { values, problems };
}

function contentOf(path: string): string | Error {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
