import { inkFor, PLAIN_INK } from "../../src/cli/terminal";

const SCREEN = { isTTY: true };

describe("colour", () => {
  test("is for a person at a screen", () => {
    const ink = inkFor(SCREEN, {});
    const written = [
      ink.error("字"),
      ink.warning("字"),
      ink.advice("字"),
      ink.good("字"),
      ink.strong("字"),
      ink.faint("字"),
    ];
    for (const text of written) {
      expect(text.startsWith("\u001b[")).toBe(true);
      expect(text).toContain("字");
    }
    expect(new Set(written).size).toBe(6);
  });

  test.each([
    ["a pipe", {}, {}],
    ["NO_COLOR", SCREEN, { NO_COLOR: "1" }],
    ["a terminal that cannot", SCREEN, { TERM: "dumb" }],
  ])("is not for %s", (_, stream, environment) => {
    expect(inkFor(stream, environment)).toBe(PLAIN_INK);
  });

  test("an empty NO_COLOR says nothing", () => {
    expect(inkFor(SCREEN, { NO_COLOR: "" })).not.toBe(PLAIN_INK);
  });
});
