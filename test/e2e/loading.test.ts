import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { designForms } from "../../src/catalogue/forms/canonical";
import { loadedByPane } from "./loading";
import { EXAMPLE, panesOfFile } from "./panes-of-file";

const panes = panesOfFile();

const WITHOUT_REPORT = designForms(contradictions2023).filter(({ name }) => name !== "附件4");

test.each([
  ["forms alone", WITHOUT_REPORT, 299],
  ["forms and their report", EXAMPLE, 371],
])("the pane loads 135 KB until it can be used, and with all that a check needs: %s", async (_, workbook, most) => {
  const { opened, checked } = await loadedByPane(panes, { workbook }, resolve("dist/web"));
  expect(opened.kilobytes).toBeLessThanOrEqual(135);
  expect(checked.kilobytes).toBeLessThanOrEqual(most);
});

test("no style names a colour that was left out of the theme", async () => {
  const folder = resolve("dist/web");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const named = scripts.flatMap(
    (name) => readFileSync(join(folder, name), "utf8").match(/\bcolor(?:Palette|Status)[A-Z]\w+/g) ?? [],
  );
  expect(named).toContain("colorPaletteRedBorder2");
  const pane = await panes.open({ workbook: EXAMPLE });
  await pane.started();
  const missing = await pane.session.frame.locator(".fui-FluentProvider").evaluate((provider, names) => {
    const style = getComputedStyle(provider);
    return names.filter((name) => style.getPropertyValue(`--${name}`) === "");
  }, named);
  expect(missing).toEqual([]);
});
