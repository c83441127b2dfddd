import type { Product } from '../orders/order.js';
import { PRODUCTS } from '../orders/products.js';

/** A product with the fields of a listing. */
export interface CatalogueEntry {
  readonly sku: string;
  readonly asin: string;
  readonly title: string;
  readonly priceCents: number;
  /** Amazon's product type, which determines the attributes. */
  readonly productType: string;
}

/** Product types of the ordered products, by the first part of the SKU. */
const TYPES_BY_PREFIX: Readonly<Record<string, string>> = {
  CARD: 'GREETING_CARD',
  SOCK: 'SOCKS',
  MUG: 'DRINKING_CUP',
  TEA: 'TEA',
  CABLE: 'ELECTRONIC_CABLE',
  LAMP: 'LAMP',
  KNIFE: 'KITCHEN_KNIFE',
  PAN: 'SAUTE_FRY_PAN',
  BOOK: 'ABIS_BOOK',
  TOWEL: 'TOWEL',
  BOTTLE: 'BOTTLE',
  OIL: 'EDIBLE_OIL_VEGETABLE',
  SPEAKER: 'SPEAKERS',
  BATTERY: 'PORTABLE_POWER_BANK',
  PILLOW: 'PILLOW',
  TENT: 'TENT',
  CHAIR: 'CHAIR',
  ROWER: 'ROWING_MACHINE',
  PUZZLE: 'PUZZLES',
  PLANTER: 'PLANTER',
  PEN: 'WRITING_INSTRUMENT',
  JACKET: 'COAT',
  TOY: 'TOY_FIGURE',
  SOAP: 'SKIN_CLEANING_AGENT',
};

// Products without orders. The SKUs of the last ones must be encoded in a path.
const UNORDERED = `
BOWL-ASH-22|Turned ash bowl, 22 cm|4200|BOWL
APRON-DENIM|Waxed denim apron|3850|APRON
CANDLE-FIG-8|Fig leaf candle, 8 oz|2600|CANDLE
VASE-SMOKE-M|Smoked glass vase, medium|3400|VASE
RUG-JUTE-3X5|Braided jute rug, 3 x 5 ft|8900|RUG
CLOCK-WALL-TK|Teak wall clock|6900|CLOCK
HOOK-IRON-4|Forged iron hooks, set of four|2200|UTILITY_HOLDER_HOOK
BASKET-WIL-L|Willow log basket, large|7400|BASKET
TRAY-CORK-40|Cork serving tray, 40 cm|2950|SERVING_TRAY
SPOON-OLIVE|Olive wood cooking spoon|1450|SPOON
BOARD-MAPLE|Maple cutting board, end grain|9600|CUTTING_BOARD
KETTLE-GOOSE|Gooseneck kettle, brushed steel|7900|KETTLE
GRINDER-HAND|Hand coffee grinder, conical burr|8500|COFFEE_GRINDER
FILTER-CONE-2|Paper coffee filters, size 2, 100 pieces|790|COFFEE_FILTER
SCALE-DIGI-2|Kitchen scale, 2 kg by 0.1 g|3990|WEIGH_SCALE
SALT-FLAKE-25|Smoked sea salt flakes, 250 g|1190|SALT
HONEY-HEATH|Heather honey, 340 g|1390|HONEY
JAM-QUINCE|Quince preserve, 220 g|1090|JAM_JELLY_PRESERVE
NOTEBOOK-A5-G|Grid notebook, A5, sewn|1650|BLANK_BOOK
INK-NIGHT-50|Fountain pen ink, midnight blue, 50 ml|1790|INK_OR_TONER
RULER-BRASS|Brass ruler, 15 cm|1850|RULER
PENCIL-HB-12|Cedar pencils, HB, dozen|1290|PENCIL
TAPE-WASHI-6|Washi tape, six rolls|1100|ADHESIVE_TAPES
BAG-CANVAS-T|Canvas tote with leather handles|5400|HANDBAG
BELT-OAK-95|Oak bark tanned belt, 95 cm|7200|APPAREL_BELT
HAT-WOOL-GRY|Ribbed wool hat, grey|2900|HAT
GLOVE-DEER-L|Deerskin work gloves, large|4600|GLOVES
SCARF-LAMB|Lambswool scarf, checked|5900|SCARF
LANTERN-LED|Rechargeable camp lantern|4900|LANTERN
STOVE-ALC-1|Folding alcohol stove|3700|CAMPING_STOVE
ROPE-8MM-20|Static rope, 8 mm, 20 m|3300|ROPE
COMPASS-BASE|Baseplate compass|2750|NAVIGATION_COMPASS
FLASK-HIP-6|Steel hip flask, 6 oz|2450|FLASK
KITE-DELTA|Delta kite, ripstop|3650|KITE
BLOCKS-BEECH|Beech building blocks, 48 pieces|4950|TOY_BUILDING_BLOCK
CARDS-TRUMP|Playing cards, linen finish|1050|PLAYING_CARDS
SHEARS-GARD|Garden shears, carbon steel|5200|GARDEN_TOOL_SET
KIT/HERB BOX|Windowsill herb kit|2900|PLANT_SEED
RIBBON#7 50%|Half width grosgrain ribbon, 7 m|890|RIBBON
CAFÉ-TASSE-2|Porcelain coffee cups, set of two|3100|DRINKING_CUP`
  .trim()
  .split('\n');

/** Everything that the sellers list: the ordered products and more. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...PRODUCTS.map(ordered),
  ...UNORDERED.map((line, index) => {
    const [sku = '', title = '', cents = '', productType = ''] = line.split('|');
    const asin = `B0EMX${String(index + 1).padStart(5, '0')}`;
    return { sku, asin, title, priceCents: Number(cents), productType };
  }),
];

function ordered({ sku, asin, title, unitPriceCents }: Product): CatalogueEntry {
  const [prefix = ''] = sku.split('-');
  const productType = TYPES_BY_PREFIX[prefix] ?? 'HOME';
  return { sku, asin, title, priceCents: unitPriceCents, productType };
}
