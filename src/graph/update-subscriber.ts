import type { UpdateGroup } from './update-group.js';

/** What a subscriber needs to know about the update that its source has yielded. */
export interface YieldedUpdate {
  /** The same object for all equal subscribers that got this update. Null when it is not shared. */
  readonly shared: object | null;
  /**
   * Tells whether a newer update of the same object waits, so that this one must not be sent: a client's cache would go back to
   * the older state. Call it once, when the update is ready to be sent.
   */
  readonly isReplaced: () => boolean;
}

/** The sources that equal subscribers share, by name. */
export type UpdateGroups = Map<string, UpdateGroup<unknown, unknown>>;

/** A subscriber of updates. Subscribers that would get equal answers to each update share one map of groups. */
export class UpdateSubscriber {
  readonly groups: UpdateGroups;
  #latest: YieldedUpdate | null = null;

  constructor(groups: UpdateGroups) {
    this.groups = groups;
  }

  /** Notes facts about the update that is yielded next. */
  note(latest: YieldedUpdate): void {
    this.#latest = latest;
  }

  /** Takes the facts about the last update. Null for a source that notes none. */
  take(): YieldedUpdate | null {
    const latest = this.#latest;
    this.#latest = null;
    return latest;
  }
}
