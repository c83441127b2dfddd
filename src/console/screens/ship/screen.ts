import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/ship',
  title: 'Ship',
  place: 20,
  needs: 'READ',
  load: async () => (await import('./ship-screen.js')).ShipScreen,
};
