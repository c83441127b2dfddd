import { seededDigits } from '../orders/seeded-random.js';
import type { ShippingServiceDefinition } from './shipping-services.js';

/**
 * Returns a tracking number in the carrier's format with its check digit, so that software that validates
 * tracking numbers accepts it. The same seed and topic give the same number.
 */
export function trackingNumber(
  service: ShippingServiceDefinition,
  seed: number,
  topic: string,
): string {
  const digits = seededDigits(seed, `tracking:${topic}`, 20);
  switch (service.carrier) {
    case 'UPS':
      return upsNumber(digits);
    case 'USPS':
      return service.reach === 'international' ? postalUnionNumber(digits) : uspsNumber(digits);
    case 'FedEx':
      return fedexNumber(digits);
    case 'DHL Express':
      return dhlExpressNumber(digits);
    case 'Amazon Shipping':
      return `TBA${digits.slice(0, 12)}`;
    case 'OnTrac':
      return `D${digits.slice(0, 14)}`;
    case 'Dynamex':
      return `DX${digits.slice(0, 10)}`;
    case 'DHL eCommerce':
      return `GM${digits.slice(0, 16)}`;
    default:
      return service.carrier satisfies never;
  }
}

function weighted(digits: string, weightAt: (index: number) => number): number {
  return Array.from(digits).reduce((sum, digit, index) => sum + Number(digit) * weightAt(index), 0);
}

function upsNumber(digits: string): string {
  const body = digits.slice(0, 15);
  const check = (10 - (weighted(body, (index) => (index % 2 === 0 ? 1 : 2)) % 10)) % 10;
  return `1Z${body}${String(check)}`;
}

function uspsNumber(digits: string): string {
  const body = `94001${digits.slice(0, 16)}`;
  const check = (10 - (weighted(body, (index) => (index % 2 === 0 ? 3 : 1)) % 10)) % 10;
  return `${body}${String(check)}`;
}

function fedexNumber(digits: string): string {
  const body = `7${digits.slice(0, 10)}`;
  const check = (weighted(body, (index) => [3, 1, 7][index % 3] ?? 0) % 11) % 10;
  return `${body}${String(check)}`;
}

function dhlExpressNumber(digits: string): string {
  const body = `1${digits.slice(0, 8)}`;
  return `${body}${String(Number(body) % 7)}`;
}

/** The S10 format of the Universal Postal Union. */
function postalUnionNumber(digits: string): string {
  const body = digits.slice(0, 8);
  const rest = 11 - (weighted(body, (index) => [8, 6, 4, 2, 3, 5, 9, 7][index] ?? 0) % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return `CP${body}${String(check)}US`;
}
