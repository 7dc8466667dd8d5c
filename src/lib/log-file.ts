import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogSink } from './logger.js';

/** Appends log lines to a file, made with the first line; where that is not possible they go to standard error. */
export function logFile(path: string): LogSink {
  return {
    write(line) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        appendFileSync(path, line);
      } catch {
        process.stderr.write(line);
      }
    },
  };
}
