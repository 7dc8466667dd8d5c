import { expect, it } from 'vitest';
import { createLogger, type LogLevel } from '../../src/lib/logger.js';

function listen(level: LogLevel) {
  const lines: string[] = [];
  return { lines, log: createLogger(level, { write: (line) => lines.push(line) }) };
}

it('secrets do not reach the log, however deep they lie', () => {
  const { lines, log } = listen('info');
  log.info(
    { token: 'xoxb-1', slack: { apiKey: 'sk-2' }, config: { store: { databaseUrl: 'postgres://u:p3@h' } }, port: 80 },
    'started',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toMatch(/xoxb-1|sk-2|p3/);
  expect(JSON.parse(lines[0] as string)).toMatchObject({ token: '[secret]', port: 80, msg: 'started' });
});

it('the level decides what is said', () => {
  const { lines, log } = listen('warn');
  log.info('quiet');
  log.warn('loud');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['loud']);
});
