import {
  basisFitsPlace,
  claimsShort,
  cueLength,
  evidenced,
  inferencesArgued,
  locatorsResolve,
} from './evidence.js';
import { attributesDeclared, doiForm, endsAllowed, kindsKnown, labelled } from './ontology.js';
import type { Rule } from './rule.js';
import { endsExist, idForm, noCycle, noOrphan, noSelfLoop, symmetricOnce, uniqueIds } from './structure.js';

/** Every rule that a graph folder has to keep. */
export const RULES: readonly Rule[] = [
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
  labelled,
  claimsShort,
  evidenced,
  cueLength,
  locatorsResolve,
  inferencesArgued,
  basisFitsPlace,
];
