import { clean2024 } from "../../src/app/examples/clean-2024";
import { checkSteps, checkWorkbook, type CheckProgress } from "../../src/app/check";
import { CATALOGUE } from "../../src/catalogue";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";

const [project] = clean2024.projects;
const projects = Array.from({ length: 12 }, (_, index) => ({ ...project!, projectName: `${index + 1}号项目` }));
const workbook = snapshotOfDesign(designForms({ ...clean2024, projects }));

function stepped(): { readonly progress: readonly CheckProgress[]; readonly found: readonly string[] } {
  const progress: CheckProgress[] = [];
  const steps = checkSteps(workbook, DEFAULT_PACK);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { progress, found: step.value.findings.map(({ message }) => message) };
    progress.push(step.value);
  }
}

test("a check stops for breath at every form it reads and before every rule", () => {
  const { progress } = stepped();
  const forms = projects.length + 3;
  expect(progress.filter(({ done }) => done === 0).length).toBeGreaterThan(forms);
  expect(progress.at(-1)!.done).toBeGreaterThan(CATALOGUE.length - 10);
  expect(progress.every(({ total }) => total === CATALOGUE.length)).toBe(true);
});

test("in steps or at once, it finds the same", () => {
  expect(stepped().found).toEqual(checkWorkbook(workbook, DEFAULT_PACK).findings.map(({ message }) => message));
});
