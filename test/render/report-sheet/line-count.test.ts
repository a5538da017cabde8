import fc from "fast-check";
import { countLines, fittingLength } from "../../../src/render/report-sheet/line-count";

describe("lines of a text", () => {
  test.each([
    ["nothing", "", 10, 1],
    ["what just fits", "一二三四五六七八九十", 10, 1],
    ["one more", "一二三四五六七八九十一", 10, 2],
    ["digits take half the room", "12345678901234567890", 10, 1],
    ["a closing mark takes its character along", "一二三四五六七八九十。", 10, 2],
    ["an opening mark goes to the next line", "一二三四五六七八九“十", 10, 2],
    // 9 characters, then 554.80 with its stop needs 3.5.
    ["a number is not torn apart", "一二三四五六七八九554.80，", 10, 2],
    ["a word longer than a line", "a".repeat(50), 10, 3],
    ["line breaks", "上\n下", 10, 2],
  ])("%s", (_, text, perLine, lines) => {
    expect(countLines(text, perLine)).toBe(lines);
  });
});

describe("how much of a text fits on lines", () => {
  test.each([
    ["all of it", "一二三\n四", 10, 2, 5],
    ["up to a line end", "一二三\n四", 10, 1, 3],
    ["a closing mark goes on with its character", "一二三四五六七八九十。", 10, 1, 9],
    ["a word longer than a line is broken", "a".repeat(50), 10, 2, 40],
    ["one that begins behind other words too", `甲${"a".repeat(50)}`, 10, 2, 21],
    ["one character at least", "😀", 0.5, 0, 1],
  ])("%s", (_, text, perLine, lines, length) => {
    expect(fittingLength(text, perLine, lines)).toBe(length);
  });

  test("what fits takes no more lines, and text is left only where all of it takes more", () => {
    const text = fc
      .array(fc.constantFrom("甲", "，", "。", "（", "“", "a", "12.5", " ", "\n", "😀", "x".repeat(30)), {
        maxLength: 60,
      })
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 12 }), fc.integer({ min: 2, max: 5 }), (words, perLine, lines) => {
        const length = fittingLength(words, perLine, lines);
        expect(countLines(words.slice(0, length), perLine)).toBeLessThanOrEqual(lines);
        expect(length === words.length).toBe(countLines(words, perLine) <= lines);
      }),
    );
  });
});
