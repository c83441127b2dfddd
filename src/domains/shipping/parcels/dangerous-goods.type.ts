import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Fields } from '../../../graph/fields.js';

export enum HazmatType {
  NONE = 'None',
  LQ_HAZMAT = 'LQHazmat',
}

registerEnumType(HazmatType, {
  name: 'HazmatType',
  description: "Hazardous materials in a package. The carrier's terms say what it takes.",
  valuesConfig: {
    NONE: { description: 'No hazardous material.' },
    LQ_HAZMAT: { description: 'Hazardous material in limited quantities.' },
  },
});

export enum PackingGroup {
  I = 'I',
  II = 'II',
  III = 'III',
}

registerEnumType(PackingGroup, {
  name: 'PackingGroup',
  description: 'How dangerous an item is, for its packing.',
  valuesConfig: {
    I: { description: 'Great danger.' },
    II: { description: 'Medium danger.' },
    III: { description: 'Minor danger.' },
  },
});

export enum PackingInstruction {
  PI965_SECTION_IA = 'PI965_SECTION_IA',
  PI965_SECTION_IB = 'PI965_SECTION_IB',
  PI965_SECTION_II = 'PI965_SECTION_II',
  PI966_SECTION_I = 'PI966_SECTION_I',
  PI966_SECTION_II = 'PI966_SECTION_II',
  PI967_SECTION_I = 'PI967_SECTION_I',
  PI967_SECTION_II = 'PI967_SECTION_II',
  PI968_SECTION_IA = 'PI968_SECTION_IA',
  PI968_SECTION_IB = 'PI968_SECTION_IB',
  PI969_SECTION_I = 'PI969_SECTION_I',
  PI969_SECTION_II = 'PI969_SECTION_II',
  PI970_SECTION_I = 'PI970_SECTION_I',
  PI970_SECTION_II = 'PI970_SECTION_II',
}

registerEnumType(PackingInstruction, {
  name: 'PackingInstruction',
  description: 'IATA packing instruction for lithium batteries.',
  valuesConfig: {
    PI965_SECTION_IA: { description: 'Lithium ion batteries alone, section IA.' },
    PI965_SECTION_IB: { description: 'Lithium ion batteries alone, section IB.' },
    PI965_SECTION_II: { description: 'Lithium ion batteries alone, section II.' },
    PI966_SECTION_I: { description: 'Lithium ion batteries packed with equipment, section I.' },
    PI966_SECTION_II: { description: 'Lithium ion batteries packed with equipment, section II.' },
    PI967_SECTION_I: { description: 'Lithium ion batteries in equipment, section I.' },
    PI967_SECTION_II: { description: 'Lithium ion batteries in equipment, section II.' },
    PI968_SECTION_IA: { description: 'Lithium metal batteries alone, section IA.' },
    PI968_SECTION_IB: { description: 'Lithium metal batteries alone, section IB.' },
    PI969_SECTION_I: { description: 'Lithium metal batteries packed with equipment, section I.' },
    PI969_SECTION_II: { description: 'Lithium metal batteries packed with equipment, section II.' },
    PI970_SECTION_I: { description: 'Lithium metal batteries in equipment, section I.' },
    PI970_SECTION_II: { description: 'Lithium metal batteries in equipment, section II.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What makes an item dangerous goods.' })
export class DangerousGoodsDetails {
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

  constructor(fields: Fields<DangerousGoodsDetails>) {
    Object.assign(this, fields);
  }
}
