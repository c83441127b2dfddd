/** The file of all labels: one that the product's emulator prints. */
interface LabelModule {
  readonly printedLabel: (content: object, format: 'PDF') => Promise<Buffer>;
}

// Importing types of the product would add all of its source to this package.
const PRINTER = new URL('../../../../dist/src/emulator/labels/label-file.js', import.meta.url);
const { printedLabel } = (await import(PRINTER.href)) as LabelModule;

const PLACE = {
  name: 'Example Outfitters',
  lines: ['100 Invented Avenue'],
  city: 'Seattle',
  stateOrProvince: 'WA',
  postalCode: '98101',
  countryCode: 'US',
};

export const LABEL_FILE = await printedLabel(
  {
    carrierName: 'Example Carrier',
    serviceName: 'Example Parcel',
    trackingId: '9400105801489418063319',
    shipFrom: PLACE,
    shipTo: PLACE,
    weightOz: 20,
    orderId: '113-4000000-7000000',
    printsOrderId: false,
    customText: undefined,
    shipMs: Date.now(),
    shipTimeZone: 'America/Los_Angeles',
    createdMs: Date.now(),
    signature: 'none',
    packingSlip: [],
  },
  'PDF',
);
