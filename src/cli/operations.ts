import type { Command } from 'commander';
import { OPERATIONS } from '../core/query/index.js';
import type { Operation } from '../core/query/operation.js';
import { openAtlas } from './graph.js';
import { addParameters, readOptions } from './options.js';
import { during } from './progress.js';
import { view } from './views.js';

/** One command for each operation. */
export function addOperations(root: Command): void {
  for (const operation of OPERATIONS) {
    const command = root.command(operation.name).description(operation.summary);
    addParameters(command, operation);
    command.action(async () => answer(operation, command));
  }
}

async function answer(operation: Operation, command: Command): Promise<void> {
  const input = readOptions(operation, command.args, command.opts());
  const atlas = await openAtlas(command);
  const result = await during(operation.name, () => atlas.ask(operation.name, input));
  const { json } = command.optsWithGlobals();
  process.stdout.write(`${json ? JSON.stringify(result, null, 2) : view(operation.name, result)}\n`);
}
