import { parse, YAMLParseError } from 'yaml';
import { WutongError } from './errors.js';

/**
 * Reads the text of a YAML file.
 * @throws WutongError `configuration` that names file and line.
 */
export function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? cause.linePos?.[0].line : undefined;
    const [reason = ''] = (cause as Error).message.split(/ at line \d|:?\n/);
    const place = line === undefined ? file : `${file}, line ${line}`;
    throw new WutongError('configuration', `${place}: ${reason}. Mend the file, then try again.`, { cause });
  }
}
