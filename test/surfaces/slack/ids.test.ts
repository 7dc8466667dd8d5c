import { describe, expect, it } from 'vitest';
import {
  ASK_NEXT,
  answerPageValue,
  askNextId,
  feedbackValue,
  HOME_ASK,
  homeAskId,
  parseAnswerPage,
  parseFeedback,
  parseFeedbackReason,
  parseHomePage,
  parseSource,
  sourcePageValue,
  sourceValue,
} from '../../../src/surfaces/slack/ids.js';

describe('what buttons carry', () => {
  it('is read back', () => {
    expect(parseSource(sourceValue('a-1', 'rules#12.2'))).toEqual({
      answerId: 'a-1',
      passageId: 'rules#12.2',
      page: 1,
    });
    const page = { answerId: 'a-1', passageId: 'rules#12.2', page: 3 };
    expect(parseSource(sourcePageValue(page))).toEqual(page);
    expect(parseAnswerPage(answerPageValue('a-1', 2))).toEqual({ answerId: 'a-1', page: 2 });
    expect(parseFeedback(feedbackValue('bad', 'a-1'))).toEqual({ verdict: 'bad', answerId: 'a-1' });
    expect(parseFeedbackReason('wrong-number')).toBe('wrong-number');
    expect(parseHomePage('2')).toBe(2);
    expect(askNextId(3)).toMatch(ASK_NEXT);
    expect(homeAskId(3)).toMatch(HOME_ASK);
  });

  it('is nothing when somebody made it up', () => {
    for (const value of [undefined, '', 'a-1', '|x', 'a-1|']) expect(parseSource(value)).toBeNull();
    for (const value of [undefined, '', 'a-1', 'a-1|0', 'a-1|x', 'a-1|12345678'])
      expect(parseAnswerPage(value)).toBeNull();
    for (const value of [undefined, '', 'good', 'fine|a-1']) expect(parseFeedback(value)).toBeNull();
    for (const value of [undefined, '', '0', '-1', 'x']) expect(parseHomePage(value)).toBeNull();
    expect(parseFeedbackReason('because')).toBeNull();
  });
});
