import { ReadRecord } from '../../../runtime/cache/read-record.js';

/** Facts about an answer, collected during the execution. They decide whether it is cached. */
export class AnswerDraft {
  readonly reads = new ReadRecord();
  operationName: string | null = null;
  /** The sellers that the request concerned. */
  sellerIds: readonly string[] = [];
  /** Set when the answer is known to be cacheable. */
  isCacheable = false;
}
