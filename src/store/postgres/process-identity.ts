import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who a process is: where its number counts (`space`) and, where the system tells, when it was started. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Host, boot and process-number space: only within one of them can a number be looked up. */
  readonly space: string;
  readonly started: string | null;
}

/** This process. */
export function identify(): ProcessIdentity {
  const host = hostname();
  const boot = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const numbers = attempt(() => readlinkSync('/proc/self/ns/pid'));
  return { pid: process.pid, host, space: [host, boot, numbers].join('|'), started: startOf(process.pid) };
}

/** Whether that process still runs: `unknown` when it counts elsewhere, or its number may have been given to another. */
export function isRunning(other: ProcessIdentity, self: ProcessIdentity): 'yes' | 'no' | 'unknown' {
  if (other.space !== self.space) return other.host === self.host && rebooted(other, self) ? 'no' : 'unknown';
  if (!exists(other.pid)) return 'no';
  if (other.started === null) return 'unknown';
  return startOf(other.pid) === other.started ? 'yes' : 'no';
}

/** The same machine under another boot: whoever ran before does not run now. */
function rebooted(other: ProcessIdentity, self: ProcessIdentity): boolean {
  const [, bootThen, numbersThen] = other.space.split('|');
  const [, bootNow, numbersNow] = self.space.split('|');
  return Boolean(bootThen && bootNow) && bootThen !== bootNow && numbersThen === numbersNow;
}

/** The start time in clock ticks since boot, field 22 of `stat`; the name in brackets before it may hold spaces. */
function startOf(pid: number): string | null {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined || fields[0] === 'Z') return null;
  return fields[19] ?? null;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
