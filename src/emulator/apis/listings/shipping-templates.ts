import { seededUuid } from '../../core/seeded.js';

/** A shipping template, which a listing names by its id. */
export interface ShippingTemplate {
  readonly id: string;
  readonly name: string;
  /** Whether Amazon chooses the location and the settings; stock per location needs that. */
  readonly automated: boolean;
}

/** The shipping templates of a seller; the first is the one that a listing has when nobody chose. */
export function shippingTemplates(
  seed: number,
  sellerId: string,
): readonly [standard: ShippingTemplate, coast: ShippingTemplate, bulky: ShippingTemplate] {
  const template = (name: string, automated: boolean): ShippingTemplate => ({
    id: seededUuid(seed, sellerId, 'shipping template', name),
    name,
    automated,
  });
  return [
    template('Standard Template', false),
    template('Coast to Coast, automated', true),
    template('Bulky Goods, automated', true),
  ];
}
