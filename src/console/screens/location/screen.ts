import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/locations/$id',
  title: 'Location',
  place: null,
  needs: 'READ',
  load: async () => (await import('./location-screen.js')).LocationScreen,
};
