import { seededUuid } from '../../core/seeded.js';

/** A shipping template. A listing names it by id. */
export interface ShippingTemplate {
  readonly id: string;
  readonly name: string;
  /** True when Amazon chooses location and settings. Stock by location requires it. */
  readonly automated: boolean;
}

/** Returns the shipping templates of a seller. The first one is the default. */
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
