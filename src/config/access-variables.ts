import type { VariableInfo } from './variable-info.js';

/** The variables that say who may use the server. */
export const accessVariables = [
  {
    name: 'ADMIN_KEY_FILE',
    accepted:
      'path of a file with one access key, fgk_…, that is new or has all rights and is valid; or of a file that does not exist yet',
    meaning:
      'Gives a new access key in the file all rights. Without the file and without any key, the server creates both. A key stays valid when the file changes: revoke it. After a rotation, write the new key into the file: the server does not start with a secret that is not valid.',
  },
  {
    name: 'AUTH_ISSUER',
    accepted:
      'the claim iss of its tokens, slashes included: an https URL without a query, or http on this machine',
    meaning:
      'Identity provider whose tokens (JWT) callers may send in place of access keys. Every request needs either one then.',
  },
  {
    name: 'AUTH_AUDIENCE',
    accepted: 'text; needed with AUTH_ISSUER',
    meaning:
      'Name of this server at the identity provider: the claim aud of tokens for it. Must not be the client id of a program, which is in tokens that are not for this server.',
  },
  {
    name: 'AUTH_JWKS_URL',
    accepted: 'an https URL, or http on this machine',
    meaning:
      'Keys of the identity provider. Default: the jwks_uri of its OpenID Connect configuration, <issuer>/.well-known/openid-configuration.',
  },
  {
    name: 'AUTH_SCOPES_CLAIM',
    default: 'scope',
    accepted: 'name of a claim, or a path, such as realm_access.roles',
    meaning:
      'Claim with the scopes of a token: words separated by spaces, or a list. Scopes are read, read-personal-data, write, purchase, confirm, manage, metrics, write-orders, write-inventory, write-supply-sources. Other words are ignored.',
  },
  {
    name: 'AUTH_SELLERS_CLAIM',
    default: 'sellers',
    accepted: 'name of a claim, or a path',
    meaning:
      'Claim with the ids of the sellers that a token sees, separated by spaces, or a list. * stands for all.',
  },
  {
    name: 'AUTH_ALL_SELLERS',
    default: 'false',
    accepted: 'true or false',
    meaning:
      'What a token without the claim of sellers sees: all sellers, also those that are added later, or none.',
  },
  {
    name: 'PRINCIPAL_POINTS_PER_SECOND',
    accepted: 'a whole number from 0 to 10000000',
    meaning:
      'Cost of the operations that one access key, or one subject of tokens, may run in a second, on average. Ten seconds can be saved up. Default: 40000; no limit where neither a key nor a token is needed. 0 sets none.',
  },
  {
    name: 'PRINCIPAL_REQUESTS',
    accepted: 'a whole number from 0 to 10000',
    meaning:
      'Open GraphQL requests of one access key, or one subject of tokens. Default: 100; no limit where neither a key nor a token is needed. 0 sets none.',
  },
] as const satisfies readonly VariableInfo[];
