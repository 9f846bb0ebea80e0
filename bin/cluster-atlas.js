#!/usr/bin/env node
import { ready } from '../scripts/ready.mjs';

await ready();
const { main } = await import('../dist/cli/main.js');
await main(process.argv.slice(2));
