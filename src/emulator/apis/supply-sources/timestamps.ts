/** Timestamps as the Supply Sources API sends them. */

/**
 * Returns epoch seconds as a string in scientific notation, such as `1.7E9`. Amazon documents RFC 3339 but
 * sends this.
 */
export function epochString(epochMs: number): string {
  const digits = String(Math.floor(epochMs / 1000));
  const fraction = digits.slice(1).replace(/0+$/, '') || '0';
  return `${digits.charAt(0)}.${fraction}E${digits.length - 1}`;
}

/** Returns the whole seconds of an {@link epochString}. */
export function epochSecondsOf(text: string): number {
  return Math.round(Number(text));
}
