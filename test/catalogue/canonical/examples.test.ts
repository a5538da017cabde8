import * as fc from "fast-check";
import { clean2024 } from "../../../examples/data/clean-2024";
import { contradictions2023 } from "../../../examples/data/contradictions-2023";
import { cleanCase } from "../../support/cases/random-case";
import { disagreements } from "../../support/cases/disagreements";

describe("the data of the examples", () => {
  test("clean-2024 agrees with itself", () => {
    expect(disagreements(clean2024)).toEqual([]);
  });

  test("contradictions-2023 contradicts itself where it should", () => {
    expect(disagreements(contradictions2023)).toEqual([
      "projectSpending prior: 242.61 is not 0",
      "projectSpending budget: 126.66 is not 125",
      "projectSpending final: 203.25 is not 0",
      "projectSpending against the budget: 203.25 is over 126.66",
      "projectSpending jump: a ratio of 0.8378",
      "procurement: a ratio of 31.8734",
      "overall adjustment: a ratio of 1.1637",
      "overall 矛盾事件解决率: incomplete",
      "overall 推动经济发展: deduction unexplained",
      "overall 企业生产环境稳定: deduction unexplained",
      "project spending of 附件3: 203.25 is not 0",
    ]);
  });

  test("the clean report says what the tables say", () => {
    const text = clean2024.report?.join("\n") ?? "";
    for (const figure of ["548.00", "18.20", "566.20", "554.80", "97.99%", "494.80", "296.40", "261.30", "35.10"]) {
      expect(text).toContain(figure);
    }
  });
});

describe("cleanCase", () => {
  test("agrees with itself whatever its figures", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        expect(disagreements(data)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
