import { it } from 'vitest';
import { openDemo } from './support/demo.js';
import { runCommand } from '../src/features/run-command.js';
import { commandsOf, parseCommand } from '../src/features/grammar.js';
import { VERBS } from '../src/features/registry.js';
import { sheetMessage } from '../src/surfaces/slack/views/sheet.js';
import { writeFileSync } from 'node:fs';
it('x', async () => {
  const o = await openDemo();
  const out: any = {};
  const cs = commandsOf(VERBS);
  for (const who of ['office','head-pharma','county-370921','factor-land'])
   for (const language of ['en','zh'] as const)
    for (const text of ['/chain list','/chain list page:2','/chain show 医药','/chain show 新能源','/chain show food','/indicator list','/indicator list page:2','/indicator list pharma light:red','/indicator show IND-01','/indicator show IND-03', '/indicator show IND-02','/indicator show IND-01 county:宁阳','/indicator list period:2027']) {
      const c = await o.app.context({personId: who}, language);
      const p = parseCommand(text, cs.find(x=>text.startsWith('/'+x.name))!.verbs);
      if (p.kind!=='run') throw new Error(text);
      try {
      const sheet = await runCommand(p.verb, c, p.input);
      const m = sheetMessage(sheet, language);
      out[`${who} ${language} ${text}`] = { sheet, m };
      console.log(who, language, text, JSON.stringify(m.blocks).length, m.blocks.length, JSON.stringify(m.blocks).includes('… +'));
      } catch (e: any) { console.log(who, text, e.message); }
    }
  writeFileSync('/tmp/out.json', JSON.stringify(out,null,1));
  await o.app.close();
}, 120000);
