import { FieldResolver, Resolver } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import { CountsAs } from '../../graph/list-size.js';
import { Seller } from '../../graph/seller.type.js';
import { CARRIER_CODES, carrierNameOf } from '../../sp-api/operations/carrier-codes.js';
import { Carrier } from './carrier.type.js';

const CARRIERS = CARRIER_CODES.map(
  (code) => new Carrier({ code, name: carrierNameOf(code) }),
).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

@Resolver(() => Seller)
export class SellerCarriersResolver {
  @CountsAs({ entries: CARRIERS.length })
  @Cacheable()
  @FieldResolver(() => [Carrier], {
    description:
      'Carriers that Amazon knows by a code, by name. Any other carrier is confirmed as `Other` with its name. Amazon adds codes without notice: a code that is missing here is sent as `Other` as well. Costs no call.',
  })
  carriers(): Carrier[] {
    return CARRIERS;
  }
}
