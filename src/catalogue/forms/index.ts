import type { FormKinds, FormTemplate } from "../../core/template/define-form";
import { basicData } from "./basic-data/declaration";
import { overallSelfEvaluation } from "./overall-self-evaluation/declaration";
import { projectSelfEvaluation } from "./project-self-evaluation/declaration";
import { projectReport } from "./project-report/declaration";
import { selfEvaluationReport } from "./self-evaluation-report/declaration";
import { FORM_WORDS } from "./shared/form-words";
import { transferSelfEvaluation } from "./transfer-self-evaluation/declaration";

/** The four forms, in the order of their numbers. */
export const TEMPLATES: readonly FormTemplate[] = [
  basicData,
  overallSelfEvaluation,
  projectSelfEvaluation,
  selfEvaluationReport,
];

/** The same, as they are looked for on a sheet. */
export const OWN_FORMS: FormKinds = { templates: TEMPLATES, others: [], words: FORM_WORDS };

/** Every form that is read: those four, and others that are self-evaluations too. */
export const READ_FORMS: readonly FormTemplate[] = [...TEMPLATES, transferSelfEvaluation, projectReport];
