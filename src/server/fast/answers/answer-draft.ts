import { ReadRecord } from '../../../runtime/cache/read-record.js';

/** What is gathered while an answer is made, so that it can be remembered. */
export class AnswerDraft {
  readonly reads = new ReadRecord();
  operationName: string | null = null;
  /** Set once the answer is known to be one that may be remembered. */
  isCacheable = false;
}
