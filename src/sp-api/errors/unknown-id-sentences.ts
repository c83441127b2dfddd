import type { IdKind } from '../id-kind.js';

const UNKNOWN = '(not valid|invalid|malformed|not found|does not exist|unknown)';

/**
 * Patterns of Amazon's sentences for an id that it does not know or finds malformed, such as `Shipment ID 12-34 is not valid`,
 * `Invalid order id`, or `Value '12' at 'details.amazonOrderId' failed to satisfy constraint`.
 */
export const UNKNOWN_ID_SENTENCES: Readonly<Record<IdKind, RegExp>> = {
  SKU: sentence('sku'),
  order: sentence('(amazon ?)?order ?id'),
  'supply source': sentence('supply ?source ?id'),
  shipment: sentence('shipment ?id'),
};

function sentence(name: string): RegExp {
  const after = `\\b${name}\\b\\W*([\\w-]+\\W+)?(is |was )?${UNKNOWN}\\b`;
  const before = `\\b(invalid|malformed|unknown) ${name}\\b`;
  const constraint = `\\bat '([\\w.]+\\.)?${name}' failed to satisfy`;
  return new RegExp(`${after}|${before}|${constraint}`, 'i');
}
