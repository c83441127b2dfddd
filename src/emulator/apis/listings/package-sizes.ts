import type { AttributeValue } from './listing.js';

/** The attributes with size and weight of one unit in its package. */
type PackageAttributes = Readonly<Record<string, readonly AttributeValue[]>>;

// SKU, sides and weight, as sellers of Amazon enter them: in units of both systems. Listings without a line lack the attributes, as
// many real ones do, and one has a weight alone.
const LINES = `
CARD-BIRCH-01|18 x 13 x 0.6 centimeters|45 grams
SOCK-MERINO-M|9.5 x 4.5 x 1.5 inches|3.9 ounces
MUG-SPECKLE-12|5.5 x 5 x 4.5 inches|1.1 pounds
TEA-SENCHA-100|9 x 9 x 12 centimeters|0.21 kilograms
CABLE-USBC-2M|16 x 10 x 3 centimeters|95 grams
LAMP-DESK-BRS|22 x 12 x 9 inches|6.4 pounds
KNIFE-CHEF-20|38 x 9 x 4 centimeters|470 grams
PAN-IRON-26|17.5 x 11 x 3 inches|6.1 pounds
TOWEL-LINEN-2|28 x 22 x 4 centimeters|310 grams
BOTTLE-STEEL-1L|12.5 x 4 x 4 inches|19.5 ounces
OIL-OLIVE-500|10 x 10 x 33 centimeters|1.15 kilograms
SPEAKER-OAK|11 x 7 x 6.25 inches|3.6 pounds
BATTERY-PWR-20|18 x 10 x 4 centimeters|500 grams
PILLOW-BUCK|60 x 40 x 16 centimeters|3.2 kilograms
TENT-SOLO|45 x 16 x 15 centimeters|1.5 kilograms
CHAIR-FOLD-ASH|36 x 20 x 5 inches|12.6 pounds
PUZZLE-1000|14 x 10 x 2.5 inches|30 ounces
PEN-FOUNTAIN|180 x 60 x 40 millimeters|140 grams
JACKET-RAIN-L|14 x 10 x 2 inches|20 ounces
SOAP-CEDAR-3|20 x 8 x 5 centimeters|0.36 kilograms
APRON-DENIM|12 x 9 x 2 inches|14 ounces
CANDLE-FIG-8|10 x 10 x 12 centimeters|520 grams
BOARD-MAPLE|17 x 13 x 2 inches|7.2 pounds
KETTLE-GOOSE|30 x 20 x 22 centimeters|1.4 kilograms
NOTEBOOK-A5-G|22 x 16 x 2 centimeters|390 grams
PLANTER-TERRA||4.6 kilograms`
  .trim()
  .split('\n');

const BY_SKU = new Map(LINES.map((line) => [line.split('|')[0] ?? '', attributesOf(line)]));

/** Returns the attributes of a SKU. Empty for a listing that lacks them. */
export function packageAttributes(sku: string): PackageAttributes {
  return BY_SKU.get(sku) ?? {};
}

function attributesOf(line: string): PackageAttributes {
  const [, sides = '', weight = ''] = line.split('|');
  const [length, , width, , height, unit] = sides.split(' ');
  const [value, unitOfWeight] = weight.split(' ');
  const side = (text: string | undefined) => ({ value: Number(text), unit });
  return {
    ...(sides !== '' && {
      item_package_dimensions: [{ length: side(length), width: side(width), height: side(height) }],
    }),
    item_package_weight: [{ value: Number(value), unit: unitOfWeight }],
  };
}
