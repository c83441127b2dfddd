import { Field, Float, Int } from 'type-graphql';
import { describeEnum, enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import type { TextBudget } from '../../../graph/text-budget.js';
import { readLabelFile } from './label-file.js';
import type { EncodedLabel, LabelDamage, LabelFile } from './label-file.js';
import { UnitOfLength } from '../../../graph/measures/measures.type.js';
import { LabelFormat } from './label-format.type.js';

export const LabelChecksumSubject = enumType(
  'LabelChecksumSubject',
  "Which bytes Amazon's checksum is of. Its documentation does not say.",
  {
    FILE: 'The file itself.',
    COMPRESSED_FILE: 'The file as Amazon sent it, compressed.',
  },
);
export type LabelChecksumSubject = keyof typeof LabelChecksumSubject;

export enum StandardIdForLabel {
  AMAZON_ORDER_ID = 'AmazonOrderId',
}

describeEnum({ StandardIdForLabel }, 'An identifier that is printed on a label.', {
  AMAZON_ORDER_ID: "Amazon's order id.",
});

@DataType('The size in which a label must be printed.')
export class LabelDimensions extends FromFields<LabelDimensions> {
  @Field(() => Float, { description: 'Length.' })
  length!: number;

  @Field(() => Float, { description: 'Width.' })
  width!: number;

  @Field(() => UnitOfLength, {
    nullable: true,
    description: 'Unit of both; null for one that this version does not know.',
  })
  unit!: UnitOfLength | null;
}

const USE_URL = 'Download the other labels by their `url`, or send several requests.';

/** The fields of a label without its file. */
type LabelData = 'sellerId' | 'shipmentId' | 'customText' | 'dimensions' | 'format' | 'standardId';

@DataType(
  'A label as a file. When its file cannot be read, `problem` says why and the fields of the file are null: the shipment stays good.',
)
export class Label {
  readonly sellerId!: string;
  readonly shipmentId!: string;
  readonly #encoded: EncodedLabel;
  // Decoded once for the fields of one request. The garbage collector may free it while the shipment stays cached.
  #read: WeakRef<LabelFile | LabelDamage> | null = null;

  @Field(() => String, { nullable: true, description: 'The text of the seller on the label.' })
  customText!: string | null;

  @Field(() => LabelDimensions, {
    nullable: true,
    description: 'The size in which it must be printed; it must not be scaled.',
  })
  dimensions!: LabelDimensions | null;

  @Field(() => LabelFormat, { nullable: true, description: 'Format, as Amazon names it.' })
  format!: LabelFormat | null;

  @Field(() => StandardIdForLabel, {
    nullable: true,
    description: 'The identifier that is printed on it.',
  })
  standardId!: StandardIdForLabel | null;

  constructor(encoded: EncodedLabel, fields: Pick<Label, LabelData>) {
    this.#encoded = encoded;
    Object.assign(this, fields);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Media type, read from the file itself: `application/pdf`, `image/png`, `application/zpl`.',
  })
  get contentType(): string | null {
    return this.#file?.contentType ?? null;
  }

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes.' })
  get byteLength(): number | null {
    return this.#file?.bytes.length ?? null;
  }

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether Amazon's MD5 checksum fits; null when Amazon sent none.",
  })
  get checksumVerified(): boolean | null {
    return this.#file?.checksumVerified ?? null;
  }

  @Field(() => LabelChecksumSubject, {
    nullable: true,
    description: 'Which bytes the checksum fits; null when it fits none.',
  })
  get checksumSubject(): LabelChecksumSubject | null {
    return this.#file?.checksumSubject ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no file, in one sentence; null when there is one.',
  })
  get problem(): string | null {
    const read = this.read();
    return 'problem' in read ? read.problem : null;
  }

  /** Length of the file as Amazon sent it, in characters. */
  get encodedLength(): number {
    return this.#encoded.contents.length;
  }

  /** Returns the file, or why there is none. Decoding a typical label takes well under a millisecond. */
  read(): LabelFile | LabelDamage {
    const remembered = this.#read?.deref();
    if (remembered) return remembered;
    const read = readLabelFile(this.#encoded);
    this.#read = new WeakRef(read);
    return read;
  }

  /** Returns the file in base64; null when there is none. `texts` makes it once per request. */
  base64Within(texts: TextBudget): string | null {
    const file = this.#file;
    if (!file) return null;
    const { bytes } = file;
    const size = 4 * Math.ceil(bytes.length / 3);
    return texts.textOf(this, size, () => bytes.toString('base64'), USE_URL);
  }

  get #file(): LabelFile | null {
    const read = this.read();
    return 'problem' in read ? null : read;
  }
}
