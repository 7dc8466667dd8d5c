import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const TEXTS = 'src/texts/slack';
/** Where the texts are said. */
const SPEAKERS = ['src/surfaces/slack', 'src/features'];

/** All source below a folder as one text. */
async function sourceOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const read = files.filter((file) => file.endsWith('.ts')).map((file) => readFile(join(folder, file), 'utf8'));
  return (await Promise.all(read)).join('\n');
}

/** The keys of a file of texts; those that are put together at run time, such as `several.chain`, aside. */
function keysOf(source: string): string[] {
  return [...source.matchAll(/^ {2}(\w+): \{(?: en:|$)/gm)].map(([, key = '']) => key);
}

const FILES = ['answer', 'app', 'commands', 'help', 'home', 'notices', 'source', 'surface'];
let spoken: string;
beforeAll(async () => {
  spoken = (await Promise.all(SPEAKERS.map(sourceOf))).join('\n');
});

describe('the texts of Slack', () => {
  it.each(FILES)('are all said somewhere, in %s', async (name) => {
    const source = await readFile(`${TEXTS}/${name}.ts`, 'utf8');
    const keys = keysOf(source).filter((key) => !isLedger(source, key));
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !spoken.includes(`'${key}'`))).toEqual([]);
  });

  it.each(FILES)(
    'have no half-width stop between Chinese words, and no marks that plain text shows, in %s',
    async (name) => {
      const source = await readFile(`${TEXTS}/${name}.ts`, 'utf8');
      const chinese = [...source.matchAll(/zh: '((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);
      expect(chinese.filter((text) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\*/u.test(text))).toEqual([]);
    },
  );
});

/** Names of ledgers are looked up by the ledger. */
function isLedger(source: string, key: string): boolean {
  const ledgers = source.indexOf('const LEDGERS');
  return ledgers !== -1 && source.indexOf(`\n  ${key}: {`) > ledgers;
}
