import { resolve } from "node:path";
import { loadedByPane } from "./loading";
import { EXAMPLE, panesOfFile } from "./panes-of-file";

const panes = panesOfFile();

test("the pane loads 135 KB until it can be used, and 420 KB with all that a check needs", async () => {
  const { opened, checked } = await loadedByPane(panes, { workbook: EXAMPLE }, resolve("dist/web"));
  expect(opened.kilobytes).toBeLessThanOrEqual(135);
  expect(checked.kilobytes).toBeLessThanOrEqual(420);
});
