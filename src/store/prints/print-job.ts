/** A row for each file that a link is for, until the link expires. `content` names purchases or orders, and no person. */
export interface PrintJobTable {
  seller_id: string;
  job_id: string;
  caller_id: string;
  content: string;
  /** Epoch milliseconds. */
  expires_at: number;
}

export interface PrintJobId {
  readonly sellerId: string;
  /** Follows from the caller and the content, so that a repeated query adds no row. */
  readonly jobId: string;
}

export interface PrintJob extends PrintJobId {
  /** The caller that asked for the link, as a hash. Callers of one seller share the room for jobs. */
  readonly callerId: string;
  readonly content: string;
  /** Epoch milliseconds, whole. */
  readonly expiresAt: number;
}
