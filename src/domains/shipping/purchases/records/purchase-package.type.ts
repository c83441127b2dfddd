import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../../../graph/fields.js';
import { PackageDimensions, Weight } from '../../../../graph/measures/measures.type.js';
import type { UnitOfLength, UnitOfWeight } from '../../../../graph/measures/measures.type.js';
import type { PredefinedPackage } from '../../../../graph/measures/predefined-package.type.js';
import type { PurchasePackage as StoredPackage } from '../../../../store/purchases/purchase-package.js';

@DataType(
  'The package of a purchase, as it was recorded. Later changes of sizes and boxes change none.',
)
export class PurchasePackage extends FromFields<PurchasePackage> {
  @Field(() => PackageDimensions, { description: 'Size.' })
  dimensions!: PackageDimensions;

  @Field(() => Weight, { description: 'Weight with everything in it.' })
  weight!: Weight;

  @Field(() => Boolean, {
    description:
      'Whether the request gave no package, so that the server took that of `Order.suggestedParcel`.',
  })
  isSuggested!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name that its saved box had then. Null without one.',
  })
  boxName!: string | null;

  /** For the box itself. */
  readonly sellerId!: string;
  readonly boxId!: string | null;
}

/** Returns what the graph shows of a package. The ledger has the words of Amazon. */
export function readPackage(
  sellerId: string,
  { size, predefined, weight, isSuggested, box }: StoredPackage,
): PurchasePackage {
  return new PurchasePackage({
    sellerId,
    boxId: box?.boxId ?? null,
    boxName: box?.name ?? null,
    isSuggested,
    weight: new Weight({ value: weight.value, unit: weight.unit as UnitOfWeight }),
    dimensions: new PackageDimensions({
      length: size?.length ?? null,
      width: size?.width ?? null,
      height: size?.height ?? null,
      unit: size && (size.unit as UnitOfLength),
      predefinedPackageDimensions: predefined as PredefinedPackage | null,
    }),
  });
}
