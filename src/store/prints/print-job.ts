/** A row for each file that a link is for, until the link expires. `content` names purchases or orders, and no person. */
export interface PrintJobTable {
  seller_id: string;
  job_id: string;
  content: string;
  /** Epoch milliseconds. */
  expires_at: number;
}

export interface PrintJobId {
  readonly sellerId: string;
  /** Follows from the content, so that a repeated query adds no row. */
  readonly jobId: string;
}

export interface PrintJob extends PrintJobId {
  readonly content: string;
  /** Epoch milliseconds, whole. */
  readonly expiresAt: number;
}
