import type { CallScope } from '../../sp-api/call-scope.js';
import type { SellerClient } from '../../sp-api/client.js';
import type { SupplySourceLoader } from './supply-source.loader.js';

export class SupplySourceService {
  constructor(
    readonly client: SellerClient,
    readonly loader: SupplySourceLoader,
    readonly scope: CallScope,
  ) {}
}
