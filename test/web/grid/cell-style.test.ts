import { PLAIN_LOOK } from "../../../src/hosts/xlsx-file/view/looks";
import { diagonalStyle, fontStyle } from "../../../src/web/grid/cell-style";

test("lines across a cell go from corner to corner, over the tint of a chosen one", () => {
  const line = { style: "thin", color: "1F4E79" } as const;
  const crossed = (border: object) => diagonalStyle({ ...PLAIN_LOOK, border }, 1, "tint").backgroundImage;
  expect(crossed({})).toBeUndefined();
  expect(crossed({ diagonalDown: line })).toMatch(/^linear-gradient\(to top right,[^,]+, #1F4E79.*, tint$/);
  expect(crossed({ diagonalUp: line, diagonalDown: line })?.match(/to (?:top|bottom) right/g)).toHaveLength(2);
});

test("raised text is smaller, and makes its line no higher", () => {
  const font = { ...PLAIN_LOOK.font, size: 12 };
  expect(fontStyle({ font }, 1, undefined).fontSize).toBe(16);
  expect(fontStyle({ font: { ...font, script: "super" } }, 1, undefined)).toMatchObject({
    fontSize: 10.4,
    verticalAlign: "super",
    lineHeight: 0,
  });
});
