import { describe, expect, it } from 'vitest';
import { citedFaults } from '../../scripts/cited.js';

const project = {
  hasPath: (path: string) => ['src/main.ts', 'src/lib/', 'README.md'].includes(path),
  scripts: new Set(['start', 'eval']),
};
const faultsOf = (markdown: string) => citedFaults(markdown, project).map(({ line, text }) => `${line}: ${text}`);

describe('citedFaults', () => {
  it('passes paths and scripts that exist', () => {
    expect(
      faultsOf('Run `npm start`; it begins in `src/main.ts`. `npm run eval -- --json` asks [this](README.md#top).'),
    ).toEqual([]);
  });

  it('finds a path that does not exist, in code and in a link, with its line', () => {
    const markdown = 'First\nSee `src/gone.ts`\nand [there](docs/gone.png).';
    expect(faultsOf(markdown)).toEqual(['2: no such path: src/gone.ts', '3: no such path: docs/gone.png']);
  });

  it('finds an npm script that does not exist', () => {
    expect(faultsOf('`npm run evil` and `npm test`')).toEqual([
      '1: no such npm script: evil',
      '1: no such npm script: test',
    ]);
  });

  it('does not take commands, patterns and addresses for paths', () => {
    expect(faultsOf('`src/<name>/index.ts` `test/**` `wutong ask` `D+3` [npm](https://npmjs.com) `npm ci`')).toEqual(
      [],
    );
  });
});
