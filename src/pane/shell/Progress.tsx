import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useSessionState } from "../session-context";

/** What is over sooner needs no progress. */
const PATIENCE_MS = 500;

const useStyles = makeStyles({
  box: { padding: "4px 12px 6px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What is under way and how far it has come, once it takes longer than half a second. */
export function Progress() {
  const styles = useStyles();
  const { activity } = useSessionState();
  const isLong = useIsLong(activity !== null);
  if (!activity || !isLong) return null;
  const { title, done, total } = activity;
  return (
    <div className={styles.box}>
      <span role="status">{title}……</span>
      <ProgressBar aria-label={title} {...(total > 0 ? { value: done, max: total } : {})} />
    </div>
  );
}

function useIsLong(isActive: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isActive]);
  return isLong;
}
