import { Query, Resolver } from 'type-graphql';
import { Cacheable } from '../../graph/cacheable.js';
import { CountsAs } from '../../graph/list-size.js';
import { CARRIER_CODES, carrierNameOf } from '../../sp-api/operations/carrier-codes.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { Carrier } from './carrier.type.js';

const CARRIERS = CARRIER_CODES.map(
  (code) => new Carrier({ code, name: carrierNameOf(code) }),
).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

@Resolver(() => Carrier)
export class CarrierResolver {
  @CountsAs({ entries: CARRIERS.length })
  @Cacheable()
  @Needs('READ')
  @Query(() => [Carrier], {
    nullable: true,
    description:
      'Carriers that Amazon knows by a code, by name. Any other carrier is confirmed as `Other` with its name. Amazon adds codes without notice: a code that is missing here is sent as `Other` as well. Costs no call.',
  })
  carriers(): Carrier[] {
    return CARRIERS;
  }
}
