import { makeStyles } from "@fluentui/react-components";
import { lazy, useEffect } from "react";
import { useBusy, useSessionState } from "../session-context";
import { FirstRun } from "./FirstRun";
import { NoForms } from "./NoForms";

const loadFindings = () => import(/* webpackChunkName: "findings" */ "./CheckedView");
const CheckedView = lazy(loadFindings);

const useStyles = makeStyles({ page: { padding: "10px 12px 16px", overflowY: "auto" } });

/** 问题: first help, then the findings, or what to do where the workbook has no forms. */
export function CheckPage() {
  const styles = useStyles();
  const { checked } = useSessionState();
  const busy = useBusy();
  useEffect(() => {
    // The list comes while the check runs, not after it. Where it does not come, showing it tells so.
    if (busy) loadFindings().catch(() => undefined);
  }, [busy]);
  if (checked && checked.coverage.forms > 0) return <CheckedView checked={checked} />;
  return <div className={styles.page}>{checked ? <NoForms /> : <FirstRun />}</div>;
}
