import { lazy, useEffect } from "react";
import { useBusy, useSessionState } from "../session-context";
import { FirstRun } from "./FirstRun";
import { NoForms } from "./NoForms";

const loadFindings = () => import(/* webpackChunkName: "findings" */ "./CheckedView");
const CheckedView = lazy(loadFindings);

/** 校验: first help, then the findings, or what to do where the workbook has no forms. */
export function CheckPage() {
  const { checked } = useSessionState();
  const busy = useBusy();
  useEffect(() => {
    // The list comes while the check runs, not after it. Where it does not come, showing it tells so.
    if (busy) loadFindings().catch(() => undefined);
  }, [busy]);
  if (!checked) return <FirstRun />;
  if (checked.coverage.forms === 0) return <NoForms />;
  return <CheckedView checked={checked} />;
}
