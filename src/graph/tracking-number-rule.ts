import { Matches } from 'class-validator';

/**
 * Accepts a tracking number as people write it: what reads it leaves out blanks. Invisible characters are refused: neither Amazon
 * nor a carrier issues them, and with one of them the same parcel would count as another one.
 */
export function TrackingNumber(most: number): PropertyDecorator {
  return Matches(new RegExp(`^(?=.*\\S)[^\\p{C}\\p{Zl}\\p{Zp}]{1,${most}}$`, 'u'), {
    message: `a tracking number of 1 to ${most} characters on one line, without invisible characters`,
  });
}
