import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CountedLists } from '../../../src/knowledge/search/counted-lists.js';

const LISTS = 6;
const entries = fc.array(
  fc.record({ list: fc.nat(LISTS - 1), value: fc.nat(2 ** 32 - 1), count: fc.nat(2 ** 16 - 1) }),
  { maxLength: 300 },
);

const read = (lists: CountedLists, list: number) => {
  const [from, to] = [lists.start(list), lists.start(list) + lists.size(list)];
  return { values: [...lists.values.subarray(from, to)], counts: [...lists.counts.subarray(from, to)] };
};

it('keeps what each list was given in its order, before and after it was saved, and grows on from there', () => {
  fc.assert(
    fc.property(entries, entries, fc.array(fc.nat(5), { minLength: LISTS, maxLength: LISTS }), (first, then, rooms) => {
      let lists = new CountedLists();
      for (const room of rooms) lists.add(room);
      const expected = rooms.map(() => ({ values: [] as number[], counts: [] as number[] }));
      const append = ({ list, value, count }: (typeof first)[number]) => {
        lists.append(list, value, count);
        expected[list]?.values.push(value);
        expected[list]?.counts.push(count);
      };
      first.forEach(append);
      expect(rooms.map((_, list) => read(lists, list))).toEqual(expected);
      lists = new CountedLists(structuredClone(lists.state()));
      expect(rooms.map((_, list) => read(lists, list))).toEqual(expected);
      then.forEach(append);
      expect(rooms.map((_, list) => read(lists, list))).toEqual(expected);
    }),
  );
});
