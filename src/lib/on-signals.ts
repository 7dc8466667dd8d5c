const SIGNALS = [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const;

/** Calls back, once, when the process is told to end, with the exit code that says so. */
export function onSignals(end: (signal: 'SIGINT' | 'SIGTERM', exitCode: number) => void): void {
  for (const [signal, number] of SIGNALS) process.once(signal, () => end(signal, 128 + number));
}
