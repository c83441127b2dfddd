import type PDFKit from 'pdfkit';
import { requestTurns } from '../../../../runtime/background/turns.js';

/**
 * Loads the library that draws pages, with the first page, so that the server starts without it. The library of fonts, which it
 * needs, comes first: each takes some 40 ms, in a separate turn of the event loop.
 */
export async function loadPdfKit(): Promise<typeof PDFKit> {
  await import('fontkit');
  await requestTurns.next();
  const { default: library } = await import('pdfkit');
  return library;
}
