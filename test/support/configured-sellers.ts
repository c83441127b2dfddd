import type { RunningApp } from './running-app.js';

/** Returns sellers in the order of the emulator. The graph lists them by name. */
export function asConfigured<Seller extends { readonly sellerId: string }>(
  { emulator }: Pick<RunningApp, 'emulator'>,
  sellers: readonly Seller[] | undefined,
): Seller[] {
  return emulator.sellers.flatMap(
    ({ sellerId }) => sellers?.find((seller) => seller.sellerId === sellerId) ?? [],
  );
}
