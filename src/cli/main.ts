import { Command, CommanderError } from 'commander';
import { AtlasError, CODES } from '../core/errors.js';
import { addCuration } from './curation.js';
import { addExport } from './export.js';
import { addOperations } from './operations.js';
import { addServe } from './serve.js';
import { addSite } from './site.js';

const EXAMPLES = `
Try:
  cluster-atlas search "venture capital"
  cluster-atlas paths --from kind:barrier --to role:remedy --k 5
  cluster-atlas coverage --from kind:barrier@t6 --to role:remedy@t8
  cluster-atlas export gexf -o atlas.gexf

A selector names nodes: an id, kind:barrier, role:remedy, each optionally at a place of the paper (kind:barrier@t6),
several separated by commas. Exit codes: 0 answered, 1 the data or the question is at fault, 2 the command line or
the environment is.`;

/** The command line, made from the list of operations. */
export function program(): Command {
  const root = new Command('cluster-atlas')
    .description('A scholarly paper as a knowledge graph: look at it, question it, take it away.')
    .option(
      '--graph <path>',
      'the graph: a folder of text files, a JSON export or an edge list (default: the one that ships)',
    )
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride();
  addServe(root);
  addOperations(root);
  addExport(root);
  addSite(root);
  addCuration(root);
  for (const command of root.commands) command.exitOverride().showHelpAfterError(false);
  return root;
}

/** Runs a command line and ends with the exit code of the contract. */
export async function main(args: string[]): Promise<void> {
  process.stdout.on('error', (error) => process.exit(explainFault(error)));
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = explainFault(error);
  }
}

const IN_THE_WAY = 2;

/** Says what went wrong in one line, and gives the exit code. */
function explainFault(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : IN_THE_WAY;
  const { message, code } = error as NodeJS.ErrnoException;
  if (error instanceof AtlasError) {
    process.stderr.write(`${[message, error.mend].filter(Boolean).join(' ')}\n`);
    return CODES[error.code].exit;
  }
  if (code === undefined) throw error;
  if (code === 'EPIPE') return 0; // who closes the pipe has read enough
  process.stderr.write(`${ENVIRONMENT[code] ?? 'The system refused'}: ${message}\n`);
  return IN_THE_WAY;
}

const ENVIRONMENT: Record<string, string> = {
  EADDRINUSE: 'The port is in use; choose another with --port or PORT',
  EACCES: 'No permission',
  ENOENT: 'There is no such file or folder',
  ENOSPC: 'The disk is full',
};
