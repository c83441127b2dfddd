import { badRequest } from '../../http/http-error.js';
import type { HttpError } from '../../http/http-error.js';
import { QueryLimitError } from './query-limits.js';
import { tooManyMembers } from './variables-size.js';
import type { VariableLimits } from './variables-size.js';

/** Deeper than any request: the limits of documents and variables refuse less. */
const MAX_NESTING = 200;

/** Values outside of the variables. The extensions of a client have less than ten. */
const MAX_OTHER_VALUES = 1_000;

/** A shorter text has no room for so many brackets or values. */
const SHORT_TEXT = 2 * MAX_NESTING;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Refuses a JSON body with too many values, in time linear to its length and before anything parses or copies them:
 * JSON.parse takes 300 ms for half a million brackets, and each later step as long again. Text that is not JSON passes, and
 * the parser refuses it.
 * @throws QueryLimitError when the variables exceed a limit.
 * @throws HttpError when the rest of the body does.
 */
export function assertBodySize(text: string, limits: VariableLimits): void {
  if (text.length < SHORT_TEXT) return;
  const scan = new BodyScan(text, limits);
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = scan.endOfText(index);
        break;
      case COLON:
        scan.name();
        break;
      case COMMA:
        scan.next();
        break;
      case OPEN_LIST:
        scan.open(false);
        break;
      case OPEN_OBJECT:
        scan.open(true);
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        scan.close(index);
        break;
    }
  }
}

/** An object or a list that is open at the current character. */
interface Level {
  isObject: boolean;
  /** Position of the current member. */
  position: number;
  /** Bounds of the name of the current member of an object. */
  nameStart: number;
  nameEnd: number;
}

/** Counts the values of a JSON text. */
class BodyScan {
  readonly #text: string;
  readonly #limits: VariableLimits;
  /** Reused for all objects and lists of the same depth. */
  readonly #levels: Level[] = [];
  #depth = 0;
  #level: Level | null = null;
  #isInVariables = false;
  #variableValues = 0;
  #otherValues = 0;
  /** Bounds of the latest text, without its quotes. */
  #textStart = 0;
  #textEnd = 0;

  constructor(text: string, limits: VariableLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  /** Returns the index of the closing quote. */
  endOfText(start: number): number {
    let end = this.#text.indexOf('"', start + 1);
    while (end !== -1 && this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    if (end === -1) end = this.#text.length;
    this.#textStart = start + 1;
    this.#textEnd = end;
    return end;
  }

  /** The latest text is the name of a member. */
  name(): void {
    if (!this.#level) return;
    this.#level.nameStart = this.#textStart;
    this.#level.nameEnd = this.#textEnd;
    if (this.#depth === 1) this.#isInVariables = this.#nameIn(this.#level) === 'variables';
  }

  /** Another member of the current object or list follows. */
  next(): void {
    const level = this.#level;
    if (!level) return;
    level.position += 1;
    const { maxVariableEntries, maxVariableFields } = this.#limits;
    if (level.position >= (level.isObject ? maxVariableFields : maxVariableEntries)) {
      throw this.#tooManyMembers(level);
    }
    this.#count(1);
    this.#assertCount();
  }

  open(isObject: boolean): void {
    // Its first member, which `close` takes back when there is none.
    this.#count(1);
    if (this.#depth === MAX_NESTING) {
      throw badRequest(
        `The body nests deeper than ${MAX_NESTING} levels. Send the values as the schema types them.`,
      );
    }
    const level = (this.#levels[this.#depth] ??= {
      isObject,
      position: 0,
      nameStart: 0,
      nameEnd: 0,
    });
    level.isObject = isObject;
    level.position = 0;
    this.#level = level;
    this.#depth += 1;
  }

  close(index: number): void {
    if (this.#depth === 0) return;
    if (this.#isEmptyUntil(index)) this.#count(-1);
    this.#assertCount();
    this.#depth -= 1;
    this.#level = this.#levels[this.#depth - 1] ?? null;
    if (this.#depth < 2) this.#isInVariables = false;
  }

  #isEscaped(index: number): boolean {
    let before = index - 1;
    while (this.#text.charCodeAt(before) === BACKSLASH) before -= 1;
    return (index - before) % 2 === 0;
  }

  #isEmptyUntil(index: number): boolean {
    let before = index - 1;
    while (this.#text.charCodeAt(before) <= 0x20) before -= 1;
    const code = this.#text.charCodeAt(before);
    return code === OPEN_LIST || code === OPEN_OBJECT;
  }

  #count(values: number): void {
    if (this.#isInVariables) this.#variableValues += values;
    else this.#otherValues += values;
  }

  #assertCount(): void {
    const { maxVariableValues } = this.#limits;
    if (this.#variableValues > maxVariableValues) {
      throw new QueryLimitError('maxVariableValues', maxVariableValues);
    }
    if (this.#otherValues > MAX_OTHER_VALUES) {
      throw badRequest(
        `The body has more than ${MAX_OTHER_VALUES} values outside of its variables, at ${this.#placeIn(this.#levels[0])}. Send only the fields that GraphQL over HTTP has.`,
      );
    }
  }

  #tooManyMembers(level: Level): QueryLimitError | HttpError {
    if (this.#isInVariables) {
      const around = this.#levels.slice(1, this.#depth - 1);
      const path = around.map((outer) => this.#placeIn(outer));
      return tooManyMembers(level.isObject, path, this.#limits);
    }
    const { maxVariableEntries, maxVariableFields } = this.#limits;
    const accepted = level.isObject
      ? `${maxVariableFields} fields in one object`
      : `${maxVariableEntries} entries in one list`;
    return badRequest(
      `The body has more than ${accepted}, at ${this.#placeIn(this.#levels[0])}. Send only the fields that GraphQL over HTTP has.`,
    );
  }

  #nameIn({ nameStart, nameEnd }: Level): string {
    return this.#text.slice(nameStart, nameEnd);
  }

  #placeIn(level: Level | undefined): string {
    if (!level) return 'the body';
    return level.isObject ? this.#nameIn(level) : String(level.position);
  }
}
