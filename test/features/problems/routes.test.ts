import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { isOpen } from '../../../src/domain/problems/index.js';
import { showProblemRoutes } from '../../../src/features/problems/index.js';
import { runCommand } from '../../../src/features/run-command.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { Language } from '../../../src/lib/language.js';
import type { TestApp } from '../../support/app.js';
import { openDemoWithDocuments } from '../../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemoWithDocuments();
}, 120_000);
afterAll(() => opened.app.close());

const as = (personId: string, language: Language = 'zh') => opened.app.context({ personId }, language);

describe('the ways to solve a problem', () => {
  it('name rows and passages that exist, for every open problem, in both languages', async () => {
    const problems = await opened.store.read('problems', EVERYTHING);
    const byId = new Map(problems.map((problem) => [problem.id, problem]));
    const passages = new Map((await opened.store.chunks(EVERYTHING)).map((chunk) => [chunk.id, chunk]));
    const documents = new Map((await opened.store.documents(EVERYTHING)).map((row) => [row.id, row]));
    let [solved, quoted] = [0, 0];
    for (const { id, factor } of problems.filter(({ status }) => isOpen(status))) {
      for (const language of ['zh', 'en'] as const) {
        const routes = await runVerb(showProblemRoutes, await as('office', language), { problem: id });
        for (const way of routes.solved) {
          solved += 1;
          expect(byId.get(way.problem.id)).toMatchObject({ status: 'CLOSED', factor });
          expect(way.problem.resultZh).not.toBeNull();
        }
        for (const { passage, sentence } of routes.clauses) {
          quoted += 1;
          expect(passages.get(passage.id)?.text).toContain(sentence);
          expect(documents.get(passage.documentId)).toMatchObject({ status: 'IN_FORCE', number: passage.number });
        }
        expect(routes.knowing.length).toBeGreaterThan(0);
      }
    }
    expect(solved).toBeGreaterThan(0);
    expect(quoted).toBeGreaterThan(0);
  }, 120_000);

  it('are told in the reader’s language, and that setting aside is the only other way', async () => {
    const chinese = await runCommand(showProblemRoutes as never, await as('office'), { problem: 'P-0002' });
    expect(chinese.title).toMatch(/^P-0002 .*解决办法$/);
    expect(chinese.notes.join()).toContain('挂账');
    const english = await runCommand(showProblemRoutes as never, await as('office', 'en'), { problem: 'P-0002' });
    expect(english.notes.join()).toContain('set aside');
  });

  it('are for whoever may see the problem', async () => {
    await expect(runVerb(showProblemRoutes, await as('office'), { problem: 'P-9999' })).rejects.toThrow(/no problem/);
  });
});
