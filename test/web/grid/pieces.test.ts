import fc from "fast-check";
import { piecesOfRow, stretchesOf, type Piece } from "../../../src/web/grid/pieces";
import { drawingOf, sketch } from "./sheet-view";

function brief({ column, rowSpan, columnSpan, cutTop, cutLeft, isFirst }: Piece) {
  return [column, rowSpan, columnSpan, cutTop, cutLeft, isFirst];
}

const SHEET = sketch({ merges: ["B3:D6"], columns: 6, rows: 12 });

test("a merged area is one piece, and covers the places below", () => {
  const drawing = drawingOf(SHEET, [0, 11], [0, 5]);
  expect(piecesOfRow(drawing, 2).map(brief)).toEqual([
    [0, 1, 1, 0, 0, true],
    [1, 4, 3, 0, 0, true],
    [4, 1, 1, 0, 0, true],
    [5, 1, 1, 0, 0, true],
  ]);
  expect(piecesOfRow(drawing, 3).map(({ column }) => column)).toEqual([0, 4, 5]);
});

test("cut by the window, its content is shifted", () => {
  const drawing = drawingOf(SHEET, [4, 11], [2, 5]);
  expect(piecesOfRow(drawing, 4).map(brief)[0]).toEqual([2, 2, 2, 40, 60, true]);
  expect(piecesOfRow(drawingOf(SHEET, [0, 3], [0, 1]), 2).map(brief)[1]).toEqual([1, 2, 1, 0, 0, true]);
});

test("cut by frozen edges it is told of once", () => {
  const sheet = { ...SHEET, frozen: { rows: 4, columns: 2 } };
  const drawing = drawingOf(sheet, [4, 11], [2, 5]);
  const parts = [...piecesOfRow(drawing, 2), ...piecesOfRow(drawing, 4)].filter(({ area }) => area.left === 1);
  expect(parts.map(brief)).toEqual([
    [1, 2, 1, 0, 0, true],
    [2, 2, 2, 0, 60, false],
    [1, 2, 1, 40, 0, false],
    [2, 2, 2, 40, 60, false],
  ]);
});

test("hidden rows and columns are no part of it", () => {
  const sheet = sketch({ merges: ["B3:D6"], columns: 6, rows: 12, hiddenRows: [2, 4], hiddenColumns: [2] });
  const drawing = drawingOf(sheet, [0, 11], [0, 5]);
  const [, piece] = piecesOfRow(drawing, 3);
  expect(brief(piece!)).toEqual([1, 2, 2, 0, 0, true]);
  expect([piece?.width, piece?.height]).toEqual([120, 40]);
});

test("whatever is merged, frozen, hidden and drawn, the table has no holes and no overlaps", () => {
  const size = 10;
  const place = fc.nat(size - 1);
  const area = fc.tuple(place, place, place, place);
  const hidden = fc.uniqueArray(place, { maxLength: 4 });
  const frozen = fc.record({ rows: fc.nat(4), columns: fc.nat(4) });
  fc.assert(
    fc.property(
      fc.array(area, { maxLength: 4 }),
      hidden,
      hidden,
      frozen,
      place,
      place,
      (areas, rows, columns, ice, from, to) => {
        const merges = withoutOverlaps(
          areas.map(([a, b, c, d]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]),
        );
        const sheet = sketch({ rows: size, columns: size, hiddenRows: rows, hiddenColumns: columns, frozen: ice });
        const drawing = drawingOf(
          { ...sheet, merges },
          [Math.max(ice.rows, from), 9],
          [ice.columns, Math.max(ice.columns, to)],
        );
        const shown = stretchesOf(ice.rows, drawing.rows).flatMap((stretch) => drawing.rowAxis.shownIn(stretch));
        const across = stretchesOf(ice.columns, drawing.columns).flatMap((stretch) =>
          drawing.columnAxis.shownIn(stretch),
        );
        const filled = new Set<string>();
        for (const row of shown) {
          for (const piece of piecesOfRow(drawing, row)) {
            const firstRow = shown.indexOf(row);
            const firstColumn = across.indexOf(piece.column);
            for (let down = 0; down < piece.rowSpan; down++) {
              for (let along = 0; along < piece.columnSpan; along++) {
                const key = `${firstRow + down}:${firstColumn + along}`;
                expect(filled.has(key)).toBe(false);
                filled.add(key);
              }
            }
          }
        }
        expect(filled.size).toBe(shown.length * across.length);
      },
    ),
  );
});

function withoutOverlaps(areas: readonly (readonly number[])[]) {
  const kept: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const [top = 0, left = 0, bottom = 0, right = 0] of areas) {
    const touches = kept.some(
      (other) => top <= other.bottom && bottom >= other.top && left <= other.right && right >= other.left,
    );
    if (!touches && (top !== bottom || left !== right)) kept.push({ top, left, bottom, right });
  }
  return kept;
}
