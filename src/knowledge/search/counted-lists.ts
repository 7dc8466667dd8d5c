/** The lists as plain data, one after the other without gaps. */
export interface CountedListsState {
  readonly sizes: Uint32Array;
  readonly values: Uint32Array;
  readonly counts: Uint16Array;
}

const ROOM = 2;

/**
 * Many growing lists of numbers, each with how often it counts, in two pieces of memory: an array for each of some hundred thousand
 * short lists would take many times what it holds. A list that is full moves to the end with twice the room.
 */
export class CountedLists {
  #values = new Uint32Array(ROOM);
  #counts = new Uint16Array(ROOM);
  #used = 0;
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];
  readonly #rooms: number[] = [];

  /** Opens lists from their saved state, none without it. */
  constructor(saved?: CountedListsState) {
    if (saved === undefined) return;
    this.#values = saved.values.slice();
    this.#counts = saved.counts.slice();
    for (const size of saved.sizes) {
      this.#starts.push(this.#used);
      this.#sizes.push(size);
      this.#rooms.push(size);
      this.#used += size;
    }
  }

  /** The values of all lists; a list's own stand from {@link start} on. Hold it no longer than until the next change. */
  get values(): Uint32Array {
    return this.#values;
  }

  /** How often each of {@link values} counts. */
  get counts(): Uint16Array {
    return this.#counts;
  }

  start(list: number): number {
    return this.#starts[list] as number;
  }

  size(list: number): number {
    return this.#sizes[list] as number;
  }

  /** A new empty list with so much room; its number. */
  add(room = ROOM): number {
    this.#starts.push(this.#take(room));
    this.#rooms.push(room);
    return this.#sizes.push(0) - 1;
  }

  append(list: number, value: number, count: number): void {
    const size = this.size(list);
    if (size === this.#rooms[list]) this.#move(list, size);
    const at = this.start(list) + size;
    this.#values[at] = value;
    this.#counts[at] = count;
    this.#sizes[list] = size + 1;
  }

  state(): CountedListsState {
    const sizes = Uint32Array.from(this.#sizes);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const state = { sizes, values: new Uint32Array(total), counts: new Uint16Array(total) };
    let to = 0;
    for (const [list, size] of sizes.entries()) {
      const from = this.start(list);
      state.values.set(this.#values.subarray(from, from + size), to);
      state.counts.set(this.#counts.subarray(from, from + size), to);
      to += size;
    }
    return state;
  }

  #move(list: number, size: number): void {
    const room = Math.max(ROOM, size * 2);
    const to = this.#take(room);
    const from = this.start(list);
    this.#values.copyWithin(to, from, from + size);
    this.#counts.copyWithin(to, from, from + size);
    this.#starts[list] = to;
    this.#rooms[list] = room;
  }

  /** Where so much room begins that no list has. */
  #take(room: number): number {
    const from = this.#used;
    this.#used += room;
    if (this.#used > this.#values.length) this.#grow(Math.ceil(this.#used * 1.5));
    return from;
  }

  #grow(length: number): void {
    const values = new Uint32Array(length);
    const counts = new Uint16Array(length);
    values.set(this.#values);
    counts.set(this.#counts);
    this.#values = values;
    this.#counts = counts;
  }
}
