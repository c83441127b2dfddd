import { describeEnum } from '../../../graph/enum-type.js';

export enum LabelFormat {
  PDF = 'PDF',
  PNG = 'PNG',
  ZPL203 = 'ZPL203',
  ZPL300 = 'ZPL300',
  SHIPPING_SERVICE_DEFAULT = 'ShippingServiceDefault',
}

describeEnum(
  { LabelFormat },
  'Format of a label. The carrier decides which ones a service can print.',
  {
    PDF: 'A PDF document.',
    PNG: 'A PNG image.',
    ZPL203: 'Commands for a Zebra printer of 203 dots per inch.',
    ZPL300: 'Commands for a Zebra printer of 300 dots per inch.',
    SHIPPING_SERVICE_DEFAULT: "The shipping service's own choice.",
  },
);
