import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createStyle } from '../../../src/surfaces/cli/style.js';
import { processTerminal } from '../../../src/surfaces/cli/terminal.js';

const CLEAR_SCREEN = '\u001b[2J';
const TURNED = '\u202e';

function open(isTTY: boolean) {
  const stdout = Object.assign(new PassThrough(), { isTTY });
  const stderr = new PassThrough();
  const lost: string[] = [];
  const streams = { stdin: new PassThrough(), stdout, stderr } as never;
  const terminal = processTerminal({ color: true, lost: ({ message }) => void lost.push(message) }, streams);
  return { terminal, stdout, lost, out: () => String(stdout.read() ?? ''), err: () => String(stderr.read() ?? '') };
}

describe('a terminal', () => {
  it('writes its own styles and nothing else that acts on a screen', () => {
    const { terminal, out } = open(true);
    const bold = createStyle(true).heading('Medicine Valley');
    terminal.out(`${bold}\n\t${CLEAR_SCREEN}red ${TURNED}der\u0007\u009b5m\r\n`);
    expect(out()).toBe(`${bold}\n\tred der\n`);
  });

  it('writes plain text where there is no colour', () => {
    const { terminal, out } = open(false);
    terminal.out('\u001b[31mred\u001b[39m\n');
    expect(out()).toBe('red\n');
  });

  it('cleans what an error repeats', () => {
    const { terminal, err } = open(true);
    terminal.err(`wutong: There is no person "${CLEAR_SCREEN}\u001b[31moffice${TURNED}".\n`);
    expect(err()).toBe('wutong: There is no person "office".\n');
  });

  it.each([
    ['ENOSPC', /full device/],
    ['EPIPE', /closed before everything was written/],
    ['EIO', /cannot be written to \(EIO\)/],
  ])('tells once that its output is lost by %s, and is silent from then on', (code, sentence) => {
    const { terminal, stdout, lost, err } = open(false);
    for (let count = 0; count < 2; count += 1) stdout.emit('error', Object.assign(new Error(code), { code }));
    terminal.err('the rest\n');
    expect(lost).toEqual([expect.stringMatching(sentence)]);
    expect(err()).toBe('');
  });
});
