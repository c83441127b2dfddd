import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/health',
  title: 'Health',
  place: 80,
  needs: 'READ',
  load: async () => (await import('./health-screen.js')).HealthScreen,
};
