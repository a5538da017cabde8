import { lazy } from "react";
import { useSessionState } from "../session-context";
import { FirstRun } from "./FirstRun";
import { NoForms } from "./NoForms";

const CheckedView = lazy(() => import(/* webpackChunkName: "findings" */ "./CheckedView"));

/** 校验: first help, then the findings, or what to do where the workbook has no forms. */
export function CheckPage() {
  const { checked } = useSessionState();
  if (!checked) return <FirstRun />;
  if (checked.coverage.forms === 0) return <NoForms />;
  return <CheckedView checked={checked} />;
}
