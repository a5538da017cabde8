import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadedByPane } from "./loading";
import { Panes } from "./open-pane";

jest.setTimeout(180_000);

const EXAMPLE = readFileSync(join(import.meta.dirname, "../../examples/自评表-示例.xlsx"));

const panes = new Panes();
beforeAll(() => panes.start());
afterAll(() => panes.stop());
afterEach(() => panes.closeAll());

test("the pane loads 135 KB until it can be used, and 420 KB with all that a check needs", async () => {
  const { opened, checked } = await loadedByPane(panes, { workbook: EXAMPLE }, resolve("dist/web"));
  expect(opened.kilobytes).toBeLessThanOrEqual(135);
  expect(checked.kilobytes).toBeLessThanOrEqual(420);
});
