import type { Answer, Point } from '../../../knowledge/index.js';

/** A point with the words that are shown of it: under the name of its matter the name is not said again. */
export interface ShownPoint {
  readonly point: Point;
  readonly text: string;
}

/** Points that stand one after the other under the name of one matter; null for a point by itself. */
export interface PointGroup {
  readonly subject: string | null;
  readonly points: readonly ShownPoint[];
}

/** The points of a list as they are shown: those of one matter together under its name. */
export function groupPoints(answer: Pick<Answer, 'facts'>, list: readonly Point[]): PointGroup[] {
  const groups: { item: string | undefined; subject: string | null; points: ShownPoint[] }[] = [];
  for (const point of list) {
    const { item } = point;
    const last = groups.at(-1);
    if (item && last?.item === item) {
      last.points.push({ point, text: withoutSubject(point.text, last.subject as string) });
    } else if (item) {
      const subject = subjectOf(answer, item);
      groups.push({ item, subject, points: [{ point, text: withoutSubject(point.text, subject) }] });
    } else groups.push({ item, subject: null, points: [{ point, text: point.text }] });
  }
  return groups;
}

/** The name of the matter that several points belong to, said once above them. */
function subjectOf({ facts }: Pick<Answer, 'facts'>, item: string): string {
  return facts.find((fact) => fact.subjectId === item)?.subject ?? item;
}

function withoutSubject(text: string, subject: string): string {
  if (!text.startsWith(subject)) return text;
  return text.slice(subject.length).replace(/^[\s—:：]+/, '');
}
