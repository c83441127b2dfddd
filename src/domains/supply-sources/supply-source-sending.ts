import { orNull } from '../../graph/eventual.js';
import {
  accessDenied,
  refusalOrThrow,
  rejectedByAmazon,
  unknownAtAmazon,
} from '../../graph/upstream-refusal.js';
import type {
  AccessDenied,
  InputWarning,
  NotFound,
  RejectedByAmazon,
} from '../../graph/user-error.type.js';
import { isRefusedAs } from '../../sp-api/errors/refusal.js';
import { isUnknownId, saysUnknown } from '../../sp-api/errors/unknown-id.js';
import type { SupplySourceLoader } from './supply-source.loader.js';
import { SupplySourceArchived, SupplySourceChange } from './supply-source.result.js';

/** Facts about a change before it is sent. */
interface Change {
  readonly warnings?: InputWarning[];
  /** True when the source was just read. */
  readonly isKnown?: boolean;
  /** Leads to the return location in the input. Null when the input names none. */
  readonly returnLocation?: string[] | null;
  /** Values before the change, for the audit trail. Absent when they were not read. */
  readonly before?: object | undefined;
}

/** Sends changes of existing supply sources. Returns refusals of Amazon as results, and drops what a change makes stale. */
export class SupplySourceSending {
  readonly #loader: SupplySourceLoader;

  constructor(loader: SupplySourceLoader) {
    this.#loader = loader;
  }

  async send(
    id: string,
    { warnings, isKnown = false, returnLocation = null, before }: Change,
    send: () => Promise<unknown>,
  ): Promise<
    SupplySourceChange | NotFound | SupplySourceArchived | AccessDenied | RejectedByAmazon
  > {
    if (await this.#isOtherSpelling(id))
      return unknownAtAmazon('supply source', id, 'supplySourceId');
    try {
      await send();
      return this.changed(id, warnings, before);
    } catch (error) {
      const denied = accessDenied(error, ['input', 'supplySourceId']);
      if (denied) return denied;
      const refusal = refusalOrThrow(error);
      const isUnknown = isKnown
        ? saysUnknown(refusal, 'supply source')
        : isUnknownId(refusal, 'supply source', id);
      if (isRefusedAs(refusal, 'SupplySourceArchived'))
        return new SupplySourceArchived(this.#loader.sellerId, id);
      if (isUnknown) return unknownAtAmazon('supply source', id, 'supplySourceId');
      return rejectedByAmazon(
        refusal,
        isRefusedAs(refusal, 'InvalidAddressId') ? returnLocation : null,
      );
    } finally {
      // Also after a failure: the change may have taken effect.
      this.#loader.changed(id);
    }
  }

  /**
   * Runs a change after the earlier ones of the source. Reads a source that is shown before the next change, so that the answer shows
   * what its own change made.
   */
  inTurn<Result>(id: string, isShown: boolean, change: () => Promise<Result>): Promise<Result> {
    return this.#loader.inTurn(id, async () => {
      const result = await change();
      // The request keeps what was read, or the error, for the field that shows it.
      if (isShown) await orNull(() => this.#loader.byId(id));
      return result;
    });
  }

  /** Amazon takes an id in capitals too, and issues none. So only such an id costs a getSupplySource. */
  async #isOtherSpelling(id: string): Promise<boolean> {
    return id !== id.toLowerCase() && (await this.#loader.byId(id)) === null;
  }

  changed(
    supplySourceId: string,
    warnings: InputWarning[] = [],
    before?: object,
  ): SupplySourceChange {
    return new SupplySourceChange(this.#loader.sellerId, supplySourceId, warnings, before);
  }
}
