import { LEVEL_COLOURS } from "../../../src/core/rules/level-colours";

const LEVELS = Object.entries(LEVEL_COLOURS);

/** How much light a colour gives back, 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(colour: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** L* of CIELAB: equal steps look equally far apart, in colour or grey. */
const lightness = (colour: string): number => 116 * Math.cbrt(luminance(colour)) - 16;

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

test("printed in grey, every level and white paper are told apart by their lightness", () => {
  const steps = [...LEVELS.map(([, { fill }]) => fill), "FFFFFF"].map(lightness).sort((a, b) => a - b);
  const between = steps.slice(1).map((step, index) => step - steps[index]!);
  expect(Math.min(...between)).toBeGreaterThanOrEqual(6);
});

test.each(LEVELS)("%s: black text on its fill, and its ink on light and dark ground, can be read", (_, colours) => {
  expect(contrast("000000", colours.fill)).toBeGreaterThanOrEqual(7);
  expect(contrast(colours.ink, "FFFFFF")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(colours.inkOnDark, "292929")).toBeGreaterThanOrEqual(4.5);
});
