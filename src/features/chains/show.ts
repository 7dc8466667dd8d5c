import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import { coverOf, demandLedgers } from '../cover.js';
import { findNamed } from '../find-named.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { readGaps } from './gaps.js';
import { chainHead } from './head.js';
import { chainDocuments, latestPlan } from './papers.js';
import { readParks } from './parks.js';
import { readPosts } from './posts.js';
import { chainStates } from './states.js';
import { countWork, readWork } from './work-counts.js';

/** A chain by name: its goals and how they stand, the work in it by light, its gaps, posts, parks, plan and documents. */
export const showChain = defineVerb({
  name: 'chains.show',
  summary: {
    en: 'Show a chain: goals, projects, tasks and problems by light, gaps, task force, parks, plan, documents',
    zh: '查看产业链：目标、项目任务问题亮灯、缺链弱链、专班、园区、方案、文件',
  },
  input: z.object({ name: nameInput }),
  action: 'ledger.read',
  command: RECORD_COMMANDS.chainShow,
  writes: false,
  async run(context, { name }) {
    const { store, scope, clock } = context;
    demandLedgers(context, showChain.name);
    const chains = await store.read('chains', scope);
    const chain = findNamed('chain', name, chains);
    const chainIds = withParts([chain.id], chains);
    return {
      ...chainHead(chain, chains),
      position: both(chain.positionZh, chain.positionEn),
      direction: both(chain.directionZh, chain.directionEn),
      indicators: await chainStates(context, chainIds),
      ...countWork(await readWork(context, chainIds), context, chainIds),
      gaps: await readGaps(context, chainIds),
      ...(await readPosts(context, chain.id)),
      parks: await readParks(context, chainIds),
      plan: await latestPlan(context, chainIds),
      documents: await chainDocuments(context, chainIds),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

function both(zh: string | null, en: string | null): { readonly zh: string; readonly en: string } | null {
  const [inChinese, inEnglish] = [zh ?? en, en ?? zh];
  return inChinese === null || inEnglish === null ? null : { zh: inChinese, en: inEnglish };
}
