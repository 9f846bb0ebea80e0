#!/usr/bin/env node
import module from 'node:module';
import { ready } from '../scripts/ready.mjs';

module.enableCompileCache?.(); // Node 22 and later: what was compiled the last time is not compiled again
await ready();
const { main } = await import('../dist/bin/main.js');
await main(process.argv.slice(2));
