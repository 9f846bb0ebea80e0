import type { Value } from '../core/model.js';
import { PaperCopy, stands, standsApart } from '../core/paper/copy.js';
import { normalise } from '../core/paper/normalise.js';
import { describe } from '../core/paper/outline.js';
import type { Fault } from './fault.js';
import type { Folder, Written } from './folder.js';
import { type Context, contextOf, evidenceIn, type Finding, faultOf } from './rules/rule.js';

/** Holds a copy of the paper against the outline, and every locator, cue and printed name against the copy. */
export function checkPaper(folder: Folder, text: string): Fault[] {
  const context = contextOf(folder);
  if (!context) return [];
  const { outline, abbreviations } = context.paper;
  const copy = new PaperCopy(text, outline, abbreviations);
  return PAPER_RULES.flatMap((rule) => rule.check(context, copy).map((finding) => faultOf(rule, finding)));
}

/** What a graph folder owes to the paper itself: a rule that needs a copy of it. */
interface PaperRule {
  name: string;
  explains: string;
  check(context: Context, copy: PaperCopy): Finding[];
}

const EDITION =
  'Use the edition that paper.yaml names, or draft the outline anew with "cluster-atlas outline FILE".';

const sameEdition: PaperRule = {
  name: 'same-edition',
  explains: 'The copy has the units of the outline, each with the same text.',
  check: ({ folder, paper: { outline, abbreviations } }, copy) => {
    const at = (index: number) => ({
      file: 'paper.yaml',
      line: folder.lineOf('paper.yaml', ['outline', ...(index < 0 ? [] : [index])]),
    });
    const known = new Map(outline.map((unit, index) => [unit.at, index]));
    const finding = (unit: string, what: string) => ({ at: at(known.get(unit) ?? -1), what, mend: EDITION });
    const more = [...copy.units.keys()].filter((unit) => !known.has(unit));
    return [
      ...outline.flatMap((unit): Finding[] => {
        const found = copy.units.get(unit.at);
        if (!found) return [finding(unit.at, `This copy has no ${unit.at}.`)];
        const same = describe(found, abbreviations).sha256 === unit.sha256;
        return same ? [] : [finding(unit.at, `${unit.at} reads otherwise in this copy.`)];
      }),
      ...more.map((unit) => finding(unit, `This copy has ${unit}, which the outline has not.`)),
    ];
  },
};

const cuesStand: PaperRule = {
  name: 'cues-stand',
  explains: 'A cue stands at its locator, and nowhere near it.',
  check: (context, copy) =>
    evidenceIn(context).flatMap(({ at, piece: { at: place, cue = '' } }): Finding[] => {
      if (!copy.prints(cue, place)) {
        return [{ at, what: `“${cue}” does not stand at ${place}.`, mend: whereItStands(cue, copy) }];
      }
      const twin = copy.beside(place).find((other) => copy.prints(cue, other));
      if (!twin) return [];
      const mend = 'Choose words that stand at one of them only.';
      return [{ at, what: `“${cue}” stands at ${place} and at ${twin}.`, mend }];
    }),
};

const MOST_PLACES = 5;

function whereItStands(cue: string, copy: PaperCopy): string {
  const places = copy.places().filter((at) => copy.prints(cue, at));
  return places.length > 0
    ? `It stands at ${places.slice(0, MOST_PLACES).join(', ')}.`
    : 'It stands nowhere in the paper.';
}

const NOT_PRINTED = 'Write it as the paper does.';

const namesPrinted: PaperRule = {
  name: 'names-printed',
  explains: 'Names of the kinds that say so are as the paper prints them, as whole words.',
  check: ({ nodes, kinds }, copy) => {
    const whole = folded(copy.text);
    return nodes
      .filter(({ value }) => kinds.get(value.kind)?.printed)
      .flatMap((at) => {
        const places = at.value.evidence.map((piece) => folded(copy.textAt(piece.at) ?? ''));
        return [at.value.label, ...at.value.aliases]
          .map((name) => ({ name, words: folded(name) }))
          .filter(({ words }) => !stands(words, whole) && !places.some((place) => standsApart(words, place)))
          .map(({ name }) => ({ at, what: `“${name}” is not printed in the paper.`, mend: NOT_PRINTED }));
      });
  },
};

const valuesPrinted: PaperRule = {
  name: 'values-printed',
  explains: 'Values of the attributes that say so are as printed at the places of their evidence.',
  check: ({ nodes, edges, kinds, relations }, copy) => [
    ...nodes.flatMap((at) => oddValues(at, kinds.get(at.value.kind)?.attributes ?? [], copy)),
    ...edges.flatMap((at) => oddValues(at, relations.get(at.value.relation)?.attributes ?? [], copy)),
  ],
};

type Bearer = Written<{ attributes: Record<string, Value>; evidence: { at: string }[] }>;

function oddValues(at: Bearer, declared: { name: string; printed?: boolean }[], copy: PaperCopy): Finding[] {
  const { attributes, evidence } = at.value;
  const places = evidence.map((piece) => folded(copy.textAt(piece.at) ?? ''));
  return declared
    .filter(({ name, printed }) => printed && Object.hasOwn(attributes, name))
    .flatMap(({ name }) => [attributes[name] as Value].flat().map(String))
    .filter((text) => !places.some((place) => place.includes(folded(text))))
    .map((text) => ({ at, what: `“${text}” is not printed where the evidence is.`, mend: NOT_PRINTED }));
}

/** Names may begin a sentence, and stand inside quotation marks. */
const folded = (text: string) =>
  normalise(text)
    .toLowerCase()
    .replace(/"|(?<!\p{L})'|'(?!\p{L})/gu, '');

const PAPER_RULES: readonly PaperRule[] = [sameEdition, cuesStand, namesPrinted, valuesPrinted];
