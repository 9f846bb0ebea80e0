import { type Command, Option } from 'commander';
import { fromTexts, kebab, parameters, requiredParameters } from '../core/input.js';
import type { Operation } from '../core/query/operation.js';

type Parameter = ReturnType<typeof parameters>[string];

/** Gives a command one flag for each parameter of an operation; the positional one is an argument. */
export function addParameters(command: Command, operation: Operation): void {
  const required = requiredParameters(operation.input);
  for (const [name, parameter] of Object.entries(parameters(operation.input))) {
    if (name === operation.positional) command.argument(`<${kebab(name)}>`, parameter.description);
    else command.addOption(optionFor(name, parameter, required.includes(name)));
  }
}

function optionFor(name: string, parameter: Parameter, required: boolean): Option {
  const choices = parameter.enum ?? parameter.items?.enum;
  const said = [
    parameter.description,
    choices && `one of ${choices.join(', ')}`,
    parameter.minimum !== undefined && `${parameter.minimum} to ${parameter.maximum}`,
    isShown(parameter.default) && `default ${parameter.default}`,
  ];
  const flag =
    parameter.type === 'boolean' ? `--${kebab(name)}` : `--${kebab(name)} <${placeholder(parameter)}>`;
  return new Option(flag, said.filter(Boolean).join('; ')).makeOptionMandatory(required);
}

const isShown = (value: unknown) => value !== undefined && value !== false && String(value) !== '';
const placeholder = ({ type }: Parameter) =>
  type === 'array' ? 'list' : type === 'integer' || type === 'number' ? 'n' : 'text';

/** The input of an operation from what commander read. @throws AtlasError `bad-input` */
export function readOptions(
  operation: Operation,
  args: string[],
  options: Record<string, unknown>,
): Record<string, unknown> {
  const known = parameters(operation.input);
  const texts = Object.fromEntries(
    Object.entries(options)
      .filter(([name]) => Object.hasOwn(known, name))
      .map(([name, value]) => [name, value === true ? 'true' : value]),
  );
  if (operation.positional) texts[operation.positional] = args[0];
  return fromTexts(operation.input, texts);
}
