/** The kind of entity that an id identifies. */
export type IdKind = 'SKU' | 'order' | 'supply source' | 'shipment';
