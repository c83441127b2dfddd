import { emulatedSellers } from '../../../src/emulator/core/sellers.js';
import { integerBetween, seededRandom, seededUuid } from '../../../src/emulator/core/seeded.js';
import { inventedSupplySources } from '../../../src/emulator/apis/supply-sources/invented.js';
import { readUpdateRequest } from '../../../src/emulator/apis/supply-sources/requests.js';
import type { SupplySource } from '../../../src/emulator/apis/supply-sources/supply-source.js';

function everything(seed: number): readonly SupplySource[] {
  return emulatedSellers(seed).flatMap((seller, index) =>
    inventedSupplySources(seed, seller.sellerId, index),
  );
}

describe('the invented supply sources', () => {
  it('are the same for the same seed, and differ for another', () => {
    expect(everything(1)).toEqual(everything(1));
    const ids = (seed: number) => everything(seed).map((source) => source.supplySourceId);
    expect(ids(1).filter((id) => ids(2).includes(id))).toEqual([]);
  });

  it('are at least twelve, most of them of the first seller', () => {
    const [first, second] = emulatedSellers(1).map((seller, index) =>
      inventedSupplySources(1, seller.sellerId, index),
    );
    expect(first!.length + second!.length).toBeGreaterThanOrEqual(12);
    expect(first!.length).toBeGreaterThan(second!.length);
    expect(inventedSupplySources(1, 'A fourth seller', 3)).toEqual([]);
  });

  it('are valid for the API itself', () => {
    for (const { alias, configuration, capabilities } of everything(1)) {
      const sent: unknown = JSON.parse(JSON.stringify({ alias, configuration, capabilities }));
      expect(readUpdateRequest(sent)).toEqual(sent);
    }
  });

  it('have every status, and one location without configuration', () => {
    const sources = everything(1);
    const count = (status: string) => sources.filter((source) => source.status === status).length;
    expect(count('Archived')).toBe(1);
    expect(count('Inactive')).toBeGreaterThan(2);
    expect(sources.some(({ configuration }) => configuration === undefined)).toBe(true);
  });

  it('have every kind of opening hours', () => {
    const days = everything(1).flatMap(({ configuration }) =>
      Object.values(configuration?.operationalConfiguration?.operatingHoursByDay ?? {}),
    );
    expect(days.some((windows) => windows.length === 0)).toBe(true);
    expect(days.some((windows) => windows.length > 1)).toBe(true);
    const overnight = days.flat().filter(({ startTime, endTime }) => endTime! < startTime!);
    expect(overnight.length).toBeGreaterThan(0);
  });

  it('fill every element of the model', () => {
    const text = JSON.stringify(everything(1));
    for (const element of [
      'throughputCap',
      'handlingTime',
      'addressWithContact',
      'returnLocation":{"supplySourceId',
      'deliveryChannel',
      'inventoryHoldPeriod',
      'inStorePickupConfiguration',
      'parkingWithAddressConfiguration',
      'parkingSpotIdentificationType":"Numbered',
      'numberOfParkingSpots',
      'services":{"isSupported":true',
      'services":{"isSupported":false',
    ]) {
      expect(text).toContain(element);
    }
  });
});

describe('seeded random values', () => {
  it('include UUIDs of version 4', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    for (let index = 0; index < 50; index++) expect(seededUuid(1, index)).toMatch(form);
  });

  it('are evenly distributed over a range', () => {
    const random = seededRandom('dice');
    const counts = new Map<number, number>();
    for (let index = 0; index < 6000; index++) {
      const eyes = integerBetween(random, 1, 6);
      counts.set(eyes, (counts.get(eyes) ?? 0) + 1);
    }
    expect(new Set(counts.keys())).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(Math.min(...counts.values())).toBeGreaterThan(850);
  });
});
