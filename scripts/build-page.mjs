// Bundles the playground's page: index.html, page.js, page.css and the fonts beside them, so that nothing is loaded from elsewhere.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'src', 'playground', 'page');
const require = createRequire(import.meta.url);

const WEIGHTS = [400, 700];

/** The rules of the shipped font, which name woff2 files alone, and those files; a browser loads the slices that a text needs. */
function fontRules() {
  const folder = dirname(require.resolve('@fontsource/noto-sans-sc/400.css'));
  /** @type {string[]} */
  const files = [];
  const rules = WEIGHTS.map((weight) =>
    readFileSync(join(folder, `${weight}.css`), 'utf8').replaceAll(
      /src: url\(\.\/files\/([^)]+\.woff2)\)[^;]*;/g,
      (_, /** @type {string} */ file) => {
        files.push(join(folder, 'files', file));
        return `src: url(fonts/${file}) format('woff2');`;
      },
    ),
  ).join('');
  return { rules: rules.replaceAll(/\/\*.*?\*\/|\n\s*/g, ''), files };
}

/**
 * Writes the page into a folder, which is made when it is missing.
 * @param {string} outFolder
 * @param {{ development?: boolean }} [options] with `development` the page says on the console what is wrong with its elements
 */
export async function buildPage(outFolder, { development = false } = {}) {
  // Loaded here, because this file is read before the packages are there.
  const { build } = await import('esbuild');
  mkdirSync(join(outFolder, 'fonts'), { recursive: true });
  await build({
    entryPoints: [join(source, 'page.tsx'), join(source, 'page.css')],
    outdir: outFolder,
    bundle: true,
    minify: !development,
    format: 'esm',
    target: ['es2022', 'chrome120', 'firefox121', 'safari17'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': development ? '"development"' : '"production"' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  const { rules, files } = fontRules();
  const styles = join(outFolder, 'page.css');
  writeFileSync(styles, `${readFileSync(styles, 'utf8')}${rules}\n`);
  for (const file of files) cpSync(file, join(outFolder, 'fonts', file.slice(dirname(file).length + 1)));
  copyFileSync(join(source, 'index.html'), join(outFolder, 'index.html'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPage(resolve(process.argv[2] ?? join(root, 'dist', 'playground', 'page')));
}
