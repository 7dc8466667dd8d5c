import type { Named } from '../../src/knowledge/answer/names.js';
import { honest } from './model-replies.js';
import type { Evidence } from './model-request.js';

/** A line of a model that is wrong: what it says, and which numbers of the evidence it cites. */
export interface WrongLine {
  readonly body: string;
  readonly cited: readonly number[];
}

/** A way in which a model misbehaves in what it writes. */
export interface Misbehaviour {
  readonly name: string;
  /** The wrong lines about one piece of evidence among all. */
  readonly lines: (one: Evidence, given: Given) => readonly WrongLine[];
  /** How the lines become a reply; after one honest line when not given. */
  readonly reply?: (lines: readonly WrongLine[], given: Given) => string;
}

/** What a wrong line is made from. */
export interface Given {
  readonly evidence: readonly Evidence[];
  readonly known: readonly Named[];
}

/** A number that stands nowhere in the corpus. */
const INVENTED = '7391';

/** Every way in which a model's text misbehaves. */
export const MISBEHAVIOURS: readonly Misbehaviour[] = [
  {
    name: 'wrong citation',
    lines: (one, { evidence }) =>
      evidence
        .filter((other) => other !== one && !squeeze(other.text).includes(squeeze(sentenceOf(one))))
        .map((other) => ({ body: bodyOf(one), cited: [other.number] })),
  },
  {
    name: 'citation that is not in the evidence',
    lines: (one, { evidence }) =>
      [0, evidence.length + 1, 99].map((number) => ({ body: bodyOf(one), cited: [number] })),
  },
  {
    name: 'invented number',
    lines: (one) =>
      [
        `${bodyOf(one)}，共${INVENTED}项`,
        `${bodyOf(one)}, ${INVENTED} in all`,
        `${INVENTED}: ${bodyOf(one)}`,
        `${bodyOf(one)}，四十二个`,
        said(one, `${sentenceOf(one)}共${INVENTED}项。`),
      ].map((body) => ({ body, cited: [one.number] })),
  },
  { name: 'changed digit', lines: changed(/\d(?![\d%])/g, (digit) => String((Number(digit) + 3) % 10)) },
  {
    name: 'changed Chinese number',
    lines: changed(/[二三四五六七八九](?=十|个|日|天|家|项|次|万|亿|年|月)/g, (digit) =>
      digit === '九' ? '二' : '九',
    ),
  },
  {
    name: 'changed percent',
    lines: changed(/\d+(?=%)|(?<=百分之)[一二三四五六七八九十]+/g, (share) => (share === '77' ? '78' : '77')),
  },
  {
    name: 'changed unit',
    lines: changed(
      /亿元|万元|个百分点|%|个?工作日|亩|\bmillion\b|\bworking days\b|\bdays\b|\bmonths\b|\bmu\b/g,
      (unit) => UNITS[unit],
    ),
  },
  { name: 'swapped subject', lines: swappedSubject },
  {
    name: 'dropped negation',
    lines: changed(
      /不得|不予|不能|不再|不超过|不少于|不低于|未|没有|\bnot |\bno |\bwithout /g,
      (word) => AFFIRMED[word] ?? '',
    ),
  },
  {
    name: 'contrary lead',
    lines: (one) =>
      ['不适用：', '以下不属实：', 'Not so: ', '除外：', '自治区规定，'].map((lead) => ({
        body: lead + bodyOf(one),
        cited: [one.number],
      })),
  },
  { name: 'item without the head that denies', lines: itemAlone },
  {
    name: 'turned duty',
    lines: changed(/应当|可以|必须|应(?=[在由将按])|\bmust\b|\bmay\b|\bshall\b/g, (word) => TURNED[word]),
  },
  {
    name: 'merged points',
    lines: (one, { evidence }) => {
      const next = evidence[evidence.indexOf(one) + 1];
      if (next === undefined) return [];
      const both = [one.number, next.number];
      const joined = `${sentenceOf(one).replace(/[。.；;]$/, '')}，${sentenceOf(next)}`;
      return [
        { body: `${bodyOf(one)}；${bodyOf(next)}`, cited: both },
        { body: `“${joined}”`, cited: both },
        { body: `“${joined}”`, cited: [one.number] },
      ];
    },
  },
  {
    name: 'half a sentence',
    lines: (one) =>
      [sentenceOf(one).replace(/^[^，,]*[，,]/, ''), sentenceOf(one).replace(/[，,][^，,]*$/, '')]
        .filter((half) => half !== sentenceOf(one) && half.length > 3)
        .map((half) => ({ body: one.kind === 'sentence' ? half : `“${half}”`, cited: [one.number] })),
  },
  { name: 'prose without citations', lines: invention, reply: (lines) => lines.map(({ body }) => body).join(' ') },
  {
    name: 'JSON',
    lines: invention,
    reply: (lines) =>
      JSON.stringify({ points: lines.map(({ body, cited }) => ({ text: body, evidence: cited })) }, null, 1),
  },
  {
    name: 'truncated JSON',
    lines: invention,
    reply: (lines) =>
      JSON.stringify(lines.map(({ body, cited }) => ({ text: `${body} [${cited.join()}]` }))).slice(0, -9),
  },
  {
    name: 'markup',
    lines: (one) => [{ body: `<b>${bodyOf(one)}</b>，见 https://example.org/${INVENTED}`, cited: [one.number] }],
  },
  { name: 'nothing', lines: () => [], reply: () => '' },
  { name: 'refusal', lines: () => [], reply: () => '很抱歉，我无法回答这个问题。' },
];

