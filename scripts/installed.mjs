/** @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * Whether node_modules holds what the lock names. Optional packages may be absent (another platform, no compiler), but not
 * in another version.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} present what npm wrote down when an install was complete
 * @param {boolean} withTools whether packages for development are needed too
 */
export function isInstalled(wanted, present, withTools) {
  if (present === undefined) return false;
  return Object.entries(wanted.packages).every(([path, { version, dev, devOptional, optional }]) => {
    if (path === '' || (!withTools && (dev || devOptional))) return true;
    const found = present.packages[path];
    return found === undefined ? optional === true || devOptional === true : found.version === version;
  });
}
