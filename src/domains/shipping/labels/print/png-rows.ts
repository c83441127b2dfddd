/** Undoes the filters of PNG for the rows of an image, one after the other, and mixes their colors with white. */
export class OpaqueRows {
  /** Bytes of a row, without that of its filter. */
  readonly rowBytes: number;
  /** Bytes of a row on white: one for each pixel in gray, else three. */
  readonly plainBytes: number;
  /** The last row on white. White before the first. */
  readonly plain: Buffer;
  readonly #channels: number;
  readonly #isGray: boolean;
  readonly #zeros: Buffer;
  #row: Buffer;
  #above: Buffer;

  /**
   * @param channels with the last one for transparency: 2 for gray, 4 for colors.
   * @param isGray writes colors as gray.
   */
  constructor(width: number, channels: number, isGray: boolean) {
    this.#channels = channels;
    this.#isGray = isGray;
    this.rowBytes = width * channels;
    this.plainBytes = width * (isGray ? 1 : 3);
    this.plain = Buffer.alloc(this.plainBytes, 255);
    this.#zeros = Buffer.alloc(this.rowBytes);
    this.#row = Buffer.alloc(this.rowBytes);
    this.#above = Buffer.alloc(this.rowBytes);
  }

  /**
   * Tells whether a row is the same as the one above it, as most rows of a label are. `plain` has it then. Zeros mean that for the
   * filters Up and Paeth.
   */
  isRepeated(filter: number, filtered: Buffer): boolean {
    return (filter === 2 || filter === 4) && filtered.equals(this.#zeros);
  }

  /** Reads the next row into `plain`. Returns false for a color that gray does not have. */
  read(filter: number, filtered: Buffer): boolean {
    const row = this.#row;
    filtered.copy(row);
    unfilter(row, this.#above, filter, this.#channels);
    this.#row = this.#above;
    this.#above = row;
    if (!this.#isGray) mixColors(row, this.plain);
    else if (this.#channels === 2) mixGray(row, this.plain);
    else return mixGrayColors(row, this.plain);
    return true;
  }
}

/** Undoes one of the five filters of PNG, in place. Each has a loop of its own: these run for each byte of an image. */
function unfilter(row: Buffer, above: Buffer, filter: number, channels: number): void {
  if (filter === 1) addLeft(row, channels);
  else if (filter === 2) addAbove(row, above);
  else if (filter === 3) addAverage(row, above, channels);
  else if (filter === 4) addPaeth(row, above, channels);
  else if (filter !== 0) throw new RangeError(`PNG has no filter ${filter}.`);
}

function addLeft(row: Buffer, channels: number): void {
  for (let at = channels; at < row.length; at += 1)
    row[at] = ((row[at] ?? 0) + (row[at - channels] ?? 0)) & 0xff;
}

function addAbove(row: Buffer, above: Buffer): void {
  for (let at = 0; at < row.length; at += 1) row[at] = ((row[at] ?? 0) + (above[at] ?? 0)) & 0xff;
}

function addAverage(row: Buffer, above: Buffer, channels: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < channels ? 0 : (row[at - channels] ?? 0);
    row[at] = ((row[at] ?? 0) + ((left + (above[at] ?? 0)) >> 1)) & 0xff;
  }
}

function addPaeth(row: Buffer, above: Buffer, channels: number): void {
  // The first pixel has nothing to its left, so the prediction is the pixel above.
  for (let at = 0; at < channels; at += 1) row[at] = ((row[at] ?? 0) + (above[at] ?? 0)) & 0xff;
  for (let at = channels; at < row.length; at += 1) {
    const left = row[at - channels] ?? 0;
    const up = above[at] ?? 0;
    const corner = above[at - channels] ?? 0;
    const a = Math.abs(up - corner);
    const b = Math.abs(left - corner);
    const c = Math.abs(left + up - 2 * corner);
    const predicted = a <= b && a <= c ? left : b <= c ? up : corner;
    row[at] = ((row[at] ?? 0) + predicted) & 0xff;
  }
}

function onWhite(color: number, alpha: number): number {
  return alpha === 255 ? color : 255 - Math.round(((255 - color) * alpha) / 255);
}

function mixColors(row: Buffer, plain: Buffer): void {
  let place = 0;
  for (let at = 0; at < row.length; at += 4) {
    const alpha = row[at + 3] ?? 255;
    plain[place] = onWhite(row[at] ?? 0, alpha);
    plain[place + 1] = onWhite(row[at + 1] ?? 0, alpha);
    plain[place + 2] = onWhite(row[at + 2] ?? 0, alpha);
    place += 3;
  }
}

function mixGray(row: Buffer, plain: Buffer): void {
  for (let at = 0; at < row.length; at += 2)
    plain[at >> 1] = onWhite(row[at] ?? 0, row[at + 1] ?? 255);
}

/** Returns false for a visible pixel that is not gray. */
function mixGrayColors(row: Buffer, plain: Buffer): boolean {
  for (let at = 0; at < row.length; at += 4) {
    const red = row[at] ?? 0;
    const alpha = row[at + 3] ?? 255;
    if (alpha !== 0 && (red !== row[at + 1] || red !== row[at + 2])) return false;
    plain[at >> 2] = onWhite(red, alpha);
  }
  return true;
}
