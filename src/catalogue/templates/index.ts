import type { FormTemplate } from "../../core/template/define-form";
import { basicData } from "./basic-data";
import { overallSelfEvaluation } from "./overall-self-evaluation";
import { projectSelfEvaluation } from "./project-self-evaluation";
import { selfEvaluationReport } from "./self-evaluation-report";

/** The four forms, in the order of their numbers. */
export const TEMPLATES: readonly FormTemplate[] = [
  basicData,
  overallSelfEvaluation,
  projectSelfEvaluation,
  selfEvaluationReport,
];
