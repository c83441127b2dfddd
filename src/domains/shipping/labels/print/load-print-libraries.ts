import { requestTurns } from '../../../../runtime/background/turns.js';
import { loadPdfKit } from './load-pdf-kit.js';
import { loadPdfLib } from './load-pdf-lib.js';

/**
 * Loads the libraries of print files before the first one is requested. Loading one takes up to 80 ms, in which the server does
 * nothing else, so each has a turn of the event loop.
 */
export async function loadPrintLibraries(): Promise<void> {
  await loadPdfKit();
  await requestTurns.next();
  await loadPdfLib();
  await requestTurns.next();
  await import('bwip-js/node');
}
