import { resolve } from "node:path";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { designForms } from "../../src/catalogue/forms/canonical";
import { loadedByPane } from "./loading";
import { EXAMPLE, panesOfFile } from "./panes-of-file";

const panes = panesOfFile();

const WITHOUT_REPORT = designForms(contradictions2023).filter(({ name }) => name !== "附件4");

test.each([
  ["forms alone", WITHOUT_REPORT, 306],
  ["forms and their report", EXAMPLE, 380],
])("the pane loads 135 KB until it can be used, and with all that a check needs: %s", async (_, workbook, most) => {
  const { opened, checked } = await loadedByPane(panes, { workbook }, resolve("dist/web"));
  expect(opened.kilobytes).toBeLessThanOrEqual(135);
  expect(checked.kilobytes).toBeLessThanOrEqual(most);
});
