import { contentDisposition } from '../../../src/server/labels/label-endpoint.js';

describe('the file name in a header', () => {
  it.each([
    ['label-1.pdf', 'inline; filename="label-1.pdf"'],
    [
      'Étiquette "A" (1).pdf',
      `inline; filename="_tiquette _A_ (1).pdf"; filename*=UTF-8''%C3%89tiquette%20%22A%22%20%281%29.pdf`,
    ],
    ['a\r\nSet-Cookie: x=1', 'inline; filename="a__Set-Cookie: x=1"'],
    ['../../etc/passwd', 'inline; filename=".._.._etc_passwd"'],
    ['half \ud800 a pair', 'inline; filename="half _ a pair"'],
  ])('%j is written safely', (name, header) => {
    expect(contentDisposition('inline', name)).toBe(header);
  });
});
