export { type Answer, Atlas, createAtlas } from './atlas.js';
export { AtlasError, CODES, type Code } from './errors.js';
export { exportPieces } from './formats/export.js';
export { FORMATS, formatNamed } from './formats/index.js';
export { METRICS } from './metrics/index.js';
export type { Basis, Edge, Evidence, Node, Ontology, Paper, Records } from './model.js';
export { OPERATIONS } from './query/index.js';
