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
  const last = locator.lastIndexOf('.');
  const sentence = /^s(\d+)$/.exec(locator.slice(last + 1));
  const unit = outline.find((each) => each.at === locator.slice(0, last));
  if (sentence && unit?.sentences) {
    return Number(sentence[1]) >= 1 && Number(sentence[1]) <= unit.sentences
      ? undefined
      : `${unit.at} has ${unit.sentences} sentences.`;
  }
  return unresolvedCell(outline, locator);
}

function unresolvedCell(outline: readonly OutlineUnit[], locator: string): string | undefined {
  const parsed = parseLocator(locator);
  if (!parsed) return 'A locator reads like s3.2.p4.s2, t6.r1.c2 or ref.north-1991.';
  const table = outline.find((each) => each.at === parsed.unit);
  const [row, column] = parsed.steps.map((step) => Number(step.slice(1)));
  if (table?.rows === undefined || table.columns === undefined)
    return 'The outline has no such section, paragraph, table or reference.';
  const inside =
    row !== undefined &&
    row >= 0 &&
    row <= table.rows &&
    (column === undefined || (column >= 1 && column <= table.columns));
  const shaped = /^t\d+\.r\d+(\.c\d+)?$/.test(locator);
  return inside && shaped ? undefined : `${parsed.unit} has ${table.rows} rows and ${table.columns} columns.`;
}

export const inferencesArgued: Rule = {
  name: 'inferences-argued',
  explains: 'What is inferred has a note that argues for it, and premises; what is not has neither.',
  check: (context) =>
    evidenceIn(context).flatMap(({ at, piece }): Finding[] => {
      const argued = Boolean(piece.note?.trim()) && (piece.premises?.length ?? 0) > 0;
      if (piece.basis === 'inferred' && !argued)
        return [
          {
            at,
            what: `The inference at ${piece.at} lacks a note or premises.`,
            mend: 'Argue for it, and name the places that it is argued from.',
          },
        ];
      return [];
    }),
};

export const basisFitsPlace: Rule = {
  name: 'basis-fits-place',
  explains: 'What a table gives is tabulated, what the running text says is stated.',
  check: (context) =>
    evidenceIn(context).flatMap(({ at, piece }): Finding[] => {
      const inTable = /^t\d+(\.|$)/.test(piece.at);
      if (piece.basis === 'inferred' || inTable === (piece.basis === 'tabulated')) return [];
      return [
        {
          at,
          what: `The evidence at ${piece.at} is marked ${piece.basis}.`,
          mend: `Mark it ${inTable ? 'tabulated' : 'stated'}.`,
        },
      ];
    }),
};

const LONGEST_CLAIM = 8;

export const claimsShort: Rule = {
  name: 'claims-short',
  explains: 'A claim is labelled in at most eight words of our own.',
  check: ({ nodes }) =>
    nodes
      .filter(({ value }) => value.kind === 'claim' && value.label.split(/\s+/).length > LONGEST_CLAIM)
      .map((at) => ({
        at,
        what: `The label of claim "${at.value.id}" is longer than ${LONGEST_CLAIM} words.`,
      })),
};
