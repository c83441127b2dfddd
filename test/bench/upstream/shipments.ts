/** Labels in Amazon's form. The stand-in sells each request a new one, at once. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { LABEL_FILE } from './label-file.js';
import { offer } from './orders.js';

const LABEL = {
  Dimensions: { Length: 6, Width: 4, Unit: 'inches' },
  FileContents: {
    Contents: gzipSync(LABEL_FILE).toString('base64'),
    FileType: 'application/pdf',
    Checksum: createHash('md5').update(LABEL_FILE).digest('base64'),
  },
  LabelFormat: 'PDF',
};

interface Asked {
  readonly ShipmentRequestDetails: {
    readonly AmazonOrderId: string;
    readonly ItemList: readonly object[];
    readonly ShipFromAddress: object;
    readonly PackageDimensions: object;
    readonly Weight: object;
  };
  readonly ShippingServiceId: string;
}

let sold = 0;

/** Returns the response to a purchase, and its order. The numbers of shipments never repeat. */
export function shipment(body: string): { orderId: string; answer: object } {
  sold += 1;
  const { ShipmentRequestDetails: details, ShippingServiceId } = JSON.parse(body) as Asked;
  const now = new Date().toISOString();
  const payload = {
    ShipmentId: `example-shipment-${sold}`,
    AmazonOrderId: details.AmazonOrderId,
    ItemList: details.ItemList,
    ShipFromAddress: details.ShipFromAddress,
    ShipToAddress: {
      Name: 'A Buyer',
      AddressLine1: '1 Invented Road',
      City: 'Denver',
      StateOrProvinceCode: 'CO',
      PostalCode: '80202',
      CountryCode: 'US',
    },
    PackageDimensions: details.PackageDimensions,
    Weight: details.Weight,
    Insurance: { CurrencyCode: 'USD', Amount: 0 },
    ShippingService: offer(Number(/\d+$/.exec(ShippingServiceId)?.[0] ?? 0)),
    Label: LABEL,
    Status: 'Purchased',
    TrackingId: `EXAMPLE${String(sold).padStart(12, '0')}`,
    CreatedDate: now,
    LastUpdatedDate: now,
  };
  return { orderId: details.AmazonOrderId, answer: { payload } };
}
