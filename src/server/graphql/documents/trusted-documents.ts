import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Kind } from 'graphql';
import type { DocumentNode, GraphQLError, OperationDefinitionNode } from 'graphql';
import { RefusedDocument } from '../limits/document-checker.js';
import type { DocumentChecker } from '../limits/document-checker.js';
import { QueryLimitError } from '../limits/query-limits.js';
import { readManifest } from './manifest.js';
import type { ManifestDocument } from './manifest.js';

/** The manifest is unusable. The message lists all errors. */
export class TrustedDocumentsError extends Error {
  constructor(path: string, problems: readonly string[]) {
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
    super(`The trusted documents of ${path} have ${count}:\n  ${problems.join('\n  ')}`);
    this.name = 'TrustedDocumentsError';
  }
}

const SHA256_ID = /^sha256:([0-9a-f]{64})$/;

/**
 * Returns the digest of an id of the form `sha256:…` (GraphQL over HTTP, appendix on persisted documents), else `null`.
 */
export function digestOfId(id: string): string | null {
  return SHA256_ID.exec(id)?.[1] ?? null;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Checked {
  readonly operations: readonly string[];
  readonly problems: readonly string[];
}

function shown(error: GraphQLError): string {
  const { line, column } = error.locations?.[0] ?? {};
  return line === undefined ? error.message : `${line}:${column ?? 1}: ${error.message}`;
}

function operationsOf({ definitions }: DocumentNode): readonly OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

// Only an approximation, used to name the operations of a refused text in its error.
const OPERATION = /\b(?:query|mutation|subscription)\s+(\w+)/g;

function check(text: string, checker: DocumentChecker): Checked {
  const operations = Array.from(text.matchAll(OPERATION), ([, name = '']) => name);
  try {
    const document = checker.check(text);
    const problems = operationsOf(document).flatMap((operation) =>
      costProblem(checker, document, operation),
    );
    return { operations, problems };
  } catch (error) {
    if (!(error instanceof RefusedDocument)) throw error;
    return { operations, problems: error.errors.map(shown) };
  }
}

/** Skips operations whose cost depends on variables. Each request checks those. */
function costProblem(
  checker: DocumentChecker,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): string[] {
  if (!checker.hasConstantCost(document, operation)) return [];
  try {
    checker.assertRequest(document, operation, {});
    return [];
  } catch (error) {
    if (error instanceof QueryLimitError) return [shown(error)];
    throw error;
  }
}

/** Documents of the clients that were built for this server. Each was checked against its schema and limits. */
export class TrustedDocuments {
  readonly #textByDigest = new Map<string, string>();
  readonly #digestById = new Map<string, string>();
  readonly #operations = new Set<string>();

  /** @throws TrustedDocumentsError with all errors: which document, which field, where. */
  static async load(path: string, checker: DocumentChecker): Promise<TrustedDocuments> {
    const problems: string[] = [];
    const trusted = new TrustedDocuments();
    try {
      const documents = readManifest(await readFile(path, 'utf8'), (id, reason) =>
        problems.push(`${id} ${reason}`),
      );
      if (documents.length + problems.length === 0) problems.push('There is no document in it.');
      for (const document of documents) problems.push(...trusted.#add(document, checker));
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
    }
    if (problems.length > 0) throw new TrustedDocumentsError(path, problems);
    return trusted;
  }

  get size(): number {
    return this.#textByDigest.size;
  }

  /** Returns the SHA-256 of the document's text, which also identifies it. `null` for an unknown id. */
  digestOf(id: string): string | null {
    const digest = digestOfId(id) ?? id;
    return this.#digestById.get(id) ?? (this.#textByDigest.has(digest) ? digest : null);
  }

  textOf(id: string): string | null {
    return this.#textByDigest.get(this.digestOf(id) ?? '') ?? null;
  }

  hasOperation(name: string): boolean {
    return this.#operations.has(name);
  }

  #add({ id, text }: ManifestDocument, checker: DocumentChecker): string[] {
    const digest = sha256(text);
    const { operations, problems } = check(text, checker);
    this.#textByDigest.set(digest, text);
    this.#digestById.set(id, digest);
    for (const operation of operations) this.#operations.add(operation);
    const claimed = digestOfId(id);
    const name = operations.length > 0 ? `${id} (${operations.join(', ')})` : id;
    return [
      ...(claimed === null || claimed === digest ? [] : ['the id is not the SHA-256 of the text.']),
      ...problems,
    ].map((problem) => `${name} ${problem}`);
  }
}
