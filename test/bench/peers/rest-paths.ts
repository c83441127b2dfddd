/** Paths of the backend that is written by hand. An id follows those that end with a slash. */
export const REST_PATHS = {
  page: '/orders',
  fullPage: '/orders-in-full',
  offeredPage: '/orders-with-offers',
  order: '/orders/',
  quotes: '/quotes',
  purchases: '/purchases',
  sources: '/supply-sources',
  source: '/supply-sources/',
  listing: '/listings/',
} as const;
