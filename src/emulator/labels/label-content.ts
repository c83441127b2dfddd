/** The content of a label, independent of carrier and format. */

export interface LabelAddress {
  readonly name: string;
  /** Street lines without empty ones. */
  readonly lines: readonly string[];
  readonly city: string;
  readonly stateOrProvince: string;
  readonly postalCode: string;
  readonly countryCode: string;
}

export interface PackingSlipLine {
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
}

export interface LabelContent {
  readonly carrierName: string;
  readonly serviceName: string;
  readonly trackingId: string;
  readonly shipFrom: LabelAddress;
  readonly shipTo: LabelAddress;
  readonly weightOz: number;
  readonly orderId: string;
  /** True when the seller asked for the order id on the label. */
  readonly printsOrderId: boolean;
  readonly customText: string | undefined;
  readonly shipMs: number;
  /** The IANA time zone of the ship-from place, in which the ship date is printed. */
  readonly shipTimeZone: string;
  readonly createdMs: number;
  /** The signature required on delivery. */
  readonly signature: 'none' | 'signature' | 'adult signature';
  /** Lines of the second page. Empty without one. */
  readonly packingSlip: readonly PackingSlipLine[];
}

export type LabelFileFormat = 'PDF' | 'PNG' | 'ZPL203' | 'ZPL300';

/** Returns pounds and ounces as carriers print them, rounded up. */
export function printedWeight(weightOz: number): string {
  const ounces = Math.ceil(weightOz);
  return `${String(Math.floor(ounces / 16))} LB ${String(ounces % 16)} OZ`;
}

/** Returns the ship date as carriers print it, such as 05 MAR 2026: the day at the place that the parcel leaves from. */
export function printedShipDate({
  shipMs,
  shipTimeZone: timeZone,
}: Pick<LabelContent, 'shipMs' | 'shipTimeZone'>): string {
  const date = new Date(shipMs);
  const part = (form: Intl.DateTimeFormatOptions): string =>
    date.toLocaleDateString('en-US', { ...form, timeZone });
  const month = part({ month: 'short' }).toUpperCase();
  return `${part({ day: '2-digit' })} ${month} ${part({ year: 'numeric' })}`;
}

/** Returns the last line of an address. */
export function placeLine(address: LabelAddress): string {
  const { city, stateOrProvince, postalCode } = address;
  return [city, stateOrProvince, postalCode].filter((part) => part !== '').join(' ');
}
