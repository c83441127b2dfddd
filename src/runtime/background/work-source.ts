import { AsyncLocalStorage } from 'node:async_hooks';

/** The request, or the subscription, that work is done for. */
export interface WorkSource {
  /** Who sent it. */
  readonly callerId: string;
}

/** The source of work that no client has asked for. */
const PROCESS: WorkSource = { callerId: '' };

/**
 * It is a constant of the module: it holds no data itself, each asynchronous context has its source. A parameter would have to
 * pass through every resolver, loader and statement, because each of them may wait for a turn of the event loop.
 */
const sources = new AsyncLocalStorage<WorkSource>();

/** Runs code, and all that it starts, for a source. */
export function workFor<Result>(source: WorkSource, run: () => Result): Result {
  return sources.run(source, run);
}

/** Returns the source of the current code. */
export function currentSource(): WorkSource {
  return sources.getStore() ?? PROCESS;
}
