/** The invented stores: cities are real, streets and people are not. */

/** The role of a place, which determines its configuration and capabilities. */
export type Profile =
  | 'flagship'
  | 'store'
  | 'warehouse'
  | 'split-hours'
  | 'late-nights'
  | 'curbside'
  | 'services'
  | 'time-zone-only'
  | 'bare';

export interface Place {
  readonly city: string;
  readonly county: string;
  readonly state: string;
  readonly postalCode: string;
  readonly street: string;
  readonly timezone: string;
  /** Area code of the phone numbers. */
  readonly areaCode: string;
  readonly profile: Profile;
  readonly status: 'Active' | 'Inactive' | 'Archived';
}

/** The places of each seller, by its index. */
export const PLACES: readonly (readonly Place[])[] = [
  [
    place('Seattle|King|WA|98101|Alder Crossing|America/Los_Angeles|206', 'flagship'),
    place('Portland|Multnomah|OR|97205|Fernhill Street|America/Los_Angeles|503', 'store'),
    place('Reno|Washoe|NV|89506|Sagebrush Freight Way|America/Los_Angeles|775', 'warehouse'),
    place('Denver|Denver|CO|80202|Cottonwood Row|America/Denver|303', 'split-hours'),
    place('Chicago|Cook|IL|60607|Tinsmith Avenue|America/Chicago|312', 'late-nights'),
    place('Austin|Travis|TX|78704|Pecan Hollow Road|America/Chicago|512', 'curbside'),
    place('Phoenix|Maricopa|AZ|85004|Ocotillo Lane|America/Phoenix|602', 'services'),
    place('Nashville|Davidson|TN|37203|Banjo Mill Road|America/Chicago|615', 'store', 'Inactive'),
    place(
      'Brooklyn|Kings|NY|11201|Ropewalk Street|America/New_York|718',
      'time-zone-only',
      'Inactive',
    ),
    place('Savannah|Chatham|GA|31401|Live Oak Square|America/New_York|912', 'store', 'Archived'),
    place('Tucson|Pima|AZ|85701|Palo Verde Court|America/Phoenix|520', 'bare', 'Inactive'),
    place('Honolulu|Honolulu|HI|96813|Plumeria Walk|Pacific/Honolulu|808', 'split-hours'),
  ],
  [
    place('Minneapolis|Hennepin|MN|55401|Millstone Avenue|America/Chicago|612', 'flagship'),
    place('Kansas City|Jackson|MO|64108|Brickyard Street|America/Chicago|816', 'warehouse'),
    place('Philadelphia|Philadelphia|PA|19106|Lantern Alley|America/New_York|215', 'late-nights'),
    place(
      'Burlington|Chittenden|VT|05401|Maple Ferry Road|America/New_York|802',
      'bare',
      'Inactive',
    ),
  ],
  [
    place('Providence|Providence|RI|02903|Bobbin Lane|America/New_York|401', 'flagship'),
    place('Albany|Albany|NY|12207|Towpath Street|America/New_York|518', 'warehouse'),
  ],
];

function place(line: string, profile: Profile, status: Place['status'] = 'Active'): Place {
  const [
    city = '',
    county = '',
    state = '',
    postalCode = '',
    street = '',
    timezone = '',
    area = '',
  ] = line.split('|');
  return { city, county, state, postalCode, street, timezone, areaCode: area, profile, status };
}
