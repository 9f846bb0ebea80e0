import { isWithin } from '../src/core/locator.js';
import type { Edge, Records } from '../src/core/model.js';

/** What rests on a place. */
export interface Facts {
  nodes: string[];
  edges: string[];
}

/** What rests on each place that evidence names, or that an inference is argued from. */
export function factsByPlace({ nodes, edges }: Records): Map<string, Facts> {
  const places = new Map<string, Facts>();
  const factsAt = (at: string) => {
    const known = places.get(at) ?? { nodes: [], edges: [] };
    places.set(at, known);
    return known;
  };
  for (const { id, evidence } of nodes) for (const at of placesOf(evidence)) factsAt(at).nodes.push(id);
  for (const { key, evidence } of edges) for (const at of placesOf(evidence)) factsAt(at).edges.push(key);
  return places;
}

/** The places that evidence names, premises too, each once. */
export function placesOf(evidence: readonly { at: string; premises?: string[] }[]): string[] {
  return [...new Set(evidence.flatMap(({ at, premises = [] }) => [at, ...premises]))];
}

/** What rests on a passage: on it, or on a whole that it is the only way to see, as a cell of a row. */
export function factsOn(places: ReadonlyMap<string, Facts>, at: string): Facts {
  const all = wholesOf(at).flatMap((whole) => places.get(whole) ?? []);
  return {
    nodes: [...new Set(all.flatMap(({ nodes }) => nodes))],
    edges: [...new Set(all.flatMap(({ edges }) => edges))],
  };
}

/** A passage and the wholes that it lies in, up to a row or a paragraph: `t6.r1.c2` lies in `t6.r1`. */
function wholesOf(at: string): string[] {
  const whole = /^(.*\.(?:r|p)\d+)\.[csi]\d+$/.exec(at)?.[1];
  return whole ? [at, whole] : [at];
}

/** Whether a passage has to be marked for a place: it is the place, lies in it, or holds it; a table stands for its caption. */
export const showsPlace = (passage: string, place: string): boolean =>
  passage === place ||
  (!TABLE.test(place) && isWithin(passage, place)) ||
  (!TABLE.test(passage) && isWithin(place, passage));

const TABLE = /^t\d+$/;

/** Facts with the nodes at the ends of their edges. */
export function endsOf(edges: ReadonlyMap<string, Edge>, facts: Facts) {
  const known = facts.edges.flatMap((key) => edges.get(key) ?? []);
  return {
    nodes: new Set([...facts.nodes, ...known.flatMap(({ source, target }) => [source, target])]),
    edges: new Set(facts.edges),
  };
}
