/** A field that a mutation names, with its values where they can be no text of a person. */
export interface AuditChange {
  /** Path of the input field, without `input`. */
  readonly field: string;
  /** Channel code of the place of a quantity. Null for other fields. */
  readonly place: string | null;
  /** Null when it was not read, or there was none. */
  readonly from: string | null;
  readonly to: string | null;
  /** The values are left out, because they could have personal data or a secret. */
  readonly isHidden: boolean;
}

/** What a payload tells the audit trail alone, in its property `audited`. */
export interface AuditNotes {
  /** Id in this graph of the object that the mutation created. */
  readonly target?: string;
  /** Values before the mutation, at the places of its input. Fields that are absent were not read. */
  readonly before?: object;
}

/** What a mutation is about. */
export interface AuditSubject {
  /** Null for none, and for several. */
  readonly sellerId: string | null;
  /** Id in this graph. Null when there is no single one. */
  readonly target: string | null;
  /** How many objects a mutation of several names. Absent for one. */
  readonly count?: number;
  /** Replaces those that are known. */
  readonly changes?: readonly AuditChange[];
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
