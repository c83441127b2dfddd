/**
 * A Transparency code of one unit: 29 characters from AZ or ZA, an SGTIN of 38 characters, a serial number of 7 to 20, or the
 * address in the QR code.
 */
export const TRANSPARENCY_CODE =
  /^(?:(?:AZ|ZA)[A-Za-z0-9:]{27}|[A-Za-z0-9]{38}|[A-Za-z0-9:-]{7,20}|https?:\/\/\S{1,2000})$/;
