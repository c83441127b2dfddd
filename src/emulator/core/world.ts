/** What every emulated API shares: who sells, what time it is, and the seed that everything invented grows from. */
import type { ApiOperation, EmulatedSeller } from './api.js';
import type { EmulatorObserver } from './observer.js';

/** The emulated world that an API's operations are built for. */
export interface World {
  /** Everything invented is a function of this number. */
  readonly seed: number;
  readonly sellers: readonly EmulatedSeller[];
  /** The emulator's clock in epoch milliseconds, its own offset included. */
  nowMs(): number;
  /** Called for each notification that the world sends by itself. */
  readonly observer?: EmulatorObserver | undefined;
}

/**
 * Builds the operations of one API with fresh state. It is called at the start and again at each reset, so state
 * lives in the closure and nowhere else.
 */
export type ApiFactory = (world: World) => readonly ApiOperation[];
