// `npm start`: makes everything ready and serves the viewer and the API.
import { ready } from './ready.mjs';

await ready();
const { main } = await import('../dist/bin/main.js');
await main(['serve', ...process.argv.slice(2)]);
