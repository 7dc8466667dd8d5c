import { describe, expect, it } from 'vitest';
import { checkPoints } from '../../../src/knowledge/answer/check/index.js';
import { listEvidence } from '../../../src/knowledge/answer/written/evidence-list.js';
import { pointOf } from '../../../src/knowledge/answer/written/point-of.js';
import { readLine } from '../../../src/knowledge/answer/written/read-line.js';
import type { Point } from '../../../src/knowledge/types.js';
import { answerOf, FACT, PASSAGE } from '../../support/answer.js';

const DUE = { ...PASSAGE, id: 'rules#1', clause: '第一条', headingPath: [], title: '办理规则', number: null };
const PASSAGES = [
  { ...DUE, text: '第一条 责任单位应当在三个工作日内答复，逾期的不得评优。企业可以催办。' },
  { ...DUE, id: 'rules#2', text: '有下列情形的不予受理：\n（一）材料不全；\n（二）超出范围。' },
  { ...DUE, id: 'rules#3', text: 'A unit replies within three days. It may not pass the matter on.' },
];
const quoting = (id: string): Point => ({ text: '“x”', basis: 'policy', evidence: [id], quote: 'x' });
const INVESTED: Point = {
  text: 'Medicine Valley, 2026: total investment CNY 2,000 million (20亿元).',
  basis: 'ledger',
  evidence: ['fact-1'],
};
const answer = answerOf({
  language: 'zh',
  what: [INVESTED],
  other: PASSAGES.map(({ id }) => quoting(id)),
  facts: [FACT],
  passages: PASSAGES,
});
const items = listEvidence(answer);

/** The point that a line becomes, or why it becomes none. */
function judge(written: string): { text: string | null; fault: string | null } {
  const line = readLine(written);
  if (line.kind !== 'point') return { text: null, fault: line.kind };
  const { point, fault } = pointOf(line, items, 'zh');
  const evidence = { facts: answer.facts, passages: answer.passages, known: [], language: 'en' as const };
  const reason = fault ?? checkPoints([point], evidence).rejected[0]?.reason ?? null;
  return { text: reason === null ? point.text : null, fault: reason };
}

const SENTENCE = '责任单位应当在三个工作日内答复，逾期的不得评优。';

describe('a line of a model', () => {
  it.each([
    ['a sentence of the rules', `- ${INVESTED.text} [1]`, INVESTED.text],
    ['the same without its full stop', `${INVESTED.text.slice(0, -1)} [1].`, INVESTED.text],
    ['a quotation behind a label', `办理时限：“${SENTENCE}” [2]`, `办理时限：“${SENTENCE}”`],
    [
      'a quotation behind its clause',
      `根据《办理规则》第一条：“${SENTENCE}” [2]`,
      `根据《办理规则》第一条：“${SENTENCE}”`,
    ],
    ['a quotation with straight marks', `时限："${SENTENCE}"[2]`, `时限："${SENTENCE}"`],
    ['two sentences in a row', `依据：“${SENTENCE}企业可以催办。” 【2】`, `依据：“${SENTENCE}企业可以催办。”`],
    [
      'a list with its head',
      '例外：“有下列情形的不予受理：（一）材料不全；” [3]',
      '例外：“有下列情形的不予受理：（一）材料不全；”',
    ],
    [
      'a quotation in English',
      'Deadline: “A unit replies within three days.” [4]',
      'Deadline: “A unit replies within three days.”',
    ],
  ])('is kept: %s', (_, written, text) => {
    expect(judge(written)).toEqual({ text, fault: null });
  });

  it.each([
    ['nothing', `“${SENTENCE}” [2]`],
    ['a claim', `企业必须在五日内答复：“${SENTENCE}” [2]`],
    ['the contrary', `可以评优：“${SENTENCE}” [2]`],
    ['a number', `3天：“${SENTENCE}” [2]`],
    ['a number in words', `四十二家：“${SENTENCE}” [2]`],
    ['a sign that judges', `❌ “${SENTENCE}” [2]`],
    ['words behind it', `时限：“${SENTENCE}”，企业除外 [2]`],
  ])('has its place in the document where beside the quotation stands %s', (_, written) => {
    expect(judge(written)).toEqual({ text: `《办理规则》第一条：“${SENTENCE}”`, fault: null });
  });

  it.each([
    ['that cites nothing', `时限：“${SENTENCE}”`, /cites nothing/],
    ['that cites an unknown number', `时限：“${SENTENCE}” [9]`, /not in the list/],
    ['that cites another passage', `时限：“${SENTENCE}” [4]`, /quotes no sentence/],
    ['that cites another passage besides', `时限：“${SENTENCE}” [2][4]`, /quotes no sentence/],
    ['that cites a passage for a figure', `${INVESTED.text} [1][2]`, /cites more/],
    ['with another number', `${INVESTED.text.replace('2,000', '3,000')} [1]`, /is not the sentence/],
    ['with another subject', `${INVESTED.text.replace('Medicine Valley', 'Salt Cavern')} [1]`, /is not the sentence/],
    ['with words of its own beside a figure', `Only ${INVESTED.text} [1]`, /is not the sentence/],
    ['with another number in the quotation', `时限：“${SENTENCE.replace('三', '五')}” [2]`, /quotes no sentence/],
    ['with a denial left out', `时限：“${SENTENCE.replace('不得', '')}” [2]`, /quotes no sentence/],
    ['with a sentence cut before its denial', '时限：“责任单位应当在三个工作日内答复” [2]', /less than a sentence/],
    ['with a sentence cut after its denial', '时限：“评优。” [2]', /less than a sentence/],
    ['with an item without the head that denies', '条件：“（一）材料不全；” [3]', /head of the list/],
    ['with a later item without that head', '条件：“（二）超出范围。” [3]', /head of the list/],
    ['with an empty quotation', '时限：“” [2]', /quotes no sentence/],
    ['that paraphrases', '责任单位三日内答复 [2]', /quotes no sentence/],
    ['that calls a channel', `<!channel> “${SENTENCE}” [2]`, /markup/],
    ['that calls a person', `“${SENTENCE}” @here [2]`, /markup/],
    ['with a link', `[see](https://evil.example) “${SENTENCE}” [2]`, /markup/],
    ['with an address', `www.evil.example “${SENTENCE}” [2]`, /markup/],
  ])('is thrown out: one %s', (_, written, reason) => {
    expect(judge(written).fault).toMatch(reason);
  });

  it.each([
    ['## what', { kind: 'heading', section: 'what' }],
    ['### How', { kind: 'heading', section: 'how' }],
    ['   ', { kind: 'blank' }],
    ['1. 时限：“x” [2, 3]', { kind: 'point', text: '时限：“x”', numbers: [2, 3] }],
    ['**时限**：“x” [2] [2]。', { kind: 'point', text: '时限：“x”', numbers: [2] }],
    ['\u001b[31m时\u200b限\u202e [2]', { kind: 'point', text: '时限', numbers: [2] }],
  ])('is read: %s', (written, line) => {
    expect(readLine(written)).toEqual(line);
  });
});
