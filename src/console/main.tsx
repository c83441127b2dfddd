import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { createConsoleClient } from './app/client.js';
import { router } from './app/router.js';
import { readSession, signIn } from './app/session.js';
import { SignIn } from './app/sign-in.js';
import { SessionContext, SignInContext } from './parts/access.js';
import './app/manifest.css';
import './app/frame.css';
import './parts/parts.css';

async function start(place: HTMLElement): Promise<void> {
  const session = await readSession();
  const isStranger = session.isSignInRequired && !session.isSignedIn;
  createRoot(place).render(
    <StrictMode>
      {isStranger ? (
        <SignIn />
      ) : (
        <SessionContext.Provider value={session.isSignedIn}>
          <SignInContext.Provider value={signIn}>
            <Provider value={createConsoleClient()}>
              <RouterProvider router={router} />
            </Provider>
          </SignInContext.Provider>
        </SessionContext.Provider>
      )}
    </StrictMode>,
  );
}

const place = document.getElementById('console');
if (place) void start(place);
