import type { FormInstance, FormTemplate } from "../../core/template/define-form";
import type { ListRow } from "../../core/template/parts";
import type { basicData } from "./basic-data/declaration";
import type { overallSelfEvaluation } from "./overall-self-evaluation/declaration";
import type { projectSelfEvaluation } from "./project-self-evaluation/declaration";
import type { selfEvaluationReport } from "./self-evaluation-report/declaration";
import type { indicatorsPart } from "./shared/goals-and-indicators";
import type { transferSelfEvaluation } from "./transfer-self-evaluation/declaration";

type PartsOf<T> = T extends FormTemplate<infer P> ? P : never;

/** 附件1 as read. */
export type BasicData = FormInstance<PartsOf<typeof basicData>>;
/** 附件2 as read. */
export type OverallSelfEvaluation = FormInstance<PartsOf<typeof overallSelfEvaluation>>;
/** 附件3 as read. */
export type ProjectSelfEvaluation = FormInstance<PartsOf<typeof projectSelfEvaluation>>;
/** 附件4 as read. */
export type SelfEvaluationReport = FormInstance<PartsOf<typeof selfEvaluationReport>>;
/** A self-evaluation of 转移支付 or a special fund as read. */
export type TransferSelfEvaluation = FormInstance<PartsOf<typeof transferSelfEvaluation>>;
/** 附件2 or 附件3 or their like: they share the funding table, goals, indicators and signature line. */
export type Evaluation = OverallSelfEvaluation | ProjectSelfEvaluation | TransferSelfEvaluation;
/** A row of an indicator table. */
export type IndicatorRow = ListRow<(typeof indicatorsPart)["columns"]>;
