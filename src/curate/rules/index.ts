import { noCycle } from './cycles.js';
import { namesOnce, ontologyHolds } from './declared.js';
import {
  basisFitsPlace,
  cueLength,
  evidenced,
  inferenceNeeded,
  inferencesArgued,
  locatorsResolve,
} from './evidence.js';
import { labelsShort, namesApart, namesTold } from './labels.js';
import { everyNodePlaced } from './layout.js';
import { attributesDeclared, doiForm, endsAllowed, kindsKnown } from './ontology.js';
import type { Rule } from './rule.js';
import { endsExist, idForm, noOrphan, noSelfLoop, symmetricOnce, uniqueIds } from './structure.js';

/** Every rule that a graph folder has to keep. */
export const RULES: readonly Rule[] = [
  namesOnce,
  ontologyHolds,
  uniqueIds,
  idForm,
  kindsKnown,
  endsExist,
  endsAllowed,
  noSelfLoop,
  noOrphan,
  noCycle,
  symmetricOnce,
  attributesDeclared,
  doiForm,
  namesTold,
  namesApart,
  labelsShort,
  evidenced,
  cueLength,
  locatorsResolve,
  inferencesArgued,
  inferenceNeeded,
  basisFitsPlace,
  everyNodePlaced,
];