/** So many wrong lines are sent at once: of more the writer reads no further. */
export const MOST_LINES = 150;

/** The reply of a model that misbehaves: one honest line, then all that is wrong. */
export function misbehave({ reply = afterHonest }: Misbehaviour, lines: readonly WrongLine[], given: Given): string {
  return reply(lines, given);
}

function afterHonest(lines: readonly WrongLine[], { evidence: [first] }: Given): string {
  const wrong = lines.map(({ body, cited }) => `- ${body} ${cited.map((number) => `[${number}]`).join('')}`);
  return [...(first ? [honest(first)] : []), ...wrong].join('\n');
}

/** One line for every place that fits, so that each change stands alone. */
function changed(pattern: RegExp, other: (found: string) => string | undefined): Misbehaviour['lines'] {
  return (one) =>
    sentencesOf(one).flatMap((text) =>
      [...text.matchAll(pattern)].slice(0, MOST).flatMap(({ 0: found, index }) => {
        const to = other(found);
        if (to === undefined) return [];
        const wrong = text.slice(0, index) + to + text.slice(index + found.length);
        return [{ body: said(one, wrong), cited: [one.number] }];
      }),
    );
}

/** So many changes are made to one sentence. */
const MOST = 4;

const UNITS: Readonly<Record<string, string>> = {
  亿元: '万元',
  万元: '亿元',
  个百分点: '%',
  '%': '个百分点',
  个工作日: '个月',
  工作日: '自然日',
  亩: '公顷',
  million: 'billion',
  'working days': 'days',
  days: 'weeks',
  months: 'years',
  mu: 'hectares',
};
const AFFIRMED: Readonly<Record<string, string>> = {
  不得: '可以',
  不予: '给予',
  不能: '能',
  不再: '继续',
  不超过: '超过',
  不少于: '少于',
  不低于: '低于',
  未: '已',
  没有: '有',
};
const TURNED: Readonly<Record<string, string>> = {
  应当: '不应当',
  可以: '不得',
  必须: '不必',
  应: '不应',
  must: 'need not',
  may: 'may not',
  shall: 'shall not',
};

/** Another enterprise, chain, department or county in the place of the one that the sentence names. */
function swappedSubject(one: Evidence, { known }: Given): WrongLine[] {
  const text = sentenceOf(one);
  return known
    .flatMap((named) => [
      { named, name: named.nameZh, of: (other: Named) => other.nameZh },
      { named, name: named.nameEn, of: (other: Named) => other.nameEn },
    ])
    .filter(({ name }) => name.length > 1 && text.includes(name))
    .slice(0, MOST)
    .flatMap(({ named, name, of }) => {
      const other = known.find((each) => each.kind === named.kind && of(each) !== '' && !text.includes(of(each)));
      if (other === undefined) return [];
      const bodies = [said(one, text.replace(name, of(other))), `${of(other)}：${bodyOf(one)}`];
      return bodies.map((body) => ({ body, cited: [one.number] }));
    });
}

/** An item of a list, without the head that says what is not. */
function itemAlone(one: Evidence): WrongLine[] {
  if (one.kind === 'sentence') return [];
  const lines = linesOf(one);
  const head = lines.findIndex((line) => /(?:不|未|禁止|\bnot\b).*[：:]$/.test(line));
  if (head < 0) return [];
  return lines.slice(head + 1).map((line) => ({ body: `“${line}”`, cited: [one.number] }));
}

/** Claims that nothing bears out, in fluent words. */
function invention(one: Evidence): WrongLine[] {
  return [{ body: `据统计，相关企业已获补助${INVENTED}万元，${sentenceOf(one)}`, cited: [one.number] }];
}

/** The evidence said right. */
function bodyOf(one: Evidence): string {
  return said(one, sentenceOf(one));
}

/** A sentence in the form in which a model says it. */
function said(one: Evidence, sentence: string): string {
  return one.kind === 'sentence' ? sentence : `“${sentence}”`;
}

/** What a line repeats: the sentence itself, or the longest line of a passage. */
function sentenceOf(one: Evidence): string {
  return sentencesOf(one).toSorted((left, right) => right.length - left.length)[0] ?? one.text;
}

/** The sentence itself, or the lines of a passage. */
function sentencesOf(one: Evidence): string[] {
  return one.kind === 'sentence' ? [one.text] : linesOf(one);
}

function linesOf({ text }: Evidence): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
