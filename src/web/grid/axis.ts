/** A stretch of rows or columns: both ends included, empty where `to` < `from`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Rows or columns laid out in a line: their sizes and places in whole pixels at a zoom. Hidden ones have size 0. */
export class Axis {
  /** Where each begins, and behind the last the whole length. */
  readonly #offsets: Float64Array;

  /** @param sizes pixels at 100 % */
  constructor(sizes: readonly number[], zoom: number) {
    this.#offsets = new Float64Array(sizes.length + 1);
    sizes.forEach((size, index) => {
      const scaled = size <= 0 ? 0 : Math.max(1, Math.round(size * zoom));
      this.#offsets[index + 1] = this.#offsets[index]! + scaled;
    });
  }

  get count(): number {
    return this.#offsets.length - 1;
  }

  /** The length of all together. */
  get length(): number {
    return this.offset(this.count);
  }

  /** Where one begins. */
  offset(index: number): number {
    return this.#offsets[Math.min(Math.max(index, 0), this.count)]!;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The length of a stretch. */
  span(from: number, to: number): number {
    return this.offset(to + 1) - this.offset(from);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The one that covers a place; the first or last where the place lies outside. */
  indexAt(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next shown one from `index` on, going by `step` (1 or -1); `undefined` where there is none. */
  shownFrom(index: number, step: 1 | -1): number | undefined {
    for (let at = index; at >= 0 && at < this.count; at += step) if (!this.isHidden(at)) return at;
    return undefined;
  }

  /** The shown ones of a stretch, in order. */
  shownIn({ from, to }: Stretch): readonly number[] {
    const shown: number[] = [];
    for (let index = from; index <= to; index++) if (!this.isHidden(index)) shown.push(index);
    return shown;
  }
}

/** What is seen of an axis: a number of frozen ones at its beginning, and a window on the rest. */
export interface Sight {
  /** How far the rest is scrolled, in pixels. */
  readonly scrolled: number;
  /** Pixels that show frozen ones and rest together. */
  readonly room: number;
  readonly frozen: number;
}

/** Pixels drawn beyond what is seen on each side, as a share of what is seen: scrolling must not outrun the drawing. */
const MARGIN = 1;

/** What is to be drawn behind the frozen ones: all that is seen, and a margin on both sides, or none. */
export function drawnStretch(axis: Axis, sight: Sight, hasMargin: boolean): Stretch {
  const seen = seenPixels(axis, sight);
  const margin = hasMargin ? (seen.to - seen.from) * MARGIN : 0;
  return stretchOf(axis, sight.frozen, seen.from - margin, seen.to + margin);
}

/** Whether what was drawn still covers what is seen, and a share of its margin. */
export function isCovered(axis: Axis, drawn: Stretch, sight: Sight, share: number): boolean {
  const seen = seenPixels(axis, sight);
  const margin = (seen.to - seen.from) * MARGIN * share;
  const needed = stretchOf(axis, sight.frozen, seen.from - margin, seen.to + margin);
  return drawn.from <= needed.from && drawn.to >= needed.to;
}

function seenPixels(axis: Axis, { scrolled, room, frozen }: Sight): Stretch {
  return { from: scrolled + axis.offset(frozen), to: scrolled + Math.max(room, axis.offset(frozen)) };
}

function stretchOf(axis: Axis, frozen: number, from: number, to: number): Stretch {
  return { from: Math.max(frozen, axis.indexAt(from)), to: Math.min(axis.count - 1, axis.indexAt(to)) };
}
