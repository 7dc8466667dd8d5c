import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { createPageStore } from './state/store.js';

const root = document.getElementById('page');
if (root !== null) createRoot(root).render(<App store={createPageStore()} />);
