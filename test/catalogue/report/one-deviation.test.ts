import { clean2024 } from "../../../src/app/examples/clean-2024";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { reportOf } from "../../support/report-of";

type Changes = Readonly<Record<string, unknown>>;

/** What 七 says, an indicator of 附件2 and one of the first 附件3 changed. */
function problemsWith(indicator: string, ofUnit: Changes, ofProject: Changes): string {
  const data = structuredClone(clean2024);
  const [project] = data.projects;
  for (const [form, changes] of [[data.overall, ofUnit] as const, [project!, ofProject] as const]) {
    Object.assign(
      form.indicators.find((row) => row.indicator === indicator)!,
      changes,
    );
  }
  const texts = reportOf(data).document.paragraphs.map(textOfParagraph);
  return texts.slice(texts.findIndex((text) => text.startsWith("七、"))).join("\n");
}

const PROJECT = /项目”?的“/;

test.each<[string, string, Changes, Changes]>([
  ["with a list number and quotation marks", "清淤渠道长度", {}, { indicator: "1.“清淤渠道长度”" }],
  ["with 指标 behind it", "清淤渠道长度", { indicator: "清淤渠道长度指标" }, {}],
  ["in other digits", "清淤渠道长度", { actual: "57 公里" }, { actual: "57.0公里" }],
])("one indicator on two forms is one deviation: %s", (_, indicator, ofUnit, ofProject) => {
  expect(problemsWith(indicator, ofUnit, ofProject)).not.toMatch(PROJECT);
});

test.each<[string, string, Changes, Changes]>([
  ["another result", "清淤渠道长度", {}, { actual: "56公里" }],
  ["another year's", "清淤渠道长度", { indicator: "2023年渠道清淤" }, { indicator: "2024年渠道清淤" }],
  ["a name that any project has", "受益群众满意度", { actual: "88%", score: 4 }, { actual: "88%", score: 9 }],
])("two are two: %s", (_, indicator, ofUnit, ofProject) => {
  expect(problemsWith(indicator, ofUnit, ofProject)).toMatch(PROJECT);
});
