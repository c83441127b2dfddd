import { enumType } from './enum-type.js';

/** Why the connection of a seller was refused after its return from Amazon. The record has these as well. */
export const ConnectionRefusal = enumType(
  'ConnectionRefusal',
  'Why a seller was not connected when its browser returned from Amazon.',
  {
    CALLER_ENDED:
      'The access key or token that started it was revoked, has expired, or lacks the scope `MANAGE`; or the server has come to need one.',
    ANOTHER_SELLER: 'Another seller consented than the one whose consent was to be renewed.',
    DISCONNECTED: 'The seller was disconnected after its renewal was started.',
    CODE_REFUSED: 'Amazon does not accept the authorization.',
    NOT_ITS_GRANT: 'The authorization is not one of the seller in the address.',
    NO_MARKETPLACE: 'The seller does not sell in a marketplace of the region.',
    AMAZON_UNAVAILABLE: 'Amazon could not be asked.',
  },
);
export type ConnectionRefusal = keyof typeof ConnectionRefusal;
