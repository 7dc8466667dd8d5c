import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SuggestedPrompts, suggestedPrompts } from '../../../src/surfaces/slack/views/suggested-prompts.js';
import { fileRows, type LaidAnswerer, laidAnswerer } from '../../knowledge/answer/topics/laid-answerer.js';

const CHAINS = new Map(fileRows('chains').map((row) => [row.id as string, row.nameEn as string]));
const CHAINS_ZH = new Map(fileRows('chains').map((row) => [row.id as string, row.nameZh as string]));

/** One of each kind of person, and every chain. */
const PEOPLE = [
  'office',
  'chief',
  ...[...CHAINS.keys()].map((chain) => `head-${chain}`),
  'leader-pharma',
  'deputy-leader-pharma',
  'deputy-pharma',
  'member-lithium',
  'county-370902',
  'county-370921',
  'county-TA-HTZ',
  'county-leader-pharma-370921',
  'factor-land',
  'factor-utilities',
  'factor-market',
  'specialist-2',
  'enterprise-ENT-002',
  'guest',
];

describe('what Slack offers to ask', () => {
  let answerer: LaidAnswerer;
  beforeAll(async () => {
    answerer = await laidAnswerer();
  });
  afterAll(() => answerer.close());

  const promptsOf = (person: string, language: 'en' | 'zh'): SuggestedPrompts =>
    suggestedPrompts(answerer.asker(person).actor.roles, language === 'en' ? CHAINS : CHAINS_ZH, language);

  it.each(PEOPLE)('is answered for %s', async (person) => {
    const refused: string[] = [];
    for (const language of ['en', 'zh'] as const) {
      const { prompts } = promptsOf(person, language);
      expect(prompts).toHaveLength(4);
      for (const { message } of prompts) {
        const { answer } = await answerer.ask(message, person);
        if (answer.kind !== 'answered' && answer.kind !== 'partial') refused.push(`${message}: ${answer.kind}`);
        expect(answer.language).toBe(language);
      }
    }
    expect(refused).toEqual([]);
  });

  it('asks a task force for its chain, and by the name of the chain where somebody holds several', () => {
    expect(promptsOf('head-pharma', 'zh').prompts[0]?.message).toBe('本链本月重点抓什么、怎么抓？');
    const held = ['pharma', 'food'].map((chainId) => ({
      role: 'CHAIN_LEADER' as const,
      chainId,
      countyId: null,
      factor: null,
      enterpriseId: null,
    }));
    expect(suggestedPrompts(held, CHAINS, 'en').prompts[0]?.message).toBe(
      'What should the Pharmaceuticals and medical devices chain grasp this month, and how?',
    );
  });

  it('offers public documents to who holds no role', () => {
    expect(suggestedPrompts([], CHAINS, 'en')).toEqual(promptsOf('guest', 'en'));
  });
});
