import type { Buyer, PostalAddress } from './order.js';
import type { SeededRandom } from './seeded-random.js';

const GIVEN_NAMES =
  'Ada Bao Cleo Dario Edda Femi Greta Hiro Ines Jonah Kaia Lior Mira Nils Odile Pavel Quinn Rosa Soren Tilda'.split(
    ' ',
  );
const FAMILY_NAMES =
  'Ashgrove Birchmere Coldwater Dunmarrow Elmhollow Fenwick-Ray Galloway-Pine Harrowmont Inkwell Juniper-Lane Kestrelby Larkspur Mossbank Nettlefold Oakenshaw Pebbleton Quillfeather Rushbrook Silverbirch Thistlewood'.split(
    ' ',
  );
const STREETS =
  'Alder St|Bluebird Ln|Cedar Ridge Rd|Dogwood Ave|Evergreen Ter|Foxglove Ct|Gristmill Rd|Heron Way|Ironwood Dr|Juniper Pl|Kingfisher Blvd|Lantern St|Meadowlark Ave|Nutmeg Ln|Orchard Hill Rd|Pinecone Path'.split(
    '|',
  );
const SECOND_LINES = ['Apt 4B', 'Unit 12', 'Suite 300', 'Floor 2', 'Apt 1107'];

/** "city|state|ZIP" of real places, so that distances and zones are real too. */
const CITIES = `
Seattle|WA|98109; Portland|OR|97209; San Francisco|CA|94110; Los Angeles|CA|90026; San Diego|CA|92104
Las Vegas|NV|89104; Phoenix|AZ|85012; Salt Lake City|UT|84102; Denver|CO|80205; Boise|ID|83702
Missoula|MT|59801; Albuquerque|NM|87106; Austin|TX|78704; Dallas|TX|75206; Houston|TX|77006; Tulsa|OK|74104
Kansas City|MO|64111; Minneapolis|MN|55408; Milwaukee|WI|53202; Chicago|IL|60622; Detroit|MI|48201
Columbus|OH|43201; Nashville|TN|37206; Atlanta|GA|30307; Miami|FL|33137; Orlando|FL|32803; Charlotte|NC|28205
Richmond|VA|23220; Washington|DC|20010; Philadelphia|PA|19125; New York|NY|10025; Buffalo|NY|14201
Boston|MA|02130; Portland|ME|04101; Burlington|VT|05401; Anchorage|AK|99501; Honolulu|HI|96816
San Juan|PR|00907`
  .trim()
  .split(/; |\n/);

/** "line1|city|province or empty|postal code|country" for parcels abroad. */
const ABROAD = [
  '412 Maple Row|Toronto|ON|M5V 2T6|CA',
  '88 Spruce Quay|Vancouver|BC|V6B 1A1|CA',
  '17 Thimble Street|Bristol||BS1 4DJ|GB',
  'Lindenhof 9|Hamburg||20095|DE',
  '5 rue des Tilleuls|Lyon||69002|FR',
  '3-14 Hinoki-cho|Osaka||530-0001|JP',
  '27 Wattle Crescent|Melbourne|VIC|3000|AU',
];

/** Returns an invented person at example.com with a phone number reserved for fiction. */
export function inventBuyer(random: SeededRandom): Pick<Buyer, 'name' | 'email' | 'phone'> {
  const given = random.pick(GIVEN_NAMES);
  const family = random.pick(FAMILY_NAMES);
  const mailbox = `${given}.${family}`.toLowerCase();
  return {
    name: `${given} ${family}`,
    email: `${mailbox}@example.com`,
    phone: `+1 206-555-01${String(random.between(0, 99)).padStart(2, '0')}`,
  };
}

/** Returns an address in the United States, sometimes a PO box. */
export function inventDomesticAddress(name: string, random: SeededRandom): PostalAddress {
  const [city = '', state = '', postalCode = ''] = random.pick(CITIES).split('|');
  const boxed = random.chance(0.08);
  const street = `${String(random.between(101, 9899))} ${random.pick(STREETS)}`;
  const second = random.chance(0.25) ? random.pick(SECOND_LINES) : undefined;
  return {
    name,
    line1: boxed ? `PO Box ${String(random.between(100, 9999))}` : street,
    ...(second !== undefined && !boxed ? { line2: second } : {}),
    city,
    stateOrProvince: state,
    postalCode,
    countryCode: 'US',
  };
}

/** Returns an address outside the United States. */
export function inventForeignAddress(name: string, random: SeededRandom): PostalAddress {
  const [line1 = '', city = '', province = '', postalCode = '', countryCode = ''] = random
    .pick(ABROAD)
    .split('|');
  return {
    name,
    line1,
    city,
    ...(province === '' ? {} : { stateOrProvince: province }),
    postalCode,
    countryCode,
  };
}
