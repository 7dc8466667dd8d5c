import type { PageFeed } from './page-feed.js';
import type { ArmedFault, Fault } from './page-protocol.js';

/** The switches for faults. */
export interface Faults {
  arm(fault: ArmedFault): void;
  disarm(fault: Fault): void;
  /**
   * Whether the fault hits this request; one that does counts. `what` is a method, an event type, a command or an interaction;
   * a fault for `message` hits `message.im` too.
   */
  strikes(fault: Fault, what: string): boolean;
  armed(): readonly ArmedFault[];
}

function fits({ method }: ArmedFault, what: string): boolean {
  return method === null || method === what || what.startsWith(`${method}.`);
}

export function createFaults(feed: PageFeed): Faults {
  let armed: ArmedFault[] = [];
  const set = (next: ArmedFault[]) => {
    armed = next;
    feed.tell({ type: 'faults', faults: [...armed] });
  };
  return {
    arm(fault) {
      set([...armed.filter((other) => other.fault !== fault.fault || other.method !== fault.method), fault]);
    },
    disarm(fault) {
      set(armed.filter((other) => other.fault !== fault));
    },
    strikes(fault, what) {
      const hit = armed.find((one) => one.fault === fault && fits(one, what));
      if (hit === undefined) return false;
      if (hit.times === null) return true;
      const left = { ...hit, times: hit.times - 1 };
      set(armed.flatMap((one) => (one === hit ? (left.times > 0 ? [left] : []) : [one])));
      return true;
    },
    armed: () => [...armed],
  };
}
