import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { lazy, Suspense } from "react";
import { countListed, STANDING_WORDS, type Checked, type FindingFilter, type Standing } from "../../app/session";
import { SEVERITIES } from "../../core/rules/finding";
import { useProblemView } from "../problem-view";
import { StandingIcon } from "./standing";

const Search = lazy(() => import(/* webpackChunkName: "search" */ "./Search"));

/** From here on counts have three digits. */
const MANY = 100;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexShrink: 0, gap: "6px", padding: "0 12px 5px" },
  // In the narrowest pane all counts still stand in one line.
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    "@media (max-width: 340px)": { gap: "3px" },
    flexGrow: 1,
    minWidth: 0,
  },
  chip: {
    display: "flex",
    alignItems: "center",
    gap: "3px",
    height: "24px",
    padding: "0 8px",
    "@media (max-width: 340px)": { gap: "2px", padding: "0 4px" },
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: "12px",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    "& svg": { fontSize: "14px" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  // Counts of three digits still stand in one line of a usual pane.
  tight: { gap: "3px", "& > button": { padding: "0 4px", gap: "2px" } },
  icon: { minWidth: "28px", maxWidth: "28px", height: "24px", flexShrink: 0 },
});

/** Counts by standing, each of which shows only these; and, where asked for, a search and what the list goes by. */
export function Chips({ checked: { listed, check } }: { readonly checked: Checked }) {
  const styles = useStyles();
  const [{ filter, searches }, setView] = useProblemView();
  const counts = countListed(listed);
  const standings: readonly Standing[] = [...SEVERITIES, ...(counts.accepted > 0 ? (["accepted"] as const) : [])];
  const form = check.submission.forms.find(({ key }) => key === filter.form);
  const show = (change: Partial<FindingFilter>): void => setView({ filter: { ...filter, ...change } });
  return (
    <>
      <div className={styles.row}>
        <div
          className={mergeClasses(styles.chips, listed.length >= MANY && styles.tight)}
          role="group"
          aria-label="只看"
        >
          <Chip isChosen={filter.standing === null} onClick={() => show({ standing: null })}>
            全部 {listed.length}
          </Chip>
          {standings
            .filter((standing) => counts[standing] > 0)
            .map((standing) => (
              <Chip
                key={standing}
                isChosen={filter.standing === standing}
                onClick={() => show({ standing: filter.standing === standing ? null : standing })}
              >
                <StandingIcon standing={standing} silent />
                {STANDING_WORDS[standing]} {counts[standing]}
              </Chip>
            ))}
          {form && (
            <Chip isChosen onClick={() => show({ form: null })}>
              只看{form.name} ✕
            </Chip>
          )}
        </div>
        <Button
          className={styles.icon}
          size="small"
          appearance="subtle"
          icon={<SearchRegular />}
          aria-label="查找和分组"
          aria-expanded={searches}
          onClick={() => setView({ searches: !searches, ...(searches && { filter: { ...filter, text: "" } }) })}
        />
      </div>
      {searches && (
        <Suspense fallback={null}>
          <Search filter={filter} onChange={show} />
        </Suspense>
      )}
    </>
  );
}

interface ChipProps {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Chip({ isChosen, onClick, children }: ChipProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
