// The program of `npm run migrate`, next to the one that starts the server: a deploy runs both from one folder.
import './programs/migrate.js';
