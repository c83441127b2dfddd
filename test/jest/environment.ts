import { ModuleMocker } from 'jest-mock';
import { keepTemporaryFilesInMemory } from './folder-in-memory.js';

keepTemporaryFilesInMemory();

/**
 * Environment of every suite: the worker's own realm. Suites of one worker share their modules, so that the program is
 * loaded once per worker. A context for each suite would load it each time.
 */
export default class SharedRealm {
  readonly global = globalThis;
  readonly moduleMocker = new ModuleMocker(globalThis);
  readonly #console = globalThis.console;
  readonly #exit: unknown = Reflect.get(process, 'exit');

  exportConditions(): string[] {
    return ['node', 'node-addons'];
  }

  /** Null: nothing runs in a separate context. */
  getVmContext(): null {
    return null;
  }

  setup(): Promise<void> {
    return Promise.resolve();
  }

  /** Restores what Jest replaces for each suite. */
  teardown(): Promise<void> {
    globalThis.console = this.#console;
    Reflect.set(process, 'exit', this.#exit);
    return Promise.resolve();
  }
}
