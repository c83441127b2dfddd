import { Field } from 'type-graphql';
import { PageInfo } from '../../graph/connection.type.js';
import { enumType } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import { PackageDimensions, Weight } from '../../graph/measures/measures.type.js';

export const PackedUnitSource = enumType(
  'PackedUnitSource',
  'Where size and weight of a packed unit come from, the most trusted first.',
  {
    SAVED: 'Saved with `setPackedUnits`.',
    LISTING:
      'The attributes `item_package_dimensions` and `item_package_weight` of the listing at Amazon.',
    LAST_LABEL:
      'The package of the last label bought here that held one unit of the SKU and nothing else. Cancelled labels, packages of carriers, and labels of versions of the server without this field do not count.',
  },
);
export type PackedUnitSource = keyof typeof PackedUnitSource;

@DataType('Size and weight of one unit of a SKU as it is packed.')
export class PackedUnit extends FromFields<PackedUnit> {
  @Field(() => String, { description: "The seller's SKU." })
  sku!: string;

  @Field(() => Weight, { description: 'Weight of the unit as it is packed.' })
  weight!: Weight;

  @Field(() => PackageDimensions, { description: 'Outer size of the unit as it is packed.' })
  dimensions!: PackageDimensions;

  @Field(() => Boolean, {
    description:
      'Whether one unit alone leaves as it is, without a box. Always true for LAST_LABEL, whose size is that of a whole parcel, and false for LISTING.',
  })
  needsNoBox!: boolean;

  @Field(() => PackedUnitSource, { description: 'Where both values come from.' })
  source!: PackedUnitSource;
}

@DataType('A packed unit in a page, with its cursor.')
export class PackedUnitEdge extends FromFields<PackedUnitEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this unit.' })
  cursor!: string;

  @Field(() => PackedUnit, { description: 'The unit.' })
  node!: PackedUnit;
}

@DataType('A page of packed units, by SKU.')
export class PackedUnitConnection {
  @Field(() => [PackedUnitEdge], { description: 'The units with their cursors.' })
  edges!: PackedUnitEdge[];

  @Field(() => [PackedUnit], { description: 'The units without cursors.' })
  nodes: PackedUnit[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the units of all pages. */
  readonly count: () => Promise<number>;

  constructor(edges: PackedUnitEdge[], pageInfo: PageInfo, count: () => Promise<number>) {
    this.edges = edges;
    this.nodes = edges.map(({ node }) => node);
    this.pageInfo = pageInfo;
    this.count = count;
  }
}
