import { readScannedCode } from '../../../src/features/scan/scanned-code.js';

const GS = '\u001d';

describe('a scanned code', () => {
  it.each([
    ['112-1000001-1000001\r\n', ['112-1000001-1000001']],
    [' \t MUG A \r', ['MUG A']],
    [']C0112-1000001-1000001', ['112-1000001-1000001', ']C0112-1000001-1000001']],
    [`${GS}ABC${GS}`, ['ABC']],
    ['\r\n ', []],
  ])('is read without what a scanner adds: %j', (code, texts) => {
    expect(readScannedCode(code).texts).toEqual(texts);
  });

  it.each([
    ['USPS with a ZIP code', `]C142022153${GS}9101026837331000039521`, '9101026837331000039521'],
    ['USPS with ZIP+4', '4201028200009261290113185417468510', '9261290113185417468510'],
    ['FedEx Ground 96', '9611020987654312345672', '987654312345672'],
    ['FedEx with 34 digits', '9622001900000000000000776632517510', '776632517510'],
    ['FedEx Express with 34 digits', '1001921334250001000300779017972697', '779017972697'],
    ['UPS', '1Z999AA10123456784', '1Z999AA10123456784'],
    ['blanks', '9622 0019 0000 0000 0000 00 7766 3251 7510', '776632517510'],
  ])('has the tracking number of a carrier: %s', (_name, code, number) => {
    expect(readScannedCode(code).trackingNumbers).toContain(number);
  });

  it.each([
    '420221539101026837331000039522',
    '9611020987654312345673',
    '9622001900000000000000776632517511',
    '1001921334250001000300779017972698',
  ])('with a wrong check digit is no barcode of a carrier: %s', (code) => {
    expect(readScannedCode(code).trackingNumbers).toEqual([code]);
  });

  it.each([
    ['B0EMX00001', 'ASIN', 'B0EMX00001'],
    ['080442957X', 'ASIN', '080442957X'],
    ['X001ABCDEF', 'FNSKU', 'X001ABCDEF'],
    ['036000291452', 'UPC', '036000291452'],
    // A scanner that sends each UPC as an EAN, and a GTIN.
    ['0036000291452', 'UPC', '036000291452'],
    ['00036000291452', 'UPC', '036000291452'],
    [']E04006381333931', 'EAN', '4006381333931'],
    ['96385074', 'EAN', '96385074'],
    ['9780306406157', 'ISBN', '9780306406157'],
    ['10614141000415', 'GTIN', '10614141000415'],
    ['(01)10614141000415', 'GTIN', '10614141000415'],
    [']C10110614141000415', 'GTIN', '10614141000415'],
  ])('is a product number: %s', (code, type, number) => {
    expect(readScannedCode(code).productNumber).toEqual({ type, number });
  });

  it.each(['036000291453', '080442957Y', '0804429571', '12345', 'MUG-A', '112-1000001-1000001'])(
    'is no product number: %s',
    (code) => {
      expect(readScannedCode(code).productNumber).toBeNull();
    },
  );
});
