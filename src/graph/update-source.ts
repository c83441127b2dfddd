/** Where a source of updates reports changes. */
export interface Reported<Subject> {
  /** Reports a change. Subjects with the same name are one. */
  changed(name: string, subject: Subject): void;
  /** Reports that changes may have been lost. */
  missed(): void;
}

/**
 * Returns those of some names that pass a test, which tests them together. Equal subscribers share the outcome of a name until its
 * subject changes.
 * @param test name of the test within the source.
 */
export type Tested = (
  test: string,
  names: readonly string[],
  run: (names: readonly string[]) => Promise<ReadonlySet<string>>,
) => Promise<ReadonlySet<string>>;

export interface UpdateSource<Subject, Update> {
  /** What changes, for error messages: `purchases`. */
  readonly noun: string;
  /**
   * Equal for sources of equal subscribers that follow and read the same, such as the id of a seller. Absent when `read` depends on
   * what this subscriber has got before: nothing is shared then.
   */
  readonly sharedAs?: string;
  /** Begins to report changes. Returns a function that ends it. */
  readonly follow: (to: Reported<Subject>) => () => void;
  /** Sent at the start, and again after changes may have been missed. By name. */
  readonly first: ReadonlyMap<string, Subject>;
  /** True when `first` has all subjects. When it does not, lost changes end the updates with an error. */
  readonly isComplete: boolean;
  /** Merges a change with an older one that waits, or whose update is left out. Default: the newer one. */
  readonly merged?: (waiting: Subject, newer: Subject) => Subject;
  /** True when an update is left out once a newer one of its subject waits. Many changes in a row would leave out all. Default: false. */
  readonly replaces?: boolean;
  /**
   * Returns those of some changed subjects that have an update, by name. Reads them together: a filter that tests one at a time
   * would take a turn of the event loop for each. Default: all.
   */
  readonly sift?: (
    subjects: ReadonlyMap<string, Subject>,
    tested: Tested,
  ) => Promise<ReadonlySet<string>>;
  /** Returns null when there is no update. Depends on what names the subject only. */
  readonly read: (subject: Subject) => Promise<Update | null>;
  /** Maximum number of changed subjects that wait for one subscriber. */
  readonly mostWaiting?: number;
}
