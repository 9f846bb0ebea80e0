import type { Node, Value } from '../core/model.js';
import { PaperCopy, stands } from '../core/paper/copy.js';
import { normalise } from '../core/paper/normalise.js';
import { describe } from '../core/paper/outline.js';
import type { Fault } from './fault.js';
import type { Folder, Written } from './read.js';
import { type Context, contextOf, evidenceIn, type Finding, faultOf, type Rule } from './rules/rule.js';

/** Holds a copy of the paper against the outline, and every locator, cue and printed name against the copy. */
export function checkPaper(folder: Folder, text: string): Fault[] {
  const context = contextOf(folder);
  if (!context) return [];
  const { outline, abbreviations } = context.paper;
  const copy = new PaperCopy(text, outline, abbreviations);
  return [...sameEdition(context, copy), ...cuesStand(context, copy), ...namesPrinted(context, copy)];
}

function sameEdition({ paper }: Context, copy: PaperCopy): Fault[] {
  const known = new Map(paper.outline.map((unit) => [unit.at, unit.sha256]));
  const fault = (what: string): Fault => ({
    file: 'paper.yaml',
    line: 1,
    rule: 'same-edition',
    what,
    mend: EDITION,
  });
  const differing = [...copy.units.values()].filter(
    (unit) => known.get(unit.at) !== describe(unit, paper.abbreviations).sha256,
  );
  const absent = paper.outline.filter((unit) => !copy.units.has(unit.at));
  return [
    ...differing.map((unit) =>
      fault(
        known.has(unit.at)
          ? `${unit.at} reads otherwise in this copy.`
          : `This copy has ${unit.at}, which the outline has not.`,
      ),
    ),
    ...absent.map((unit) => fault(`This copy has no ${unit.at}.`)),
  ];
}

const EDITION =
  'Use the edition that paper.yaml names, or draft the outline anew with "cluster-atlas outline FILE".';

const CUES: Rule = {
  name: 'cues-stand',
  explains: 'A cue stands at its locator, and nowhere near it.',
  check: () => [],
};

function cuesStand(context: Context, copy: PaperCopy): Fault[] {
  return evidenceIn(context).flatMap(({ at, piece }) => {
    const cue = piece.cue ?? '';
    const text = copy.textAt(piece.at);
    if (text === undefined || !stands(cue, text)) {
      return [
        faultOf(CUES, {
          at,
          what: `“${cue}” does not stand at ${piece.at}.`,
          mend: whereItStands(cue, copy),
        }),
      ];
    }
    const twin = copy.beside(piece.at).find((other) => stands(cue, copy.textAt(other) ?? ''));
    return twin
      ? [
          faultOf(CUES, {
            at,
            what: `“${cue}” stands at ${piece.at} and at ${twin}.`,
            mend: 'Choose words that stand at one of them only.',
          }),
        ]
      : [];
  });
}

function whereItStands(cue: string, copy: PaperCopy): string {
  const places = [...copy.units.values()].flatMap((unit) => {
    if (unit.cells)
      return unit.cells.flatMap((row, r) =>
        row.flatMap((cell, c) => (stands(cue, cell) ? [`${unit.at}.r${r}.c${c + 1}`] : [])),
      );
    if (!unit.prose) return stands(cue, unit.text) ? [unit.at] : [];
    return copy
      .sentencesOf(unit)
      .flatMap((sentence, n) => (stands(cue, sentence) ? [`${unit.at}.s${n + 1}`] : []));
  });
  return places.length > 0
    ? `It stands at ${places.slice(0, 5).join(', ')}.`
    : 'It stands nowhere in the paper.';
}

const NAMES: Rule = {
  name: 'names-printed',
  explains: 'Names and values are as the paper prints them.',
  check: () => [],
};

function namesPrinted(context: Context, copy: PaperCopy): Fault[] {
  const whole = folded(copy.text);
  const printed = (text: string) => whole.includes(folded(text));
  const finding = (at: Finding['at'], text: string): Fault =>
    faultOf(NAMES, {
      at,
      what: `“${text}” is not printed in the paper.`,
      mend: 'Write it as the paper does.',
    });
  const names = context.nodes
    .filter(({ value }) => context.kinds.get(value.kind)?.printed)
    .flatMap((at) =>
      [at.value.label, ...at.value.aliases].filter((name) => !printed(name)).map((name) => finding(at, name)),
    );
  const values = [...context.nodes, ...context.edges].flatMap((at) => {
    const declared =
      'kind' in at.value ? context.kinds.get(at.value.kind) : context.relations.get(at.value.relation);
    const kept = (declared?.attributes ?? []).filter(
      (type) => type.printed && Object.hasOwn(at.value.attributes, type.name),
    );
    return kept.flatMap(({ name }) =>
      missingValues(at as Written<Node>, at.value.attributes[name] as Value, copy).map((text) =>
        finding(at, text),
      ),
    );
  });
  return [...names, ...values];
}

/** Those of the values that do not stand at any place of the evidence. */
function missingValues({ value: { evidence } }: Written<Node>, value: Value, copy: PaperCopy): string[] {
  const places = evidence.map((piece) => folded(copy.textAt(piece.at) ?? ''));
  return [value]
    .flat()
    .map(String)
    .filter((text) => !places.some((place) => place.includes(folded(text))));
}

/** Names may begin a sentence, and stand inside quotation marks. */
const folded = (text: string) => normalise(text).toLowerCase().replace(/["']/g, '');
