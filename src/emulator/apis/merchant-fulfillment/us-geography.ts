/** The rough location of United States postal codes, for carriers' zones. */

export interface UsRegion {
  /** Two letters, as in an address. */
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Standard time: daylight saving does not change a delivery day. */
  readonly utcOffsetHours: number;
  /** Alaska, Hawaii, the territories and military mail, which trucks do not reach. */
  readonly isOffshore: boolean;
}

// state, latitude, longitude, UTC offset, ranges of the first three digits
const ROWS = `
AL 32.8 -86.8 -6 350-369|AK 61.2 -149.9 -9 995-999|AZ 33.4 -112.0 -7 850-865|AR 34.8 -92.2 -6 716-729
CA 36.0 -119.5 -8 900-961|CO 39.7 -105.0 -7 800-816|CT 41.6 -72.7 -5 060-069|DE 39.2 -75.5 -5 197-199
DC 38.9 -77.0 -5 200-205|FL 28.0 -81.7 -5 320-349|GA 33.5 -84.0 -5 300-319,398-399|HI 21.3 -157.8 -10 967-968
ID 43.6 -115.5 -7 832-838|IL 41.0 -88.5 -6 600-629|IN 39.8 -86.1 -5 460-479|IA 41.8 -93.3 -6 500-528
KS 38.5 -97.0 -6 660-679|KY 37.8 -85.0 -5 400-427|LA 30.5 -91.3 -6 700-714|ME 44.2 -69.8 -5 039-049
MD 39.2 -76.7 -5 206-219|MA 42.3 -71.5 -5 010-027,055-055|MI 42.8 -84.2 -5 480-499|MN 45.0 -93.6 -6 550-567
MS 32.4 -89.8 -6 386-397|MO 38.7 -92.3 -6 630-658|MT 46.6 -110.5 -7 590-599|NE 41.0 -97.5 -6 680-693
NV 37.0 -116.0 -8 889-898|NH 43.2 -71.5 -5 030-038|NJ 40.3 -74.4 -5 070-089|NM 35.1 -106.4 -7 870-884
NY 41.3 -74.5 -5 005-005,100-149|NC 35.6 -79.4 -5 270-289|ND 47.3 -99.3 -6 580-588|OH 40.2 -82.7 -5 430-459
OK 35.6 -96.9 -6 730-732,734-749|OR 44.9 -122.6 -8 970-979|PA 40.4 -76.7 -5 150-196|RI 41.7 -71.5 -5 028-029
SC 34.0 -81.0 -5 290-299|SD 44.2 -99.0 -6 570-577|TN 35.8 -86.7 -6 370-385|TX 31.0 -97.3 -6 733-733,750-799,885-885
UT 40.6 -111.8 -7 840-847|VT 44.1 -72.7 -5 050-054,056-059|VA 37.6 -77.8 -5 201-201,220-246|WA 47.4 -121.8 -8 980-994
WV 38.5 -81.1 -5 247-268|WI 43.6 -88.9 -6 530-549|WY 42.6 -106.4 -7 820-831
PR 18.3 -66.1 -4 006-007,009-009|VI 18.3 -64.9 -4 008-008|GU 13.4 144.8 10 969-969
AA 26.0 -80.0 -5 340-340|AE 50.0 8.6 1 090-098|AP 36.0 138.0 9 962-966
`;

const OFFSHORE = new Set(['AK', 'HI', 'PR', 'VI', 'GU', 'AA', 'AE', 'AP']);

const REGION_BY_PREFIX = new Map<string, UsRegion>();
for (const row of ROWS.trim().split(/[|\n]/)) {
  const [state = '', latitude = '', longitude = '', offset = '', ranges = ''] = row.split(' ');
  const region: UsRegion = {
    state,
    latitude: Number(latitude),
    longitude: Number(longitude),
    utcOffsetHours: Number(offset),
    isOffshore: OFFSHORE.has(state),
  };
  for (const range of ranges.split(',')) {
    const [first = '', last = ''] = range.split('-');
    // A later row wins, so that the small military and Virginian ranges may lie inside larger ones.
    for (let prefix = Number(first); prefix <= Number(last); prefix += 1) {
      REGION_BY_PREFIX.set(String(prefix).padStart(3, '0'), region);
    }
  }
}

