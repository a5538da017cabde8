/** A row of the text: how high it is in points, and whether it is a heading of what follows. */
export interface PagedRow {
  readonly height: number;
  readonly isHeading: boolean;
}

/**
 * How much of the text fits on a page, in points: 225 mm, printed at the 96 hundredths at which a line is as wide as the page. Programs
 * differ by a row, so that both ends are tried.
 */
const CAPACITIES = [640, 668] as const;

/** The rows, by their place in the list, before which a page must begin lest a heading stand alone at the foot of one. The first opens a page. */
export function breaksBeforeHeadings(rows: readonly PagedRow[]): readonly number[] {
  const breaks: number[] = [];
  for (let start = 0; ;) {
    const alone = CAPACITIES.flatMap((capacity) => firstAlone(rows, start, capacity) ?? []);
    if (alone.length === 0) return breaks;
    start = Math.min(...alone);
    breaks.push(start);
  }
}

/** The first heading that would stand at the foot of a page, with those above it that it stands under. */
function firstAlone(rows: readonly PagedRow[], start: number, capacity: number): number | undefined {
  let used = 0;
  let pageFrom = start;
  for (let at = start; at < rows.length; at++) {
    const { height } = rows[at]!;
    if (used + height <= capacity || at === pageFrom) {
      used += height;
      continue;
    }
    let first = at;
    while (first > pageFrom && rows[first - 1]!.isHeading) first -= 1;
    if (first < at && first > pageFrom) return first;
    pageFrom = at;
    used = height;
  }
  return undefined;
}
