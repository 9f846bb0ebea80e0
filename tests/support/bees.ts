import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A made-up paper, and the graph folder that goes with it. */
export const BEES = fileURLToPath(new URL('../fixtures/bees.txt', import.meta.url));
export const BEES_FOLDER = fileURLToPath(new URL('../fixtures/folder', import.meta.url));

export const beesText = readFileSync(BEES, 'utf8');
export const BEES_ABBREVIATIONS = ['et al.', 'e.g.', 'Dr.'];
