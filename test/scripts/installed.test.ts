import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/installed.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/database': { version: '1.0.0' },
    'node_modules/compiler': { version: '1.0.0', dev: true },
    'node_modules/addon': { version: '1.0.0', optional: true },
  },
};
const installed = (versions: Record<string, string>) => ({
  packages: Object.fromEntries(
    Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]),
  ),
});

describe('isInstalled', () => {
  it('wants an install where none was completed', () => {
    expect(isInstalled(wanted, undefined, true)).toBe(false);
  });

  it('is content without an optional package that could not be built', () => {
    expect(isInstalled(wanted, installed({ database: '1.0.0', compiler: '1.0.0' }), true)).toBe(true);
  });

  it('wants an install when any package has another version', () => {
    expect(isInstalled(wanted, installed({ database: '0.9.0', compiler: '1.0.0' }), true)).toBe(false);
    expect(isInstalled(wanted, installed({ database: '1.0.0', compiler: '1.0.0', addon: '0.9.0' }), true)).toBe(false);
  });

  it('needs the packages for development only when asked for them', () => {
    const running = installed({ database: '1.0.0' });
    expect(isInstalled(wanted, running, true)).toBe(false);
    expect(isInstalled(wanted, running, false)).toBe(true);
  });
});
