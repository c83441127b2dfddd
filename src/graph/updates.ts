import { eventTurns } from '../runtime/background/turns.js';
import { DroppedChanges } from './dropped-changes.js';
import { UpdateGroup } from './update-group.js';
import type { UpdateSource } from './update-source.js';
import type { UpdateSubscriber } from './update-subscriber.js';
import { WaitingUpdates } from './waiting-updates.js';

/**
 * Yields updates until the signal fires. Several changes of a subject that wait are sent once, in the latest state. Each
 * update is taken in a separate turn of the event loop, because thousands may wait for one change. Yields the number of changes that
 * `sift` has dropped as well, because it is work too.
 * @param subscriber gets facts about each update, and names the equal subscribers, which read a changed subject together.
 * @throws GraphQLError SUBSCRIPTION_TOO_SLOW when too many wait, CHANGES_MISSED when some may be lost.
 */
export function updates<Subject, Update>(
  source: Omit<UpdateSource<Subject, Update>, 'sift'>,
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<Update, void, undefined>;
export function updates<Subject, Update>(
  source: UpdateSource<Subject, Update>,
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<Update | DroppedChanges, void, undefined>;
export async function* updates<Subject, Update>(
  source: UpdateSource<Subject, Update>,
  signal: AbortSignal,
  subscriber?: UpdateSubscriber,
): AsyncGenerator<Update | DroppedChanges, void, undefined> {
  const waiting = new WaitingUpdates(source);
  const { group, leave } = joinGroup(waiting, subscriber);
  const wake = (): void => waiting.wake();
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const next = waiting.first();
      if (next === undefined) {
        await waiting.news();
        continue;
      }
      await eventTurns.next();
      if (!waiting.isSifted(next)) {
        const dropped = await waiting.sift(group.tested);
        if (dropped > 0) yield new DroppedChanges(dropped);
        continue;
      }
      const subject = waiting.take(next);
      const read = await group.read(next, () => source.read(subject));
      const update = await read.update;
      if (update === null) continue;
      const isReplaced = (): boolean => source.replaces === true && waiting.replaces(next, subject);
      subscriber?.note({ shared: source.sharedAs === undefined ? null : read, isReplaced });
      yield update;
    }
  } finally {
    leave();
    signal.removeEventListener('abort', wake);
  }
}

/** Adds a subscriber to the group of its equals. Without any, or with a source that shares nothing, it gets a separate one. */
function joinGroup<Subject, Update>(
  waiting: WaitingUpdates<Subject, Update>,
  subscriber: UpdateSubscriber | undefined,
): { readonly group: UpdateGroup<Subject, Update>; readonly leave: () => void } {
  const { noun, sharedAs } = waiting.source;
  const groups = sharedAs === undefined ? undefined : subscriber?.groups;
  const name = `${noun} ${sharedAs}`;
  // Equal subscribers have one document, so the sources of one name have the same types.
  const known = groups?.get(name) as UpdateGroup<Subject, Update> | undefined;
  const group = known ?? new UpdateGroup<Subject, Update>();
  groups?.set(name, group as UpdateGroup<unknown, unknown>);
  group.join(waiting);
  const leave = (): void => {
    group.leave(waiting);
    if (group.isEmpty) groups?.delete(name);
  };
  return { group, leave };
}
