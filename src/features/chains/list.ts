import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import { type Counted, coverOf, demandLedgers } from '../cover.js';
import { pageOf } from '../page.js';
import { RECORD_COMMANDS } from '../record-commands.js';
import { pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { chainHead } from './head.js';
import { chainStates } from './states.js';
import { countWork, readWork } from './work-counts.js';

/** What the reader may see stands before what the reader may not. */
const SEEN = { whole: 0, part: 1, none: 2 } as const satisfies Record<Counted, number>;

/** Every chain with how its indicators stand and what is going on in it; a chain with parts counts theirs too. */
export const listChains = defineVerb({
  name: 'chains.list',
  summary: {
    en: 'List the chains with indicators, projects, problems and lights',
    zh: '列出产业链：指标、项目、问题、亮灯',
  },
  input: z.object(pageInput),
  action: 'ledger.read',
  command: RECORD_COMMANDS.chainList,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, listChains.name);
    const chains = await store.read('chains', scope);
    const work = await readWork(context);
    const states = await chainStates(context);
    const lines = chains.map((chain) => {
      const chainIds = withParts([chain.id], chains);
      return {
        ...chainHead(chain, chains),
        indicators: states.filter(({ indicator }) => indicator.chainId === chain.id),
        ...countWork(work, context, chainIds),
      };
    });
    const seenFirst = [...lines].sort((one, other) => SEEN[one.counted] - SEEN[other.counted]);
    return {
      ...pageOf(seenFirst, input),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});