/** Returns the region of a ZIP or ZIP+4 code. Undefined for an unknown code. */
export function usRegion(postalCode: string): UsRegion | undefined {
  if (!/^\d{5}(-?\d{4})?$/.test(postalCode)) return undefined;
  return REGION_BY_PREFIX.get(postalCode.slice(0, 3));
}

const MILES_PER_RADIAN = 3958.8;
// The postal service's limits in miles for zones 1 to 7. Everything beyond is zone 8.
const ZONE_LIMITS_MILES = [50, 150, 300, 600, 1000, 1400, 1800];
const OFFSHORE_ZONE = 9;

/** Returns the zone between two ZIP codes: 1 for next door to 8 across the country, 9 outside the mainland. */
export function domesticZone(fromPostalCode: string, toPostalCode: string): number {
  const from = usRegion(fromPostalCode);
  const to = usRegion(toPostalCode);
  if (from === undefined || to === undefined) return OFFSHORE_ZONE;
  if (from.state === to.state) {
    return fromPostalCode.slice(0, 3) === toPostalCode.slice(0, 3) ? 1 : 2;
  }
  if (from.isOffshore || to.isOffshore) return OFFSHORE_ZONE;
  const miles = distanceMiles(from, to);
  const index = ZONE_LIMITS_MILES.findIndex((limit) => miles <= limit);
  return index === -1 ? ZONE_LIMITS_MILES.length + 1 : Math.max(2, index + 1);
}

function distanceMiles(a: UsRegion, b: UsRegion): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const halfLatitude = radians(b.latitude - a.latitude) / 2;
  const halfLongitude = radians(b.longitude - a.longitude) / 2;
  const haversine =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(halfLongitude) ** 2;
  return 2 * MILES_PER_RADIAN * Math.asin(Math.sqrt(haversine));
}

const WORLD_ZONES = new Map(
  [
    'CA',
    'MX',
    'AT BE CH DE DK ES FI FR GB IE IT NL NO PL PT SE',
    'AU CN HK JP KR NZ SG TW',
  ].flatMap((countries, index) =>
    countries.split(' ').map((country) => [country, index + 1] as const),
  ),
);
const REST_OF_THE_WORLD = 5;

/**
 * Returns the zone of a country seen from the United States: 1 Canada, 2 Mexico, 3 Europe, 4 Asia and
 * Oceania, 5 the rest.
 */
export function internationalZone(countryCode: string): number {
  return WORLD_ZONES.get(countryCode) ?? REST_OF_THE_WORLD;
}

/** Zones of the United States by their standard time. */
const ZONES_OF_THE_US: ReadonlyMap<number, string> = new Map([
  [-10, 'Pacific/Honolulu'],
  [-9, 'America/Anchorage'],
  [-8, 'America/Los_Angeles'],
  [-7, 'America/Denver'],
  [-6, 'America/Chicago'],
  [-5, 'America/New_York'],
  [-4, 'America/Puerto_Rico'],
  [1, 'Europe/Berlin'],
  [9, 'Asia/Tokyo'],
  [10, 'Pacific/Guam'],
]);

/** By zone of the world. Countries with several time zones have that of their largest city. */
const ZONES_ABROAD = [
  'UTC',
  'America/Toronto',
  'America/Mexico_City',
  'Europe/Berlin',
  'Asia/Tokyo',
  'UTC',
];

/** Returns the IANA time zone of a place, in which dates are printed. It follows daylight saving time, as local clocks do. */
export function timeZoneOf(countryCode: string, postalCode: string): string {
  if (countryCode !== 'US') return ZONES_ABROAD[internationalZone(countryCode)] ?? 'UTC';
  const { state, utcOffsetHours } = usRegion(postalCode) ?? UNKNOWN_REGION;
  // Its clocks stay on standard time all year.
  if (state === 'AZ') return 'America/Phoenix';
  return ZONES_OF_THE_US.get(utcOffsetHours) ?? 'UTC';
}

/** The east coast, for postal codes that no region has. */
const UNKNOWN_REGION = { state: '', utcOffsetHours: -5 };

/** Returns the approximate standard-time offset of the destination, for the arrival date. */
export function destinationUtcOffsetHours(countryCode: string, postalCode: string): number {
  if (countryCode === 'US') return usRegion(postalCode)?.utcOffsetHours ?? -5;
  return [0, -5, -6, 1, 9, 0][internationalZone(countryCode)] ?? 0;
}
