import type { Product } from './order.js';

type ProductRow = readonly [
  sku: string,
  title: string,
  unitPriceCents: number,
  unitWeightGrams: number,
  hsCode: string,
  countryOfOrigin: string,
];

// Invented goods from a card to a rowing machine, so that every weight class of every carrier occurs.
const ROWS: readonly ProductRow[] = [
  ['CARD-BIRCH-01', 'Letterpress greeting card, birch grove', 650, 28, '490900', 'US'],
  ['SOCK-MERINO-M', 'Merino hiking socks, medium', 1895, 95, '611594', 'US'],
  ['MUG-SPECKLE-12', 'Speckled stoneware mug, 12 oz', 2400, 410, '691200', 'PT'],
  ['TEA-SENCHA-100', 'Loose leaf sencha, 100 g tin', 1650, 180, '090210', 'JP'],
  ['CABLE-USBC-2M', 'Braided USB-C cable, 2 m', 1299, 70, '854442', 'CN'],
  ['LAMP-DESK-BRS', 'Adjustable brass desk lamp', 8900, 2300, '940521', 'CN'],
  ['KNIFE-CHEF-20', 'Chef knife, 20 cm, walnut handle', 11900, 340, '821192', 'DE'],
  ['PAN-IRON-26', 'Cast iron skillet, 26 cm', 4595, 2600, '732391', 'US'],
  ['BOOK-KNOTS', 'The Pocket Book of Knots', 1495, 310, '490199', 'US'],
  ['TOWEL-LINEN-2', 'Linen kitchen towels, set of two', 2650, 260, '630291', 'LT'],
  ['BOTTLE-STEEL-1L', 'Insulated steel bottle, 1 l', 3200, 480, '961700', 'CN'],
  ['OIL-OLIVE-500', 'Cold pressed olive oil, 500 ml', 1850, 920, '150920', 'IT'],
  ['SPEAKER-OAK', 'Bluetooth speaker in oak', 14900, 1450, '851822', 'CN'],
  ['BATTERY-PWR-20', 'Power bank, 20 000 mAh', 4490, 420, '850760', 'CN'],
  ['PILLOW-BUCK', 'Buckwheat pillow', 5400, 2900, '940490', 'US'],
  ['TENT-SOLO', 'One person trekking tent', 23900, 1350, '630622', 'VN'],
  ['CHAIR-FOLD-ASH', 'Folding chair in ash', 12900, 5200, '940161', 'PL'],
  ['ROWER-HOME', 'Foldable rowing machine', 64900, 31800, '950691', 'TW'],
  ['PUZZLE-1000', 'Jigsaw puzzle, harbour at dawn, 1000 pieces', 2195, 780, '950300', 'CZ'],
  ['PLANTER-TERRA', 'Terracotta planter, 30 cm', 3890, 4300, '691410', 'MX'],
  ['PEN-FOUNTAIN', 'Fountain pen, medium nib', 5900, 60, '960830', 'DE'],
  ['JACKET-RAIN-L', 'Rain jacket, large', 15900, 520, '620240', 'VN'],
  ['TOY-TRAIN-WD', 'Wooden train, five pieces', 3450, 640, '950300', 'US'],
  ['SOAP-CEDAR-3', 'Cedar soap, three bars', 1795, 330, '340111', 'US'],
];

/** Everything that the sellers offer. */
export const PRODUCTS: readonly Product[] = ROWS.map(
  ([sku, title, unitPriceCents, unitWeightGrams, hsCode, countryOfOrigin], index) => ({
    asin: `B0EMU${String(index + 1).padStart(5, '0')}`,
    sku,
    title,
    unitPriceCents,
    unitWeightGrams,
    hsCode,
    countryOfOrigin,
  }),
);

/** Returns the product with that SKU. @throws RangeError for an unknown SKU. */
export function productBySku(sku: string): Product {
  const product = PRODUCTS.find((candidate) => candidate.sku === sku);
  if (product === undefined) throw new RangeError(`The product ${sku} does not exist.`);
  return product;
}
