/**
 * Returns at most this many code units from the start of a text. Never half of a character outside the basic plane: strict
 * readers refuse JSON with such a half.
 */
export function leadingText(text: string, most: number): string {
  return isHigh(text.charCodeAt(most - 1)) ? text.slice(0, most - 1) : text.slice(0, most);
}

/** Returns at most this many code units from the end of a text, like `leadingText`. */
export function trailingText(text: string, most: number): string {
  const from = Math.max(text.length - most, 0);
  return text.slice(isLow(text.charCodeAt(from)) ? from + 1 : from);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
