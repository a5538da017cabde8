import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { STANDING_WORDS, type Standing } from "../../app/session";

const ICONS = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  advice: InfoRegular,
  accepted: CheckmarkCircleRegular,
} as const;

/** Forced colours have no red and amber; the shape tells it then. */
const FORCED = { "@media (forced-colors: active)": { color: "inherit" } } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "18px" },
  error: { color: "var(--level-error)", ...FORCED },
  warning: { color: "var(--level-warning)", ...FORCED },
  advice: { color: "var(--level-advice)", ...FORCED },
  accepted: { color: tokens.colorStatusSuccessForeground1, ...FORCED },
});

/** The sign of a standing: shape and word tell it, colour only helps. */
export function StandingIcon({ standing, silent = false }: { readonly standing: Standing; readonly silent?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[standing];
  const named = silent ? { "aria-hidden": true } : { "aria-label": STANDING_WORDS[standing], role: "img" };
  return <Icon {...named} className={mergeClasses(styles.icon, styles[standing])} />;
}
