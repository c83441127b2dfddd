import type { TroubleLog } from './trouble-log.js';

const MISDIRECTED = 'MISDIRECTED_REQUEST';

/** Logs or counts a request that was refused before its caller was known. Its line in the access log needs the level `debug`. */
export function noteRefusedCaller(troubles: TroubleLog, cause: string): void {
  const isMisdirected = cause === MISDIRECTED;
  troubles.note({
    sellerId: '',
    task: 'callers',
    cause,
    level: 'warn',
    text: isMisdirected
      ? 'requests for another host are refused'
      : 'requests without a valid access key or token are refused',
    fields: {
      advice: isMisdirected
        ? 'Set PUBLIC_URL to the address that clients use. On loopback, a web page may be trying to reach this server under another name.'
        : 'A client sends no key, or one that is wrong, revoked or expired. The audit trail has the address of each client that sends a key which is not valid.',
    },
  });
}
