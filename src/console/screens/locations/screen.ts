import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/locations',
  title: 'Locations',
  place: 50,
  needs: 'READ',
  load: async () => (await import('./locations-screen.js')).LocationsScreen,
};
