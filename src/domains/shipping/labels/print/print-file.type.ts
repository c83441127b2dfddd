import { Field, InputType, Int } from 'type-graphql';
import { enumType } from '../../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../../graph/fields.js';
import { CountsAs } from '../../../../graph/list-size.js';
import { DateTime, Url } from '../../../../graph/scalars.js';
import { Purchase } from '../../purchases/records/purchase.type.js';
import { PackingSlipSize } from './packing-slip-size.js';
import { LabelFormat } from '../label-format.type.js';

export const PrintSort = enumType('PrintSort', 'Order of the labels in a file.', {
  SKU: 'By SKU, then by the id of the location that they are sent from. Labels of several SKUs go by all of them; labels whose order is not in the index come last.',
  SHIP_BY: 'The one that must leave first comes first; those without a promise come last.',
  ORDER: "By Amazon's order id.",
  PURCHASED_AT: 'The one that was bought first comes first.',
});
export type PrintSort = keyof typeof PrintSort;

@InputType({ description: 'How a file of labels is made.' })
export class PrintOptionsInput {
  @Field(() => PrintSort, {
    defaultValue: PrintSort.SKU,
    description: 'In which order. Labels of the same place stay in the order of the purchases.',
  })
  sortBy: PrintSort = 'SKU';

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether a packing slip of the parcel follows each label. The file is a PDF then, and ZPL labels are left out.',
  })
  includePackingSlips: boolean = false;

  @Field(() => PackingSlipSize, {
    defaultValue: PackingSlipSize.LIKE_LABEL,
    description:
      'The size of the packing slips. With LIKE_LABEL, a printer of 4 x 6 labels prints them as well.',
  })
  packingSlipSize: PackingSlipSize = 'LIKE_LABEL';

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether labels of orders on hold (`Order.hold`) are in the file too. Otherwise `missing` names them.',
  })
  includeOnHold: boolean = false;

  @Field(() => LabelFormat, {
    nullable: true,
    description:
      'Only labels of this format: `PDF`, `PNG` (each on a PDF page of its size), `ZPL203` or `ZPL300`. When absent, the file has the labels of most purchases, and `missing` names the others with their format: PDF and PNG labels share a PDF, and ZPL of each density is a file.',
  })
  format?: LabelFormat | null;
}

@DataType('A purchase whose label is not in a file.')
export class PrintProblem extends FromFields<PrintProblem> {
  @Field(() => Purchase, { description: 'The purchase.' })
  purchase!: Purchase;

  @Field(() => String, {
    description:
      'Why, and what to do, in words: not bought, cancelled, on hold, damaged, another format.',
  })
  message!: string;

  @Field(() => Boolean, {
    description:
      'Whether only the hold of its order keeps it out: `includeOnHold` puts it in. An order that is put on hold after the link was made is named on the last page of the file.',
  })
  isOnHold!: boolean;
}

@DataType(
  'A file to print. It is made each time that its link is opened, from what the server knows then.',
)
export class PrintFile extends FromFields<PrintFile> {
  @Field(() => Url, {
    description:
      'A link to the file on this server, for browsers and printers. It works for a short time and needs no credentials: treat it as the file itself. It works on every server with the same store and LABEL_LINK_SECRET, also after a restart, until the seller is disconnected.',
  })
  url!: string;

  @Field(() => DateTime, { description: 'When `url` stops working.' })
  expiresAt!: Date;

  @Field(() => String, { description: 'Media type: `application/pdf` or `application/zpl`.' })
  contentType!: string;

  @Field(() => Int, {
    description:
      'Labels in it, without their packing slips; orders of a pick list; labels of the day on an end-of-day sheet. 1 for a packing slip.',
  })
  count!: number;

  @CountsAs({ entries: 50 })
  @Field(() => [PrintProblem], {
    description:
      'Labels that are not in it. What is found damaged only when the file is made is named on its last page, "Not in this file"; in ZPL, in a comment at the end.',
  })
  missing!: PrintProblem[];
}
