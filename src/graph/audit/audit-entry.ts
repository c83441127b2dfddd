/** What a mutation is about. */
export interface AuditSubject {
  /** Null for none, and for several. */
  readonly sellerId: string | null;
  /** Id in this graph. Null when there is no single one. */
  readonly target: string | null;
  /** How many objects a mutation of several names. Absent for one. */
  readonly count?: number;
}

/** The entry of one mutation in the audit trail. */
export interface AuditEntry {
  /** Adds what is known about the subject. What is known before stays. */
  about(subject: AuditSubject): void;
  /** Runs the mutation. The entry may be recorded in the first transaction of its work. */
  within<Result>(work: () => Result): Result;
  /** Records a mutation that was done, or refused with the code of an expected failure. Never rejects. */
  returned(refusal: string | null): Promise<void>;
  /** Records a mutation that failed. Never rejects. */
  threw(error: unknown): Promise<void>;
}

/** The part of a request's context that opens an entry for each mutation. */
export interface Audited {
  readonly audit: { open(action: string): AuditEntry };
}
