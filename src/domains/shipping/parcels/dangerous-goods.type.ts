import { Field } from 'type-graphql';
import { describeEnum, enumType } from '../../../graph/enum-type.js';
import { DataType, FromFields } from '../../../graph/fields.js';

export enum HazmatType {
  NONE = 'None',
  LQ_HAZMAT = 'LQHazmat',
}

describeEnum(
  { HazmatType },
  "Hazardous materials in a package. The carrier's terms say what it takes.",
  {
    NONE: 'No hazardous material.',
    LQ_HAZMAT: 'Hazardous material in limited quantities.',
  },
);

export const PackingGroup = enumType('PackingGroup', 'How dangerous an item is, for its packing.', {
  I: 'Great danger.',
  II: 'Medium danger.',
  III: 'Minor danger.',
});
export type PackingGroup = keyof typeof PackingGroup;

export const PackingInstruction = enumType(
  'PackingInstruction',
  'IATA packing instruction for lithium batteries.',
  {
    PI965_SECTION_IA: 'Lithium ion batteries alone, section IA.',
    PI965_SECTION_IB: 'Lithium ion batteries alone, section IB.',
    PI965_SECTION_II: 'Lithium ion batteries alone, section II.',
    PI966_SECTION_I: 'Lithium ion batteries packed with equipment, section I.',
    PI966_SECTION_II: 'Lithium ion batteries packed with equipment, section II.',
    PI967_SECTION_I: 'Lithium ion batteries in equipment, section I.',
    PI967_SECTION_II: 'Lithium ion batteries in equipment, section II.',
    PI968_SECTION_IA: 'Lithium metal batteries alone, section IA.',
    PI968_SECTION_IB: 'Lithium metal batteries alone, section IB.',
    PI969_SECTION_I: 'Lithium metal batteries packed with equipment, section I.',
    PI969_SECTION_II: 'Lithium metal batteries packed with equipment, section II.',
    PI970_SECTION_I: 'Lithium metal batteries in equipment, section I.',
    PI970_SECTION_II: 'Lithium metal batteries in equipment, section II.',
  },
);
export type PackingInstruction = keyof typeof PackingInstruction;

@DataType('What makes an item dangerous goods.')
export class DangerousGoodsDetails extends FromFields<DangerousGoodsDetails> {
  @Field(() => String, { nullable: true, description: 'UN number, such as `UN3481`.' })
  unitedNationsRegulatoryId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Class for transport with an optional division, such as `9` or `2.1`.',
  })
  transportationRegulatoryClass!: string | null;

  @Field(() => PackingGroup, { nullable: true, description: 'Packing group.' })
  packingGroup!: PackingGroup | null;

  @Field(() => PackingInstruction, { nullable: true, description: 'Packing instruction.' })
  packingInstruction!: PackingInstruction | null;
}
