/** Which channel each person looked at when the agent was opened. */
export interface Contexts {
  /** Whether it is another than the last time; false for the first time, which is no change. */
  changed(user: string, channel: string): boolean;
}

export function createContexts(): Contexts {
  const last = new Map<string, string>();
  return {
    changed(user, channel) {
      const before = last.get(user);
      last.set(user, channel);
      return before !== undefined && before !== channel;
    },
  };
}
