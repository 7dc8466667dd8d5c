import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/index.js';
import { readPrompt } from '../../src/llm/prompts.js';

const folder = mkdtempSync(join(tmpdir(), 'prompts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FRONT = 'name: greet\npurpose: Greets.\nvariables: [who, day]';
const BODY = '# Greet\n\n## System\n\nGreet in one line.\n\n## User\n\nGreet {{who}} on {{day}}.\n';

async function prompt(front: string, body = BODY) {
  writeFileSync(join(folder, 'greet.md'), `---\n${front}\n---\n\n${body}`);
  return await readPrompt(folder, 'greet');
}

describe('a prompt', () => {
  it('is filled with its variables', async () => {
    const filled = (await prompt(FRONT)).fill({ who: 'the office', day: 'Monday' });
    expect(filled).toEqual({ system: 'Greet in one line.', user: 'Greet the office on Monday.' });
  });

  it('does not fill what a value holds', async () => {
    expect((await prompt(FRONT)).fill({ who: '{{day}} $& $1', day: 'Monday' }).user).toBe(
      'Greet {{day}} $& $1 on Monday.',
    );
  });

  it.each([
    ['a missing variable', { who: 'the office' }, /variable day is missing/],
    ['an unknown variable', { who: 'the office', day: 'Monday', weather: 'rain' }, /variable weather is unknown/],
  ])('is not filled with %s', async (_, values, reason) => {
    const { fill } = await prompt(FRONT);
    expect(() => fill(values)).toThrow(reason);
  });

  it.each([
    ['whose text names an unknown variable', FRONT, BODY.replace('{{day}}', '{{hour}}'), /variable day is missing/],
    ['whose text names one variable more', FRONT, `${BODY}{{hour}}`, /variable hour is unknown/],
    ['of another name', FRONT.replace('greet', 'meet'), BODY, /its name is not greet/],
    ['without a purpose', 'name: greet\nvariables: [who, day]', BODY, /holds name, purpose and variables/],
    ['with something else in front', `${FRONT}\nmodel: large`, BODY, /holds name, purpose and variables/],
    ['without a part for the user', FRONT, '# Greet\n\n## System\n\nGreet.', /## System and ## User/],
  ])('is refused: one %s', async (_, front, body, reason) => {
    await expect(prompt(front, body)).rejects.toThrow(reason);
  });

  it('is refused by its file when there is none', async () => {
    await expect(readPrompt(folder, 'nowhere')).rejects.toThrow(/nowhere\.md: it cannot be read/);
  });

  it('of the product can be read', async () => {
    const { fill } = await readPrompt(loadConfig({}).config.promptsFolder, 'write-answer');
    const { user } = fill({ language: 'English', question: '"Why?"', labels: 'rule', evidence: '{"number":1}' });
    expect(user).toContain('<evidence>\n{"number":1}\n</evidence>');
  });
});
