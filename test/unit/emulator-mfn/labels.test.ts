import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { crc32, gunzipSync, inflateSync } from 'node:zlib';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { LabelContent } from '../../../src/emulator/labels/label-content.js';
import { printedShipDate } from '../../../src/emulator/labels/label-content.js';
import { layOutPackingSlip } from '../../../src/emulator/labels/packing-slip-layout.js';
import { labelFile, printedLabel } from '../../../src/emulator/labels/label-file.js';
import { BuyShipping, WEDNESDAY } from './buy-shipping.js';

const LABEL: LabelContent = {
  carrierName: 'UPS',
  serviceName: 'UPS Ground',
  trackingId: '1Z1945573572107239',
  shipFrom: {
    name: 'Larkspur & Søn <Outfitters>',
    lines: ['1800 Pinecone Path', 'Dock ^4~_\\'],
    city: 'Seattle',
    stateOrProvince: 'WA',
    postalCode: '98109',
    countryCode: 'US',
  },
  shipTo: {
    name: 'Pavel Inkwell',
    lines: ['77 Gristmill Rd'],
    city: 'Chicago',
    stateOrProvince: 'IL',
    postalCode: '60622',
    countryCode: 'US',
  },
  weightOz: 17.2,
  orderId: '112-1000002-1000002',
  printsOrderId: true,
  customText: undefined,
  shipMs: WEDNESDAY,
  shipTimeZone: 'America/Los_Angeles',
  createdMs: WEDNESDAY,
  signature: 'none',
  packingSlip: [],
};

// The longest and the shortest of each carrier's forms, digits only and with letters.
const TRACKING_IDS = [
  '1Z1945573572107239',
  '9400126822640147871363',
  '771234567894',
  'TBA123456789012',
  'D10012345678901',
  'CP123456785US',
];

beforeAll(async () => {
  // By default, the reader downloads its WebAssembly.
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = new Uint8Array(await readFile(path));
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
});

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

async function scan(
  image: Uint8Array | Picture,
  format: 'Code128' | 'DataMatrix',
): Promise<string[]> {
  const source = image instanceof Uint8Array ? image : { ...image, colorSpace: 'srgb' as const };
  const found = await readBarcodes(source, { formats: [format] });
  return found.map((barcode) => barcode.text);
}

