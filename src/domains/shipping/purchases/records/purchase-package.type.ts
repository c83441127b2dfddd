import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../../../graph/fields.js';
import { PackageDimensions, Weight } from '../../../../graph/measures/measures.type.js';
import type { UnitOfLength, UnitOfWeight } from '../../../../graph/measures/measures.type.js';
import type { PredefinedPackage } from '../../../../graph/measures/predefined-package.type.js';
import type { RecordedPackage as StoredPackage } from '../../../../store/purchases/purchase-package.js';

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
  /** For what is known of its units. */
  readonly recorded!: RecordedContent;
}

/** What is in the package of a purchase. */
interface RecordedContent extends Pick<StoredPackage, 'sku' | 'recordedAt'> {
  readonly amazonOrderId: string;
  readonly items: readonly { readonly orderItemId: string; readonly quantity: number }[];
}

/** The purchase of a package. */
export type PackedPurchase = Pick<RecordedContent, 'amazonOrderId' | 'items'> & {
  readonly sellerId: string;
};

/** Returns what the graph shows of a package. The ledger has the words of Amazon. */
export function readPackage(
  { sellerId, amazonOrderId, items }: PackedPurchase,
  { size, predefined, weight, isSuggested, box, sku, recordedAt }: StoredPackage,
): PurchasePackage {
  return new PurchasePackage({
    sellerId,
    recorded: { amazonOrderId, items, sku, recordedAt },
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
