import { readFileSync } from 'node:fs';
import { PackingInstruction } from '../../../src/domains/shipping/parcels/dangerous-goods.type.js';
import { PredefinedPackage } from '../../../src/graph/measures/predefined-package.type.js';

interface Model {
  readonly definitions: {
    readonly PredefinedPackageDimensions: { readonly enum: readonly string[] };
    readonly DangerousGoodsDetails: {
      readonly properties: { readonly PackingInstruction: { readonly enum: readonly string[] } };
    };
  };
}

const { definitions } = JSON.parse(
  readFileSync('test/contract/models/merchantFulfillmentV0.json', 'utf8'),
) as Model;

describe("the lists of Amazon's model of Merchant Fulfillment", () => {
  it('name the predefined packages of the graph', () => {
    const { enum: names } = definitions.PredefinedPackageDimensions;
    expect(new Set(Object.values(PredefinedPackage))).toEqual(new Set(names));
  });

  it('name the packing instructions of the graph', () => {
    const { enum: names } = definitions.DangerousGoodsDetails.properties.PackingInstruction;
    expect(new Set(Object.values(PackingInstruction))).toEqual(new Set(names));
  });
});
