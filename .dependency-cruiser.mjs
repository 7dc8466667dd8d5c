// The import table of ARCHITECTURE.md: what may import what inside src. Everything that the table does not allow is an error.

const LIB = '^src/lib/';
const DOMAIN = '^src/domain/';
const RIGHTS = '^src/rights/';
const TEXTS = '^src/texts/';
const STORE_TYPES = '^src/store/types\\.ts$';
const MODEL_TYPES = '^src/llm/types\\.ts$';
const KNOWLEDGE = '^src/knowledge/index\\.ts$';
const DELIVERY = '^src/delivery/';
const RENDER = '^src/render/';
const FEATURES = '^src/features/';
const FEATURE_ROOT = '^src/features/[^/]+\\.ts$';
const FEATURE_DOOR = '^src/features/[^/]+/index\\.ts$';

const FEATURE_NEEDS = [KNOWLEDGE, RIGHTS, DELIVERY, RENDER, DOMAIN, TEXTS, STORE_TYPES, LIB, FEATURE_ROOT];
const SURFACE_NEEDS = [FEATURES, DELIVERY, RENDER, DOMAIN, TEXTS, LIB];

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * One row of the table: whoever matches `from` may import itself (`own`) and what matches `may`, nothing else inside src.
 * @param {string} name @param {string} from @param {string | undefined} own @param {string[]} may @param {string[]} [notFrom]
 * @returns {Rule}
 */
const row = (name, from, own, may, notFrom) => ({
  name,
  severity: 'error',
  from: { path: from, ...(notFrom ? { pathNot: notFrom } : {}) },
  to: { path: '^src/', pathNot: [...(own ? [own] : []), ...may] },
});

/**
 * Packages that only the named folders may import, so that they stay exchangeable.
 * @param {string} name @param {string[]} packages @param {string[]} allowed
 * @returns {Rule}
 */
const vendor = (name, packages, allowed) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: ['^src/app\\.ts$', ...allowed] },
  to: { path: `node_modules/(${packages.join('|')})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages',
      severity: 'error',
      // The page is bundled, so that what it imports need not be installed where the product runs.
      from: { path: '^src/', pathNot: ['^src/playground/page/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    { name: 'nothing-outside-src', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|scripts)/' } },

    row('entries', '^src/(main|cli)\\.ts$', undefined, ['^src/start/(bot|cli)\\.ts$', '^src/config/']),
    row('start', '^src/start/', '^src/start/', ['^src/(app\\.ts$|config/|surfaces/|jobs/|playground/|features/|lib/)']),
    row('only-start-imports-app', '^src/(?!start/).+/', undefined, ['^src/(?!app\\.ts$|main\\.ts$|cli\\.ts$|start/)']),
    row('config', '^src/config/', '^src/config/', [LIB]),
    row('lib', LIB, LIB, []),
    row('texts', TEXTS, TEXTS, [LIB]),
    row('domain', DOMAIN, DOMAIN, ['^src/lib/(errors|text|money)\\.ts$']),
    row('rights', RIGHTS, RIGHTS, [DOMAIN, LIB]),
    row('store-types', STORE_TYPES, undefined, [DOMAIN, LIB]),
    row('store-postgres', '^src/store/postgres/', '^src/store/postgres/', [DOMAIN, STORE_TYPES, LIB]),
    row('store-vectors', '^src/store/vectors/', '^src/store/vectors/', [STORE_TYPES, LIB]),
    row('llm', '^src/llm/', '^src/llm/', [LIB]),
    row('knowledge', '^src/knowledge/', '^src/knowledge/', [DOMAIN, STORE_TYPES, MODEL_TYPES, TEXTS, LIB]),
    row('delivery', DELIVERY, DELIVERY, [STORE_TYPES, LIB]),
    row('render', RENDER, RENDER, [DOMAIN, TEXTS, LIB]),
    row('features', '^src/features/([^/]+)/', '^src/features/$1/', FEATURE_NEEDS, [
      '^src/features/(ask|digests|meetings)/',
    ]),
    row('features-over-features', '^src/features/(digests|meetings)/', '^src/features/$1/', [
      ...FEATURE_NEEDS,
      FEATURE_DOOR,
    ]),
    row('feature-ask', '^src/features/ask/', '^src/features/ask/', [...FEATURE_NEEDS, FEATURE_DOOR, MODEL_TYPES]),
    row('feature-registry', FEATURE_ROOT, undefined, [...FEATURE_NEEDS, FEATURE_DOOR]),
    row('surfaces', '^src/surfaces/([^/]+)/', '^src/surfaces/$1/', SURFACE_NEEDS),
    row('jobs', '^src/jobs/', '^src/jobs/', [FEATURES, DELIVERY, LIB]),
    row('playground', '^src/playground/', '^src/playground/(?!page/)', [LIB], ['^src/playground/page/']),
    row('playground-page', '^src/playground/page/', '^src/playground/page/', ['^src/playground/page-protocol\\.ts$']),
    {
      name: 'every-file-in-the-table',
      comment: 'A new folder needs its row first.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/(app|main|cli)\\.ts$',
          '^src/(start|config|lib|texts|domain|rights|llm|knowledge|delivery|render|features|jobs|playground)/',
          '^src/store/(types\\.ts$|postgres/|vectors/)',
          '^src/surfaces/(slack|cli|mcp)/',
        ],
      },
      to: {},
    },

    vendor(
      'database-packages',
      ['@prisma', 'prisma', 'pglite-prisma-adapter', '@electric-sql', 'pg'],
      ['^src/store/postgres/'],
    ),
    {
      name: 'addon-loaded-by-hand-alone',
      comment:
        'npm leaves the optional addon out where no compiler is; an import, of a type too, would then not compile.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '(^|/)hnswlib-node(/|$)' },
    },
    vendor(
      'language-model-packages',
      ['@langchain', 'langchain', 'openai'],
      ['^src/llm/', '^src/knowledge/ingest/', '^src/features/ask/'],
    ),
    vendor('slack-packages', ['@slack'], ['^src/surfaces/slack/']),
    vendor('queue-package', ['pg-boss'], ['^src/jobs/']),
    {
      name: 'domain-does-no-input-or-output',
      severity: 'error',
      from: { path: [DOMAIN, RIGHTS] },
      to: { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|dns|tls)(/|$)', dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/postgres/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