/** Draws the black rectangles of a PDF's first page: its bars, as a scanner would see them at 203 dpi. */
function barsOfPdf(pdf: Buffer): Picture {
  const [width, height, dotsPerPoint] = [812, 1218, 203 / 72];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [x, y, w, h] of rectanglesOf(pdf)) {
    for (
      let row = Math.round(y * dotsPerPoint);
      row < Math.round((y + h) * dotsPerPoint);
      row += 1
    ) {
      const left = Math.round(x * dotsPerPoint);
      const right = Math.round((x + w) * dotsPerPoint);
      for (let column = left; column < right; column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return { width, height, data };
}

function rectanglesOf(pdf: Buffer): [x: number, y: number, width: number, height: number][] {
  const start = pdf.indexOf('stream\n') + 'stream\n'.length;
  const page = inflateSync(pdf.subarray(start, pdf.indexOf('\nendstream', start))).toString(
    'latin1',
  );
  return [...page.matchAll(/^(\S+) (\S+) (\S+) (\S+) re$/gm)].map((match) => [
    Number(match[1]),
    Number(match[2]),
    Number(match[3]),
    Number(match[4]),
  ]);
}

describe('the ship date', () => {
  it.each([
    ['America/Los_Angeles', Date.UTC(2026, 8, 10, 6, 59), '09 SEP 2026'],
    ['America/Los_Angeles', Date.UTC(2026, 8, 10, 7), '10 SEP 2026'],
    ['America/Phoenix', Date.UTC(2026, 8, 10, 6, 59), '09 SEP 2026'],
    ['Asia/Tokyo', Date.UTC(2026, 11, 31, 15), '01 JAN 2027'],
  ])('is the day in %s', (shipTimeZone, shipMs, printed) => {
    expect(printedShipDate({ shipMs, shipTimeZone })).toBe(printed);
  });

  it('is on the packing slip too', async () => {
    const packingSlip = [{ sku: 'BOOK-KNOTS', title: 'The Pocket Book of Knots', quantity: 2 }];
    const label = { ...LABEL, packingSlip, shipMs: Date.UTC(2026, 2, 5, 0, 30) };
    const marks = layOutPackingSlip(label);
    expect(JSON.stringify(marks)).toContain('04 MAR 2026');
  });
});

describe('the PNG label', () => {
  it('is 4 x 6 inches at 203 dpi', async () => {
    const png = await printedLabel(LABEL, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([812, 1218]);
    const density = png.indexOf('pHYs');
    expect(Math.round(png.readUInt32BE(density + 4) * 0.0254)).toBe(203);
    expect(png.readUInt32BE(density + 13)).toBe(crc32(png.subarray(density, density + 13)));
  });

  it.each(TRACKING_IDS)('can be scanned: %s', async (trackingId) => {
    const png = await printedLabel({ ...LABEL, trackingId }, 'PNG');
    expect(await scan(png, 'Code128')).toEqual([trackingId]);
  });

  it('has a Data Matrix with the destination of the parcel', async () => {
    const png = await printedLabel(LABEL, 'PNG');
    expect(await scan(png, 'DataMatrix')).toEqual([
      '1Z1945573572107239|112-1000002-1000002|US|60622',
    ]);
  });
});

describe('the PDF label', () => {
  it('is one sheet of 4 x 6 inches', async () => {
    const pdf = (await printedLabel(LABEL, 'PDF')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('/MediaBox [0 0 288 432]');
    expect(pdf).toContain('/Count 1');
  });

  it.each(TRACKING_IDS)('can be scanned: %s', async (trackingId) => {
    const pdf = await printedLabel({ ...LABEL, trackingId }, 'PDF');
    expect(await scan(barsOfPdf(pdf), 'Code128')).toEqual([trackingId]);
  });

  it('has a second sheet when a packing slip was requested', async () => {
    const packingSlip = [{ sku: 'BOOK-KNOTS', title: 'The Pocket Book of Knots', quantity: 2 }];
    const pdf = await printedLabel({ ...LABEL, packingSlip }, 'PDF');
    expect(pdf.toString('latin1')).toContain('/Count 2');
  });
});

describe('the ZPL label', () => {
  it.each([
    ['ZPL203', 812, 1218],
    ['ZPL300', 1200, 1800],
  ] as const)(
    '%s is a program for %d x %d dots that prints the barcode',
    async (format, width, height) => {
      const zpl = (await printedLabel(LABEL, format)).toString('utf8');
      expect(zpl).toMatch(/^\^XA\n/);
      expect(zpl).toMatch(/\^XZ\n$/);
      expect(zpl).toContain(`^PW${String(width)}\n^LL${String(height)}\n`);
      const [, left, module] =
        /\^FO(\d+),\d+\^BY(\d+)\^BCN,\d+,N,N,N,A\^FD1Z1945573572107239\^FS/.exec(zpl)!;
      // Ten modules of white on the left, or scanners miss the start.
      expect(Number(left)).toBeGreaterThanOrEqual(10 * Number(module));
    },
  );

  it('escapes text that would be a command', async () => {
    const zpl = (await printedLabel(LABEL, 'ZPL203')).toString('utf8');
    expect(zpl).toContain('^FH^FDDOCK _5E4_7E_5F_5C^FS');
    expect(zpl).toContain('LARKSPUR & SØN <OUTFITTERS>');
  });
});

describe('a label file', () => {
  it.each([
    ['PDF', 'application/pdf'],
    ['PNG', 'image/png'],
    ['ZPL203', 'application/zpl'],
    ['ZPL300', 'application/zpl'],
  ] as const)('of %s is base64 of gzip with the MD5 of the file', async (format, type) => {
    const file = await labelFile(LABEL, format);
    const content = gunzipSync(Buffer.from(file.contents, 'base64'));
    expect(file.contentType).toBe(type);
    expect(file.checksum).toBe(createHash('md5').update(content).digest('base64'));
    expect(content).toEqual(await printedLabel(LABEL, format));
    expect(await labelFile(LABEL, format)).toEqual(file);
  });

  it('fits the longest addresses that Amazon accepts', async () => {
    const long = {
      ...LABEL.shipFrom,
      name: 'W'.repeat(30),
      lines: ['Wide Street '.repeat(15), 'x'.repeat(60), 'y'.repeat(60)],
    };
    const label: LabelContent = { ...LABEL, shipFrom: long, shipTo: long, signature: 'signature' };
    const png = await printedLabel(label, 'PNG');
    expect(await scan(png, 'Code128')).toEqual([LABEL.trackingId]);
  });
});

describe('the label of a shipment', () => {
  const options = (LabelFormat: string): object => ({
    DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
    CarrierWillPickUp: false,
    LabelFormat,
  });

  async function bought(serviceId: string, LabelFormat: string, more = {}): Promise<string> {
    const shop = new BuyShipping();
    const details = shop.details(shop.order(1), {
      ShippingServiceOptions: options(LabelFormat),
      LabelCustomization: { CustomTextForLabel: 'SHELF 4-B', StandardIdForLabel: 'AmazonOrderId' },
    });
    const shipment = await shop.buy(details, serviceId, more);
    const reprint = await shop.shipment(shipment.ShipmentId);
    expect(reprint.Label).toEqual(shipment.Label);
    expect(shipment.Label.CustomTextForLabel).toBe('SHELF 4-B');
    const { Contents } = shipment.Label.FileContents;
    return `${shipment.Label.LabelFormat} ${gunzipSync(Buffer.from(Contents, 'base64')).toString('latin1')}`;
  }

  it('has the carrier’s default format', async () => {
    for (const wish of ['', 'ShippingServiceDefault']) {
      expect(await bought('UPS_PTP_GND', wish)).toMatch(/^PNG /);
      expect(await bought('USPS_PTP_PRI', wish)).toMatch(/^PDF %PDF/);
    }
  });

  it('has the custom text on ZPL203 only, and not from FedEx', async () => {
    expect(await bought('UPS_PTP_GND', 'ZPL203')).toContain('SHELF 4-B');
    expect(await bought('FEDEX_PTP_GROUND', 'ZPL203')).not.toContain('SHELF 4-B');
    const fine = await bought('USPS_PTP_PRI', 'ZPL300');
    expect(fine).not.toContain('SHELF 4-B');
    expect(fine).toContain('AMAZON ORDER ID  112-1000001-1000001');
  });

  it('has the ship date of the place that the parcel leaves from', async () => {
    const shop = new BuyShipping();
    // Half past four in the afternoon in Seattle, and the next day in UTC.
    shop.nowMs = Date.UTC(2026, 2, 5, 0, 30);
    const details = shop.details(shop.order(1), { ShippingServiceOptions: options('ZPL203') });
    const { Label, ShippingService } = await shop.buy(details, 'UPS_PTP_GND');
    expect(ShippingService.ShipDate).toMatch(/^2026-03-05T0/);
    const zpl = gunzipSync(Buffer.from(Label.FileContents.Contents, 'base64')).toString('utf8');
    expect(zpl).toContain('SHIP DATE  04 MAR 2026');
  });

  it('is refused in a format that the carrier does not print', async () => {
    const slip = { LabelFormatOption: { IncludePackingSlipWithLabel: true } };
    const code = 'Unable to create the label using the requested format';
    await expect(bought('UPS_PTP_GND', 'ZPL300')).rejects.toThrow(code);
    await expect(bought('USPS_PTP_PRI', 'PNG', slip)).rejects.toThrow(code);
    expect(await bought('USPS_PTP_PRI', '', slip)).toContain('/Count 2');
  });
});
