import { registerEnumType } from 'type-graphql';

export enum PredefinedPackage {
  FEDEX_BOX_10KG = 'FedEx_Box_10kg',
  FEDEX_BOX_25KG = 'FedEx_Box_25kg',
  FEDEX_BOX_EXTRA_LARGE_1 = 'FedEx_Box_Extra_Large_1',
  FEDEX_BOX_EXTRA_LARGE_2 = 'FedEx_Box_Extra_Large_2',
  FEDEX_BOX_LARGE_1 = 'FedEx_Box_Large_1',
  FEDEX_BOX_LARGE_2 = 'FedEx_Box_Large_2',
  FEDEX_BOX_MEDIUM_1 = 'FedEx_Box_Medium_1',
  FEDEX_BOX_MEDIUM_2 = 'FedEx_Box_Medium_2',
  FEDEX_BOX_SMALL_1 = 'FedEx_Box_Small_1',
  FEDEX_BOX_SMALL_2 = 'FedEx_Box_Small_2',
  FEDEX_ENVELOPE = 'FedEx_Envelope',
  FEDEX_PADDED_PAK = 'FedEx_Padded_Pak',
  FEDEX_PAK_1 = 'FedEx_Pak_1',
  FEDEX_PAK_2 = 'FedEx_Pak_2',
  FEDEX_TUBE = 'FedEx_Tube',
  FEDEX_XL_PAK = 'FedEx_XL_Pak',
  UPS_BOX_10KG = 'UPS_Box_10kg',
  UPS_BOX_25KG = 'UPS_Box_25kg',
  UPS_EXPRESS_BOX = 'UPS_Express_Box',
  UPS_EXPRESS_BOX_LARGE = 'UPS_Express_Box_Large',
  UPS_EXPRESS_BOX_MEDIUM = 'UPS_Express_Box_Medium',
  UPS_EXPRESS_BOX_SMALL = 'UPS_Express_Box_Small',
  UPS_EXPRESS_ENVELOPE = 'UPS_Express_Envelope',
  UPS_EXPRESS_HARD_PAK = 'UPS_Express_Hard_Pak',
  UPS_EXPRESS_LEGAL_ENVELOPE = 'UPS_Express_Legal_Envelope',
  UPS_EXPRESS_PAK = 'UPS_Express_Pak',
  UPS_EXPRESS_TUBE = 'UPS_Express_Tube',
  UPS_LABORATORY_PAK = 'UPS_Laboratory_Pak',
  UPS_PAD_PAK = 'UPS_Pad_Pak',
  UPS_PALLET = 'UPS_Pallet',
  USPS_CARD = 'USPS_Card',
  USPS_FLAT = 'USPS_Flat',
  USPS_FLAT_RATE_CARDBOARD_ENVELOPE = 'USPS_FlatRateCardboardEnvelope',
  USPS_FLAT_RATE_ENVELOPE = 'USPS_FlatRateEnvelope',
  USPS_FLAT_RATE_GIFT_CARD_ENVELOPE = 'USPS_FlatRateGiftCardEnvelope',
  USPS_FLAT_RATE_LEGAL_ENVELOPE = 'USPS_FlatRateLegalEnvelope',
  USPS_FLAT_RATE_PADDED_ENVELOPE = 'USPS_FlatRatePaddedEnvelope',
  USPS_FLAT_RATE_WINDOW_ENVELOPE = 'USPS_FlatRateWindowEnvelope',
  USPS_LARGE_FLAT_RATE_BOARD_GAME_BOX = 'USPS_LargeFlatRateBoardGameBox',
  USPS_LARGE_FLAT_RATE_BOX = 'USPS_LargeFlatRateBox',
  USPS_LETTER = 'USPS_Letter',
  USPS_MEDIUM_FLAT_RATE_BOX_1 = 'USPS_MediumFlatRateBox1',
  USPS_MEDIUM_FLAT_RATE_BOX_2 = 'USPS_MediumFlatRateBox2',
  USPS_REGIONAL_RATE_BOX_A1 = 'USPS_RegionalRateBoxA1',
  USPS_REGIONAL_RATE_BOX_A2 = 'USPS_RegionalRateBoxA2',
  USPS_REGIONAL_RATE_BOX_B1 = 'USPS_RegionalRateBoxB1',
  USPS_REGIONAL_RATE_BOX_B2 = 'USPS_RegionalRateBoxB2',
  USPS_REGIONAL_RATE_BOX_C = 'USPS_RegionalRateBoxC',
  USPS_SMALL_FLAT_RATE_BOX = 'USPS_SmallFlatRateBox',
  USPS_SMALL_FLAT_RATE_ENVELOPE = 'USPS_SmallFlatRateEnvelope',
}

