import { type Command, Option } from 'commander';
import { exportInput, exportPieces } from '../core/formats/export.js';
import { FORMATS, formatNamed } from '../core/formats/index.js';
import { fromTexts, kebab, parameters } from '../core/input.js';
import { writeSafely } from '../curate/write.js';
import { openAtlas } from './graph.js';
import { during } from './progress.js';

/** `export`: the graph, or what a filter leaves of it, as a file. */
export function addExport(root: Command): void {
  const list = FORMATS.map(({ id, explains }) => `  ${id.padEnd(10)} ${explains}`).join('\n');
  const command = root
    .command('export')
    .description('Take the graph, or what a filter leaves of it, away')
    .argument('<format>', FORMATS.map(({ id }) => id).join(', '))
    .option('-o, --output <file>', 'where to write it (default: standard output)')
    .addHelpText('after', `\nFormats:\n${list}`);
  for (const [name, { description, enum: choices }] of allParameters()) {
    command.addOption(
      new Option(`--${kebab(name)} <text>`, [description, choices?.join(' or ')].filter(Boolean).join('; ')),
    );
  }
  command.action(async (format: string) => write(command, format));
}

function allParameters() {
  return new Map(FORMATS.flatMap((format) => Object.entries(parameters(exportInput(format)))));
}

async function write(command: Command, id: string): Promise<void> {
  const format = formatNamed(id);
  const { output, ...options } = command.opts();
  const pieces = exportPieces(await openAtlas(command), format, fromTexts(exportInput(format), options));
  if (output) return during(`writing ${output}`, () => writeSafely(output, pieces));
  for (const piece of pieces) process.stdout.write(piece);
}
