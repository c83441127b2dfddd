import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/stock',
  title: 'Stock',
  place: 60,
  needs: 'READ',
  load: async () => (await import('./stock-screen.js')).StockScreen,
};
