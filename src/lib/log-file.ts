import { appendFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogSink } from './logger.js';
import { makeFolder } from './make-folder.js';

/** Appends log lines to a file, made with the first line; where that is not possible `complain` hears of it, once. */
export function logFile(path: string, complain: (sentence: string) => void): LogSink {
  let complained = false;
  return {
    write(line) {
      try {
        makeFolder(dirname(path));
        appendFileSync(path, line);
      } catch (error) {
        if (!complained) complain(`The log ${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
        complained = true;
      }
    },
  };
}
