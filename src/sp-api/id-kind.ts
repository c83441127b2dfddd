/** What an id that Amazon is asked for names. */
export type IdKind = 'SKU' | 'order' | 'supply source' | 'shipment';
