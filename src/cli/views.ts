import type { Answer } from '../core/atlas.js';
import { readLocator } from '../core/locator.js';
import type { Evidence, Node, Value } from '../core/model.js';
import { count, table } from './table.js';

// biome-ignore lint/suspicious/noExplicitAny: answers are checked by the schemas of their operations
type Shape = any;
type View = (answer: Shape) => string;

const briefs = (nodes: Shape[]) =>
  table(
    ['id', 'kind', 'label'],
    nodes.map(({ id, kind, label }) => [id, kind, label]),
  );
const listed = (nodes: Shape[]) => nodes.map(({ id, label }) => `  ${label} (${id})`).join('\n');
const truncated = (answer: Shape) =>
  answer.truncated ? `\nStopped early: the bound on ${answer.truncated} was reached.` : '';

const BOUND_NOTE = 'Raise it with --timeout or --steps, or ask for less.';

/** Each answer as text for people, by operation. */
export const VIEWS: Record<string, View> = {
  about: ({ paper, counts, metrics, operations, formats, limits }) =>
    [
      `${paper.title} (${paper.year})`,
      `${paper.authors.join(', ')}${paper.doi ? ` · doi ${paper.doi}` : ''}`,
      '',
      `${count(counts.nodes, 'node')}, ${count(counts.edges, 'edge')}, ${count(counts.evidence, 'piece of evidence', 'pieces of evidence')}`,
      '',
      table(
        ['kind', 'nodes'],
        counts.kinds.map(({ id, count }: Shape) => [id, count]),
      ),
      '',
      table(
        ['relation', 'edges'],
        counts.relations.map(({ id, count }: Shape) => [id, count]),
      ),
      '',
      `Operations: ${operations.map(({ name }: Shape) => name).join(', ')}`,
      `Metrics: ${metrics.map(({ id }: Shape) => id).join(', ')}`,
      `Formats: ${formats.map(({ id }: Shape) => id).join(', ')}`,
      `Limits: ${limits.map(({ name, value }: Shape) => `${name} ${value}`).join(', ')}`,
    ].join('\n'),
  search: ({ results, total }) =>
    results.length === 0
      ? 'Nothing found.'
      : `${table(
          ['id', 'kind', 'label', 'matched'],
          results.map((hit: Shape) => [hit.id, hit.kind, hit.label, hit.matched.join(', ')]),
        )}\n\n${results.length} of ${total}`,
  node: ({ node, roles, ranks, edges }) =>
    [
      heading(node, roles),
      ...Object.entries(node.attributes).map(([name, value]) => `${name}: ${valueText(value as Value)}`),
      evidenceText(node.evidence),
      ...edges.map(
        ({ reads, edges }: Shape) =>
          `\n${reads}\n${edges.map((edge: Shape) => `  ${edge.other.label} (${edge.other.id}) [${edge.basis}: ${places(edge.evidence)}]`).join('\n')}`,
      ),
      ranks.length > 0
        ? `\n${table(
            ['metric', 'value', 'rank'],
            ranks.map((rank: Shape) => [rank.label, short(rank.value), `${rank.rank} of ${rank.of}`]),
          )}`
        : '',
    ].join('\n'),
  edge: ({ edge, sentence }) =>
    [
      sentence,
      `basis: ${edge.basis}`,
      ...Object.entries(edge.attributes).map(([name, value]) => `${name}: ${valueText(value as Value)}`),
      ...(edge.note ? [`note: ${edge.note}`] : []),
      evidenceText(edge.evidence),
    ].join('\n'),
  neighbors: ({ nodes, edges }) =>
    `${table(
      ['steps', 'id', 'kind', 'label'],
      nodes.map((node: Shape) => [node.distance, node.id, node.kind, node.label]),
    )}\n\n${count(nodes.length, 'node')}, ${count(edges.length, 'edge')}`,
  paths: (answer) =>
    [
      ...answer.paths.map(pathText),
      ...(answer.patterns ?? []).map(
        (each: Shape) =>
          `${count(each.count, 'path')}: ${each.sentence}\n  the best of them: ${each.example.nodes.join(' → ')}\n`,
      ),
      ...(answer.why ? [answer.why] : []),
      ...(answer.relaxations ?? []).map((each: Shape) => `  There would be one if you ${each.change}.`),
    ].join('\n') + (answer.truncated ? `${truncated(answer)} ${BOUND_NOTE}` : ''),
  coverage: (answer) =>
    [
      answer.cells.length > 0
        ? table(
            ['from', 'to', 'steps', 'paths', 'basis'],
            answer.cells.map((cell: Shape) => [cell.from, cell.to, cell.length, cell.paths, cell.basis]),
          )
        : 'No path joins any pair.',
      ...(answer.emptyRows.length > 0
        ? [
            `\nWithout any (${answer.emptyRows.length} of ${answer.rows.length}):\n${listed(answer.emptyRows)}`,
          ]
        : []),
      ...(answer.emptyColumns.length > 0
        ? [
            `\nNot reached (${answer.emptyColumns.length} of ${answer.columns.length}):\n${listed(answer.emptyColumns)}`,
          ]
        : []),
    ].join('\n') + truncated(answer),
  metrics: ({ metrics }) =>
    metrics
      .map((metric: Shape) =>
        [
          `${metric.label}: ${metric.explains}`,
          metric.values
            ? table(
                ['rank', 'id', metric.id],
                metric.values.map((each: Shape) => [each.rank, each.id, short(each.value)]),
              )
            : `not defined: ${metric.reason}`,
        ].join('\n'),
      )
      .join('\n\n'),
  subgraph: ({ nodes, edges }) =>
    `${briefs(nodes)}\n\n${count(nodes.length, 'node')}, ${count(edges.length, 'edge')}`,
  knockout: (answer) =>
    [
      answer.removed.length > 0
        ? `Without ${answer.removed.join(', ')}: paths join ${answer.after} of ${count(answer.before, 'pair')} that they joined before.`
        : `Paths join ${count(answer.before, 'pair')}.`,
      ...answer.lost.map((pair: Shape) => `  lost: ${pair.from} to ${pair.to}`),
      ...(answer.critical.length > 0
        ? [
            '',
            table(
              ['pairs cut', 'what', 'id'],
              answer.critical.map((each: Shape) => [each.cuts, each.type, each.id]),
            ),
          ]
        : []),
      ...(answer.minimumCut
        ? [`\nThe fewest nodes in between whose loss would cut every pair: ${answer.minimumCut.join(', ')}`]
        : []),
      ...(answer.cutNote ? [`\n${answer.cutNote}`] : []),
    ].join('\n') + truncated(answer),
  report: ({ findings }) =>
    findings
      .map((finding: Shape) =>
        [
          `${finding.title} (${finding.items.length})`,
          finding.explains,
          ...finding.items.map((item: Shape) => `  ${item.label}${item.detail ? `: ${item.detail}` : ''}`),
          `  ask: ${finding.command}`,
        ].join('\n'),
      )
      .join('\n\n'),
};

