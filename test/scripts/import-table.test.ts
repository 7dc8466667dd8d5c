import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'import-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes sources that import as told, and returns the rules broken by each import, as `from > to: rule`. */
async function brokenRules(name: string, imports: readonly string[]): Promise<string[]> {
  const files = new Map<string, string[]>();
  for (const [from = '', to = ''] of imports.map((line) => line.split(' > '))) {
    const target = relative(dirname(from), to).replace(/\.ts$/, '.js');
    files.set(from, [
      ...(files.get(from) ?? []),
      `import type {} from '${target.startsWith('.') ? '' : './'}${target}';`,
    ]);
    files.set(to, files.get(to) ?? []);
  }
  return await violations(name, files);
}

async function violations(name: string, files: ReadonlyMap<string, readonly string[]>): Promise<string[]> {
  const root = join(folder, name);
  for (const [file, lines] of files) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), `${lines.join('\n')}\nexport {};\n`);
  }
  const { options, forbidden } = config;
  const { tsConfig, ...others } = options ?? {};
  const { output } = await cruise(['src'], {
    ...others,
    baseDir: root,
    ruleSet: { forbidden: forbidden ?? [] },
    validate: true,
  });
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ from, to, rule }) => `${from} > ${to}: ${rule.name}`).sort();
}

describe('the import table', () => {
  it('allows what it names', async () => {
    const allowed = [
      'src/main.ts > src/start/bot.ts',
      'src/start/bot.ts > src/app.ts',
      'src/surfaces/slack/intake.ts > src/delivery/index.ts',
      'src/playground/validation/check.ts > src/lib/slack-limits.ts',
      'src/playground/page/page.ts > src/playground/page-protocol.ts',
      'src/app.ts > src/store/postgres/client.ts',
      'src/store/postgres/client.ts > src/store/types.ts',
      'src/store/postgres/client.ts > src/store/postgres/generated/client.ts',
      'src/domain/projects/stages.ts > src/lib/errors.ts',
      'src/features/registry.ts > src/features/projects/index.ts',
      'src/features/projects/report.ts > src/features/verb.ts',
      'src/features/projects/report.ts > src/knowledge/index.ts',
      'src/features/ask/ask.ts > src/features/projects/index.ts',
      'src/features/ask/ask.ts > src/llm/types.ts',
      'src/surfaces/cli/ask.ts > src/features/registry.ts',
    ];
    expect(await brokenRules('allowed', allowed)).toEqual([]);
  });

  it('refuses everything else', async () => {
    const refused = {
      'src/cli.ts > src/features/registry.ts': 'entries',
      'src/domain/lights/rules.ts > src/lib/clock.ts': 'domain',
      'src/features/lights/evaluate.ts > src/features/people/index.ts': 'features',
      'src/features/projects/report.ts > src/knowledge/search/search.ts': 'features',
      'src/features/projects/report.ts > src/llm/types.ts': 'features',
      'src/features/registry.ts > src/store/postgres/generated/client.ts': 'feature-registry',
      'src/knowledge/ingest/load.ts > src/store/postgres/client.ts': 'knowledge',
      'src/lib/text.ts > src/domain/names.ts': 'lib',
      'src/rights/can.ts > src/store/types.ts': 'rights',
      'src/surfaces/cli/ask.ts > src/surfaces/mcp/server.ts': 'surfaces',
      'src/surfaces/cli/doctor.ts > src/app.ts': 'only-start-imports-app',
      'src/main.ts > src/app.ts': 'entries',
      'src/playground/validation/check.ts > src/surfaces/slack/views/message.ts': 'playground',
      'src/delivery/claims.ts > src/features/registry.ts': 'delivery',
    };
    const expected = Object.entries(refused).map(([line, rule]) => `${line}: ${rule}`);
    expect(await brokenRules('refused', Object.keys(refused))).toEqual(expect.arrayContaining(expected));
  });

  it('finds a circle of types alone, and a folder that the table does not know', async () => {
    const broken = await brokenRules('circle', [
      'src/lib/text.ts > src/lib/money.ts',
      'src/lib/money.ts > src/lib/text.ts',
      'src/helpers/other.ts > src/lib/money.ts',
    ]);
    expect(broken).toContain('src/lib/money.ts > src/lib/text.ts: no-circles');
    expect(broken).toContain('src/helpers/other.ts > src/lib/money.ts: every-file-in-the-table');
  });

  // Where no compiler is, npm leaves the optional addon out, and what imports it no longer compiles.
  it.each([
    "export type Library = typeof import('hnswlib-node');",
    "import type { HierarchicalNSW } from 'hnswlib-node';",
    "export const load = () => import('hnswlib-node');",
  ])('refuses the addon even as a type: %s', async (line) => {
    const broken = await violations('addon', new Map([['src/store/vectors/hnsw.ts', [line]]]));
    expect(broken).toContain('src/store/vectors/hnsw.ts > hnswlib-node: addon-loaded-by-hand-alone');
  });
});
