import type { Frame } from "playwright-core";
import type { PaneOptions } from "../excel-host";
import { drawn } from "../support/drawn";
import { axeFaults } from "./axe-faults";
import type { OpenPane } from "./open-pane";
import { EXAMPLE, panesOfFile } from "./panes-of-file";
import { SCREENS } from "./screens";

const EMPTY = [{ name: "Sheet1", columnWidths: [], rowHeights: {}, merges: [], cells: [] }];

/** What Excel lays over the top right corner of a pane for its own menu, in pixels. */
const CORNER = { width: 34, height: 32 };

/** The pane at its usual width and at its narrowest, in the three ways colours may be given. */
const LOOKS: readonly (readonly [string, Pick<PaneOptions, "theme" | "viewport">])[] = [
  ["light, 350 px", { theme: "light", viewport: { width: 350, height: 700 } }],
  ["dark, 320 px", { theme: "dark", viewport: { width: 320, height: 700 } }],
  ["forced colours, 320 px", { theme: "forced-colors", viewport: { width: 320, height: 700 } }],
];

const panes = panesOfFile(240_000);

test.each(drawn(LOOKS))("every screen can be seen, read and reached: %s", async (_, look) => {
  const pane = await panes.open({ workbook: EXAMPLE, ...look });
  const faults: Record<string, readonly string[]> = {};
  for (const [name, reach] of SCREENS) {
    await reach(pane);
    faults[name] = await faultsOf(pane);
  }
  expect(faults).toEqual(Object.fromEntries(SCREENS.map(([name]) => [name, []])));
  // The trouble on the way is logged for developers.
  expect(pane.session.consoleErrors.filter((line) => !line.includes("cell-being-edited"))).toEqual([]);
});

test.each(drawn(LOOKS))("a workbook without forms: %s", async (_, look) => {
  const pane = await panes.open({ workbook: EMPTY, ...look });
  await pane.press("校验");
  await pane.sees("没有识别到绩效自评表");
  expect(await faultsOf(pane)).toEqual([]);
});

async function faultsOf({ session: { frame } }: OpenPane): Promise<readonly string[]> {
  return [
    ...(await axeFaults(frame)),
    ...(await overflow(frame)),
    ...(await inCorner(frame)),
    ...(await alikeSwatches(frame)),
  ];
}

/** Parts of one chart that a legend shows by the same sign. */
async function alikeSwatches(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("ul:has([data-swatch])")].flatMap((legend) => {
      const looks = Array.from(legend.querySelectorAll("[data-swatch]"), (swatch) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(swatch);
        return `${backgroundColor} ${backgroundImage}`;
      });
      return new Set(looks).size === looks.length ? [] : [`alike in one legend: ${looks.join(", ")}`];
    }),
  );
}

async function overflow(frame: Frame): Promise<readonly string[]> {
  const over = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return over > 0 ? [`wider than the pane by ${over} px`] : [];
}

/** What could be pressed in the corner, were it not for Excel's own menu. */
async function inCorner(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(({ width, height }) => {
    const right = document.documentElement.clientWidth;
    const covered = new Set<string>();
    for (let x = right - width + 1; x < right; x += 8) {
      for (let y = 1; y < height; y += 8) {
        const control = document.elementFromPoint(x, y)?.closest("button, a, input, select, textarea, summary");
        if (control) covered.add(`in the corner: ${control.outerHTML}`);
      }
    }
    return [...covered];
  }, CORNER);
}
