import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { WutongError } from '../lib/errors.js';
import { parseYaml } from '../lib/yaml-file.js';
import type { Prompt } from './types.js';

const frontMatterSchema = z.strictObject({
  name: z.string(),
  purpose: z.string(),
  variables: z.array(z.string().regex(/^[a-z]+$/)),
});

const FILE = /^---\n([\s\S]*?)\n---\n+# [^\n]+\n+## System\n([\s\S]*?)\n## User\n([\s\S]*)$/;
const VARIABLE = /\{\{(\w+)\}\}/g;

/**
 * Reads `<folder>/<name>.md`: front matter with name, purpose and variables, then a title, `## System` and `## User` with `{{variables}}`.
 * @throws WutongError `configuration` that names the file and what is wrong with it.
 */
export async function readPrompt(folder: string, name: string): Promise<Prompt> {
  const file = join(folder, `${name}.md`);
  const wrong = (what: string, cause?: unknown) =>
    new WutongError('configuration', `${file}: ${what}. Mend the file, then try again.`, { cause });
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw wrong('it cannot be read', cause);
  });
  const [, head = '', system = '', user = ''] = FILE.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (head === '') throw wrong('it needs front matter between two lines of ---, then a title, ## System and ## User');
  const front = frontMatterSchema.safeParse(parseYaml(head, file));
  if (!front.success) throw wrong('its front matter holds name, purpose and variables, and nothing else');
  if (front.data.name !== name) throw wrong(`its name is not ${name}`);
  const { variables } = front.data;
  const fault = differenceOf(
    variables,
    new Set([...`${system}${user}`.matchAll(VARIABLE)].map((match) => match[1] ?? '')),
  );
  if (fault) throw wrong(fault);
  return {
    name,
    fill(values) {
      const missing = differenceOf(variables, new Set(Object.keys(values)));
      if (missing) throw wrong(missing);
      const filled = (part: string) => part.trim().replace(VARIABLE, (_, variable: string) => values[variable] ?? '');
      return { system: filled(system), user: filled(user) };
    },
  };
}

function differenceOf(variables: readonly string[], given: ReadonlySet<string>): string | null {
  const missing = variables.filter((variable) => !given.has(variable));
  if (missing.length > 0) return `the variable ${missing.join(', ')} is missing`;
  const unknown = [...given].filter((variable) => !variables.includes(variable));
  return unknown.length > 0 ? `the variable ${unknown.join(', ')} is unknown` : null;
}
