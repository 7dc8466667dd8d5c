import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LaidAnswerer, laidAnswerer } from './laid-answerer.js';

interface Described {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly label: string;
  readonly chains: readonly string[];
}

const { documents } = parse(readFileSync('corpus/documents.yaml', 'utf8')) as { documents: Described[] };
const KINDS = ['policy', 'rules', 'notice', 'guide', 'plan'];
/** The demo documents describe every kind; these tell of policies. */
const OTHERS = ['digest', 'minutes', 'report', 'register', 'assessment', 'practice', 'enterprise-plan'];

let laid: LaidAnswerer;
beforeAll(async () => {
  laid = await laidAnswerer();
}, 120_000);
afterAll(() => laid.close());

async function listed(question: string, person?: string) {
  const { answer } = await laid.ask(question, person);
  const cited = answer.other.flatMap(({ evidence }) => evidence);
  return { kind: answer.kind, missing: answer.missing, documents: cited.map((id) => id.replace(/#.*$/, '')) };
}

describe('which policies there are', () => {
  it.each(['有哪些土地政策？', '有没有用地方面的政策', '土地政策有哪些?'])(
    'about a theme begins with the document that names it in its title: %s',
    async (question) => {
      const found = await listed(question);
      expect(found.kind).toBe('answered');
      expect(found.documents[0]).toBe('land-factor-policy');
      expect(new Set(found.documents).size).toBe(found.documents.length);
    },
  );

  it.each([
    'What policies are there on investment attraction?',
    'Is there a policy for investment attraction?',
    'Are there any investment attraction policies?',
  ])('in English too: %s', async (question) => {
    const found = await listed(question);
    expect(found.kind).toBe('answered');
    expect(found.documents[0]).toBe('attraction-guide');
  });

  it('takes 新 for no newness inside a word', async () => {
    expect((await laid.ask('有哪些科技创新政策？')).answer.order ?? '').toContain('标题');
  });

  it('knows a short word for what a title writes out', async () => {
    expect((await listed('有哪些技改政策？')).documents[0]).toBe('upgrade-policy');
  });

  it.each(['现在有效的政策有哪些？', '有哪些政策？', 'Which policies are in force?'])(
    'tells each document in force once, policies first, and how many more there are: %s',
    async (question) => {
      const held = documents.filter(({ status, kind }) => status === 'IN_FORCE' && !OTHERS.includes(kind));
      const found = await listed(question);
      expect(found.documents).toHaveLength(7);
      expect(new Set(found.documents).size).toBe(7);
      const kinds = found.documents.map((id) => held.find((one) => one.id === id)?.kind ?? 'not held');
      expect(kinds.map((kind) => KINDS.indexOf(kind))).toEqual(
        kinds.map((kind) => KINDS.indexOf(kind)).sort((left, right) => left - right),
      );
      expect(found.missing.join(' ')).toContain(String(held.length - 7));
    },
  );

  it('tells of a document that is not yet in force', async () => {
    const found = await listed('现在有效的政策有哪些？');
    expect(found.documents).toContain('energy-policy');
    expect(found.missing.filter((line) => line.includes('施行'))).toEqual([
      '《关于新材料项目用能保障的若干措施》自2026年12月1日起施行，目前尚未生效。',
    ]);
  });

  it('tells what is asked about besides a chain', async () => {
    expect((await listed('医药链有哪些技改政策？')).documents[0]).toBe('upgrade-policy');
  });

  it('tells those of a chain alone where a chain is named', async () => {
    const { documents: found } = await listed('医药链有哪些政策？');
    expect(found).toEqual(['pharma-plan-2026']);
  });

  it.each(['有哪些人才政策？', 'Are there any policies on talent?'])(
    'says when there is none: %s',
    async (question) => {
      const found = await listed(question);
      expect(found.kind).toBe('refused');
      expect(found.missing.join(' ')).toMatch(/人才|talent/);
    },
  );

  it.each(['医药链和锂电链有哪些政策？', 'Which policies are there for the pharma chain and the lithium chain?'])(
    'tells those of both chains that are named: %s',
    async (question) => {
      const found = await listed(question);
      expect(found.documents).toEqual(expect.arrayContaining(['pharma-plan-2026', 'lithium-plan']));
    },
  );

  it('tells those for all chains where a chain has none of its own', async () => {
    const found = await listed('纺织链有哪些政策？');
    expect(found.documents).toEqual(expect.arrayContaining(['upgrade-policy', 'land-factor-policy']));
    expect(found.documents).not.toContain('pharma-plan-2026');
    expect(found.missing.join(' ')).toContain('没有该产业链单独的政策文件');
  });

  it('takes a word that narrows nothing for no theme', async () => {
    expect((await listed('有哪些优惠政策？')).documents).toEqual((await listed('有哪些政策？')).documents);
  });

  it('says so where no document surely speaks of a theme', async () => {
    const found = await listed('有哪些冷链政策？');
    expect(found.kind).toBe('refused');
    expect(found.missing.join(' ')).toContain('冷链');
  });

  it.each([
    '除了土地还有哪些政策？',
    '有哪些已废止的政策？',
    '今年有哪些政策？',
    '2025年有哪些政策？',
    '泰山区有哪些政策？',
  ])('lists no theme where something else narrows: %s', async (question) => {
    expect((await laid.ask(question)).answer.order ?? '').not.toContain('标题');
  });

  it.each(['沐宁康复有哪些政策？', 'PRJ-0006有哪些政策？', '这个项目有哪些政策？'])(
    'lists none for one record: %s',
    async (question) => {
      expect((await laid.ask(question)).answer.order ?? '').not.toContain('标题');
    },
  );

  it('leaves what a policy gives to its clauses', async () => {
    const { answer } = await laid.ask('企业想上二期技改,能享受哪些政策?');
    expect(answer.other.length).toBeGreaterThan(0);
    expect(answer.order).toBeNull();
  });
});
