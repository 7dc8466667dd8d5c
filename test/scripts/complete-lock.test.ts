import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock } from '../../scripts/complete-lock.mjs';

const lockWith = (optionalDependencies: Record<string, string>) => ({
  packages: {
    '': { version: '1.0.0' },
    'node_modules/@fast/tool': { version: '2.0.0', dev: true, optionalDependencies },
    'node_modules/@fast/tool-linux-x64-gnu': {
      version: '2.0.0',
      dev: true,
      optional: true,
      cpu: ['x64'],
      os: ['linux'],
    },
  },
});

describe('completeLock', () => {
  it('adds the optional packages for other platforms, with the platform read from the name', () => {
    const lock = lockWith({ '@fast/tool-linux-x64-gnu': '2.0.0', '@fast/tool-darwin-arm64': '2.0.0' });
    expect(completeLock(lock)).toEqual(['@fast/tool-darwin-arm64']);
    expect(lock.packages).toHaveProperty(['node_modules/@fast/tool-darwin-arm64'], {
      version: '2.0.0',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['darwin'],
    });
  });

  it('tells the C library of a Linux package', () => {
    const lock = lockWith({ '@fast/tool-linux-arm64-musl': '2.0.0', '@fast/tool-linux-arm-gnueabihf': '2.0.0' });
    completeLock(lock);
    expect(lock.packages).toHaveProperty(['node_modules/@fast/tool-linux-arm64-musl', 'libc'], ['musl']);
    expect(lock.packages).toHaveProperty(['node_modules/@fast/tool-linux-arm-gnueabihf', 'libc'], ['glibc']);
  });

  it('changes nothing the second time', () => {
    const lock = lockWith({ '@fast/tool-win32-x64-msvc': '2.0.0' });
    completeLock(lock);
    const once = structuredClone(lock);
    expect(completeLock(lock)).toEqual([]);
    expect(lock).toEqual(once);
  });

  it('leaves alone what names no platform or no exact version', () => {
    const lock = lockWith({ 'native-addon': '3.0.0', '@fast/tool-darwin-x64': '^2.0.0' });
    expect(completeLock(lock)).toEqual([]);
  });

  it('finds the lock of this project complete', () => {
    expect(completeLock(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
  });
});
