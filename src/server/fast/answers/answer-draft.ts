import type { FactKind, FactReads } from '../../../runtime/cache/fact-versions.js';
import { ReadRecord } from '../../../runtime/cache/read-record.js';

/** Facts about an answer, collected during the execution. They decide whether it is cached. */
export class AnswerDraft {
  readonly reads = new ReadRecord();
  operationName: string | null = null;
  /** The sellers that the request concerned. */
  sellerIds: readonly string[] = [];
  /** The facts that the answer depends on, once it is known to be cacheable. Null while it is not. */
  facts: ReadonlySet<FactKind> | null = null;
  readonly #factReads: FactReads[] = [];

  /** Notes the facts of a seller, before any of them is read. */
  readonly addFacts = (reads: FactReads): void => {
    this.#factReads.push(reads);
  };

  /** Returns all reads that the answer depends on. Null when it is not cacheable. */
  dependencies(): ReadRecord | null {
    if (!this.facts) return null;
    for (const kind of this.facts) for (const reads of this.#factReads) this.reads.add(reads[kind]);
    return this.reads;
  }
}
