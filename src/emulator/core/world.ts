/** State that all emulated APIs share: sellers, time and seed. */
import type { ApiOperation, EmulatedSeller } from './api.js';
import type { EmulatorObserver } from './observer.js';

/**
 * `invented`: hundreds of orders at the start, and more arrive, are paid and are cancelled as the clock runs. `on-request`: only
 * the written orders of the examples at the start; others are placed and cancelled on request.
 */
export type OrderSupply = 'invented' | 'on-request';

/** The emulated world of an API's operations. */
export interface World {
  /** Determines everything invented. */
  readonly seed: number;
  readonly sellers: readonly EmulatedSeller[];
  /** Returns the emulator's clock in epoch milliseconds, offset included. */
  nowMs(): number;
  /** The orders that exist at the start and arrive. Default: `invented`. */
  readonly orders?: OrderSupply | undefined;
  /** Called for each notification that the world sends on its own. */
  readonly observer?: EmulatorObserver | undefined;
}

/**
 * Builds the operations of one API with new state. Called at the start and at each reset, so all state lives
 * in the closure.
 */
export type ApiFactory = (world: World) => readonly ApiOperation[];
