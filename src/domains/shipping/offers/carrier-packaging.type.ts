import { Field } from 'type-graphql';
import { DataType, FromFields } from '../../../graph/fields.js';
import { CountsAs } from '../../../graph/list-size.js';
import { PredefinedPackage } from '../../../graph/measures/predefined-package.type.js';

@DataType(
  'Packaging of a carrier that a service requires, as flat rates do. The carrier charges more for a parcel in other packaging, or returns it.',
)
export class CarrierPackaging extends FromFields<CarrierPackaging> {
  @Field(() => String, { description: 'Name for people, such as `USPS Small Flat Rate Box`.' })
  name!: string;

  @CountsAs({ entries: 5 })
  @Field(() => [PredefinedPackage], {
    description:
      'The values of `package.size.predefined` that state this packaging. Empty when this version does not know them.',
  })
  predefinedPackages!: PredefinedPackage[];
}
