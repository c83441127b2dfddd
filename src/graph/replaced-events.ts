/** For each event, what finds out whether a newer one of its object waits. */
const checks = new WeakMap<object, () => boolean>();

/** Marks an event that must not be sent once a newer one of its object waits: its fields may take seconds to read. */
export function replaceable<Event>(event: Event, isNewerWaiting: () => boolean): Event {
  if (typeof event === 'object' && event !== null) checks.set(event, isNewerWaiting);
  return event;
}

/** Tells whether a newer event of the same object waits. A client's cache would go back to the older state. */
export function isReplaced(event: unknown): boolean {
  return typeof event === 'object' && event !== null && (checks.get(event)?.() ?? false);
}
