import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/sellers',
  title: 'Sellers',
  place: 60,
  needs: 'READ',
  load: async () => (await import('./sellers-screen.js')).SellersScreen,
};
