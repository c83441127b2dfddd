import type { VariableInfo } from './variable-info.js';

/** Variables of webhooks. */
export const webhookVariables = [
  {
    name: 'WEBHOOK_RECEIVERS',
    default: 'public',
    accepted: 'public or any',
    meaning:
      'Where webhooks may be sent. public: https hosts of the internet, checked at each connection. any: http and private addresses too, also those of this machine and of the metadata service of a cloud. Webhooks are sent directly, never through a proxy.',
  },
] as const satisfies readonly VariableInfo[];
