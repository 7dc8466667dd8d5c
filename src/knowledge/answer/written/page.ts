import type { Answer, Point, Section, Writing } from '../../types.js';
import { type CheckEvidence, checkPoints, type Rejection } from '../check/index.js';
import type { Named } from '../names.js';
import type { Question } from '../question.js';
import { type Item, SECTIONS } from './evidence-list.js';
import { pointOf } from './point-of.js';
import type { Line } from './read-line.js';
import { isEssential, isSaid } from './unsaid.js';

/** What a page is written over. */
export interface PageParts {
  /** The built-in answer. */
  readonly answer: Answer;
  readonly question: Question;
  readonly items: readonly Item[];
  readonly known: readonly Named[];
  readonly writing: Writing;
}

/** The answer while it is being written: takes lines, hands points on, and keeps what was handed on. */
export interface Page {
  take(line: Line): Promise<void>;
  /** Adds from the built-in answer what may not be missing; with `all`, everything that has not been said. */
  finish(all: boolean): Promise<void>;
  readonly points: Readonly<Record<Section, readonly Point[]>>;
  readonly rejected: readonly Rejection[];
  /** How many points are the model's, and how many were added from the built-in answer. */
  readonly written: number;
  readonly added: number;
}

/** The reader of the points failed; the point that it failed on is on the page. */
export class HandingError extends Error {
  constructor(override readonly cause: unknown) {
    super('a point could not be handed on');
  }
}

/** An empty page over a built-in answer. */
export function createPage(parts: PageParts): Page {
  const { answer, question, items, known, writing } = parts;
  const points: Record<Section, Point[]> = { what: [], how: [], other: [] };
  const rejected: Rejection[] = [];
  const owed = new Set<string>();
  const count = { written: 0, added: 0 };
  const checked: CheckEvidence = { facts: answer.facts, passages: answer.passages, known, language: answer.language };
  let current = 0;
  let heading: Section | null = null;
  let deaf = false;

  async function put(point: Point, section: Section): Promise<void> {
    if (writing.signal.aborted) return;
    points[section].push(point);
    if (deaf) return;
    await writing.point(point, section).catch((cause: unknown) => {
      deaf = true;
      throw new HandingError(cause);
    });
  }

  /** Goes on to a section; what the earlier ones may not lack is put there first. */
  async function advance(to: number, all: boolean): Promise<void> {
    for (; current < to; current += 1) {
      const section = SECTIONS[current] as Section;
      for (const point of answer[section]) {
        const due =
          all || isEssential(point, section, { answer, question }) || point.evidence.some((id) => owed.has(id));
        if (!due || isSaid(point, points[section]) || writing.signal.aborted) continue;
        count.added += 1;
        await put(point, section);
      }
    }
  }

  function reject(point: Point, reason: string): void {
    rejected.push({ point, reason });
    for (const id of point.evidence) owed.add(id);
  }

  async function takePoint(line: Extract<Line, { kind: 'point' }>): Promise<void> {
    const section = sectionOf(line.numbers, heading, items) ?? 'other';
    const made = pointOf(line, items, answer.language);
    if (made.fault !== null) return reject(made.point, made.fault);
    const fault = checkPoints([made.point], checked).rejected[0]?.reason;
    if (fault) return reject(made.point, fault);
    if (SECTIONS.indexOf(section) < current) return reject(made.point, `comes back to ${section}`);
    if (points[section].some((point) => isSaid(made.point, [point]))) return;
    await advance(SECTIONS.indexOf(section), false);
    if (writing.signal.aborted) return;
    count.written += 1;
    await put(made.point, section);
  }

  return {
    async take(line) {
      if (line.kind === 'heading') heading = line.section;
      if (line.kind === 'point') await takePoint(line);
    },
    finish: (all) => advance(SECTIONS.length, all),
    points,
    rejected,
    get written() {
      return count.written;
    },
    get added() {
      return count.added;
    },
  };
}

/** The section that the model named, where the built-in answer uses the evidence too; else the first in which it does. */
function sectionOf(numbers: readonly number[], named: Section | null, items: readonly Item[]): Section | null {
  const uses = items.filter((item) => numbers.includes(item.number)).map((item) => item.sections);
  if (named && uses.some((sections) => sections.includes(named))) return named;
  return uses[0]?.[0] ?? null;
}
