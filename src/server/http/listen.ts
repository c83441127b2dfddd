import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts listening. Resolves with the address. Rejects when the address is not available. */
export async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}

/**
 * Tells whether only this machine can reach the address. Takes the address of the socket, because a name can resolve to
 * any.
 */
export function isLoopbackAddress({ address }: AddressInfo): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

/** Returns the URL of the address for clients on this machine. */
export function localUrl({ address, port, family }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = family === 'IPv6' && !everywhere ? `[${address}]` : address;
  return `http://${everywhere ? 'localhost' : host}:${port}`;
}
