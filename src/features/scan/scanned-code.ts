/** Type of a product number in a search of listings. */
export type ProductNumberType = 'ASIN' | 'FNSKU' | 'UPC' | 'EAN' | 'GTIN' | 'ISBN';

export interface ProductNumber {
  readonly type: ProductNumberType;
  readonly number: string;
}

/** What a scanned code may be. */
export interface ScannedCode {
  /** The code as an identifier, without what a scanner adds; and as it came, when that differs. */
  readonly texts: readonly string[];
  /** The order ids that it may be, as Amazon writes them. */
  readonly orderIds: readonly string[];
  /** The tracking numbers that it may be or contain. */
  readonly trackingNumbers: readonly string[];
  /** Null when it has not the form of a product number with a valid check digit. */
  readonly productNumber: ProductNumber | null;
}

/** Amazon's order id. */
export const ORDER_ID_FORM = /^\d{3}-\d{7}-\d{7}$/;

/** The same as people type it: without hyphens, or with blanks or other dashes in their place. */
const TYPED_ORDER_ID = /^(\d{3})[\s\p{Pd}]?(\d{7})[\s\p{Pd}]?(\d{7})$/u;

/** Symbology identifier of ISO/IEC 15424, such as `]C1` for GS1-128. */
const SYMBOLOGY = /^\][A-Za-z][0-9A-Za-z]/;

/**
 * Reads a scanned code. Removes control characters, such as FNC1 between GS1 fields and the carriage return behind the code, the
 * symbology identifier in front of it, and blanks around it.
 */
export function readScannedCode(code: string): ScannedCode {
  const plain = code.replaceAll(/\p{Cc}/gu, '').trim();
  const text = plain.replace(SYMBOLOGY, '').trim();
  const texts = [...new Set([text, plain])].filter((one) => one !== '');
  const digits = text.replaceAll(/[ \u00a0]/g, '');
  return {
    texts,
    orderIds: [...new Set([...texts, ...texts.flatMap(orderIdIn)])],
    trackingNumbers: [...new Set([...texts, ...trackingNumbersIn(digits)])],
    productNumber: productNumberOf(text),
  };
}

function orderIdIn(text: string): string[] {
  const [, ...groups] = TYPED_ORDER_ID.exec(text) ?? [];
  return groups.length > 0 ? [groups.join('-')] : [];
}

/** Returns the tracking numbers that carriers' barcodes contain among other fields. */
function trackingNumbersIn(digits: string): string[] {
  return [...uspsIn(digits), ...fedExIn(digits)];
}

/**
 * USPS prints the routing code 420 with a ZIP code of 5 or 9 digits in front of the number (Publication 199, Intelligent Mail
 * package barcode).
 */
function uspsIn(digits: string): string[] {
  return [5, 9].flatMap((zip) => {
    const number = new RegExp(`^420\\d{${zip}}(9[1-5]\\d{20}(?:\\d{4})?)$`).exec(digits)?.[1];
    return number !== undefined && hasGs1CheckDigit(number) ? [number] : [];
  });
}

/**
 * FedEx: the barcode "96" of Ground with 22 digits ends with a number of 15 digits; those with 34 digits end with one of 14, which has
 * two leading zeros when the number has 12.
 */
function fedExIn(digits: string): string[] {
  const ground = /^96\d{5}(\d{15})$/.exec(digits)?.[1];
  if (ground !== undefined) return hasGs1CheckDigit(ground) ? [ground] : [];
  const number = /^(?:96\d{2}|100\d)\d{16}(\d{14})$/.exec(digits)?.[1];
  if (number === undefined || !hasFedExCheckDigit(number)) return [];
  return number.startsWith('00') ? [number.slice(2)] : [number];
}

const FEDEX_WEIGHTS = [1, 7, 3];

/** The last digit is a weighted sum of the others modulo 11, and 0 for 10. */
function hasFedExCheckDigit(number: string): boolean {
  const digits = Array.from(number, Number);
  const check = digits.pop();
  const sum = digits.reduce((all, digit, at) => all + digit * (FEDEX_WEIGHTS[at % 3] ?? 0), 0);
  return (sum % 11) % 10 === check;
}

/** The check digit of GTIN, UPC, EAN and USPS: weights 3 and 1 from the right. */
function hasGs1CheckDigit(number: string): boolean {
  const digits = Array.from(number, Number);
  const check = digits.pop() ?? 0;
  const sum = digits
    .toReversed()
    .reduce((all, digit, at) => all + digit * (at % 2 === 0 ? 3 : 1), 0);
  return (sum + check) % 10 === 0;
}

/** ISBN with ten characters, whose check digit may be X. Books have it as their ASIN. */
function hasIsbnCheckDigit(isbn: string): boolean {
  const sum = Array.from(isbn).reduce(
    (all, digit, at) => all + (digit === 'X' ? 10 : Number(digit)) * (10 - at),
    0,
  );
  return sum % 11 === 0;
}

function productNumberOf(text: string): ProductNumber | null {
  if (/^B0[0-9A-Z]{8}$/.test(text)) return { type: 'ASIN', number: text };
  if (/^\d{9}[\dX]$/.test(text))
    return hasIsbnCheckDigit(text) ? { type: 'ASIN', number: text } : null;
  if (/^X00[0-9A-Z]{7}$/.test(text)) return { type: 'FNSKU', number: text };
  // The application identifier 01 of GS1 is in front of a number of 14 digits.
  const number = /^\(?01\)?(\d{14})(?:\D|$)/.exec(text)?.[1] ?? text;
  return hasGs1CheckDigit(number) ? gs1NumberOf(number) : null;
}

/** Scanners may send a UPC with a zero in front, as an EAN, and either one with zeros as a GTIN. */
function gs1NumberOf(number: string): ProductNumber | null {
  if (/^\d{14}$/.test(number) && !number.startsWith('0')) return { type: 'GTIN', number };
  const short = number.length === 14 ? number.slice(1) : number;
  if (/^0\d{12}$/.test(short)) return { type: 'UPC', number: short.slice(1) };
  if (/^97[89]\d{10}$/.test(short)) return { type: 'ISBN', number: short };
  if (/^\d{13}$/.test(short) || /^\d{8}$/.test(short)) return { type: 'EAN', number: short };
  return /^\d{12}$/.test(short) ? { type: 'UPC', number: short } : null;
}
