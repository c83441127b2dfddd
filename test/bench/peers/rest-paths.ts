/** Paths of the backend that is written by hand. An order id follows the last two. */
export const REST_PATHS = {
  all: '/orders',
  page: '/orders',
  fullPage: '/orders-in-full',
  offeredPage: '/orders-with-offers',
  order: '/orders/',
  quote: '/orders-quoted/',
} as const;
