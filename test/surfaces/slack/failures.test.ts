import { describe, expect, it } from 'vitest';
import { ClosedError } from '../../../src/features/closed-error.js';
import { VERBS } from '../../../src/features/registry.js';
import { WutongError } from '../../../src/lib/errors.js';
import { whoMay } from '../../../src/rights/index.js';
import { checkMessage } from '../../../src/surfaces/slack/check-message.js';
import { failureMessage } from '../../../src/surfaces/slack/failures.js';
import { plainMessage } from '../../../src/surfaces/slack/views/plain-blocks.js';
import { rights } from '../../support/rights.js';

const said = (error: unknown, language: 'en' | 'zh') => {
  const message = failureMessage(error, 'c-abc', language);
  expect(checkMessage(message)).toEqual([]);
  return plainMessage(message).join('\n').replaceAll('\u2060', '');
};

describe('what is not open', () => {
  const closed = (code: 'not-allowed' | 'not-found' = 'not-allowed') =>
    new ClosedError(
      code,
      'enterprise-ENT-002 holds no role that allows chains.list here.',
      'chains.list',
      whoMay(rights, 'ledger.read', null),
    );

  it('is said in the words of what was asked, with who may and whom to ask', () => {
    expect(said(closed(), 'zh')).toBe(
      '本次操作超出您的权限范围：“列出产业链：指标、项目、问题、亮灯”。' +
        '有此权限的为：市工业推进办、产业链专班等。如有需要，请联系市工业推进办。',
    );
    expect(said(closed(), 'en')).toBe(
      'This goes beyond your rights: “List the chains with indicators, projects, problems and lights”. ' +
        'It is open to the city industrial promotion office, task forces and others. ' +
        'If you need it, ask the city industrial promotion office (市工业推进办).',
    );
  });

  it('is not said to be there where it may not be seen', () => {
    expect(said(closed('not-found'), 'zh')).toMatch(/^没有这条记录，或者您无权查看。/);
    expect(said(closed('not-found'), 'en')).toMatch(/^There is no such record, or you may not see it\. /);
  });

  it.each(VERBS.map(({ name, action }) => [name, action] as const))(
    'names no id and no verb, for %s',
    (name, action) => {
      const error = new ClosedError(
        'not-allowed',
        `head-pharma holds no role that allows ${name}.`,
        name,
        whoMay(rights, action, null),
      );
      for (const language of ['en', 'zh'] as const)
        expect(said(error, language)).not.toMatch(/head-pharma|\w\.\w|、；|to \./);
      expect(said(error, 'zh')).not.toMatch(/(?!Slack|CSV)\b[A-Za-z]{3,}/);
    },
  );
});

describe('a failure with a sentence of its own', () => {
  const CODES = ['bad-input', 'not-found', 'conflict', 'not-allowed'] as const;

  it.each(CODES)('is told in Chinese alone to who reads Chinese: %s', (code) => {
    const text = said(new WutongError(code, 'There is no PRJ-001. Check the number.'), 'zh');
    expect(text).not.toMatch(/PRJ|number/);
    expect(text).toMatch(/。$/);
  });

  it('is told in English with what exactly is wrong', () => {
    const text = said(new WutongError('bad-input', 'period: write a month, such as 2026-10'), 'en');
    expect(text).toMatch(/^This cannot be done with what was entered\..*\nperiod: write a month, such as 2026-10$/s);
  });
});
