import fc from "fast-check";
import { Axis, drawnStretch, isCovered } from "../../../src/web/grid/axis";

describe("an axis", () => {
  const axis = new Axis([20, 0, 30, 20], 1);

  test("tells places, sizes and what lies where", () => {
    expect([axis.count, axis.length, axis.offset(2), axis.offset(4), axis.offset(99)]).toEqual([4, 70, 20, 70, 70]);
    expect([axis.size(1), axis.size(2), axis.span(1, 3), axis.isHidden(1)]).toEqual([0, 30, 50, true]);
    expect([-5, 0, 19, 20, 49, 50, 500].map((place) => axis.indexAt(place))).toEqual([0, 0, 0, 2, 2, 3, 3]);
  });

  test("finds the next shown one on either side", () => {
    expect([axis.shownFrom(1, 1), axis.shownFrom(1, -1), axis.shownFrom(4, 1), axis.shownFrom(-1, -1)]).toEqual([
      2,
      0,
      undefined,
      undefined,
    ]);
    expect(axis.shownIn({ from: 0, to: 3 })).toEqual([0, 2, 3]);
    expect(axis.shownIn({ from: 2, to: 1 })).toEqual([]);
  });

  test("zoomed, sizes are whole pixels and nothing shown vanishes", () => {
    const half = new Axis([20, 0, 1, 15], 0.5);
    expect([half.size(0), half.size(1), half.size(2), half.size(3)]).toEqual([10, 0, 1, 8]);
  });
});

test("what is drawn covers what is seen wherever one scrolls, and no more than three times as much", () => {
  const sizes = fc.array(fc.constantFrom(0, 5, 20, 77, 300), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(sizes, fc.nat(20_000), fc.integer({ min: 1, max: 800 }), fc.nat(3), (all, scrolled, room, frozen) => {
      const axis = new Axis(all, 1);
      const sight = { scrolled, room, frozen: Math.min(frozen, all.length) };
      const drawn = drawnStretch(axis, sight, true);
      expect(isCovered(axis, drawn, sight, 0.5)).toBe(true);
      const from = scrolled + axis.offset(sight.frozen);
      for (let index = sight.frozen; index < axis.count; index++) {
        const isSeen = axis.offset(index + 1) > from && axis.offset(index) < scrolled + room;
        if (isSeen && !axis.isHidden(index)) expect(index >= drawn.from && index <= drawn.to).toBe(true);
      }
      expect(axis.span(drawn.from, drawn.to)).toBeLessThanOrEqual(3 * room + 2 * 300);
    }),
  );
});

test("is drawn anew only when scrolling comes near the end of what is drawn", () => {
  const axis = new Axis(Array<number>(1000).fill(20), 1);
  const drawn = drawnStretch(axis, { scrolled: 5000, room: 600, frozen: 0 }, true);
  expect(isCovered(axis, drawn, { scrolled: 5200, room: 600, frozen: 0 }, 0.5)).toBe(true);
  expect(isCovered(axis, drawn, { scrolled: 5400, room: 600, frozen: 0 }, 0.5)).toBe(false);
  expect(isCovered(axis, drawn, { scrolled: 4600, room: 600, frozen: 0 }, 0.5)).toBe(false);
});
