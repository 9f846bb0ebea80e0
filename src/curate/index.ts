export { check } from './check.js';
export { type Fault, faultText } from './fault.js';
export { fix } from './fix.js';
export { computeLayout, layoutText } from './layout.js';
export { type Folder, readFolder, readGraph, toRecords } from './read.js';
export { RULES } from './rules/index.js';
export { newFolder } from './scaffold.js';
export { writeSafely } from './write.js';