/** An answer as text for people. */
export const view = (operation: string, answer: Answer): string => (VIEWS[operation] as View)(answer);

function heading(node: Node, roles: string[]): string {
  const lines = [
    `${node.label} (${node.id})`,
    `${node.kind}${roles.length > 0 ? ` · ${roles.join(', ')}` : ''}`,
  ];
  if (node.aliases.length > 0) lines.push(`also: ${node.aliases.join('; ')}`);
  if (node.summary) lines.push(node.summary);
  if (node.note) lines.push(`note: ${node.note}`);
  return lines.join('\n');
}

const valueText = (value: Value) => (Array.isArray(value) ? value.join('; ') : String(value));
const places = (evidence: Evidence[]) => [...new Set(evidence.map((piece) => piece.at))].join(', ');
const short = (value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(4) : String(value);

function evidenceText(evidence: Evidence[]): string {
  const lines = evidence.map(
    (piece) =>
      `  ${piece.basis}, ${readLocator(piece.at)}${piece.cue ? `: “${piece.cue}”` : ''}${piece.note ? `\n    ${piece.note}` : ''}`,
  );
  return ['evidence:', ...lines].join('\n');
}

function pathText(path: Shape, at: number): string {
  const steps = path.steps.map(
    (step: Shape) =>
      `     ${step.from} → ${step.to}  (${step.cost}) ${step.edges.map((edge: Shape) => `${edge.reads} [${edge.basis}: ${places(edge.evidence)}]`).join('; ')}`,
  );
  return [
    `${String(at + 1).padStart(3)}. ${path.sentence}`,
    `     cost ${path.cost}, ${count(path.length, 'step')}, ${path.basis}`,
    ...steps,
    ...(path.aboveNext ? [`     ${path.aboveNext}`] : []),
    '',
  ].join('\n');
}
