import type { OrderStatus, PostalAddress } from './order.js';

/**
 * The first orders of the first seller. They are written here and do not depend on the seed, because examples
 * and tests name them. Each one stands for one situation of a seller's day.
 */
export interface ShowcaseOrder {
  readonly amazonOrderId: string;
  /** SKU and quantity of each item. */
  readonly items: readonly (readonly [sku: string, quantity: number])[];
  readonly shipTo: PostalAddress;
  readonly status: OrderStatus;
  /** Days from the emulator's start to the promised delivery. */
  readonly promisedInDays: number;
  readonly extras: OrderExtras;
}

/** Fields of only some orders. */
export interface OrderExtras {
  readonly business?: { readonly company: string; readonly purchaseOrderNumber: string };
  readonly promotionId?: string;
  readonly giftMessage?: string;
  /** Programs of the order, apart from those that follow from its id. */
  readonly programs?: readonly string[];
  /** Constraints on the delivery of its first item, in Amazon's words. Default: none. */
  readonly constraints?: readonly string[];
  /** The order that it replaces. */
  readonly replaces?: string;
  /** The reason for which its buyer asked to cancel. Default: no request. */
  readonly cancelReason?: string;
}

function us(name: string, line1: string, place: string): PostalAddress {
  const [city = '', stateOrProvince = '', postalCode = ''] = place.split('|');
  return { name, line1, city, stateOrProvince, postalCode, countryCode: 'US' };
}

const KAIA = us('Kaia Mossbank', '2210 Lantern St', 'Portland|OR|97209');
const PAVEL = us('Pavel Inkwell', '77 Gristmill Rd', 'Chicago|IL|60622');
const ROSA = us('Rosa Larkspur', 'PO Box 1840', 'Missoula|MT|59801');
const FEMI = us('Femi Oakenshaw', '901 Heron Way', 'Miami|FL|33137');
const INES = us('Ines Coldwater', '18 Nutmeg Ln', 'Boston|MA|02130');
const TILDA = us('Tilda Kestrelby', '640 Juniper Pl', 'Denver|CO|80205');
const LIOR: PostalAddress = {
  name: 'Lior Quillfeather',
  line1: '412 Maple Row',
  city: 'Toronto',
  stateOrProvince: 'ON',
  postalCode: 'M5V 2T6',
  countryCode: 'CA',
};
const ODILE: PostalAddress = {
  name: 'Odile Silverbirch',
  line1: '5 rue des Tilleuls',
  city: 'Lyon',
  postalCode: '69002',
  countryCode: 'FR',
};

function showcase(
  number: number,
  items: ShowcaseOrder['items'],
  shipTo: PostalAddress,
  promisedInDays: number,
  status: OrderStatus = 'Unshipped',
  extras: OrderExtras = {},
): ShowcaseOrder {
  const part = String(1_000_000 + number);
  return { amazonOrderId: `112-${part}-${part}`, items, shipTo, status, promisedInDays, extras };
}

/** 112-1000001-1000001 and the next ones. */
export const SHOWCASE_ORDERS: readonly ShowcaseOrder[] = [
  // 1: the plain case, which every ground service delivers in time, also over a weekend.
  showcase(1, [['MUG-SPECKLE-12', 1]], KAIA, 9),
  // 2: several units of several items, to split over parcels, with a promotion.
  showcase(
    2,
    [
      ['SOCK-MERINO-M', 3],
      ['BOOK-KNOTS', 2],
    ],
    PAVEL,
    9,
    'Unshipped',
    { promotionId: 'TRAIL-SPRING-10' },
  ),
  // 3: a PO box, which most carriers refuse.
  showcase(3, [['TEA-SENCHA-100', 1]], ROSA, 8),
  // 4: abroad, with the same product on two lines: definitions are by ASIN, answers by item.
  showcase(
    4,
    [
      ['PEN-FOUNTAIN', 1],
      ['PEN-FOUNTAIN', 2],
      ['TOWEL-LINEN-2', 1],
    ],
    LIOR,
    14,
  ),
  // 5: promised for tomorrow, so that only overnight services are in time.
  showcase(5, [['KNIFE-CHEF-20', 1]], FEMI, 1),
  // 6: heavy and long, for a business.
  showcase(6, [['ROWER-HOME', 1]], INES, 10, 'Unshipped', {
    business: { company: 'Coldwater Rowing Club', purchaseOrderNumber: 'PO-2207' },
  }),
  // 7: lithium inside, as a gift.
  showcase(7, [['BATTERY-PWR-20', 2]], TILDA, 6, 'Unshipped', {
    giftMessage: 'For the long train rides. Nils',
  }),
  // 8: liquid, overseas.
  showcase(8, [['OIL-OLIVE-500', 2]], ODILE, 18),
  // 9: canceled by the buyer.
  showcase(9, [['LAMP-DESK-BRS', 1]], KAIA, 7, 'Canceled'),
  // 10: pending at Amazon.
  showcase(10, [['TENT-SOLO', 1]], PAVEL, 7, 'Pending'),
  // 11: shipped long ago, with a label from another source.
  showcase(11, [['SOAP-CEDAR-3', 2]], INES, 2, 'Shipped'),
  // 12: one of three units shipped.
  showcase(12, [['PUZZLE-1000', 3]], FEMI, 10, 'PartiallyShipped'),
  // 13: must leave with the label of another program.
  showcase(13, [['SOAP-CEDAR-3', 1]], TILDA, 10, 'Unshipped', { programs: ['DELIVERY_BY_AMAZON'] }),
  // 14: the carrier must check the age of the recipient. It replaces order 11.
  showcase(14, [['KNIFE-CHEF-20', 1]], INES, 9, 'Unshipped', {
    constraints: ['recipientAgeVerification'],
    replaces: '112-1000011-1000011',
  }),
  // 15: the buyer asked to cancel, and Amazon has not decided.
  showcase(15, [['TEA-SENCHA-100', 2]], KAIA, 9, 'Unshipped', {
    cancelReason: 'Ordered by mistake',
  }),
];

/** The first orders of each other seller: plain ones, and the one whose buyer asked to cancel. */
export const OTHER_SHOWCASE_ORDERS = SHOWCASE_ORDERS.filter(
  ({ extras }, place) => place < 3 || extras.cancelReason !== undefined,
);
