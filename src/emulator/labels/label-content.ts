/** What is printed on a label, whoever prints it and in whatever format. */

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
  /** The order's id is printed as a reference only when the seller asked for it. */
  readonly printsOrderId: boolean;
  readonly customText: string | undefined;
  readonly shipMs: number;
  readonly createdMs: number;
  /** Delivery needs somebody's name. */
  readonly signature: 'none' | 'signature' | 'adult signature';
  /** A second page with what is inside, when not empty. */
  readonly packingSlip: readonly PackingSlipLine[];
}

export type LabelFileFormat = 'PDF' | 'PNG' | 'ZPL203' | 'ZPL300';

/** Pounds and ounces as carriers print them, always rounded up. */
export function printedWeight(weightOz: number): string {
  const ounces = Math.ceil(weightOz);
  return `${String(Math.floor(ounces / 16))} LB ${String(ounces % 16)} OZ`;
}

/** The date as carriers print it: 05 MAR 2026, in UTC. */
export function printedDate(ms: number): string {
  const date = new Date(ms);
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }).toUpperCase();
  return `${String(date.getUTCDate()).padStart(2, '0')} ${month} ${String(date.getUTCFullYear())}`;
}

/** The last line of an address. */
export function placeLine(address: LabelAddress): string {
  const { city, stateOrProvince, postalCode } = address;
  return [city, stateOrProvince, postalCode].filter((part) => part !== '').join(' ');
}
