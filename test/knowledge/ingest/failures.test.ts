import { describe, expect, it } from 'vitest';
import { reasonOf, UnreadableFile } from '../../../src/knowledge/ingest/failures.js';

const withCode = (code: string) => Object.assign(new Error('open failed'), { code });

describe('the reason why a file was not read', () => {
  it.each([
    ['what a loader says itself', new UnreadableFile('too large'), 'too large'],
    ['a password', new Error('No password given'), 'encrypted'],
    ['a missing right', withCode('EACCES'), 'not readable for this user'],
    ['anything else', withCode('EIO'), 'corrupt'],
  ])('%s', (_, cause, reason) => {
    expect(reasonOf(cause)).toBe(reason);
  });
});
