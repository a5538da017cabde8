import { countLines } from "../../../src/render/report-sheet/line-count";

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
