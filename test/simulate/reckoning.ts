import { come, type Due, dueOf, type Fired, type Reckoned } from './oracle.js';

/** Goes through the year beside the product, and notes what must come of itself, and when. */
export class Reckoning {
  readonly problems = new Map<string, Reckoned>();
  readonly fired: Fired[] = [];
  /** What was put up for a problem, by name and day: it counts once. */
  private readonly pending = new Map<string, Map<string, Due>>();

  /** Everything that is due up to a minute of a day, in its order. */
  upTo(day: string, minute: number): void {
    for (const problem of this.problems.values()) {
      for (;;) {
        const next = this.nextOf(problem.id, day, minute);
        if (next === null) break;
        this.pending.get(problem.id)?.delete(keyOf(next));
        // What was put up counts only while the problem still gives cause for it.
        if (!dueOf(problem).some((due) => keyOf(due) === keyOf(next))) continue;
        this.fired.push({ ...next, id: problem.id });
        come(problem, next);
        this.written(problem, next.day, next.minute);
      }
    }
  }

  /** Puts up what is still to come after a write. */
  written(problem: Reckoned, day: string, minute: number): void {
    const own = this.pending.get(problem.id) ?? new Map<string, Due>();
    this.pending.set(problem.id, own);
    for (const due of dueOf(problem)) {
      const isAhead = due.day > day || (due.day === day && due.minute > minute);
      const isNew = !this.seen.has(`${problem.id} ${keyOf(due)}`);
      if (!isAhead || !isNew) continue;
      this.seen.add(`${problem.id} ${keyOf(due)}`);
      own.set(keyOf(due), due);
    }
  }

  private readonly seen = new Set<string>();

  private nextOf(id: string, day: string, minute: number): Due | null {
    let first: Due | null = null;
    for (const due of this.pending.get(id)?.values() ?? []) {
      if (due.day > day || (due.day === day && due.minute > minute)) continue;
      if (first === null || order(due, first) < 0) first = due;
    }
    return first;
  }
}

const keyOf = ({ name, day }: Due) => `${name}@${day}`;

function order(one: Due, other: Due): number {
  return one.day.localeCompare(other.day) || one.minute - other.minute || (keyOf(one) < keyOf(other) ? -1 : 1);
}
