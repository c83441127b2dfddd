import { Link } from '@tanstack/react-router';
import { SCREENS } from './screens.js';

export function NotFound() {
  const first = SCREENS[0];
  return (
    <div className="page">
      <h1>There is no such page</h1>
      <p>The address may be from another version of the console.</p>
      {first && (
        <Link to={first.path} className="button">
          Open {first.title}
        </Link>
      )}
    </div>
  );
}
