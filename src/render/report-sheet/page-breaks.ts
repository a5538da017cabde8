/** A row of the text: how high it is in points, and whether it is a heading of what follows. */
export interface PagedRow {
  readonly height: number;
  readonly isHeading: boolean;
}

/**
 * How much of the text fits on a page in every program, in points: 225 mm, printed at the 96 hundredths at which a line is as wide as the
 * page, less what rows take that are rounded to whole pixels. Where the usual font is wider, more would fit.
 */
const CAPACITY = 645;

/**
 * The rows, by their place in the list, before which a page begins. The first opens a page and is not among them. A sheet cannot keep a
 * heading with what follows, and programs differ in where a page ends: so every page is ended where no heading stands last.
 */
export function pageBreaks(rows: readonly PagedRow[]): readonly number[] {
  const breaks: number[] = [];
  let pageFrom = 0;
  let used = 0;
  for (let at = 0; at < rows.length; at++) {
    const { height } = rows[at]!;
    if (used + height > CAPACITY && at > pageFrom) {
      let first = at;
      while (first > pageFrom && rows[first - 1]!.isHeading) first -= 1;
      pageFrom = first > pageFrom ? first : at;
      breaks.push(pageFrom);
      used = rows.slice(pageFrom, at).reduce((sum, row) => sum + row.height, 0);
    }
    used += height;
  }
  return breaks;
}
