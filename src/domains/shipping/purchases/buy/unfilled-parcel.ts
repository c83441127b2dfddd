import { InputIssue, InvalidInput } from '../../../../graph/user-error.type.js';
import type { UnknownSize } from './order-parcels.js';

/** The parcel has no package, and the size of some units is not known. Clients of a single purchase see it as `InvalidInput`. */
export class PackageUnknown extends InvalidInput {
  readonly missingSkus: readonly string[];

  constructor(path: string[], { missingSkus, accepted }: UnknownSize) {
    super([new InputIssue(path, accepted)]);
    this.missingSkus = missingSkus;
  }
}

/** The parcel names no items, and the order has none left. Clients of a single purchase see it as `InvalidInput`. */
export class NothingToShip extends InvalidInput {}
