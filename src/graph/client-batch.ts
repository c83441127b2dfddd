import { ValidateBy } from 'class-validator';
import { looksGlobal } from './global-id.js';
import { InputIssue } from './user-error.type.js';

const CLIENT_KEY = /^[\x21-\x7e]{1,255}$/;
const ACCEPTED_KEY =
  '1 to 255 printable ASCII characters without spaces, such as a UUID, that do not begin like an id of this graph, such as `Order:`';

/** Accepts a key that a client has made up, by which a repeated request is recognized. */
export function ClientKey(): PropertyDecorator {
  return ValidateBy({
    name: 'clientKey',
    validator: { validate: isClientKey, defaultMessage: () => ACCEPTED_KEY },
  });
}

/**
 * Tells whether a value may be such a key. One that begins like an id of this graph would name another object wherever either is
 * accepted.
 */
export function isClientKey(value: unknown): boolean {
  return typeof value === 'string' && CLIENT_KEY.test(value) && !looksGlobal(value);
}

/** A batch as a client sends it. */
export interface ClientBatch {
  readonly key: string;
  /** Number of entries. */
  readonly size: number;
}

/** Limits of a batch. */
export interface BatchRule {
  /** The field of the input that holds the entries. It names them in errors too. */
  readonly list: string;
  readonly most: number;
}

/** Tells whether a problem is about the key of the input: nothing can be recorded under such a key. */
export function isOfKey({ path }: Pick<InputIssue, 'path'>): boolean {
  return path[1] === 'key';
}

/** Returns the problems of the key and of the size of a batch. */
export function batchIssues({ key, size }: ClientBatch, { list, most }: BatchRule): InputIssue[] {
  const issues: InputIssue[] = [];
  if (!isClientKey(key)) issues.push(new InputIssue(['input', 'key'], ACCEPTED_KEY));
  if (size < 1 || size > most) {
    issues.push(new InputIssue(['input', list], `a list of 1 to ${most} ${list}`));
  }
  return issues;
}
