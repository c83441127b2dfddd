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

/** Returns a date as carriers print it, such as 05 MAR 2026, in UTC. */
export function printedDate(ms: number): string {
  const date = new Date(ms);
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }).toUpperCase();
  return `${String(date.getUTCDate()).padStart(2, '0')} ${month} ${String(date.getUTCFullYear())}`;
}

/** Returns the last line of an address. */
export function placeLine(address: LabelAddress): string {
  const { city, stateOrProvince, postalCode } = address;
  return [city, stateOrProvince, postalCode].filter((part) => part !== '').join(' ');
}
