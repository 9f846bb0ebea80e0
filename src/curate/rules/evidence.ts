import { parseLocator } from '../../core/locator.js';
import type { OutlineUnit } from '../../core/model.js';
import { evidenceIn, type Finding, nameOf, type Rule } from './rule.js';

export const evidenced: Rule = {
  name: 'evidenced',
  explains: 'Every node and every edge has evidence, each piece with a cue.',
  check: (context) => [
    ...[...context.nodes, ...context.edges]
      .filter(({ value }) => value.evidence.length === 0)
      .map((at) => ({
        at,
        what: `The ${nameOf(at.value)} has no evidence.`,
        mend: 'Say where the paper supports it.',
      })),
    ...evidenceIn(context)
      .filter(({ piece }) => !piece.cue)
      .map(({ at, piece }) => ({
        at,
        what: `The evidence at ${piece.at} has no cue.`,
        mend: 'Add two to six words as printed there.',
      })),
  ],
};

const LONGEST_CUE = 6;

export const cueLength: Rule = {
  name: 'cue-length',
  explains: 'A cue is at most six words: enough to find a place, no more.',
  check: (context) =>
    evidenceIn(context)
      .filter(({ piece }) => (piece.cue ?? '').trim().split(/\s+/).length > LONGEST_CUE)
      .map(({ at, piece }) => ({ at, what: `The cue “${piece.cue}” is longer than ${LONGEST_CUE} words.` })),
};

export const locatorsResolve: Rule = {
  name: 'locators-resolve',
  explains: 'Every locator names a place that the outline has.',
  check: (context) =>
    evidenceIn(context).flatMap(({ at, piece }) =>
      [piece.at, ...(piece.premises ?? [])].flatMap((locator): Finding[] => {
        const mend = unresolved(context.paper.outline, locator);
        return mend === undefined
          ? []
          : [{ at, what: `The locator "${locator}" names no place of the paper.`, mend }];
      }),
    ),
};

/** Why a locator does not resolve; undefined where it does. */
function unresolved(outline: readonly OutlineUnit[], locator: string): string | undefined {
  if (outline.some((unit) => unit.at === locator)) return undefined;
  const parsed = parseLocator(locator);
  if (!parsed) return 'A locator reads like s3.2.p4.s2, t6.r1.c2 or ref.north-1991.';
  const [, place, n] = /^(.*)\.s(\d+)$/.exec(locator) ?? [];
  const { sentences } = outline.find((unit) => unit.at === place) ?? {};
  if (sentences) return within(Number(n), 1, sentences) ? undefined : `${place} has ${sentences} sentences.`;
  const table = outline.find((unit) => unit.at === parsed.unit && unit.rows !== undefined);
  return table
    ? unresolvedCell(table, locator)
    : 'The outline has no such section, paragraph, table or reference.';
}

function unresolvedCell({ at, rows = 0, columns = 0 }: OutlineUnit, locator: string): string | undefined {
  const [, row, column] = /^t\d+\.r(\d+)(?:\.c(\d+))?$/.exec(locator) ?? [];
  const inside = row && within(Number(row), 0, rows) && (!column || within(Number(column), 1, columns));
  return inside ? undefined : `${at} has ${rows} rows and ${columns} columns.`;
}

const within = (number: number, least: number, most: number) => number >= least && number <= most;

export const inferencesArgued: Rule = {
  name: 'inferences-argued',
  explains: 'What is inferred has a note that argues for it, and premises.',
  check: (context) =>
    evidenceIn(context)
      .filter(({ piece }) => piece.basis === 'inferred' && !(piece.note?.trim() && piece.premises?.length))
      .map(({ at, piece }) => ({
        at,
        what: `The inference at ${piece.at} lacks a note or premises.`,
        mend: 'Argue for it, and name the places that it is argued from.',
      })),
};

export const inferenceNeeded: Rule = {
  name: 'inference-needed',
  explains: 'Where the paper itself gives an edge, nothing is inferred for it.',
  check: ({ edges }) =>
    edges
      .filter(({ value }) => value.basis !== 'inferred')
      .filter(({ value }) => value.evidence.some((piece) => piece.basis === 'inferred'))
      .map((at) => ({
        at,
        what: `The ${nameOf(at.value)} is ${at.value.basis}, and inferred as well.`,
        mend: 'Take the inferred evidence away.',
      })),
};

export const basisFitsPlace: Rule = {
  name: 'basis-fits-place',
  explains: 'What a table gives is tabulated, what the running text says is stated.',
  check: (context) =>
    evidenceIn(context)
      .filter(({ piece }) => piece.basis !== 'inferred' && piece.basis !== basisOf(piece.at))
      .map(({ at, piece }) => ({
        at,
        what: `The evidence at ${piece.at} is marked ${piece.basis}.`,
        mend: `Mark it ${basisOf(piece.at)}.`,
      })),
};

const basisOf = (at: string) => (/^t\d+(\.|$)/.test(at) ? 'tabulated' : 'stated');