// Sizes as the carriers publish them. Any box of that size may be used.
registerEnumType(PredefinedPackage, {
  name: 'PredefinedPackage',
  description:
    'A package of a carrier, which stands for its size. A box of another maker may be used if it has the same size; flat rates ask for the carrier’s own package.',
  valuesConfig: {
    FEDEX_BOX_10KG: {
      description: 'FedEx package of 15.81 × 12.94 × 10.19 in (`FedEx_Box_10kg`).',
    },
    FEDEX_BOX_25KG: { description: 'FedEx package of 54.8 × 42.1 × 33.5 in (`FedEx_Box_25kg`).' },
    FEDEX_BOX_EXTRA_LARGE_1: {
      description: 'FedEx package of 11.88 × 11 × 10.75 in (`FedEx_Box_Extra_Large_1`).',
    },
    FEDEX_BOX_EXTRA_LARGE_2: {
      description: 'FedEx package of 15.75 × 14.13 × 6 in (`FedEx_Box_Extra_Large_2`).',
    },
    FEDEX_BOX_LARGE_1: {
      description: 'FedEx package of 17.5 × 12.38 × 3 in (`FedEx_Box_Large_1`).',
    },
    FEDEX_BOX_LARGE_2: {
      description: 'FedEx package of 11.25 × 8.75 × 7.75 in (`FedEx_Box_Large_2`).',
    },
    FEDEX_BOX_MEDIUM_1: {
      description: 'FedEx package of 13.25 × 11.5 × 2.38 in (`FedEx_Box_Medium_1`).',
    },
    FEDEX_BOX_MEDIUM_2: {
      description: 'FedEx package of 11.25 × 8.75 × 4.38 in (`FedEx_Box_Medium_2`).',
    },
    FEDEX_BOX_SMALL_1: {
      description: 'FedEx package of 12.38 × 10.88 × 1.5 in (`FedEx_Box_Small_1`).',
    },
    FEDEX_BOX_SMALL_2: {
      description: 'FedEx package of 8.75 × 2.63 × 11.25 in (`FedEx_Box_Small_2`).',
    },
    FEDEX_ENVELOPE: { description: 'FedEx package of 12.5 × 9.5 × 0.8 in (`FedEx_Envelope`).' },
    FEDEX_PADDED_PAK: {
      description: 'FedEx package of 11.75 × 14.75 × 2 in (`FedEx_Padded_Pak`).',
    },
    FEDEX_PAK_1: { description: 'FedEx package of 15.5 × 12 × 0.8 in (`FedEx_Pak_1`).' },
    FEDEX_PAK_2: { description: 'FedEx package of 12.75 × 10.25 × 0.8 in (`FedEx_Pak_2`).' },
    FEDEX_TUBE: { description: 'FedEx package of 38 × 6 × 6 in (`FedEx_Tube`).' },
    FEDEX_XL_PAK: { description: 'FedEx package of 17.5 × 20.75 × 2 in (`FedEx_XL_Pak`).' },
    UPS_BOX_10KG: { description: 'UPS package of 41 × 33.5 × 26.5 cm (`UPS_Box_10kg`).' },
    UPS_BOX_25KG: { description: 'UPS package of 48.4 × 43.3 × 35 cm (`UPS_Box_25kg`).' },
    UPS_EXPRESS_BOX: { description: 'UPS package of 46 × 31.5 × 9.5 cm (`UPS_Express_Box`).' },
    UPS_EXPRESS_BOX_LARGE: {
      description: 'UPS package of 18 × 13 × 3 in (`UPS_Express_Box_Large`).',
    },
    UPS_EXPRESS_BOX_MEDIUM: {
      description: 'UPS package of 15 × 11 × 3 in (`UPS_Express_Box_Medium`).',
    },
    UPS_EXPRESS_BOX_SMALL: {
      description: 'UPS package of 13 × 11 × 2 in (`UPS_Express_Box_Small`).',
    },
    UPS_EXPRESS_ENVELOPE: {
      description: 'UPS package of 12.5 × 9.5 × 2 in (`UPS_Express_Envelope`).',
    },
    UPS_EXPRESS_HARD_PAK: {
      description: 'UPS package of 14.75 × 11.5 × 2 in (`UPS_Express_Hard_Pak`).',
    },
    UPS_EXPRESS_LEGAL_ENVELOPE: {
      description: 'UPS package of 15 × 9.5 × 2 in (`UPS_Express_Legal_Envelope`).',
    },
    UPS_EXPRESS_PAK: { description: 'UPS package of 16 × 12.75 × 2 in (`UPS_Express_Pak`).' },
    UPS_EXPRESS_TUBE: { description: 'UPS package of 97 × 19 × 16.5 cm (`UPS_Express_Tube`).' },
    UPS_LABORATORY_PAK: {
      description: 'UPS package of 17.25 × 12.75 × 2 in (`UPS_Laboratory_Pak`).',
    },
    UPS_PAD_PAK: { description: 'UPS package of 14.75 × 11 × 2 in (`UPS_Pad_Pak`).' },
    UPS_PALLET: { description: 'UPS package of 120 × 80 × 200 cm (`UPS_Pallet`).' },
    USPS_CARD: { description: 'USPS package of 6 × 4.25 × 0.01 in (`USPS_Card`).' },
    USPS_FLAT: { description: 'USPS package of 15 × 12 × 0.75 in (`USPS_Flat`).' },
    USPS_FLAT_RATE_CARDBOARD_ENVELOPE: {
      description: 'USPS package of 12.5 × 9.5 × 4 in (`USPS_FlatRateCardboardEnvelope`).',
    },
    USPS_FLAT_RATE_ENVELOPE: {
      description: 'USPS package of 12.5 × 9.5 × 4 in (`USPS_FlatRateEnvelope`).',
    },
    USPS_FLAT_RATE_GIFT_CARD_ENVELOPE: {
      description: 'USPS package of 10 × 7 × 4 in (`USPS_FlatRateGiftCardEnvelope`).',
    },
    USPS_FLAT_RATE_LEGAL_ENVELOPE: {
      description: 'USPS package of 15 × 9.5 × 4 in (`USPS_FlatRateLegalEnvelope`).',
    },
    USPS_FLAT_RATE_PADDED_ENVELOPE: {
      description: 'USPS package of 12.5 × 9.5 × 4 in (`USPS_FlatRatePaddedEnvelope`).',
    },
    USPS_FLAT_RATE_WINDOW_ENVELOPE: {
      description: 'USPS package of 10 × 5 × 4 in (`USPS_FlatRateWindowEnvelope`).',
    },
    USPS_LARGE_FLAT_RATE_BOARD_GAME_BOX: {
      description: 'USPS package of 24.06 × 11.88 × 3.13 in (`USPS_LargeFlatRateBoardGameBox`).',
    },
    USPS_LARGE_FLAT_RATE_BOX: {
      description: 'USPS package of 12.25 × 12.25 × 6 in (`USPS_LargeFlatRateBox`).',
    },
    USPS_LETTER: { description: 'USPS package of 11.5 × 6.13 × 0.25 in (`USPS_Letter`).' },
    USPS_MEDIUM_FLAT_RATE_BOX_1: {
      description: 'USPS package of 11.25 × 8.75 × 6 in (`USPS_MediumFlatRateBox1`).',
    },
    USPS_MEDIUM_FLAT_RATE_BOX_2: {
      description: 'USPS package of 14 × 12 × 3.5 in (`USPS_MediumFlatRateBox2`).',
    },
    USPS_REGIONAL_RATE_BOX_A1: {
      description: 'USPS package of 10.13 × 7.13 × 5 in (`USPS_RegionalRateBoxA1`).',
    },
    USPS_REGIONAL_RATE_BOX_A2: {
      description: 'USPS package of 13.06 × 11.06 × 2.5 in (`USPS_RegionalRateBoxA2`).',
    },
    USPS_REGIONAL_RATE_BOX_B1: {
      description: 'USPS package of 16.25 × 14.5 × 3 in (`USPS_RegionalRateBoxB1`).',
    },
    USPS_REGIONAL_RATE_BOX_B2: {
      description: 'USPS package of 12.25 × 10.5 × 5.5 in (`USPS_RegionalRateBoxB2`).',
    },
    USPS_REGIONAL_RATE_BOX_C: {
      description: 'USPS package of 15 × 12 × 12 in (`USPS_RegionalRateBoxC`).',
    },
    USPS_SMALL_FLAT_RATE_BOX: {
      description: 'USPS package of 8.69 × 5.44 × 1.75 in (`USPS_SmallFlatRateBox`).',
    },
    USPS_SMALL_FLAT_RATE_ENVELOPE: {
      description: 'USPS package of 10 × 6 × 4 in (`USPS_SmallFlatRateEnvelope`).',
    },
  },
});
