import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/orders/$id',
  title: 'Order',
  place: null,
  needs: 'READ',
  load: async () => (await import('./order-screen.js')).OrderScreen,
};
