/** Timestamps as the Supply Sources API sends them. */

/** Epoch seconds as a string in scientific notation, such as `1.7E9`: documented as RFC 3339, sent like this. */
export function epochString(epochMs: number): string {
  const digits = String(Math.floor(epochMs / 1000));
  const fraction = digits.slice(1).replace(/0+$/, '') || '0';
  return `${digits.charAt(0)}.${fraction}E${digits.length - 1}`;
}

/** The whole seconds that {@link epochString} wrote. */
export function epochSecondsOf(text: string): number {
  return Math.round(Number(text));
}
