import { existsSync } from 'node:fs';
import { CONVERTED, convertSet } from './retrieval/convert.js';

const [folder, ...pairs] = process.argv.slice(2);
if (folder === undefined || pairs.length === 0) {
  process.stderr.write(
    `npm run bench:data -- FOLDER SET=ORIGINAL …\nbrings originals of the SQuAD form into FOLDER; SET is one of ${Object.keys(CONVERTED).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const pair of pairs) {
  const [name = '', original = ''] = pair.split('=');
  try {
    if (!existsSync(original)) throw new Error(`${pair}: there is no such file; write SET=ORIGINAL.`);
    const { passages, questions, unanswerable } = await convertSet(name, original, folder);
    process.stdout.write(
      `${name}: ${passages} passages, ${questions} questions, ${unanswerable} that nothing answers\n`,
    );
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
