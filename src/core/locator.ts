/**
 * Locators name a place in a paper by its printed numbers: `s3.2.p4.s2` (section, paragraph, sentence),
 * `s3.3.p4.i1` (list item), `t6.r1.c2` (table cell; row 0 is the header), `ref.north-1991`, `abstract.s3`.
 */

const TAIL: Record<string, string> = { p: 'paragraph', i: 'item', s: 'sentence', r: 'row', c: 'column' };

/** Splits a locator into its unit (`s3.2`) and steps (`['p4', 's2']`); null if it is no locator. */
export function parseLocator(text: string): { unit: string; steps: string[] } | null {
  const ref = /^ref\.(.+)$/.exec(text);
  if (ref) return { unit: 'ref', steps: [ref[1] as string] };
  const match = /^(s\d+(?:\.\d+)*|t\d+|[a-z]+(?:-[a-z]+)*)((?:\.[pisrc]\d+)*)$/.exec(text);
  if (!match) return null;
  return { unit: match[1] as string, steps: (match[2] as string).split('.').filter(Boolean) };
}

/** Whether `at` is `place` or lies inside it: `t6.r1.c2` lies within `t6.r1`, `t6` and not within `t61`. */
export function isWithin(at: string, place: string): boolean {
  return at === place || at.startsWith(`${place}.`);
}

/** A locator for people: `s3.2.p4.s2` reads "section 3.2, paragraph 4, sentence 2". */
export function readLocator(at: string): string {
  const parsed = parseLocator(at);
  if (!parsed) return at;
  const { unit, steps } = parsed;
  if (unit === 'ref') return `reference ${steps[0]}`;
  return [readUnit(unit), ...steps.map(readStep)].join(', ');
}

function readUnit(unit: string): string {
  if (/^s\d/.test(unit)) return `section ${unit.slice(1)}`;
  if (/^t\d/.test(unit)) return `Table ${unit.slice(1)}`;
  return NAMED[unit] ?? unit;
}

const NAMED: Record<string, string> = { front: 'front matter', ack: 'acknowledgements' };

function readStep(step: string): string {
  if (step === 'r0') return 'header';
  return `${TAIL[step[0] as string]} ${step.slice(1)}`;
}
