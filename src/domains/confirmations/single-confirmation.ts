import { randomUUID } from 'node:crypto';

const SINGLE = /^single:[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Returns a batch key for a confirmation that no client put into a batch. */
export function singleKey(): string {
  return `single:${randomUUID()}`;
}

/** Tells whether `singleKey` made the key. */
export function isSingle(batchKey: string): boolean {
  return SINGLE.test(batchKey);
}
