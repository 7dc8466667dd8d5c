import type { Answer, AnswerKind, Choice, Fact, Passage, Point } from '../../../src/knowledge/types.js';

/** How large a random answer is; the rest follows from the seed. */
export interface AnswerShape {
  readonly seed: number;
  readonly points: number;
  readonly facts: number;
  readonly passages: number;
  readonly longestQuote: number;
  readonly choices: number;
}

const NASTY = [
  '<!channel>', '<!here>', '<!everyone>', '<!subteam^S012>', '<@U0123ABC>', '<#C0123|general>', '@channel', '@here',
  '<http://evil.example/a|click>', '[click](javascript:alert(1))', '![x](http://evil.example/x.png)', 'https://evil.example/path?q=1',
  'evil.example', 'javascript:alert(1)', 'mailto:a@evil.example', '*bold*', '_it_', '~no~', '`code`', '```', '> quote', '&amp;', '&lt;!channel&gt;',
  ':smile:', '👩‍👩‍👧‍👦', '🇨🇳', '👍🏽', 'e\u0301\u0302\u0303', `z${'\u0334'.repeat(90)}`, '\uD83D', '\uDE00', '\u202Egnp', '\u0000', '\u001B[31m', '\n\n\n\n', '\t', '\r\n',
  'مرحبا بالعالم', 'ภาษาไทย', '한국어', '日本語', '泰山药谷产业园项目', '责任单位应当在三个工作日内答复。', '逾期的亮红灯；', 'PRJ-0001 ', '. T-0002 ', '; P-0003 ', '| a | b |', '---', '# head', '𠮷野家', '—', '', ' ',
  'The reply is due within three working days. ', 'CNY 346 million (3.46亿元)', '“quoted”', 'x'.repeat(300), '长'.repeat(200),
]; // biome-ignore format: a list of pieces

/** Of short texts many fit a page: the limits of rows and blocks are met before those of length. */
const TERSE = ['到期', '锂电', 'due', 'a', '', '<!here>', '👍🏽'];

type Random = () => number;

function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An answer as large as its shape says, of texts that try to break out. */
export function randomAnswer(shape: AnswerShape): Answer {
  const next = random(shape.seed);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const text = (length: number) => {
    let made = '';
    while (made.length < length) made += pick(NASTY) + (next() < 0.3 ? ' ' : '');
    return made;
  };
  const terse = next() < 0.3;
  const words = () => (terse ? pick(TERSE) : text(next() < 0.05 ? 0 : next() < 0.1 ? 3_000 : 60));
  const facts = Array.from({ length: shape.facts }, (_, index): Fact => {
    const kind = pick(['money', 'number', 'date', 'month', 'text'] as const);
    const values = { money: upTo(9e9), number: upTo(1e5), date: '2026-11-20', month: '2026-10', text: words() };
    return {
      id: `fact-${index}`,
      subject: next() < 0.5 ? `T-${1000 + index} ${words()}` : words(),
      subjectId: `T-${1000 + index}`,
      measure: words(),
      kind,
      value: values[kind],
      unit: next() < 0.5 ? null : pick(['%', '家企业', text(30)]),
      period: next() < 0.5 ? null : pick(['2026', '2026-10', '2026-01/2026-10']),
      asOf: '2026-11-23',
      negative: false,
      source: {
        ledger: pick(['tasks', 'projects', 'lights'] as const),
        rows: Array.from({ length: upTo(9) }, () => `T-${upTo(9999)}`),
      },
    };
  });
  const passages = Array.from(
    { length: shape.passages },
    (_, index): Passage => ({
      id: `rules-${index}#${upTo(40)}.${upTo(9)}`,
      documentId: `rules-${index}`,
      title: words(),
      number: next() < 0.3 ? null : words(),
      issuer: words(),
      clause: next() < 0.3 ? null : words(),
      headingPath: [words()],
      page: next() < 0.5 ? null : upTo(300),
      status: pick(['IN_FORCE', 'SUPERSEDED', 'REPEALED', 'DRAFT'] as const),
      issuedOn: null,
      effectiveOn: null,
      label: pick(['PUBLIC', 'INTERNAL'] as const),
      language: pick(['zh', 'en'] as const),
      text: text(upTo(shape.longestQuote)),
    }),
  );
  const evidence = [...facts, ...passages].map(({ id }) => id);
  const lists: Point[][] = [[], [], []];
  for (let index = 0; index < shape.points; index += 1) {
    const cites = evidence.filter((_, at) => at % Math.max(1, shape.points) === index);
    const quoted = cites.some((id) => id.startsWith('rules-')) && next() < 0.8;
    const quote = quoted ? text(upTo(shape.longestQuote)) : undefined;
    const item = facts.length > 0 && next() < 0.4 ? pick(facts) : undefined;
    const said = quote !== undefined && next() < 0.3 ? `${words()}“${quote}”` : words();
    (lists[upTo(2)] as Point[]).push({
      text: item && next() < 0.5 ? `${item.subject}：${said}` : said,
      basis: 'ledger',
      evidence: cites,
      ...(quote === undefined ? {} : { quote }),
      ...(item ? { item: item.subjectId } : {}),
    });
  }
  const choices = Array.from(
    { length: shape.choices },
    (): Choice => ({ label: words(), question: text(next() < 0.1 ? 3_000 : 40) }),
  );
  const kind: AnswerKind =
    next() < 0.8 ? 'answered' : pick(['partial', 'proposal', 'draft', 'refused', 'choose', 'error'] as const);
  const [what = [], how = [], other = []] = kind === 'refused' || kind === 'choose' || kind === 'error' ? [] : lists;
  return {
    id: 'a-1234567890',
    language: pick(['en', 'zh'] as const),
    asOf: '2026-11-23',
    kind,
    what,
    how,
    other,
    facts,
    passages,
    choices,
    missing: Array.from({ length: upTo(4) }, words),
    order: next() < 0.5 ? null : words(),
    pendingId: null,
    withheld: next() < 0.5 ? null : words(),
    demo: next() < 0.5,
    writtenBy: 'rules',
    writing: null,
  };
}
