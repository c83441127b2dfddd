import type * as Library from '@cantoo/pdf-lib';
import { requestTurns } from '../../../../runtime/background/turns.js';

/**
 * Loads the library that joins pages, with the first file, so that the server starts without it. The library of colours, which it
 * needs and which is a third of it, comes first, in a separate turn of the event loop: together they take some 100 ms.
 */
export async function loadPdfLib(): Promise<typeof Library> {
  await import('culori');
  await requestTurns.next();
  return import('@cantoo/pdf-lib');
}
