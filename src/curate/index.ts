export { check } from './check.js';
export { type Fault, faultText } from './fault.js';
export { fix } from './fix.js';
export { type Folder, readFolder, toRecords } from './folder.js';
export { computeLayout, layoutText } from './layout.js';
export { readGraph } from './read.js';
export { RULES } from './rules/index.js';
export { newFolder } from './scaffold.js';
export { writeSafely } from './write.js';
