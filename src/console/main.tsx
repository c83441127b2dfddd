import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { Provider } from 'urql';
import { createConsoleClient } from './app/client.js';
import { router } from './app/router.js';
import './app/manifest.css';
import './app/frame.css';
import './parts/parts.css';

const place = document.getElementById('console');
if (place)
  createRoot(place).render(
    <StrictMode>
      <Provider value={createConsoleClient()}>
        <RouterProvider router={router} />
      </Provider>
    </StrictMode>,
  );
