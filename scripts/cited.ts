/** What the project has: its paths and its npm scripts. */
export interface Cited {
  readonly hasPath: (path: string) => boolean;
  readonly scripts: ReadonlySet<string>;
}

export interface Fault {
  readonly line: number;
  readonly text: string;
}

// The commands that npm runs without `run`.
const SHORT_COMMANDS = new Set(['start', 'test']);
const ROOTS = /^(?:\.\/)?(?:\.ci|corpus|docs|prisma|prompts|scripts|src|test)(?:\/|$)/;
// A bare `index.ts` stands for many files; a bare document or setting is one at the root.
const ROOT_FILE = /^(?:\.\/)?[\w.-]+\.(?:config\.ts|cjs|json|jsonc|md|mjs|toml|txt|yaml|yml)$/;

/** Whether words in code type name a path of the project, rather than a pattern, a command or a made-up file. */
function isPath(words: string): boolean {
  if (/[\s<>*{}…$]/.test(words)) return false;
  return ROOTS.test(words) || ROOT_FILE.test(words);
}

function citedPaths(line: string): string[] {
  const inCode = [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '').filter(isPath);
  const links = [...line.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => (match[1] ?? '').split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
  return [...inCode, ...links];
}

function citedScripts(line: string): string[] {
  const run = [...line.matchAll(/\bnpm run (?:-s |--silent )?([\w:-]+)/g)].map((match) => match[1] ?? '');
  const short = [...line.matchAll(/\bnpm ([a-z]+)/g)].map((match) => match[1] ?? '');
  return [...run, ...short.filter((command) => SHORT_COMMANDS.has(command))];
}

/** Finds the paths and npm scripts that a Markdown text cites and the project does not have. */
export function citedFaults(markdown: string, project: Cited): Fault[] {
  return markdown.split('\n').flatMap((text, index) => {
    const line = index + 1;
    const paths = citedPaths(text).filter((path) => !project.hasPath(path));
    const scripts = citedScripts(text).filter((script) => !project.scripts.has(script));
    return [
      ...paths.map((path) => ({ line, text: `no such path: ${path}` })),
      ...scripts.map((script) => ({ line, text: `no such npm script: ${script}` })),
    ];
  });
}
