import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LabelAddress, LabelContent } from './label-content.js';
import { printedLabel } from './label-file.js';

const PLACE: LabelAddress = {
  name: 'First Label',
  lines: ['1 Test Street'],
  city: 'Springfield',
  stateOrProvince: 'OR',
  postalCode: '97475',
  countryCode: 'US',
};

const CONTENT: LabelContent = {
  carrierName: 'UPS',
  serviceName: 'UPS Ground',
  trackingId: '1Z999AA10000000000',
  shipFrom: PLACE,
  shipTo: PLACE,
  weightOz: 16,
  orderId: '112-0000000-0000000',
  printsOrderId: true,
  customText: undefined,
  shipMs: 0,
  shipTimeZone: 'UTC',
  createdMs: 0,
  signature: 'none',
  packingSlip: [],
};

/**
 * Prints a label in each way, and throws it away: the first one loads libraries, fonts and WebAssembly, which keeps a process busy
 * for a tenth of a second.
 */
export async function printFirstLabels(): Promise<void> {
  await printedLabel(CONTENT, 'PDF');
  await nextTurn();
  await printedLabel(CONTENT, 'PNG');
}
