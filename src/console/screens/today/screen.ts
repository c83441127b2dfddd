import type { Screen } from '../../parts/screen.js';

export const screen: Screen = {
  path: '/',
  title: 'Today',
  place: 10,
  needs: 'READ',
  load: async () => (await import('./today-screen.js')).TodayScreen,
};
